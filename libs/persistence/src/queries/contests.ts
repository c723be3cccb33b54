import { ACTIVE_STATUSES, type CalendarOverrides, type CivilDate, type ContestForm, type Extension, type Filing, type Instant, type Text, type ZoneId } from '@tirkeu/domain';
import { preparedAs } from '../prepared.js';
import { Conditions } from './conditions.js';
import { IS_ENTERED } from './counter-drafts.js';
import { findRow, findRows, type Database } from './database.js';
import { stateOf } from './sealed-columns.js';

export interface CommissionEntry {
  readonly id: string;
  readonly kind: 'central' | 'territorial' | 'district';
  readonly names: Text;
  readonly zone: ZoneId;
  readonly regionId: string | null;
}

/** A contest with its place, its commission and what its timetable is computed from. */
export interface ContestEntry {
  readonly id: string;
  readonly electionId: string;
  readonly rulebookId: string;
  readonly electionDay: CivilDate;
  readonly overrides: CalendarOverrides;
  readonly extension: Extension | null;
  readonly maslikhatId: string;
  readonly regionId: string;
  readonly localityId: string | null;
  readonly tier: 'oblast' | 'city' | 'district';
  readonly form: ContestForm;
  readonly district: number | null;
  readonly seats: number;
  readonly title: Text;
  readonly maslikhat: Text;
  readonly commission: CommissionEntry;
  readonly zone: ZoneId;
}

/** A commission `k` as JSON. */
export const commissionJson = `jsonb_build_object('id', k.id, 'kind', k.kind, 'names', k.names, 'zone', k.zone, 'regionId', k.region_id)`;

/** A contest as JSON, over {@link contestJoins}. */
export const contestJson = `jsonb_build_object(
  'id', c.id, 'electionId', c.election_id, 'rulebookId', e.rulebook_id, 'electionDay', e.election_day, 'overrides', e.overrides, 'extension', c.extension,
  'maslikhatId', c.maslikhat_id, 'regionId', c.region_id, 'localityId', c.locality_id, 'tier', m.tier, 'form', c.form, 'district', c.district,
  'seats', c.seats, 'title', c.title, 'maslikhat', m.names, 'zone', c.zone, 'commission', ${commissionJson})`;
export const contestJoins = 'JOIN election e ON e.id = c.election_id JOIN maslikhat m ON m.id = c.maslikhat_id JOIN commission k ON k.id = c.commission_id';

export interface ContestFilter {
  readonly electionId: string;
  readonly regionId?: string;
  readonly localityId?: string;
  readonly maslikhatId?: string;
  readonly commissionId?: string;
  readonly form?: ContestForm;
}

/** Contests by maslikhat, the districts of each by number, then its list. */
export async function findContests(database: Database, filter: ContestFilter): Promise<readonly ContestEntry[]> {
  const where = new Conditions()
    .add(filter.electionId, (value) => `c.election_id = ${value}`)
    .add(filter.regionId, (value) => `c.region_id = ${value}`)
    .add(filter.localityId, (value) => `c.locality_id = ${value}`)
    .add(filter.maslikhatId, (value) => `c.maslikhat_id = ${value}`)
    .add(filter.commissionId, (value) => `c.commission_id = ${value}`)
    .add(filter.form, (value) => `c.form = ${value}`);
  const rows = await findRows<{ contest: ContestEntry }>(database, `
    SELECT ${contestJson} AS contest FROM contest c ${contestJoins} WHERE ${where.sql} ORDER BY c.maslikhat_id, c.district NULLS LAST`, where.values);
  return rows.map(({ contest }) => contest);
}

export async function findContest(database: Database, id: string): Promise<ContestEntry | undefined> {
  const row = await findRow<{ contest: ContestEntry }>(database, `SELECT ${contestJson} AS contest FROM contest c ${contestJoins} WHERE c.id = $1`, [id]);
  return row?.contest;
}

/** A contest with the title of its election. */
export interface ContestWithElection {
  readonly contest: ContestEntry;
  readonly electionTitle: Text;
}

const WITH_ELECTION = preparedAs('read-contest-with-election', `SELECT ${contestJson} AS contest, e.title AS "electionTitle" FROM contest c ${contestJoins} WHERE c.id = $1`);

export const findContestWithElection = (database: Database, id: string): Promise<ContestWithElection | undefined> => findRow(database, WITH_ELECTION, [id]);

/** Of some contests those that lie outside some regions; none does where no region is named. */
export async function contestsOutside(database: Database, ids: readonly string[], regionIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (regionIds.length === 0) return new Set();
  const rows = await findRows<{ id: string }>(database, 'SELECT id FROM contest WHERE id = ANY($1) AND region_id <> ALL($2)', [ids, regionIds]);
  return new Set(rows.map(({ id }) => id));
}

