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
const COUNTED_AT_MOST = 10_000;
const FOUND_AT_MOST = 1000;
/** Names of a longer word that are all found and put in order at once. */
const GATHERED_AT_MOST = 3000;
/** A beginning that more names have is common: in the list of any place one of them comes soon. */
const COMMON = 5000;
/** No name has more words; to look for so many is to look for nothing. */
const MOST_WORDS = 8;
/** Beginnings of up to so many letters are kept in the order of the names. */
const KEPT_LETTERS = 6;
/** Words of so many letters are few names each. */
const LONG = 4;
/** So many of the first names that begin like the longest word are looked through for everything else that is asked. */
const LOOKED_THROUGH = 400;
/** Among those looked through: enough to go on name by name, since a page is soon full. */
const ENOUGH = 4;
/** Entries of a place and a status that are all looked through, whatever the name. */
const NARROW = 4000;

const ENTRY = `
  p.id, p.filing_id AS "filingId", p.election_id AS "electionId", p.contest_id AS "contestId", p.commission_id AS "commissionId",
  p.candidate_id AS "candidateId", p.name_kk AS "nameKk", p.name_ru AS "nameRu", p.route, p.nominator_id AS "nominatorId", p.nominator, p.status,
  p.status_since AS "statusSince", p.resolution, p.grounds, p.appeal_by AS "appealBy", c.title AS contest, m.names AS maslikhat, c.district,
  p.region_id AS "regionId", p.locality_id AS "localityId", c.zone`;
const JOINS = 'JOIN contest c ON c.id = p.contest_id JOIN maslikhat m ON m.id = p.maslikhat_id';

const COLUMNS = {
  electionId: 'election_id', regionId: 'region_id', localityId: 'maslikhat_id', contestId: 'contest_id', status: 'status', route: 'route', nominatorId: 'nominator_id',
} as const satisfies Partial<Record<keyof RegisterFilter, string>>;
const PLACES = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];

/** Everything but the name. */
const placed = (filter: RegisterFilter): Conditions =>
  PLACES.reduce((where, name) => where.add(filter[name], (value) => `p.${COLUMNS[name]} = ${value}`), new Conditions());

/** The same, to be looked at in entries that were found by their names: no index is asked for them. */
const checked = (filter: RegisterFilter): Conditions =>
  PLACES.reduce((where, name) => where.add(filter[name], (value) => `(p.${COLUMNS[name]} = ${value}) IS TRUE`), new Conditions());

const queryOf = (words: readonly string[]): string => words.map((word) => `'${word}':*`).join(' & ');

// Long words the index finds. It would first gather all names of a short word, which are many; "IS TRUE" keeps it from that.
function named(where: Conditions, words: readonly string[]): Conditions {
  const long = words.filter((word) => word.length >= LONG);
  const sought = long.length > 0 ? long : words;
  const others = words.filter((word) => !sought.includes(word));
  where.add(queryOf(sought), (value) => `p.search_words @@ ${value}::tsquery`);
  return others.length === 0 ? where : where.add(queryOf(others), (value) => `(p.search_words @@ ${value}::tsquery) IS TRUE`);
}

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

interface Read extends Total {
  readonly rows: readonly SortedEntry[];
}

const bounded = (counted: number, bound: number): Total => ({ total: Math.min(counted, bound), totalIsExact: counted <= bound });

async function countUpTo(database: Database, rows: string, where: Conditions, bound: number): Promise<Total> {
  const counted = await findRow<{ total: number }>(database, `SELECT count(*) AS total FROM (${rows} LIMIT ${where.parameter(bound + 1)}) AS counted`, where.values);
  return bounded(counted?.total ?? 0, bound);
}

/** Without a name: read and counted from an index alone. */
async function readListed(database: Database, filter: RegisterFilter, { cursor, limit }: PageWanted): Promise<Read> {
  const counted = placed(filter);
  const total = await countUpTo(database, `SELECT FROM public_entry p WHERE ${counted.sql}`, counted, COUNTED_AT_MOST);
  const where = placed(filter);
  const page = `SELECT p.number FROM public_entry p WHERE ${where.sql} AND ${after(where, 'p.name_order', 'p.number', cursor)}
    ORDER BY p.name_order, p.number LIMIT ${where.parameter(limit)}`;
  return { ...total, rows: await findRows(database, shown(page), where.values) };
}

