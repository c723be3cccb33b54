import type { PublicEntry, PublicStatus, Route, Text, ZoneId } from '@tirkeu/domain';
import { Conditions } from './conditions.js';
import { commissionJson, type CommissionEntry } from './contests.js';
import { pageOf, readCursor, writeCursor, type Cursor, type Page } from './cursor.js';
import { findRow, findRows, type Database } from './database.js';
import { findPublicSteps, type PublicStep } from './filings.js';

/** One candidate of the public register with the place. */
export interface RegisterEntry extends PublicEntry {
  readonly id: string;
  readonly contest: Text;
  readonly maslikhat: Text;
  readonly district: number | null;
  readonly regionId: string;
  readonly zone: ZoneId;
}
export interface RegisterEntryInFull extends RegisterEntry {
  readonly commission: CommissionEntry;
  readonly timeline: readonly PublicStep[];
}

export interface RegisterFilter {
  readonly electionId: string;
  readonly regionId?: string;
  readonly localityId?: string;
  readonly contestId?: string;
  readonly status?: PublicStatus;
  readonly route?: Route;
  /** Words of a name, in either script of the act. */
  readonly q?: string;
  readonly cursor?: Cursor;
  readonly limit: number;
}

const LIST = 'register';
const ENTRY = `
  p.id, p.filing_id AS "filingId", p.election_id AS "electionId", p.contest_id AS "contestId", p.commission_id AS "commissionId",
  p.candidate_id AS "candidateId", p.name_kk AS "nameKk", p.name_ru AS "nameRu", p.route, p.nominator, p.status, p.status_since AS "statusSince",
  p.resolution, p.grounds, p.appeal_by AS "appealBy", c.title AS contest, m.names AS maslikhat, c.district, p.region_id AS "regionId", c.zone`;
const FROM = 'public_entry p JOIN contest c ON c.id = p.contest_id JOIN maslikhat m ON m.id = p.maslikhat_id';

/** The public register in the order of the Kazakh alphabet. */
export async function findRegister(database: Database, filter: RegisterFilter): Promise<Page<RegisterEntry>> {
  const where = new Conditions()
    .add(filter.electionId, (value) => `p.election_id = ${value}`)
    .add(filter.regionId, (value) => `p.region_id = ${value}`)
    .add(filter.localityId, (value) => `p.locality_id = ${value}`)
    .add(filter.contestId, (value) => `p.contest_id = ${value}`)
    .add(filter.status, (value) => `p.status = ${value}`)
    .add(filter.route, (value) => `p.route = ${value}`)
    .search(filter.q, 'p.search_key');
  const count = await findRow<{ total: number }>(database, `SELECT count(*) AS total FROM public_entry p WHERE ${where.sql}`, where.values);
  if (filter.cursor !== undefined) {
    const after = readCursor(LIST, filter.cursor, 2).map((key) => where.parameter(key));
    where.always(`(p.full_name_kk, p.id) > (${after[0]}, ${after[1]})`);
  }
  const rows = await findRows<RegisterEntry & { sortName: string }>(database, `
    SELECT ${ENTRY}, p.full_name_kk AS "sortName" FROM ${FROM} WHERE ${where.sql}
    ORDER BY p.full_name_kk, p.id LIMIT ${where.parameter(filter.limit + 1)}`, where.values);
  const page = pageOf(rows, filter.limit, count?.total ?? 0, (last) => writeCursor(LIST, [last.sortName, last.id]));
  return { ...page, rows: page.rows.map(({ sortName: _sortName, ...row }) => row) };
}

export async function findRegisterEntry(database: Database, id: string): Promise<RegisterEntryInFull | undefined> {
  const row = await findRow<RegisterEntry & { commission: CommissionEntry }>(database, `
    SELECT ${ENTRY}, ${commissionJson} AS commission FROM ${FROM} JOIN commission k ON k.id = p.commission_id WHERE p.id = $1`, [id]);
  return row && { ...row, timeline: await findPublicSteps(database, row.filingId) };
}
