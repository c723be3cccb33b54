import { REMINDED, TOLD_KINDS, plusMinutes, type Instant, type RemindedKind, type ToldKind, type ZoneId } from '@tirkeu/domain';
import { findRows, type Database } from './database.js';
import { standingAt } from './standing.js';

const literals = (kinds: readonly string[]): string => kinds.map((kind) => `'${kind}'`).join(', ');

/** The condition on a due that something is to be told of it when it comes; the index `due_to_announce` holds exactly these. */
export const TO_ANNOUNCE = `announced_at IS NULL AND kind IN (${literals(TOLD_KINDS)})`;

/**
 * The moments that have come and were not told of, as `untold`: found by leaps from one to the next of a kind in the index, so that it
 * costs the same whether one filing has waited for it or half a million.
 */
export const untoldAt = (now: string): string => `
  RECURSIVE come AS (
    SELECT k.kind, f.at, f.election_id FROM unnest(ARRAY[${literals(TOLD_KINDS)}]) AS k(kind)
    CROSS JOIN LATERAL (SELECT at, election_id FROM due WHERE ${TO_ANNOUNCE} AND kind = k.kind ORDER BY at, election_id LIMIT 1) f WHERE f.at <= ${now}
    UNION ALL
    SELECT c.kind, n.at, n.election_id FROM come c
    CROSS JOIN LATERAL (SELECT at, election_id FROM due WHERE ${TO_ANNOUNCE} AND kind = c.kind AND (at, election_id) > (c.at, c.election_id) ORDER BY at, election_id LIMIT 1) n WHERE n.at <= ${now}),
  untold AS (SELECT * FROM come c WHERE NOT EXISTS (SELECT FROM told_moment t WHERE t.election_id = c.election_id AND t.kind = c.kind AND t.at = c.at))`;

/** The commission of a due `d` of a filing. */
const COMMISSION = `coalesce(d.commission_id, (SELECT f.commission_id FROM filing f WHERE d.commission_id IS NULL AND f.id = d.stream_id))`;

/** Of whom a moment is told: the zone or extended contest of a closing, the zone of the filings that have waited for it, with their number. */
export interface DueSubject {
  readonly subject: string;
  readonly count: number;
}

/** A legal moment that has come and was not told of yet. */
export interface DueMoment {
  readonly electionId: string;
  readonly kind: ToldKind;
  readonly at: Instant;
  readonly subjects: readonly DueSubject[];
}

/** The legal moments that have come and were not told of yet, the oldest first. */
export const findDueMoments = (database: Database, now: Instant): Promise<readonly DueMoment[]> => findRows(database, `
  WITH ${untoldAt('$1')}
  SELECT u.election_id AS "electionId", u.kind, u.at, s.subjects FROM untold u CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('subject', subject, 'count', count) ORDER BY subject) AS subjects FROM (
      SELECT CASE d.stream_kind WHEN 'election' THEN d.subject ELSE k.zone END AS subject, count(*) AS count
      FROM due d LEFT JOIN commission k ON k.id = CASE d.stream_kind WHEN 'filing' THEN ${COMMISSION} END
      WHERE d.announced_at IS NULL AND d.kind = u.kind AND d.at = u.at AND d.election_id = u.election_id GROUP BY 1) AS counted) s
  WHERE s.subjects IS NOT NULL ORDER BY u.at, u.election_id, u.kind`, [now]);

/** Who of a commission is told of what it has not done in time. */
export interface Telling {
  /** Null: nobody. */
  readonly noticeKind: string | null;
  readonly roles: readonly string[];
}

/**
 * Notes that a moment was told of, and tells the people of the commissions concerned, each once, in one statement. Cut off, nothing of
 * it has happened; done again, nobody is told twice. The notice names the filing where a person has one alone to see to.
 */
export async function noteTold(database: Database, { electionId, kind, at }: DueMoment, { noticeKind, roles }: Telling, now: Instant): Promise<void> {
  await database.query(`
    WITH told AS (INSERT INTO told_moment (election_id, kind, at, told_at) VALUES ($1, $2, $3, $6) ON CONFLICT DO NOTHING),
    officials AS (
      SELECT DISTINCT g.account_id, c.commission_id FROM role_grant g CROSS JOIN LATERAL unnest(g.commission_ids) AS c(commission_id)
      WHERE $4::text IS NOT NULL AND ${standingAt('g', '$6')} AND g.role = ANY($5))
    INSERT INTO notice (key, account_id, kind, filing_id, created_at)
    SELECT 'overdue-' || $1 || '-' || $2 || '-' || $7, o.account_id, $4, CASE count(*) WHEN 1 THEN min(d.stream_id) END, $6
    FROM due d JOIN officials o ON o.commission_id = ${COMMISSION}
    WHERE d.stream_kind = 'filing' AND d.announced_at IS NULL AND d.election_id = $1 AND d.kind = $2 AND d.at = $3 GROUP BY o.account_id
    ON CONFLICT (account_id, key) DO NOTHING`, [electionId, kind, at, noticeKind, roles, now, at]);
}

/** A legal moment ahead that people are to be reminded of. */
export interface DueToRemind {
  readonly id: number;
  readonly electionId: string;
  readonly kind: RemindedKind;
  readonly subject: string;
  readonly at: Instant;
  readonly zone: ZoneId;
  /** The moment of the last reminder that was given to everybody concerned. */
  readonly remindedAt: Instant | null;
}

const REMINDED_DAYS = 7;

/** The moments of the coming seven days (and the one in which clocks may change) that people are reminded of. */
export const findDuesToRemind = (database: Database, now: Instant): Promise<readonly DueToRemind[]> => findRows(database, `
  SELECT d.id, d.election_id AS "electionId", d.kind, d.subject, d.at, d.reminded_at AS "remindedAt",
    coalesce((SELECT c.zone FROM filing f JOIN contest c ON c.id = f.contest_id WHERE d.stream_kind = 'filing' AND f.id = d.stream_id),
      (SELECT zone FROM contest WHERE id = d.subject), d.subject) AS zone
  FROM due d WHERE d.announced_at IS NULL AND d.kind IN (${literals(REMINDED)}) AND d.at > $1 AND d.at <= $2 ORDER BY d.at, d.id`,
[now, plusMinutes(now, (REMINDED_DAYS + 1) * 24 * 60)]);

/** Notes that a reminder was given to everybody concerned. Earlier ones never come again. */
export async function markReminded(database: Database, id: number, remindedAt: Instant): Promise<void> {
  await database.query('UPDATE due SET reminded_at = $2 WHERE id = $1 AND (reminded_at IS NULL OR reminded_at < $2)', [id, remindedAt]);
}
