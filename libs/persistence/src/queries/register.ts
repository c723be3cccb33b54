import { nameSearchWords, type PublicEntry, type PublicStatus, type Route, type Text, type ZoneId } from '@tirkeu/domain';
import { Conditions } from './conditions.js';
import { commissionJson, type CommissionEntry } from './contests.js';
import { UnknownCursor, pageOf, readCursor, writeCursor, type Cursor, type Page } from './cursor.js';
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

type Total = Pick<RegisterPageRead, 'total' | 'totalIsExact'>;
type SortedEntry = RegisterEntry & { readonly nameOrder: string; readonly number: number };
interface PageWanted {
  readonly cursor?: Cursor;
  readonly limit: number;
}

const LIST = 'register';
const COUNTED_AT_MOST = 20_000;
const FOUND_COUNTED_AT_MOST = 1000;
/** No name has more words; to look for so many is to look for nothing. */
const MOST_WORDS = 8;
/** Beginnings of up to so many letters are kept in the order of the names. */
const KEPT_LETTERS = 4;
/** Of a beginning that thousands of names have, so many names are looked through for what else is asked. */
const LOOKED_THROUGH = 2000;
/** Among those looked through: enough to go on name by name, since a page is soon full. */
const ENOUGH = 100;

const ENTRY = `
  p.id, p.filing_id AS "filingId", p.election_id AS "electionId", p.contest_id AS "contestId", p.commission_id AS "commissionId",
  p.candidate_id AS "candidateId", p.name_kk AS "nameKk", p.name_ru AS "nameRu", p.route, p.nominator_id AS "nominatorId", p.nominator, p.status,
  p.status_since AS "statusSince", p.resolution, p.grounds, p.appeal_by AS "appealBy", c.title AS contest, m.names AS maslikhat, c.district,
  p.region_id AS "regionId", p.locality_id AS "localityId", c.zone`;
const JOINS = 'JOIN contest c ON c.id = p.contest_id JOIN maslikhat m ON m.id = p.maslikhat_id';

/** Everything but the name. */
const placed = ({ electionId, regionId, localityId, contestId, status, route, nominatorId }: RegisterFilter): Conditions => new Conditions()
  .add(electionId, (value) => `p.election_id = ${value}`)
  .add(regionId, (value) => `p.region_id = ${value}`)
  .add(localityId, (value) => `p.maslikhat_id = ${value}`)
  .add(contestId, (value) => `p.contest_id = ${value}`)
  .add(status, (value) => `p.status = ${value}`)
  .add(route, (value) => `p.route = ${value}`)
  .add(nominatorId, (value) => `p.nominator_id = ${value}`);

const named = (filter: RegisterFilter, words: readonly string[]): Conditions =>
  placed(filter).add(words.map((word) => `'${word}':*`).join(' & '), (value) => `p.search_words @@ ${value}::tsquery`);

/** The rows of a page, of which `page` tells the numbers. What stands in a row is read for these rows only. */
const shown = (page: string): string => `
  SELECT ${ENTRY}, p.name_order AS "nameOrder", p.number FROM (${page}) AS page JOIN public_entry p ON p.number = page.number ${JOINS} ORDER BY p.name_order, p.number`;

/** After a cursor, in the order of the list: `order` and `number` are the columns to compare. */
function after(where: Conditions, order: string, number: string, cursor: Cursor | undefined): string {
  if (cursor === undefined) return 'true';
  const [name, last = ''] = readCursor(LIST, cursor, 2);
  if (!/^\d{1,15}$/.test(last)) throw new UnknownCursor();
  return `(${order}, ${number}) > (${where.parameter(name)}, ${where.parameter(last)}::bigint)`;
}

const bounded = (counted: number, bound: number): Total => ({ total: Math.min(counted, bound), totalIsExact: counted <= bound });

async function countUpTo(database: Database, rows: string, where: Conditions, bound: number): Promise<Total> {
  const counted = await findRow<{ total: number }>(database, `SELECT count(*) AS total FROM (${rows} LIMIT ${where.parameter(bound + 1)}) AS counted`, where.values);
  return bounded(counted?.total ?? 0, bound);
}