/**
 * Finds all that fits and puts it in order: people of one surname stand together in the order of the list, so that wandering through it would be long.
 * No rows where there are more than the bound.
 */
async function readFound(database: Database, where: Conditions, { cursor, limit }: PageWanted, bound: number | null): Promise<Read> {
  const found = `SELECT p.name_order, p.number FROM public_entry p WHERE ${where.sql} ${bound === null ? '' : `LIMIT ${where.parameter(bound + 1)}`}`;
  const few = bound === null ? 'true' : `counted.found <= ${where.parameter(bound)}`;
  const page = `SELECT number FROM found WHERE ${few} AND ${after(where, 'name_order', 'number', cursor)} ORDER BY name_order, number LIMIT ${where.parameter(limit)}`;
  const rows = await findRows<SortedEntry & { readonly found: number }>(database, `
    WITH found AS MATERIALIZED (${found})
    SELECT counted.found, entry.* FROM (SELECT count(*) AS found FROM found) AS counted LEFT JOIN LATERAL (${shown(page)}) AS entry ON true`, where.values);
  const counted = rows[0]?.found ?? 0;
  return { ...(bound === null ? { total: counted, totalIsExact: true } : bounded(counted, bound)), rows: rows.filter(({ id }) => id !== null).map(({ found: _found, ...row }) => row) };
}

/** Whether a place and a status have few entries: then all of them are looked through. */
async function isNarrow(database: Database, filter: RegisterFilter): Promise<boolean> {
  const where = placed(filter);
  return asksForMore(filter) && (await countUpTo(database, `SELECT FROM public_entry p WHERE ${where.sql}`, where, NARROW)).totalIsExact;
}

/** Goes through the entries of a place and a status in their order until the page is full. */
async function readEntryByEntry(database: Database, filter: RegisterFilter, words: readonly string[], { cursor, limit }: PageWanted): Promise<readonly SortedEntry[]> {
  const where = placed(filter).add(queryOf(words), (value) => `(p.search_words @@ ${value}::tsquery) IS TRUE`);
  const page = `SELECT p.number FROM public_entry p WHERE ${where.sql} AND ${after(where, 'p.name_order', 'p.number', cursor)}
    ORDER BY p.name_order, p.number LIMIT ${where.parameter(limit)}`;
  return findRows(database, shown(page), where.values);
}

/** Names that begin like a word, in their order. */
const begun = (where: Conditions, electionId: string, word: string): string => `
  public_beginning b WHERE b.election_id = ${where.parameter(electionId)} AND b.beginning = ${where.parameter(word.slice(0, KEPT_LETTERS))}`;

interface LookedThrough {
  readonly rows: readonly SortedEntry[];
  readonly fitting: number;
  /** Whether there are no further names that begin like the lead. */
  readonly isAll: boolean;
}

/** Those among the next names that begin like the lead that fit. */
async function lookThrough(database: Database, filter: RegisterFilter, { words, lead }: Sought, { cursor, limit }: PageWanted): Promise<LookedThrough> {
  const where = named(checked(filter), words);
  const names = `SELECT b.entry_number FROM ${begun(where, filter.electionId, lead)} AND ${after(where, 'b.name_order', 'b.entry_number', cursor)}
    ORDER BY b.name_order, b.entry_number LIMIT ${where.parameter(LOOKED_THROUGH)}`;
  const fitting = `SELECT p.name_order, p.number FROM seen JOIN public_entry p ON p.number = seen.entry_number WHERE ${where.sql}`;
  const rows = await findRows<SortedEntry & { readonly seen: number; readonly fitting: number }>(database, `
    WITH seen AS MATERIALIZED (${names}), fitting AS MATERIALIZED (${fitting})
    SELECT counted.*, entry.* FROM (SELECT (SELECT count(*) FROM seen) AS seen, (SELECT count(*) FROM fitting) AS fitting) AS counted
    LEFT JOIN LATERAL (${shown(`SELECT number FROM fitting ORDER BY name_order, number LIMIT ${where.parameter(limit)}`)}) AS entry ON true`, where.values);
  const { seen = 0, fitting: count = 0 } = rows[0] ?? {};
  return { rows: rows.filter(({ id }) => id !== null).map(({ seen: _seen, fitting: _fitting, ...row }) => row), fitting: count, isAll: seen < LOOKED_THROUGH };
}

