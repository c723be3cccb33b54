import { plusMinutes, type DueKind, type Instant } from '@tirkeu/domain';
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
