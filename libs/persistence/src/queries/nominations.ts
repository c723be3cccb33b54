import type { ContestForm, Filing, Gap, Instant } from '@tirkeu/domain';
import { Conditions } from './conditions.js';
import { contestJoins, contestJson, type ContestEntry } from './contests.js';
import { IS_ENTERED } from './counter-drafts.js';
import { pageOf, readCursor, writeCursor, type Cursor, type Page } from './cursor.js';
import { findRow, findRows, type Database } from './database.js';
import { stateOf } from './sealed-columns.js';

/** How far a filing has come, as a nominator asks for it. */
const stages = {
  draft: `f.status = 'draft'`,
  submitted: `f.status IN ('submitted', 'in-examination', 'proposed', 'late')`,
  'to-mend': `f.status = 'awaiting-cure'`,
  registered: `f.status = 'registered'`,
  ended: `f.status IN ('refused', 'withdrawn', 'revoked', 'cancelled', 'died')`,
} as const;
export type StageName = keyof typeof stages;

/** What an agent sees: the filings of their nominator, in some regions or in the whole country. */
export interface AgentScope {
  readonly nominatorId: string;
  /** None: the whole country. */
  readonly regionIds: readonly string[];
}

/** Whose filings, in which election; the groups in which candidacies exclude each other there. */
export interface NominationScope extends AgentScope {
  readonly electionId: string;
  readonly groups: Readonly<Record<ContestForm, string>>;
}
export interface NominationFilter extends NominationScope {
  readonly regionId?: string;
  readonly form?: ContestForm;
  readonly stage?: StageName;
  readonly gap?: Gap | 'elsewhere';
  /** Parts of names of people, in any order. */
  readonly q?: string;
  readonly cursor?: Cursor;
  readonly limit: number;
}

/** A filing of a nominator. Restricted: it holds personal data. */
export interface NominationEntry {
  readonly filing: Filing;
  readonly version: number;
  readonly contest: ContestEntry;
  /** People of a draft who stand already in another filing of a group that excludes this one. */
  readonly elsewhere: number;
}

const LIST = 'nominations';
const NO_DISTRICT = 2147483647;
const PLACE = `f.maslikhat_id, coalesce(f.district, ${NO_DISTRICT}), f.id`;

const inScope = ({ nominatorId, regionIds, electionId }: AgentScope & { readonly electionId: string }): Conditions => new Conditions()
  .add(nominatorId, (value) => `f.nominator_id = ${value}`)
  .add(regionIds.length === 0 ? null : regionIds, (value) => `f.region_id = ANY(${value})`)
  .add(electionId, (value) => `f.election_id = ${value}`)
  .always(`f.status <> 'discarded' AND ${IS_ENTERED}`);

/** How many people of a draft are named in another nomination that takes up their one candidacy. */
function elsewhere(where: Conditions, { groups }: NominationScope): string {
  const [single, list] = [where.parameter(groups['single-member']), where.parameter(groups['party-list'])];
  return `(SELECT count(DISTINCT n.person_key) FROM named_person n JOIN active_candidacy a USING (person_key)
    WHERE n.filing_id = f.id AND a.filing_id <> f.id AND a.candidacy_group = CASE WHEN f.district IS NULL THEN ${list} ELSE ${single} END)`;
}

function narrowed(filter: NominationFilter): Conditions {
  const where = inScope(filter)
    .add(filter.regionId, (value) => `f.region_id = ${value}`)
    .search(filter.q, 'f.search_key');
  if (filter.form) where.always(filter.form === 'party-list' ? 'f.district IS NULL' : 'f.district IS NOT NULL');
  if (filter.stage) where.always(stages[filter.stage]);
  if (filter.gap === 'elsewhere') return where.always(`f.status = 'draft'`).always(`${elsewhere(where, filter)} > 0`);
  return where.add(filter.gap, (value) => `${value} = ANY(f.gaps)`);
}

type Row = Omit<NominationEntry, 'elsewhere'> & { readonly elsewhere: number };