/** Without a name: read and counted from an index alone. */
const listed = {
  count(database: Database, filter: RegisterFilter): Promise<Total> {
    const where = placed(filter);
    return countUpTo(database, `SELECT FROM public_entry p WHERE ${where.sql}`, where, COUNTED_AT_MOST);
  },
  read(database: Database, filter: RegisterFilter, { cursor, limit }: PageWanted): Promise<readonly SortedEntry[]> {
    const where = placed(filter);
    const page = `SELECT p.number FROM public_entry p WHERE ${where.sql} AND ${after(where, 'p.name_order', 'p.number', cursor)}
      ORDER BY p.name_order, p.number LIMIT ${where.parameter(limit)}`;
    return findRows(database, shown(page), where.values);
  },
};

/** Few names: all of them are found by their words and put in order. */
const found = {
  count(database: Database, filter: RegisterFilter, words: readonly string[]): Promise<Total> {
    const where = named(filter, words);
    return countUpTo(database, `SELECT FROM public_entry p WHERE ${where.sql}`, where, FOUND_COUNTED_AT_MOST);
  },
  read(database: Database, filter: RegisterFilter, words: readonly string[], { cursor, limit }: PageWanted): Promise<readonly SortedEntry[]> {
    const where = named(filter, words);
    const page = `SELECT number FROM found WHERE ${after(where, 'name_order', 'number', cursor)} ORDER BY name_order, number LIMIT ${where.parameter(limit)}`;
    // People of one surname stand together in the order, so that wandering through it would be long: hence no other plan but this.
    return findRows(database, `WITH found AS MATERIALIZED (SELECT p.name_order, p.number FROM public_entry p WHERE ${where.sql}) ${shown(page)}`, where.values);
  },
};

/** Many names: gone through in their order, from one that begins like the word to the next. */
const begun = {
  rows: (where: Conditions, electionId: string, word: string): string => `
    public_beginning b WHERE b.election_id = ${where.parameter(electionId)} AND b.beginning = ${where.parameter(word.slice(0, KEPT_LETTERS))}`,
  /** Only the beginning is asked for: nothing else need be read. */
  countAll(database: Database, { electionId }: RegisterFilter, word: string): Promise<Total> {
    const where = new Conditions();
    return countUpTo(database, `SELECT FROM ${begun.rows(where, electionId, word)}`, where, FOUND_COUNTED_AT_MOST);
  },
  /** How many of the first names fit, and whether there are no others. */
  async countSome(database: Database, filter: RegisterFilter, words: readonly string[], lead: string): Promise<Total> {
    const where = named(filter, words);
    const row = await findRow<{ seen: number; fitting: number }>(database, `
      WITH seen AS MATERIALIZED (SELECT b.entry_number FROM ${begun.rows(where, filter.electionId, lead)} ORDER BY b.name_order, b.entry_number LIMIT ${where.parameter(LOOKED_THROUGH)})
      SELECT (SELECT count(*) FROM seen) AS seen, (SELECT count(*) FROM seen JOIN public_entry p ON p.number = seen.entry_number WHERE ${where.sql}) AS fitting`, where.values);
    return { total: row?.fitting ?? 0, totalIsExact: (row?.seen ?? 0) < LOOKED_THROUGH };
  },
  read(database: Database, filter: RegisterFilter, words: readonly string[], lead: string, { cursor, limit }: PageWanted): Promise<readonly SortedEntry[]> {
    const alone = isBeginning(filter, words, lead);
    const where = alone ? new Conditions() : named(filter, words);
    // Not to be merged into another plan: each name is looked at in its turn, until the page is full.
    const fits = `EXISTS (SELECT FROM public_entry p WHERE p.number = b.entry_number AND ${where.sql} OFFSET 0)`;
    const page = `SELECT b.entry_number AS number FROM ${begun.rows(where, filter.electionId, lead)} AND ${after(where, 'b.name_order', 'b.entry_number', cursor)}
      ${alone ? '' : `AND ${fits}`} ORDER BY b.name_order, b.entry_number LIMIT ${where.parameter(limit)}`;
    return findRows(database, shown(page), where.values);
  },
};

