import type { Instant } from '@tirkeu/domain';
import { findRows, type Database } from './database.js';

/** When nomination or registration closes anywhere, between two moments. */
export async function findClosings(database: Database, from: Instant, until: Instant): Promise<readonly Instant[]> {
  const rows = await findRows<{ readonly at: Instant }>(database, `
    SELECT DISTINCT at FROM due WHERE stream_kind = 'election' AND kind IN ('nomination-closes', 'registration-closes') AND at BETWEEN $1 AND $2 ORDER BY at`, [from, until]);
  return rows.map(({ at }) => at);
}
