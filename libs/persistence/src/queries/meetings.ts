import { resolutionNumber, type ActorRef, type AgendaItem, type AttendanceChange, type Filing, type Instant, type MemberVote, type Meeting, type NotedVote, type ProtocolRecord } from '@tirkeu/domain';
import { QueryFailedError, type DataSource } from 'typeorm';
import type { MeetingItemRow, ProtocolRow } from '../tables/meeting.table.js';
import { findRow, findRows, type Database } from './database.js';
import { stateOf } from './sealed-columns.js';

const MEETING = `
  SELECT m.id, m.commission_id AS "commissionId", m.election_id AS "electionId", m.number, m.held_on AS "on", k.zone, m.place, m.members, m.attendance,
    m.opened_at AS "openedAt", m.opened_by AS "openedBy", m.closed_at AS "closedAt" FROM meeting m JOIN commission k ON k.id = m.commission_id`;
const ITEM = `
  SELECT i.id, i.position, i.filing_id AS "filingId", i.action, i.subject, i.proposed_by AS "proposedBy", i.together, i.votes, i.outcome, i.own_number AS "ownNumber",
    i.result, i.reason, i.settled_at AS "settledAt" FROM meeting_item i`;

type ItemRead = Omit<AgendaItem, 'number'> & { readonly ownNumber: number | null };

/** A meeting with its agenda. */
export async function findMeeting(database: Database, id: string): Promise<Meeting | undefined> {
  const meeting = await findRow<Omit<Meeting, 'items'>>(database, `${MEETING} WHERE m.id = $1`, [id]);
  if (!meeting) return undefined;
  const items = await findRows<ItemRead>(database, `${ITEM} WHERE i.meeting_id = $1 ORDER BY i.position, i.id`, [id]);
  return { ...meeting, items: items.map(({ ownNumber, ...item }) => ({ ...item, number: ownNumber === null ? null : resolutionNumber(meeting.number, ownNumber) })) };
}

/** A meeting in the list of a commission. */
export interface MeetingEntry extends Pick<Meeting, 'id' | 'commissionId' | 'number' | 'on' | 'place' | 'openedAt' | 'closedAt'> {
  readonly items: number;
  readonly carried: number;
}

/** Meetings of some commissions, the latest first. */
export const findMeetings = (database: Database, commissionIds: readonly string[], limit: number): Promise<readonly MeetingEntry[]> => findRows(database, `
  SELECT m.id, m.commission_id AS "commissionId", m.number, m.held_on AS "on", m.place, m.opened_at AS "openedAt", m.closed_at AS "closedAt",
    count(i.id)::int AS items, (count(i.id) FILTER (WHERE i.outcome = 'carried'))::int AS carried
  FROM meeting m LEFT JOIN meeting_item i ON i.meeting_id = m.id WHERE m.commission_id = ANY($1) GROUP BY m.id ORDER BY m.opened_at DESC, m.id LIMIT $2`, [commissionIds, limit]);

/** A filing as an agenda needs it, the people of a list left out. Restricted: it holds personal data. */
export interface AgendaFiling {
  readonly filing: Pick<Filing, 'id' | 'commissionId' | 'electionId' | 'contestId' | 'route' | 'status' | 'nominator' | 'candidates' | 'proposal' | 'marks' | 'notices'>;
  readonly version: number;
}

const AGENDA_FILING = `SELECT f.version, ${stateOf('f')} AS filing FROM filing f`;

interface AgendaRow { readonly version: number; readonly filing: Filing }

const withoutList = ({ version, filing }: AgendaRow): AgendaFiling => {
  const { id, commissionId, electionId, contestId, route, status, nominator, candidates, proposal, marks, notices } = filing;
  return { version, filing: { id, commissionId, electionId, contestId, route, status, nominator, candidates: route === 'party-list' ? [] : candidates, proposal, marks, notices } };
};

/** More than one meeting decides. */
const MOST_READY = 200;

/** The first filings that wait for a decision and stand on no agenda, in the order in which decisions are due. */
export const findReadyFilings = async (database: Database, commissionIds: readonly string[], electionIds: readonly string[]): Promise<readonly AgendaFiling[]> => (await findRows<AgendaRow>(database, `
  ${AGENDA_FILING} WHERE f.commission_id = ANY($1) AND f.election_id = ANY($2) AND f.status = 'proposed'
    AND NOT EXISTS (SELECT FROM meeting_item i WHERE i.filing_id = f.id AND i.outcome = 'open') ORDER BY f.decide_by, f.submitted_at, f.id LIMIT ${MOST_READY}`, [commissionIds, electionIds])).map(withoutList);

export const findAgendaFilings = async (database: Database, ids: readonly string[]): Promise<readonly AgendaFiling[]> =>
  (await findRows<AgendaRow>(database, `${AGENDA_FILING} WHERE f.id = ANY($1)`, [ids])).map(withoutList);