/** A page of a nominator's filings by maslikhat, the districts of each by number, then its list. */
export async function findNominations(database: Database, filter: NominationFilter): Promise<Page<NominationEntry>> {
  const where = narrowed(filter);
  const count = await findRow<{ total: number }>(database, `SELECT count(*) AS total FROM filing f WHERE ${where.sql}`, where.values);
  if (filter.cursor !== undefined) {
    const [maslikhat, district, id] = readCursor(LIST, filter.cursor, 3).map((key) => where.parameter(key));
    where.always(`(${PLACE}) > (${maslikhat}, ${district}::integer, ${id})`);
  }
  const also = elsewhere(where, filter);
  const rows = await findRows<Row>(database, `
    SELECT ${stateOf('f')} AS filing, f.version, ${contestJson} AS contest, CASE WHEN f.status = 'draft' THEN ${also} ELSE 0 END AS elsewhere
    FROM filing f JOIN contest c ON c.id = f.contest_id ${contestJoins}
    WHERE ${where.sql} ORDER BY ${PLACE} LIMIT ${where.parameter(filter.limit + 1)}`, where.values);
  return pageOf(rows, filter.limit, count?.total ?? 0, ({ filing, contest }) => writeCursor(LIST, [contest.maslikhatId, String(contest.district ?? NO_DISTRICT), filing.id]));
}

/** The filings of a nominator that have defects to mend, the nearest deadline first. Restricted: they hold personal data. */
export async function findToMend(database: Database, scope: NominationScope, limit: number): Promise<readonly { readonly filing: Filing; readonly contest: ContestEntry; readonly cureBy: Instant }[]> {
  const where = inScope(scope).always(stages['to-mend']).always('f.cure_by IS NOT NULL');
  return findRows(database, `
    SELECT ${stateOf('f')} AS filing, ${contestJson} AS contest, f.cure_by AS "cureBy" FROM filing f JOIN contest c ON c.id = f.contest_id ${contestJoins}
    WHERE ${where.sql} ORDER BY f.cure_by, f.id LIMIT ${where.parameter(limit)}`, where.values);
}

/** What a nominator has in an election, whatever the filters. */
export interface NominationCounts {
  readonly stages: Readonly<Record<StageName | 'all', number>>;
  readonly gaps: readonly { readonly gap: Gap | 'elsewhere'; readonly filings: number }[];
  readonly regions: readonly { readonly regionId: string; readonly filings: number }[];
}

/** Counts by how far filings have come, by what they lack and by region. */
export async function countNominations(database: Database, scope: NominationScope): Promise<NominationCounts> {
  const where = inScope(scope);
  const also = elsewhere(where, scope);
  const counted = Object.entries(stages).map(([stage, sql]) => `'${stage}', count(*) FILTER (WHERE ${sql})`);
  const row = await findRow<NominationCounts>(database, `
    WITH f AS MATERIALIZED (SELECT f.id, f.status, f.region_id, f.district, f.gaps FROM filing f WHERE ${where.sql}),
      lacking AS (
        SELECT gap, count(*) AS filings FROM f CROSS JOIN unnest(f.gaps) AS gap GROUP BY gap
        UNION ALL SELECT 'elsewhere', count(*) FROM f WHERE f.status = 'draft' AND ${also} > 0 HAVING count(*) > 0),
      places AS (SELECT region_id, count(*) AS filings FROM f GROUP BY region_id)
    SELECT (SELECT json_build_object('all', count(*), ${counted.join(', ')}) FROM f) AS stages,
      coalesce((SELECT json_agg(json_build_object('gap', gap, 'filings', filings) ORDER BY filings DESC, gap) FROM lacking), '[]') AS gaps,
      coalesce((SELECT json_agg(json_build_object('regionId', region_id, 'filings', filings) ORDER BY region_id) FROM places), '[]') AS regions`, where.values);
  if (!row) throw new Error('Counting gives one row');
  return row;
}

/** The contests of an election that a nominator has a filing for already, and which is not given up. */
export async function findFiledContests(database: Database, { nominatorId, electionId }: Pick<NominationScope, 'nominatorId' | 'electionId'>): Promise<ReadonlySet<string>> {
  const rows = await findRows<{ contestId: string }>(database, `
    SELECT DISTINCT contest_id AS "contestId" FROM filing
    WHERE nominator_id = $1 AND election_id = $2 AND status NOT IN ('discarded', 'withdrawn', 'revoked', 'died')`, [nominatorId, electionId]);
  return new Set(rows.map(({ contestId }) => contestId));
}
