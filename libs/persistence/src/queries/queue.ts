import { LEASE_MINUTES, LEGAL_TIMES, foldForSearch, instant, nameSearchWords, readReceiptNumber, type FilingStatus, type Instant, type LegalTime, type Route, type Text } from '@tirkeu/domain';
import { Conditions, isAmong } from './conditions.js';
import { UnknownCursor, pageOf, readCursor, writeCursor, type Cursor, type Page } from './cursor.js';
import { findRow, findRows, type Database } from './database.js';
import { DUE, WAITS_FOR_CANDIDATE, WAITS_FOR_CLERK, WAITS_FOR_DECISION, commissionsAt, legalTimeAt, legalTimeOf } from './legal-time.js';
import { QUEUE_NAMES, isInQueue, type Asked, type QueueName } from './queues.js';

/** In whose hands a filing is, seen by whoever asks. */
export const HOLDERS = ['nobody', 'me', 'others'] as const;
export type Holder = (typeof HOLDERS)[number];

/** Whose queues: those of some commissions, seen by one account at one moment. */
export interface QueueScope {
  /** All elections when not given. */
  readonly electionIds?: readonly string[];
  readonly commissionIds: readonly string[];
  readonly accountId: string;
  readonly now: Instant;
}
/** What a queue is narrowed to; several values of one filter add up. */
export interface QueueFilter extends QueueScope {
  readonly queue: QueueName;
  readonly routes?: readonly Route[];
  readonly districts?: readonly number[];
  readonly holders?: readonly Holder[];
  /** A name in any script, the number of a receipt, or the last four digits of an IIN. */
  readonly q?: string;
}
export interface QueuePageFilter extends QueueFilter {
  readonly cursor?: Cursor;
  readonly limit: number;
}

export interface QueueEntry {
  readonly filingId: string;
  readonly version: number;
  readonly candidate: string;
  readonly iinLastFour: string;
  readonly route: Route;
  readonly nominator: Text | null;
  readonly contestId: string;
  readonly district: number | null;
  readonly commissionId: string;
  readonly submittedAt: Instant;
  readonly decideBy: Instant;
  readonly cureBy: Instant | null;
  readonly checks: { readonly met: number; readonly of: number; readonly toLookAt: number };
  /** `until`: when others may take it. */
  readonly holder: { readonly accountId: string; readonly name: string; readonly since: Instant; readonly until: Instant } | null;
  readonly waitingFor: 'clerk' | 'candidate' | 'decision' | 'nobody';
  readonly legalTime: LegalTime;
  readonly status: FilingStatus;
}

/** A page of a queue, and how many filings each of its groups holds on all pages. */
export interface QueuePage extends Page<QueueEntry> {
  readonly groups: Readonly<Record<LegalTime, number>>;
}

type Row = Omit<QueueEntry, 'checks' | 'holder' | 'legalTime'> & {
  readonly met: number; readonly of: number; readonly toLookAt: number;
  readonly holderId: string | null; readonly holderName: string | null; readonly holderSince: Instant | null; readonly holderUntil: Instant | null;
};

const LIST = 'queue';
const ROW = `
  f.id AS "filingId", f.version, f.candidate, f.iin_last_four AS "iinLastFour", f.route, f.nominator, f.contest_id AS "contestId", f.district,
  f.commission_id AS "commissionId", f.submitted_at AS "submittedAt", f.decide_by AS "decideBy", f.cure_by AS "cureBy", f.status,
  f.checks_met AS met, f.checks_of AS of, f.checks_to_look_at AS "toLookAt",
  f.holder_id AS "holderId", f.holder_name AS "holderName", f.holder_since AS "holderSince",
  greatest(f.holder_since, (SELECT max((mark ->> 'at')::timestamptz(3)) FROM jsonb_array_elements(f.state -> 'marks') AS mark WHERE mark -> 'by' ->> 'accountId' = f.holder_id))
    + interval '${LEASE_MINUTES} minutes' AS "holderUntil",
  CASE WHEN ${WAITS_FOR_CLERK} THEN 'clerk' WHEN ${WAITS_FOR_CANDIDATE} THEN 'candidate' WHEN ${WAITS_FOR_DECISION} THEN 'decision' ELSE 'nobody' END AS "waitingFor"`;

const inScope = ({ electionIds, commissionIds }: QueueScope): Conditions => new Conditions()
  .add(commissionIds, (value) => isAmong('f.commission_id', value))
  .add(electionIds, (value) => `f.election_id = ANY(${value})`)
  .always('f.submitted_at IS NOT NULL');