/** Members of a commission who stand as candidates in an election: by the number that is known to be theirs. */
export async function findStandingMembers(database: Database, commissionId: string, electionId: string): Promise<readonly string[]> {
  const rows = await findRows<{ readonly id: string }>(database, `
    SELECT DISTINCT s.id FROM commission_member s LEFT JOIN account a ON a.id = s.account_id AND a.iin_confirmed_at IS NOT NULL
      JOIN named_person n ON n.person_key = coalesce(s.person_key, a.person_key)
      JOIN filing f ON f.id = n.filing_id AND f.election_id = $2 AND f.status IN ('submitted', 'late', 'in-examination', 'awaiting-cure', 'proposed', 'registered')
    WHERE s.commission_id = $1 ORDER BY s.id`, [commissionId, electionId]);
  return rows.map(({ id }) => id);
}

/** Members whose name somebody bears who stands before their own commission: perhaps the same person, which only people can tell. */
export async function findNamesakes(database: Database, commissionId: string, electionIds: readonly string[]): Promise<readonly string[]> {
  const rows = await findRows<{ readonly id: string }>(database, `
    SELECT s.id FROM commission_member s WHERE s.commission_id = $1 AND s.left_on IS NULL AND EXISTS (
      SELECT FROM filing f WHERE f.commission_id = $1 AND f.election_id = ANY($2) AND f.status IN ('submitted', 'late', 'in-examination', 'awaiting-cure', 'proposed', 'registered')
        AND (starts_with(lower(f.candidate), lower(s.name)) OR starts_with(lower(s.name), lower(f.candidate)))) ORDER BY s.id`, [commissionId, electionIds]);
  return rows.map(({ id }) => id);
}

export type NewItem = Omit<AgendaItem, 'votes' | 'outcome' | 'number' | 'result' | 'reason' | 'settledAt'>;
export type NewMeeting = Omit<Meeting, 'number' | 'items' | 'closedAt' | 'zone'> & { readonly items: readonly NewItem[] };

const taken = (error: unknown, constraint: string): boolean => error instanceof QueryFailedError && error.driverError.constraint === constraint;

async function insertItems(database: Database, meeting: Pick<Meeting, 'id' | 'commissionId'>, items: readonly NewItem[]): Promise<void> {
  for (const { id, position, filingId, action, subject, proposedBy, together } of items) {
    await database.query(`
      INSERT INTO meeting_item (id, meeting_id, commission_id, position, filing_id, action, subject, proposed_by, together, votes, outcome)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '[]', 'open')`,
    [id, meeting.id, meeting.commissionId, position, filingId, JSON.stringify(action), JSON.stringify(subject), proposedBy, together]);
  }
}

/** Opens a meeting under the next number of its commission. Tells what is in the way otherwise; then nothing was written. */
export async function addMeeting(dataSource: DataSource, { items, ...meeting }: NewMeeting): Promise<'done' | 'in-session' | 'on-agenda'> {
  const { id, commissionId, electionId, on, place, members, attendance, openedAt, openedBy } = meeting;
  try {
    await dataSource.transaction(async (manager) => {
      await manager.query(`
        INSERT INTO meeting (id, commission_id, election_id, number, held_on, place, members, attendance, opened_at, opened_by)
        SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9 FROM meeting WHERE commission_id = $2`,
      [id, commissionId, electionId, on, place, JSON.stringify(members), JSON.stringify(attendance), openedAt, JSON.stringify(openedBy)]);
      await insertItems(manager, meeting, items);
    });
    return 'done';
  } catch (error) {
    if (taken(error, 'meeting_in_session') || taken(error, 'meeting_commission_id_number_key')) return 'in-session';
    if (taken(error, 'meeting_item_once')) return 'on-agenda';
    throw error;
  }
}

/** Adds items at the end of an agenda; false when one stands on an agenda already. */
export async function addItems(dataSource: DataSource, meeting: Pick<Meeting, 'id' | 'commissionId'>, items: readonly NewItem[]): Promise<boolean> {
  try {
    await dataSource.transaction((manager) => insertItems(manager, meeting, items));
    return true;
  } catch (error) {
    if (taken(error, 'meeting_item_once')) return false;
    throw error;
  }
}

export const noteAttendance = (database: Database, meetingId: string, change: AttendanceChange): Promise<unknown> =>
  database.query('UPDATE meeting SET attendance = attendance || $2::jsonb WHERE id = $1 AND closed_at IS NULL', [meetingId, JSON.stringify([change])]);

