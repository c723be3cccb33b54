import type { Instant, Route, Text } from '@tirkeu/domain';
import { Conditions, isAmong } from './conditions.js';
import { pageOf, readCursor, writeCursor, type Cursor, type Page } from './cursor.js';
import { findRow, findRows, type Database } from './database.js';

/** The drafts that some commissions were asked to look at and may look at still. */
export interface InformalCheckScope {
  readonly commissionIds: readonly string[];
  readonly electionIds: readonly string[];
  readonly now: Instant;
}
export interface InformalCheckFilter extends InformalCheckScope {
  readonly cursor?: Cursor;
  readonly limit: number;
}

export interface InformalCheckEntry {
  readonly filingId: string;
  readonly candidate: string;
  readonly route: Route;
  readonly nominator: Text | null;
  readonly district: number | null;
  readonly commissionId: string;
  readonly people: number;
  readonly papers: number;
  readonly requestedAt: Instant;
  readonly closesAt: Instant;
}

const LIST = 'informal-checks';

const awaited = ({ commissionIds, electionIds, now }: InformalCheckScope): Conditions => new Conditions()
  .add(commissionIds, (value) => isAmong('f.commission_id', value))
  .add(electionIds, (value) => `f.election_id = ANY(${value})`)
  .add(now, (value) => `f.informal_check_by > ${value}::timestamptz`);

/** Those first whose nomination closes first, then those who asked first. */
export async function findInformalChecks(database: Database, filter: InformalCheckFilter): Promise<Page<InformalCheckEntry>> {
  const total = await countInformalChecks(database, filter);
  const where = awaited(filter);
  const order = `f.informal_check_by, f.state -> 'informalCheck' ->> 'requestedAt' COLLATE "C", f.id`;
  if (filter.cursor !== undefined) {
    const after = readCursor(LIST, filter.cursor, 3).map((key) => where.parameter(key));
    where.always(`(${order}) > (${after[0]}::timestamptz, ${after[1]}, ${after[2]})`);
  }
  const rows = await findRows<InformalCheckEntry>(database, `
    SELECT f.id AS "filingId", f.candidate, f.route, f.nominator, f.district, f.commission_id AS "commissionId",
      jsonb_array_length(f.state -> 'candidates') AS people, jsonb_array_length(f.state -> 'documents') AS papers,
      f.state -> 'informalCheck' ->> 'requestedAt' AS "requestedAt", f.informal_check_by AS "closesAt"
    FROM filing f WHERE ${where.sql} ORDER BY ${order} LIMIT ${where.parameter(filter.limit + 1)}`, where.values);
  return pageOf(rows, filter.limit, total, ({ closesAt, requestedAt, filingId }) => writeCursor(LIST, [closesAt, requestedAt, filingId]));
}

/** How many drafts wait for the commissions to look. */
export async function countInformalChecks(database: Database, scope: InformalCheckScope): Promise<number> {
  const where = awaited(scope);
  const row = await findRow<{ total: number }>(database, `SELECT count(*) AS total FROM filing f WHERE ${where.sql}`, where.values);
  return row?.total ?? 0;
}