const HELD: Readonly<Record<Holder, (account: Asked['account']) => string>> = {
  nobody: () => 'f.holder_id IS NULL', me: (account) => `f.holder_id = ${account()}`, others: (account) => `f.holder_id <> ${account()}`,
};

const pattern = (word: string): string => `%${word.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;

/** Four digits are the end of an IIN, sixteen the number of a receipt; anything else are parts of names in any order and any script. */
function search(where: Conditions, typed: string): void {
  const receipt = readReceiptNumber(typed);
  if (/^\d{4}$/u.test(typed)) where.add(typed, (value) => `f.iin_last_four = ${value}`);
  else if (receipt.ok) where.add(receipt.value, (value) => `f.id IN (SELECT r.filing_id FROM receipt r WHERE r.number = ${value})`);
  else {
    const spellings = [foldForSearch(typed).split(' ').filter(Boolean), nameSearchWords(typed)].filter((words) => words.length > 0);
    const found = spellings.map((words) => words.reduce((part, word) => part.add(pattern(word), (value) => `f.search_key LIKE ${value}`), where.branch()).sql);
    if (found.length > 0) where.always(`(${found.map((sql) => `(${sql})`).join(' OR ')})`);
  }
}

interface Narrowed extends Asked {
  readonly where: Conditions;
}

function askedIn(where: Conditions, { accountId, commissionIds, now }: QueueScope): Narrowed {
  const known = new Map<string, string>();
  const once = (name: string, value: unknown, type: string) => () => {
    const parameter = known.get(name) ?? `${where.parameter(value)}::${type}`;
    known.set(name, parameter);
    return parameter;
  };
  return { where, account: once('account', accountId, 'text'), commissions: once('commissions', commissionIds, 'text[]'), now: once('now', now, 'timestamptz') };
}

function inQueue(filter: QueueFilter): Narrowed {
  const asked = askedIn(inScope(filter), filter);
  asked.where.always(isInQueue(filter.queue, asked));
  if (filter.q?.trim()) search(asked.where, filter.q.trim());
  return asked;
}

function narrowed(filter: QueueFilter): Narrowed {
  const asked = inQueue(filter);
  const { where, account } = asked;
  where.add(filter.routes, (value) => `f.route = ANY(${value})`).add(filter.districts, (value) => `f.district = ANY(${value})`);
  if (filter.holders) where.always(`(${filter.holders.map((holder) => HELD[holder](account)).join(' OR ')})`);
  return asked;
}

/**
 * One queue in the order of its groups, in a group by the moment at which time runs out, then of submission. Later pages are
 * those of the moment at which the first was read, so that no row moves from one page to another. Which filings stand where is
 * found among all, for a namesake may stand elsewhere; what they hold is read with the eyes of whoever asks.
 */
export async function findQueue(database: Database, eyes: Database, { cursor, limit, ...asked }: QueuePageFilter): Promise<QueuePage> {
  const [first, ...after] = cursor === undefined ? [] : readCursor(LIST, cursor, 5);
  const filter = { ...asked, now: first === undefined ? asked.now : momentOf(first) };
  const { where, now } = narrowed(filter);
  const place = legalTimeAt(now());
  const all = `SELECT f.id, f.submitted_at, f.decide_by, f.cure_by, ${place} AS place FROM filing f JOIN ${commissionsAt(now())} k ON k.id = f.commission_id WHERE ${where.sql}`;
  const later = after.length === 0 ? 'true' : laterThan(after.map((key) => where.parameter(key)));
  const found = await findRows<Read>(database, `
    WITH placed AS MATERIALIZED (${all}), found AS (SELECT id, place, submitted_at, ${DUE} AS due FROM placed),
      page AS (SELECT * FROM found WHERE ${later} ORDER BY place, due, submitted_at, id LIMIT ${where.parameter(limit + 1)})
    SELECT counted.groups, page.id, page.place, page.due, page.submitted_at AS "submittedAt"
    FROM (SELECT jsonb_object_agg(place, filings) AS groups FROM (SELECT place, count(*) AS filings FROM placed GROUP BY place) AS g) AS counted
      LEFT JOIN page ON true ORDER BY page.place, page.due, page.submitted_at, page.id`, where.values);
  const groups = groupsOf(found[0]?.groups ?? {});
  const total = LEGAL_TIMES.reduce((sum, time) => sum + groups[time], 0);
  const page = pageOf(found.filter(isPlaced), limit, total, (last) => writeCursor(LIST, [filter.now, String(last.place), last.due, last.submittedAt, last.id]));
  return { ...page, rows: await entriesOf(eyes, page.rows), groups };
}

/** What stands on a page; a filing that these eyes may not see is not there. */
async function entriesOf(eyes: Database, placed: readonly Placed[]): Promise<readonly QueueEntry[]> {
  const rows = await findRows<Row>(eyes, `SELECT ${ROW} FROM filing f WHERE f.id = ANY($1)`, [placed.map(({ id }) => id)]);
  const seen = new Map(rows.map((row) => [row.filingId, row]));
  return placed.flatMap(({ id, place }) => {
    const row = seen.get(id);
    return row ? [entry(row, place)] : [];
  });
}

interface Grouped {
  /** How many of each group, by its place; null where there is nothing at all. */
  readonly groups: Readonly<Record<string, number>> | null;
}
/** Where a filing stands in its queue. */
interface Placed {
  readonly id: string;
  readonly place: number;
  readonly due: Instant;
  readonly submittedAt: Instant;
}
/** The counts come with every row, and alone where the page has none. */
type Read = Grouped & (Placed | { readonly id: null });

const isPlaced = (row: Read): row is Grouped & Placed => row.id !== null;

const groupsOf = (counted: Readonly<Record<string, number>>): QueuePage['groups'] =>
  Object.fromEntries(LEGAL_TIMES.map((time, place) => [time, counted[place] ?? 0])) as QueuePage['groups'];

const laterThan = ([place, due, submittedAt, id]: readonly string[]): string =>
  `(place, due, submitted_at, id) > (${place}::integer, ${due}::timestamptz, ${submittedAt}::timestamptz, ${id}::text)`;

function momentOf(key: string): Instant {
  try {
    return instant(key);
  } catch {
    throw new UnknownCursor();
  }
}

function entry({ met, of, toLookAt, holderId, holderName, holderSince, holderUntil, ...row }: Row, place: number): QueueEntry {
  const holder = holderId && holderName && holderSince && holderUntil ? { accountId: holderId, name: holderName, since: holderSince, until: holderUntil } : null;
  return { ...row, checks: { met, of, toLookAt }, holder, legalTime: legalTimeOf(place) };
}

/** By what a queue can be narrowed, with how many filings each value leaves of the whole queue. Only what occurs is listed. */
export interface QueueFacets {
  readonly routes: readonly { readonly value: Route; readonly filings: number }[];
  readonly districts: readonly { readonly value: number; readonly filings: number }[];
  readonly holders: readonly { readonly value: Holder; readonly filings: number }[];
}

/** The filters of the given queue and search; which of them are set already makes no difference. */
export async function countFacets(database: Database, filter: QueueFilter): Promise<QueueFacets> {
  const { where, account } = inQueue(filter);
  const rows = await findRows<{ route: Route | null; district: number | null; holder: Holder | null; filings: number }>(database, `
    SELECT route, district, holder, count(*) AS filings FROM (
      SELECT f.route, f.district, CASE WHEN f.holder_id IS NULL THEN 'nobody' WHEN f.holder_id = ${account()} THEN 'me' ELSE 'others' END AS holder FROM filing f WHERE ${where.sql}) AS found
    GROUP BY GROUPING SETS ((route), (district), (holder)) ORDER BY route, district, holder`, where.values);
  const of = <Value>(value: (row: (typeof rows)[number]) => Value | null) => rows.flatMap((row) => {
    const found = value(row);
    return found === null ? [] : [{ value: found, filings: row.filings }];
  });
  return { routes: of(({ route }) => route), districts: of(({ district }) => district), holders: of(({ holder }) => holder) };
}

/** How many filings each queue holds. */
export async function countQueues(database: Database, scope: QueueScope): Promise<Readonly<Record<QueueName, number>>> {
  const where = inScope(scope);
  const asked = askedIn(where, scope);
  const counts = QUEUE_NAMES.map((name) => `count(*) FILTER (WHERE ${isInQueue(name, asked)}) AS "${name}"`);
  const row = await findRow<Record<QueueName, number>>(database, `SELECT ${counts.join(', ')} FROM filing f WHERE ${where.sql}`, where.values);
  if (!row) throw new Error('Counting gives one row');
  return row;
}