/** Notes what some members said to open items, the same to each; what others said stays. */
export const noteVotes = (database: Database, itemIds: readonly string[], votes: readonly NotedVote[]): Promise<unknown> => database.query(`
  UPDATE meeting_item SET votes = (SELECT coalesce(jsonb_agg(v), '[]') FROM jsonb_array_elements(votes) v WHERE v ->> 'memberId' <> ALL($3)) || $2::jsonb
  WHERE id = ANY($1) AND outcome = 'open'`, [itemIds, JSON.stringify(votes), votes.map(({ memberId }) => memberId)]);

/** Puts the open items of an agenda in an order, and says which of them are read out together. */
export async function arrangeItems(dataSource: DataSource, meetingId: string, items: readonly Pick<MeetingItemRow, 'id' | 'position' | 'together'>[]): Promise<void> {
  await dataSource.query(`
    UPDATE meeting_item i SET position = x.position, together = x.together FROM jsonb_to_recordset($2::jsonb) AS x(id text, position integer, together boolean)
    WHERE i.id = x.id AND i.meeting_id = $1 AND i.outcome = 'open'`, [meetingId, JSON.stringify(items)]);
}

/** How long a decision under way keeps others off, in seconds; one that was cut off is taken up again after it. */
const LEASE_SECONDS = 60;

/** Takes the right to decide an item: one at a time in a commission. Gives the number that its resolution bears; undefined while another is decided. */
export async function claimDecision(database: Database, { id, commissionId }: Pick<Meeting, 'id' | 'commissionId'>, itemId: string, now: Instant): Promise<number | undefined> {
  const row = await findRow<{ readonly next: number }>(database, `
    WITH claimed AS (
      UPDATE meeting SET deciding_item = $2, deciding_since = $3 WHERE id = $1 AND closed_at IS NULL
        AND (deciding_item IS NULL OR deciding_since < $3::timestamptz - interval '${LEASE_SECONDS} seconds') RETURNING id)
    SELECT (SELECT coalesce(max(own_number), 0) + 1 FROM meeting_item WHERE commission_id = $4)::int AS next FROM claimed`, [id, itemId, now, commissionId]);
  return row?.next;
}

export const releaseDecision = (database: Database, meetingId: string, itemId: string): Promise<unknown> =>
  database.query('UPDATE meeting SET deciding_item = NULL, deciding_since = NULL WHERE id = $1 AND deciding_item = $2', [meetingId, itemId]);

export type Settlement = { readonly at: Instant } & (
  | { readonly outcome: 'carried'; readonly ownNumber: number; readonly result: readonly MemberVote[] }
  | { readonly outcome: 'lost'; readonly result: readonly MemberVote[] }
  | { readonly outcome: 'taken-off'; readonly reason: string }
);

/** Notes what became of an open item. */
export async function settleItem(database: Database, itemId: string, settlement: Settlement): Promise<void> {
  const { outcome, at } = settlement;
  await database.query(`UPDATE meeting_item SET outcome = $2, settled_at = $3, own_number = $4, result = $5, reason = $6 WHERE id = $1 AND outcome = 'open'`, [
    itemId, outcome, at, outcome === 'carried' ? settlement.ownNumber : null, outcome === 'taken-off' ? null : JSON.stringify(settlement.result), outcome === 'taken-off' ? settlement.reason : null,
  ]);
}

/** Closes a meeting under its protocol; false when an item is open still, or it was closed before. */
export function closeMeeting(dataSource: DataSource, meetingId: string, protocol: Pick<ProtocolRow, 'number'>, { by, at }: { readonly by: ActorRef; readonly at: Instant }): Promise<boolean> {
  return dataSource.transaction(async (manager) => {
    const closed = await findRow(manager, `
      WITH closed AS (UPDATE meeting SET closed_at = $2, deciding_item = NULL, deciding_since = NULL WHERE id = $1 AND closed_at IS NULL
        AND NOT EXISTS (SELECT FROM meeting_item WHERE meeting_id = $1 AND outcome = 'open') RETURNING id) SELECT id FROM closed`, [meetingId, at]);
    if (!closed) return false;
    await addProtocol(manager, meetingId, { number: protocol.number, correction: null, recordedBy: by, recordedAt: at });
    return true;
  });
}

export const addProtocol = (database: Database, meetingId: string, { number, correction, recordedBy, recordedAt }: ProtocolRecord): Promise<unknown> =>
  database.query('INSERT INTO protocol (meeting_id, number, correction, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5)',
    [meetingId, number, correction && JSON.stringify(correction), JSON.stringify(recordedBy), recordedAt]);

/** The protocol of a meeting and its corrections, in the order in which they were recorded. */
export const findProtocols = (database: Database, meetingId: string): Promise<readonly ProtocolRecord[]> =>
  findRows(database, 'SELECT number, correction, recorded_by AS "recordedBy", recorded_at AS "recordedAt" FROM protocol WHERE meeting_id = $1 ORDER BY id', [meetingId]);