/** Goes from one name that begins like the lead to the next until the page is full. */
async function readNameByName(database: Database, filter: RegisterFilter, { words, lead }: Sought, { cursor, limit }: PageWanted): Promise<readonly SortedEntry[]> {
  const alone = isBeginning(filter, { words, lead });
  const where = alone ? new Conditions() : named(checked(filter), words);
  // OFFSET 0: not to be merged into another plan, in which all names would be gathered first.
  const fits = `EXISTS (SELECT FROM public_entry p WHERE p.number = b.entry_number AND ${where.sql} OFFSET 0)`;
  const page = `SELECT b.entry_number AS number FROM ${begun(where, filter.electionId, lead)} AND ${after(where, 'b.name_order', 'b.entry_number', cursor)}
    ${alone ? '' : `AND ${fits}`} ORDER BY b.name_order, b.entry_number LIMIT ${where.parameter(limit)}`;
  return findRows(database, shown(page), where.values);
}

/** What somebody looks for: folded words, and the longest of them. */
interface Sought {
  readonly words: readonly string[];
  readonly lead: string;
}

const asksForMore = (filter: RegisterFilter): boolean => PLACES.some((name) => name !== 'electionId' && filter[name] !== undefined);

/** One short word and nothing else: the beginnings alone answer. */
const isBeginning = (filter: RegisterFilter, { words, lead }: Sought): boolean => words.length === 1 && lead.length <= KEPT_LETTERS && !asksForMore(filter);

async function countBeginning(database: Database, { electionId }: RegisterFilter, { lead }: Sought, bound = FOUND_AT_MOST): Promise<Total> {
  const where = new Conditions();
  return countUpTo(database, `SELECT FROM ${begun(where, electionId, lead)}`, where, bound);
}

async function readSought(database: Database, filter: RegisterFilter, sought: Sought, wanted: PageWanted): Promise<Read> {
  const nameByName = async (total: Total): Promise<Read> => ({ ...total, rows: await readNameByName(database, filter, sought, wanted) });
  const { words, lead } = sought;
  if (isBeginning(filter, sought)) return nameByName(await countBeginning(database, filter, sought));
  const gathered = lead.length > KEPT_LETTERS ? await readFound(database, named(checked(filter), words), wanted, GATHERED_AT_MOST) : undefined;
  if (gathered?.totalIsExact) return gathered;
  const next = await lookThrough(database, filter, sought, wanted);
  const first = wanted.cursor === undefined ? next : await lookThrough(database, filter, sought, { limit: 0 });
  const total = { total: first.fitting, totalIsExact: first.isAll };
  if (next.isAll || next.rows.length === wanted.limit) return { ...total, rows: next.rows };
  if (await isNarrow(database, filter)) return readFound(database, placed(filter).add(queryOf(words), (value) => `(p.search_words @@ ${value}::tsquery) IS TRUE`), wanted, null);
  if (first.fitting >= ENOUGH) return nameByName(total);
  if (gathered) return nameByName(gathered);
  if (words.length === 1 && asksForMore(filter) && !(await countBeginning(database, filter, sought, COMMON)).totalIsExact) {
    return { ...total, rows: await readEntryByEntry(database, filter, words, wanted) };
  }
  return readFound(database, named(checked(filter), words), wanted, null);
}

async function read(database: Database, filter: RegisterFilter, wanted: PageWanted): Promise<Read> {
  if (filter.q === undefined) return readListed(database, filter, wanted);
  const words = nameSearchWords(filter.q);
  if (words.length === 0 || words.length > MOST_WORDS) return { rows: [], total: 0, totalIsExact: true };
  return readSought(database, filter, { words, lead: words.reduce((lead, word) => (word.length > lead.length ? word : lead)) }, wanted);
}

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
  const { rows, total, totalIsExact } = await read(database, filter, { cursor, limit: limit + 1 });
  const page = pageOf(rows, limit, total, cursorOf);
  return { ...page, total: Math.max(total, page.rows.length), totalIsExact, rows: page.rows.map(withoutKeys) };
}

/** The whole register in the same order, so many entries at once as whoever reads has room for; nothing is read ahead. */
export async function* readRegister(database: Database, filter: RegisterFilter, atOnce: number): AsyncGenerator<readonly RegisterEntry[], void, undefined> {
  let cursor: Cursor | undefined;
  do {
    const { rows } = await read(database, filter, { cursor, limit: atOnce });
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