/** How the entries that are asked for are counted and read. */
interface Way {
  readonly total: Total;
  readonly read: (wanted: PageWanted) => Promise<readonly SortedEntry[]>;
}

const NOTHING: Way = { total: { total: 0, totalIsExact: true }, read: async () => [] };

const asksForMore = ({ regionId, localityId, contestId, status, route, nominatorId }: RegisterFilter): boolean =>
  [regionId, localityId, contestId, status, route, nominatorId].some((value) => value !== undefined);

const longest = (words: readonly string[]): string => words.reduce((lead, word) => (word.length > lead.length ? word : lead), '');

async function findWay(database: Database, filter: RegisterFilter): Promise<Way> {
  if (filter.q === undefined) return { total: await listed.count(database, filter), read: (wanted) => listed.read(database, filter, wanted) };
  const words = nameSearchWords(filter.q);
  if (words.length === 0 || words.length > MOST_WORDS) return NOTHING;
  const lead = longest(words);
  const nameByName = (wanted: PageWanted) => begun.read(database, filter, words, lead, wanted);
  if (isBeginning(filter, words, lead)) return { total: await begun.countAll(database, filter, lead), read: nameByName };
  if (lead.length < KEPT_LETTERS) {
    const total = await begun.countSome(database, filter, words, lead);
    if (total.totalIsExact || total.total >= ENOUGH) return { total, read: nameByName };
  }
  const total = await found.count(database, filter, words);
  return { total, read: total.totalIsExact || lead.length < KEPT_LETTERS ? (wanted) => found.read(database, filter, words, wanted) : nameByName };
}

/** One short word and nothing else: the beginnings alone answer. */
const isBeginning = (filter: RegisterFilter, words: readonly string[], lead: string): boolean => words.length === 1 && lead.length <= KEPT_LETTERS && !asksForMore(filter);

function withoutKeys({ nameOrder: _nameOrder, number: _number, ...entry }: SortedEntry): RegisterEntry {
  return entry;
}
const cursorOf = ({ nameOrder, number }: SortedEntry): Cursor => writeCursor(LIST, [nameOrder, String(number)]);

/**
 * A page of the public register in the order of the Kazakh alphabet.
 *
 * @throws UnknownCursor for a cursor that this list has not given
 */
export async function findRegister(database: Database, filter: RegisterFilter, { cursor, limit }: PageWanted): Promise<RegisterPageRead> {
  const { total: { total, totalIsExact }, read } = await findWay(database, filter);
  const page = pageOf(await read({ cursor, limit: limit + 1 }), limit, total, cursorOf);
  return { ...page, totalIsExact, rows: page.rows.map(withoutKeys) };
}

/** The whole register in the same order, so many entries at once as whoever reads has room for; nothing is read ahead. */
export async function* readRegister(database: Database, filter: RegisterFilter, atOnce: number): AsyncGenerator<readonly RegisterEntry[], void, undefined> {
  const { read } = await findWay(database, filter);
  let cursor: Cursor | undefined;
  do {
    const rows: readonly SortedEntry[] = await read({ cursor, limit: atOnce });
    const last = rows.length === atOnce ? rows.at(-1) : undefined;
    cursor = last && cursorOf(last);
    if (rows.length > 0) yield rows.map(withoutKeys);
  } while (cursor !== undefined);
}

export async function findRegisterEntry(database: Database, id: string): Promise<RegisterEntryInFull | undefined> {
  const row = await findRow<RegisterEntry & { commission: CommissionEntry }>(database, `
    SELECT ${ENTRY}, ${commissionJson} AS commission FROM public_entry p ${JOINS} JOIN commission k ON k.id = p.commission_id WHERE p.id = $1`, [id]);
  return row && { ...row, timeline: await findPublicSteps(database, row) };
}
