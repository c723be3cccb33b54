import type { ContestRef, Election, Extension, Instant, LostTimeRestored, Seen, Text, ZoneId } from '@tirkeu/domain';
import type { ReadingRow } from '../tables/reading.table.js';
import { findRow, findRows, type Database } from './database.js';

/** The end of the chain of a probe; undefined when it has handed in nothing. */
export const findLastReading = (database: Database, probe: string): Promise<Pick<ReadingRow, 'number' | 'hash' | 'minute' | 'content'> | undefined> =>
  findRow(database, 'SELECT number, hash, minute, content FROM reading WHERE probe = $1 ORDER BY number DESC LIMIT 1', [probe]);

/** The hash that a reading was kept with. */
export const findReadingHash = async (database: Database, probe: string, number: number): Promise<string | undefined> =>
  (await findRow<{ hash: string }>(database, 'SELECT hash FROM reading WHERE probe = $1 AND number = $2', [probe, number]))?.hash;

/** Keeps readings that were checked. One that is there already is passed over. */
export async function keepReadings(database: Database, rows: readonly ReadingRow[]): Promise<void> {
  await database.query(`
    INSERT INTO reading (probe, number, minute, content, failed, hash, signature, recorded_at)
    SELECT probe, number, minute, content, failed, hash, signature, "recordedAt" FROM jsonb_to_recordset($1)
      AS r(probe text, number integer, minute timestamptz, content jsonb, failed text[], hash text, signature text, "recordedAt" timestamptz)
    ON CONFLICT DO NOTHING`, [JSON.stringify(rows)]);
}

/** Readings of a span, by probe and number. */
export const findReadings = (database: Database, from: Instant, until: Instant): Promise<readonly ReadingRow[]> => findRows(database, `
  SELECT probe, number, minute, content, failed, hash, signature, recorded_at AS "recordedAt" FROM reading WHERE minute >= $1 AND minute < $2 ORDER BY probe, number`, [from, until]);

/** The same for those who only look at what was seen: tens of thousands for a week. Sessions are in UTC. */
export const findSeen = async (database: Database, from: Instant, until: Instant): Promise<readonly Seen[]> => findRows(database, `
  SELECT probe, to_char(minute, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS minute, failed FROM reading WHERE reading.minute >= $1 AND reading.minute < $2 ORDER BY reading.minute, probe`, [from, until]);

/** How many filings were handed in in each minute of a span, in time or late. Minutes without any are left out. */
export const countReceived = (database: Database, from: Instant, until: Instant): Promise<readonly { readonly minute: Instant; readonly inTime: number; readonly late: number }[]> => findRows(database, `
  SELECT date_trunc('minute', received_at) AS minute, count(*) FILTER (WHERE type = 'FilingSubmitted')::integer AS "inTime", count(*) FILTER (WHERE type = 'FilingReceivedLate')::integer AS late
  FROM event WHERE stream_kind = 'filing' AND type IN ('FilingSubmitted', 'FilingReceivedLate') AND received_at >= $1 AND received_at < $2 GROUP BY 1 ORDER BY 1`, [from, until]);

/** A resolution on lost time with the commission whose it is. */
export interface KeptRestoration {
  readonly event: LostTimeRestored;
  readonly commission: Text;
}

/** The resolutions on lost time of an election, the latest first. */
export const findRestorations = (database: Database, electionId: string): Promise<readonly KeptRestoration[]> => findRows(database, `
  SELECT v.payload AS event, k.names AS commission
  FROM event v JOIN contest c ON c.id = (SELECT min(id) FROM jsonb_object_keys(v.payload -> 'extensions') AS e(id)) JOIN commission k ON k.id = c.commission_id
  WHERE v.stream_kind = 'election' AND v.stream_id = $1 AND v.type = 'LostTimeRestored' ORDER BY v.version DESC`, [electionId]);

/** One resolution on lost time as it stands in the record. */
export const findRestoration = async (database: Database, electionId: string, version: number): Promise<LostTimeRestored | undefined> =>
  (await findRow<{ event: LostTimeRestored }>(database, `SELECT payload AS event FROM event WHERE stream_kind = 'election' AND stream_id = $1 AND version = $2 AND type = 'LostTimeRestored'`, [electionId, version]))?.event;

/** Whether an action has recorded a resolution on lost time already. */
export const isRestorationRecorded = async (database: Database, actionId: string, electionId: string): Promise<boolean> =>
  (await findRow(database, `SELECT 1 FROM event WHERE action_id = $1 AND stream_kind = 'election' AND stream_id = $2 AND type = 'LostTimeRestored'`, [actionId, electionId])) !== undefined;

/** The contests of commissions with what their closings are computed from. */
export interface OwnContest extends Pick<ContestRef, 'id' | 'electionId' | 'rulebookId' | 'commissionId' | 'electionDay' | 'zone' | 'title'> {
  readonly overrides: Election['overrides'];
  readonly extension: Extension | null;
  readonly commission: Text;
  readonly electionTitle: Text;
}

export const findOwnContests = (database: Database, commissionIds: readonly string[], electionIds: readonly string[]): Promise<readonly OwnContest[]> => findRows(database, `
  SELECT c.id, c.election_id AS "electionId", e.rulebook_id AS "rulebookId", c.commission_id AS "commissionId", e.election_day AS "electionDay", c.zone, c.title, e.overrides, c.extension,
    k.names AS commission, e.title AS "electionTitle"
  FROM contest c JOIN election e ON e.id = c.election_id JOIN commission k ON k.id = c.commission_id
  WHERE c.commission_id = ANY($1) AND c.election_id = ANY($2) ORDER BY c.id`, [commissionIds, electionIds]);

/** Received late in some contests before a moment. */
export const countLateBefore = async (database: Database, contestIds: readonly string[], before: Instant): Promise<number> =>
  (await findRow<{ count: number }>(database, `SELECT count(*)::integer AS count FROM filing WHERE contest_id = ANY($1) AND status = 'late' AND submitted_at < $2`, [contestIds, before]))?.count ?? 0;

/** Filings whom a moved closing concerns: drafts, which can be handed in longer, and what was received late. */
export const findConcerned = (database: Database, contestIds: readonly string[]): Promise<readonly { readonly id: string; readonly status: 'draft' | 'late'; readonly submittedAt: Instant | null }[]> => findRows(database, `
  SELECT id, status, submitted_at AS "submittedAt" FROM filing WHERE contest_id = ANY($1) AND status IN ('draft', 'late') ORDER BY id`, [contestIds]);

/** The zones of an election. */
export const findZonesOf = async (database: Database, electionId: string): Promise<readonly ZoneId[]> =>
  (await findRows<{ zone: ZoneId }>(database, 'SELECT DISTINCT zone FROM contest WHERE election_id = $1 ORDER BY zone', [electionId])).map(({ zone }) => zone);

/** The way of a submission through the database up to its commit, and back: a row is written and given up. Nothing stays. */
export async function rehearseWriting(dataSource: { createQueryRunner(): { query(sql: string, values?: unknown[]): Promise<unknown>; release(): Promise<void> } }): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('BEGIN');
    try {
      await runner.query(`INSERT INTO outbox (topic, key, payload, recorded_at) VALUES ('rehearsal', 'rehearsal-' || gen_random_uuid(), '{}', now())`);
    } finally {
      await runner.query('ROLLBACK');
    }
  } finally {
    await runner.release();
  }
}
