import { FORM_SERIALS, type Instant, type Route, type Text } from '@tirkeu/domain';
import { Conditions, isAmong } from './conditions.js';
import { pageOf, readCursor, writeCursor, type Cursor, type Page } from './cursor.js';
import { findRow, findRows, type Database } from './database.js';

/** Whether a filing is for others than the counter: what came on paper is entered whole by its commission first. */
export const IS_ENTERED = `NOT (f.status = 'draft' AND f.state ->> 'counter' IS NOT NULL)`;

/** What came to the counters of some commissions on paper and is not handed in yet. */
export interface CounterScope {
  readonly commissionIds: readonly string[];
  readonly electionIds: readonly string[];
}
export interface CounterFilter extends CounterScope {
  readonly cursor?: Cursor;
  readonly limit: number;
}

export interface CounterDraft {
  readonly filingId: string;
  /** Null until a name is entered. */
  readonly candidate: string | null;
  readonly route: Route;
  readonly nominator: Text | null;
  readonly district: number | null;
  readonly commissionId: string;
  readonly people: number;
  readonly papers: number;
  readonly receivedAt: Instant;
  readonly enteredBy: string | null;
}

const LIST = 'counter-drafts';

const kept = ({ commissionIds, electionIds }: CounterScope): Conditions => new Conditions()
  .add(commissionIds, (value) => isAmong('f.commission_id', value))
  .add(electionIds, (value) => `f.election_id = ANY(${value})`)
  .always(`f.status = 'draft' AND f.state ->> 'counter' IS NOT NULL`);

/** What came first stands first. */
export async function findCounterDrafts(database: Database, filter: CounterFilter): Promise<Page<CounterDraft>> {
  const total = await countCounterDrafts(database, filter);
  const where = kept(filter);
  if (filter.cursor !== undefined) {
    const [openedAt, id] = readCursor(LIST, filter.cursor, 2).map((key) => where.parameter(key));
    where.always(`(f.opened_at, f.id) > (${openedAt}::timestamptz, ${id})`);
  }
  const rows = await findRows<CounterDraft>(database, `
    SELECT f.id AS "filingId", f.candidate, f.route, f.nominator, f.district, f.commission_id AS "commissionId",
      jsonb_array_length(f.state -> 'candidates') AS people, jsonb_array_length(f.state -> 'documents') AS papers, f.opened_at AS "receivedAt", name_of_account(f.applicant_id) AS "enteredBy"
    FROM filing f WHERE ${where.sql} ORDER BY f.opened_at, f.id LIMIT ${where.parameter(filter.limit + 1)}`, where.values);
  return pageOf(rows, filter.limit, total, ({ receivedAt, filingId }) => writeCursor(LIST, [receivedAt, filingId]));
}

/** How much is not handed in yet. */
export async function countCounterDrafts(database: Database, scope: CounterScope): Promise<number> {
  const where = kept(scope);
  const row = await findRow<{ total: number }>(database, `SELECT count(*) AS total FROM filing f WHERE ${where.sql}`, where.values);
  return row?.total ?? 0;
}

/** The part of a draft's id by which the code of its form names it. It is no secret: who may read a draft is asked besides. */
const FORM_SERIAL = `(('x' || substr(md5(f.id), 1, 15))::bit(60)::bigint % ${FORM_SERIALS})`;

/** The draft for some commissions from which a form with this serial was printed. */
export async function findFormDraft(database: Database, serial: number, { commissionIds, electionIds }: CounterScope): Promise<string | undefined> {
  const where = new Conditions().add(serial, (value) => `${FORM_SERIAL} = ${value}`).add(commissionIds, (value) => `f.commission_id = ANY(${value})`).add(electionIds, (value) => `f.election_id = ANY(${value})`)
    .always(`f.status = 'draft' AND f.route <> 'party-list'`);
  return (await findRow<{ id: string }>(database, `SELECT f.id FROM filing f WHERE ${where.sql}`, where.values))?.id;
}

/** The serial of the form of a draft. */
export async function getFormSerial(database: Database, filingId: string): Promise<number> {
  const row = await findRow<{ serial: number }>(database, `SELECT ${FORM_SERIAL} AS serial FROM filing f WHERE f.id = $1`, [filingId]);
  if (!row) throw new Error(`There is no filing ${filingId}`);
  return row.serial;
}
