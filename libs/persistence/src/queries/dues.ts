import { REMINDED, plusMinutes, type DueKind, type Instant, type RemindedKind, type ZoneId } from '@tirkeu/domain';
import type { StreamRef } from '@tirkeu/desk';
import { findRows, type Database } from './database.js';

/** A legal moment that has come and was not told of yet. */
export interface DueToAnnounce {
  readonly id: number;
  readonly streamKind: StreamRef['kind'];
  readonly streamId: string;
  readonly electionId: string;
  readonly kind: DueKind;
  readonly subject: string;
  readonly at: Instant;
}

const LEASE_MINUTES = 2;

/**
 * Takes dues in hand for two minutes: no other sweep gets them meanwhile, and after a crash they come again. No lock is
 * held, so announcing may act on any stream.
 */
export const takeDues = (database: Database, { now, limit }: { readonly now: Instant; readonly limit: number }): Promise<readonly DueToAnnounce[]> =>
  findRows(database, `
    WITH taken AS (
      UPDATE due SET leased_until = $2 WHERE id IN (
        SELECT id FROM due WHERE announced_at IS NULL AND at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
        ORDER BY at, id LIMIT $3 FOR UPDATE SKIP LOCKED)
      RETURNING *)
    SELECT id, stream_kind AS "streamKind", stream_id AS "streamId", election_id AS "electionId", kind, subject, at FROM taken ORDER BY at, id`,
  [now, plusMinutes(now, LEASE_MINUTES), limit]);

/** Notes that dues were told of. They never come again. */
export async function markAnnounced(database: Database, ids: readonly number[], at: Instant): Promise<void> {
  await findRows(database, 'WITH told AS (UPDATE due SET announced_at = $2 WHERE id = ANY($1) AND announced_at IS NULL RETURNING 1) SELECT count(*) FROM told', [ids, at]);
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
  FROM due d WHERE d.announced_at IS NULL AND d.kind = ANY($1) AND d.at > $2 AND d.at <= $3 ORDER BY d.at, d.id`,
[REMINDED, now, plusMinutes(now, (REMINDED_DAYS + 1) * 24 * 60)]);

/** Notes that a reminder was given to everybody concerned. Earlier ones never come again. */
export async function markReminded(database: Database, id: number, remindedAt: Instant): Promise<void> {
  await database.query('UPDATE due SET reminded_at = $2 WHERE id = $1 AND (reminded_at IS NULL OR reminded_at < $2)', [id, remindedAt]);
}
