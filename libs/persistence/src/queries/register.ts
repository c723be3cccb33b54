import { nameSearchWords, type PublicEntry, type PublicStatus, type Route, type Text, type ZoneId } from '@tirkeu/domain';
import { Conditions } from './conditions.js';
import { commissionJson, type CommissionEntry } from './contests.js';
import { pageOf, readCursor, writeCursor, type Cursor, type Page } from './cursor.js';
import { findRow, findRows, type Database } from './database.js';
import { findPublicSteps, type PublicStep } from './public-steps.js';

/** One candidate of the public register with the place. */
export interface RegisterEntry extends PublicEntry {
  readonly id: string;
  readonly contest: Text;
  readonly maslikhat: Text;
  readonly district: number | null;
  readonly regionId: string;
  readonly localityId: string | null;
  readonly zone: ZoneId;
}
export interface RegisterEntryInFull extends RegisterEntry {
  readonly commission: CommissionEntry;
  readonly timeline: readonly PublicStep[];
}

export interface RegisterFilter {
  readonly electionId: string;
  readonly regionId?: string;
  /** A city or district, or a region for the maslikhat of the region itself. */
  readonly localityId?: string;
  readonly contestId?: string;
  readonly status?: PublicStatus;
  readonly route?: Route;
  readonly nominatorId?: string;
  /** Beginnings of words of a name, in any order and any alphabet. */
  readonly q?: string;
}

export interface RegisterPageRead extends Page<RegisterEntry> {
  /** Whether `total` is all; else there are more than that. Counting stops at a bound, so that it costs the same in a register of any size. */
  readonly totalIsExact: boolean;
}

const LIST = 'register';
const COUNTED_AT_MOST = 20_000;
const FOUND_AT_MOST = 10_000;
/** No name has more words; to look for so many is to look for nothing. */
const MOST_WORDS = 8;

const ENTRY = `
  p.id, p.filing_id AS "filingId", p.election_id AS "electionId", p.contest_id AS "contestId", p.commission_id AS "commissionId",
  p.candidate_id AS "candidateId", p.name_kk AS "nameKk", p.name_ru AS "nameRu", p.route, p.nominator_id AS "nominatorId", p.nominator, p.status,
  p.status_since AS "statusSince", p.resolution, p.grounds, p.appeal_by AS "appealBy", c.title AS contest, m.names AS maslikhat, c.district,
  p.region_id AS "regionId", p.locality_id AS "localityId", c.zone`;
const JOINS = 'JOIN contest c ON c.id = p.contest_id JOIN maslikhat m ON m.id = p.maslikhat_id';

function filtered({ electionId, regionId, localityId, contestId, status, route, nominatorId, q }: RegisterFilter): Conditions {
  const where = new Conditions()
    .add(electionId, (value) => `p.election_id = ${value}`)
    .add(regionId, (value) => `p.region_id = ${value}`)
    .add(localityId, (value) => `p.maslikhat_id = ${value}`)
    .add(contestId, (value) => `p.contest_id = ${value}`)
    .add(status, (value) => `p.status = ${value}`)
    .add(route, (value) => `p.route = ${value}`)
    .add(nominatorId, (value) => `p.nominator_id = ${value}`);
  if (q === undefined) return where;
  const words = nameSearchWords(q);
  if (words.length === 0 || words.length > MOST_WORDS) return where.always('false');
  return where.add(words.map((word) => `'${word}':*`).join(' & '), (value) => `p.search_words @@ ${value}::tsquery`);
}

type SortedEntry = RegisterEntry & { readonly sortName: string };
interface PageWanted {
  readonly cursor?: Cursor;
  readonly limit: number;
}

const shown = (page: string): string => `
  SELECT ${ENTRY}, p.full_name_kk AS "sortName" FROM (${page}) AS page JOIN public_entry p USING (id) ${JOINS} ORDER BY p.full_name_kk, p.id`;