/** Commissions by their ids, in the order of the ids; unknown ids are left out. */
export const findCommissions = (database: Database, ids: readonly string[]): Promise<readonly CommissionEntry[]> =>
  findRows(database, `
    SELECT k.id, k.kind, k.names, k.zone, k.region_id AS "regionId" FROM commission k JOIN unnest($1::text[]) WITH ORDINALITY AS asked(id, place) USING (id)
    ORDER BY asked.place`, [ids]);

/** The contests that one closing is about: all of a zone but those extended, or one that was extended. */
export type ClosingScope = { readonly electionId: string } & ({ readonly zone: ZoneId } | { readonly contestId: string });

const inScope = (scope: ClosingScope): Conditions => {
  const where = new Conditions().add(scope.electionId, (value) => `c.election_id = ${value}`);
  return 'zone' in scope
    ? where.add(scope.zone, (value) => `c.zone = ${value}`).always('c.extension IS NULL')
    : where.add(scope.contestId, (value) => `c.id = ${value}`);
};

export interface UndersubscribedContest {
  readonly contestId: string;
  readonly commissionId: string;
  readonly candidates: number;
}

/** Single-member districts in which fewer than `below` people stand: submitted, and not refused, withdrawn or otherwise ended. */
export async function findUndersubscribed(database: Database, scope: ClosingScope, below: number): Promise<readonly UndersubscribedContest[]> {
  const where = inScope(scope).always(`c.form = 'single-member'`);
  const [active, few] = [where.parameter(ACTIVE_STATUSES), where.parameter(below)];
  // Of each district only so many are looked at as are enough.
  return findRows(database, `
    SELECT c.id AS "contestId", c.commission_id AS "commissionId", s.candidates FROM contest c
    CROSS JOIN LATERAL (SELECT count(*) AS candidates FROM (SELECT FROM filing f WHERE f.contest_id = c.id AND f.status = ANY(${active}) LIMIT ${few}) AS standing) AS s
    WHERE ${where.sql} AND s.candidates < ${few} ORDER BY c.id`, where.values);
}

/** A contest with who stands in it. */
export interface CountedContest {
  readonly contest: ContestEntry;
  /** Filings that take up a candidacy. */
  readonly standing: number;
  readonly registered: number;
}

/** The contests of some commissions in some elections, with how many stand in each. */
export const findStandingContests = (database: Database, { commissionIds, electionIds }: { readonly commissionIds: readonly string[]; readonly electionIds: readonly string[] }): Promise<readonly CountedContest[]> =>
  findRows(database, `
    SELECT ${contestJson} AS contest,
      (SELECT count(*)::integer FROM filing f WHERE f.contest_id = c.id AND f.status = ANY($3)) AS standing,
      (SELECT count(*)::integer FROM filing f WHERE f.contest_id = c.id AND f.status = 'registered') AS registered
    FROM contest c ${contestJoins} WHERE c.commission_id = ANY($1) AND c.election_id = ANY($2) ORDER BY e.election_day DESC, c.maslikhat_id, c.district NULLS LAST`,
  [commissionIds, electionIds, ACTIVE_STATUSES]);

/** Drafts that their own people opened before a moment, a page of them in the order of their ids. Restricted: they hold personal data. */
export async function findDrafts(
  database: Database, scope: ClosingScope, { openedBefore, after, limit }: { readonly openedBefore: Instant; readonly after: string; readonly limit: number },
): Promise<readonly Filing[]> {
  const where = inScope(scope).always(`f.status = 'draft' AND ${IS_ENTERED}`)
    .add(openedBefore, (value) => `f.opened_at < ${value}`).add(after, (value) => `f.id > ${value}`);
  const rows = await findRows<{ state: Filing }>(database, `
    SELECT ${stateOf('f')} AS state FROM filing f JOIN contest c ON c.id = f.contest_id WHERE ${where.sql} ORDER BY f.id LIMIT ${where.parameter(limit)}`, where.values);
  return rows.map(({ state }) => state);
}

/** Filings that were submitted and wait for a decision still. */
export async function countUndecided(database: Database, scope: ClosingScope): Promise<number> {
  const where = inScope(scope);
  // Contest by contest: the filings of other zones are not looked at.
  const row = await findRow<{ count: number }>(database, `
    SELECT coalesce(sum(u.filings), 0)::integer AS count FROM contest c
    CROSS JOIN LATERAL (SELECT count(*) AS filings FROM filing f WHERE f.contest_id = c.id AND f.status IN ('submitted', 'in-examination', 'awaiting-cure', 'proposed')) AS u
    WHERE ${where.sql}`, where.values);
  return row?.count ?? 0;
}

/** Whether anybody was nominated in an election here. History that holds only the map says nothing about candidates. */
export async function hasNominations(database: Database, electionId: string): Promise<boolean> {
  const row = await findRow<{ found: boolean }>(database, `SELECT EXISTS (SELECT FROM filing WHERE election_id = $1 AND submitted_at IS NOT NULL AND status <> 'late') AS found`, [electionId]);
  return row?.found ?? false;
}
