import type { Instant, Text } from '@tirkeu/domain';
import { Conditions } from '../conditions.js';
import { findRows, type Database } from '../database.js';
import { UNDECIDED } from './alarms.js';
import { whereSlice, type SliceFilter } from './slice-filter.js';

/** What a commission has not decided yet. */
export interface BacklogRow {
  readonly commissionId: string;
  readonly title: Text;
  readonly regionId: string | null;
  /** Filings. */
  readonly undecided: number;
  /** Of them, in nobody's hands. */
  readonly unheld: number;
  readonly oldestSubmittedAt: Instant;
  /** The nearest end of registration among them. */
  readonly decideBy: Instant;
}

/** The commissions that have undecided filings, those with the least time first, and how many commissions there are. */
export async function findUndecided(database: Database, filter: SliceFilter, limit: number): Promise<{ readonly rows: readonly BacklogRow[]; readonly total: number }> {
  const where = whereSlice(new Conditions(), filter, 'x.').always(UNDECIDED);
  // In a district a filing is a nominee; a list is one filing of many.
  const filings = filter.form === 'single-member' ? 'count(*)' : 'count(DISTINCT f.id)';
  const found = await findRows<BacklogRow & { readonly total: number }>(database, `
    SELECT b.*, k.names AS title, k.region_id AS "regionId" FROM (
      SELECT x.commission_id AS "commissionId", ${filings} AS undecided, ${filings} FILTER (WHERE f.holder_id IS NULL) AS unheld,
        min(f.submitted_at) AS "oldestSubmittedAt", min(f.decide_by) AS "decideBy", count(*) OVER () AS total
      FROM nominee x JOIN filing f ON f.id = x.filing_id WHERE ${where.sql} GROUP BY x.commission_id
      ORDER BY min(f.decide_by), ${filings} DESC, x.commission_id COLLATE "C" LIMIT ${where.parameter(limit)}) AS b
    JOIN commission k ON k.id = b."commissionId" ORDER BY b."decideBy", b.undecided DESC, b."commissionId" COLLATE "C"`, where.values);
  return { rows: found.map(({ total: _total, ...row }) => row), total: found[0]?.total ?? 0 };
}