/** Rows after a cursor, in the order of the list; `from` has the columns `full_name_kk` and `id`. */
function inOrder(from: string, where: Conditions, { cursor, limit }: PageWanted): string {
  const after = cursor === undefined ? '' : `AND (full_name_kk, id) > (${readCursor(LIST, cursor, 2).map((key) => where.parameter(key)).join(', ')})`;
  return `SELECT id FROM ${from} ${after} ORDER BY full_name_kk, id LIMIT ${where.parameter(limit)}`;
}

// Which rows stand on the page is read from an index alone where no name is looked for; what stands in them is read for these rows only.
async function readRows(database: Database, filter: RegisterFilter, wanted: PageWanted): Promise<readonly SortedEntry[]> {
  const where = filtered(filter);
  return findRows(database, shown(inOrder(`public_entry p WHERE ${where.sql}`, where, wanted)), where.values);
}

async function countRegister(database: Database, filter: RegisterFilter, bound: number): Promise<Pick<RegisterPageRead, 'total' | 'totalIsExact'>> {
  const where = filtered(filter);
  const counted = await findRow<{ total: number }>(database, `
    SELECT count(*) AS total FROM (SELECT FROM public_entry p WHERE ${where.sql} LIMIT ${where.parameter(bound + 1)}) AS counted`, where.values);
  const total = counted?.total ?? 0;
  return { total: Math.min(total, bound), totalIsExact: total <= bound };
}

// People of one surname stand together in the order, so a search must not wander through it: all that was found is put in order instead.
async function readFound(database: Database, filter: RegisterFilter, wanted: PageWanted): Promise<readonly SortedEntry[]> {
  const where = filtered(filter);
  const page = inOrder('found WHERE true', where, wanted);
  return findRows(database, `
    WITH found AS MATERIALIZED (SELECT p.id, p.full_name_kk FROM public_entry p WHERE ${where.sql}) ${shown(page)}`, where.values);
}

const withoutSortName = ({ sortName: _sortName, ...entry }: SortedEntry): RegisterEntry => entry;
const cursorOf = ({ sortName, id }: SortedEntry): Cursor => writeCursor(LIST, [sortName, id]);

/**
 * A page of the public register in the order of the Kazakh alphabet.
 *
 * @throws UnknownCursor for a cursor that this list has not given
 */
export async function findRegister(database: Database, filter: RegisterFilter, { cursor, limit }: PageWanted): Promise<RegisterPageRead> {
  const searched = filter.q !== undefined;
  const { total, totalIsExact } = await countRegister(database, filter, searched ? FOUND_AT_MOST : COUNTED_AT_MOST);
  const rows = await (searched && totalIsExact ? readFound : readRows)(database, filter, { cursor, limit: limit + 1 });
  const page = pageOf(rows, limit, total, cursorOf);
  return { ...page, totalIsExact, rows: page.rows.map(withoutSortName) };
}

/** The whole register in the same order, so many entries at once as whoever reads has room for; nothing is read ahead. */
export async function* readRegister(database: Database, filter: RegisterFilter, atOnce: number): AsyncGenerator<readonly RegisterEntry[], void, undefined> {
  let cursor: Cursor | undefined;
  do {
    const rows: readonly SortedEntry[] = await readRows(database, filter, { cursor, limit: atOnce });
    const last = rows.length === atOnce ? rows.at(-1) : undefined;
    cursor = last && cursorOf(last);
    if (rows.length > 0) yield rows.map(withoutSortName);
  } while (cursor !== undefined);
}

export async function findRegisterEntry(database: Database, id: string): Promise<RegisterEntryInFull | undefined> {
  const row = await findRow<RegisterEntry & { commission: CommissionEntry }>(database, `
    SELECT ${ENTRY}, ${commissionJson} AS commission FROM public_entry p ${JOINS} JOIN commission k ON k.id = p.commission_id WHERE p.id = $1`, [id]);
  return row && { ...row, timeline: await findPublicSteps(database, row) };
}
