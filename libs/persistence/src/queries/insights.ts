import type { FilingStatus, GroundId, Instant, OutcomeCategory, Route, Text } from '@tirkeu/domain';
import { Conditions } from './conditions.js';
import { contestJoins, contestJson, type ContestEntry } from './contests.js';
import { pageOf, readCursor, writeCursor, type Cursor, type Page } from './cursor.js';
import { findRow, findRows, type Database } from './database.js';

export interface InsightFilter {
  readonly electionId: string;
  /** The regions that may be seen; undefined: the whole country. */
  readonly regionIds?: readonly string[];
  readonly regionId?: string;
  readonly localityId?: string;
  readonly commissionId?: string;
  readonly route?: Route;
  readonly ground?: GroundId;
}

/** What became of the filings that were submitted: `submitted` is the sum of the six others. Withdrawn: by the candidate or the nominator. */
export interface Outcomes {
  readonly submitted: number;
  readonly undecided: number;
  readonly registered: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly cancelled: number;
  readonly died: number;
}

const grouped = {
  region: { key: 'f.region_id', title: '(SELECT names FROM region WHERE id = key)' },
  // The maslikhat of a region itself lies in no locality and goes by its region.
  locality: { key: 'coalesce(f.locality_id, f.region_id)', title: 'coalesce((SELECT names FROM locality WHERE id = key), (SELECT names FROM maslikhat WHERE id = key))' },
  commission: { key: 'f.commission_id', title: '(SELECT names FROM commission WHERE id = key)' },
  route: { key: 'f.route', title: 'NULL::jsonb' },
  ground: { key: 'g.ground', title: 'NULL::jsonb' },
} as const;
export type InsightGrouping = keyof typeof grouped;

export interface OutcomeRow {
  readonly key: string;
  /** Null for routes and grounds, whose words are in the messages and in the rulebook. */
  readonly title: Text | null;
  readonly counts: Outcomes;
}
export interface Insights {
  readonly total: Outcomes;
  readonly rows: readonly OutcomeRow[];
  /** Refusals that named a ground, and how many of them an appeal reversed. */
  readonly grounds: readonly { readonly ground: GroundId; readonly refusals: number; readonly reversed: number }[];
  readonly categories: readonly { readonly category: OutcomeCategory; readonly filings: number }[];
}

const OUTCOMES = `
  count(*) AS submitted,
  count(*) FILTER (WHERE f.status IN ('submitted', 'in-examination', 'awaiting-cure', 'proposed')) AS undecided,
  count(*) FILTER (WHERE f.status = 'registered') AS registered,
  count(*) FILTER (WHERE f.status = 'refused') AS refused,
  count(*) FILTER (WHERE f.status IN ('withdrawn', 'revoked')) AS withdrawn,
  count(*) FILTER (WHERE f.status = 'cancelled') AS cancelled,
  count(*) FILTER (WHERE f.status = 'died') AS died`;

const filtered = (filter: InsightFilter): Conditions => new Conditions()
  .always('f.submitted_at IS NOT NULL')
  .add(filter.electionId, (value) => `f.election_id = ${value}`)
  .add(filter.regionIds, (value) => `f.region_id = ANY(${value})`)
  .add(filter.regionId, (value) => `f.region_id = ${value}`)
  .add(filter.localityId, (value) => `coalesce(f.locality_id, f.region_id) = ${value}`)
  .add(filter.commissionId, (value) => `f.commission_id = ${value}`)
  .add(filter.route, (value) => `f.route = ${value}`)
  .add(filter.ground, (value) => `f.grounds @> ARRAY[${value}]`);

/** Refusals and other outcomes, in total and by one grouping; places without a filing are left out. */
export async function findInsights(database: Database, filter: InsightFilter, by: InsightGrouping): Promise<Insights> {
  const where = filtered(filter);
  const { key, title } = grouped[by];
  const from = by === 'ground' ? 'filing f CROSS JOIN LATERAL unnest(f.grounds) AS g(ground)' : 'filing f';
  const total = await findRow<Outcomes>(database, `SELECT ${OUTCOMES} FROM filing f WHERE ${where.sql}`, where.values);
  const rows = await findRows<Outcomes & { key: string; title: Text | null }>(database, `
    SELECT *, ${title} AS title FROM (SELECT ${key} AS key, ${OUTCOMES} FROM ${from} WHERE ${where.sql} AND ${key} IS NOT NULL GROUP BY ${key}) AS groups
    ORDER BY refused DESC, submitted DESC, key`, where.values);
  const grounds = await findRows<Insights['grounds'][number]>(database, `
    SELECT g.ground, count(*) AS refusals, count(*) FILTER (WHERE f.reversed_grounds @> ARRAY[g.ground]) AS reversed
    FROM filing f CROSS JOIN LATERAL unnest(f.grounds) AS g(ground) WHERE ${where.sql} GROUP BY g.ground ORDER BY refusals DESC, g.ground`, where.values);
  const categories = await findRows<Insights['categories'][number]>(database, `
    SELECT f.category, count(*) AS filings FROM filing f WHERE ${where.sql} AND f.category IS NOT NULL GROUP BY f.category ORDER BY filings DESC, f.category`, where.values);
  if (!total) throw new Error('Counting gives one row');
  return { total, rows: rows.map(({ key: group, title: names, ...counts }) => ({ key: group, title: names, counts })), grounds, categories };
}

/** A filing behind a number. */
export interface DecisionEntry {
  readonly filingId: string;
  readonly candidate: string;
  readonly route: Route;
  readonly contest: ContestEntry;
  readonly status: FilingStatus;
  readonly submittedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly grounds: readonly { readonly ground: GroundId; readonly title: Text }[];
}

/** The number that was asked about: an outcome, all ways not to be registered together, or refusals that an appeal set aside. */
const outcomes = {
  undecided: `f.status IN ('submitted', 'in-examination', 'awaiting-cure', 'proposed')`,
  registered: `f.status = 'registered'`,
  'not-registered': `f.status IN ('refused', 'withdrawn', 'revoked', 'cancelled', 'died')`,
  refused: `f.status = 'refused'`,
  withdrawn: `f.status IN ('withdrawn', 'revoked')`,
  cancelled: `f.status = 'cancelled'`,
  died: `f.status = 'died'`,
  reversed: `f.reversed_grounds <> '{}'`,
} as const;

export interface DecisionFilter extends InsightFilter {
  /** All when not given. */
  readonly outcome?: keyof typeof outcomes;
  readonly category?: OutcomeCategory;
  readonly cursor?: Cursor;
  readonly limit: number;
}

const LIST = 'decisions';
const MOMENT = 'coalesce(f.decided_at, f.ended_at, f.submitted_at)';

/** The filings behind a number, the latest decision first. */
export async function findDecisions(database: Database, filter: DecisionFilter): Promise<Page<DecisionEntry>> {
  const where = filtered(filter).add(filter.category, (value) => `f.category = ${value}`);
  if (filter.outcome) where.always(outcomes[filter.outcome]);
  const count = await findRow<{ total: number }>(database, `SELECT count(*) AS total FROM filing f WHERE ${where.sql}`, where.values);
  if (filter.cursor !== undefined) {
    const after = readCursor(LIST, filter.cursor, 2).map((key) => where.parameter(key));
    where.always(`(${MOMENT}, f.id) < (${after[0]}::timestamptz, ${after[1]})`);
  }
  const rows = await findRows<DecisionEntry & { moment: Instant }>(database, `
    SELECT f.id AS "filingId", f.candidate, f.route, ${contestJson} AS contest, f.status, f.submitted_at AS "submittedAt", f.decided_at AS "decidedAt", ${MOMENT} AS moment,
      coalesce((SELECT jsonb_agg(jsonb_build_object('ground', g -> 'ground', 'title', g -> 'title'))
        FROM jsonb_array_elements(coalesce(f.state #> '{cancellation,grounds}', f.state #> '{decision,grounds}')) AS g), '[]') AS grounds
    FROM filing f JOIN contest c ON c.id = f.contest_id ${contestJoins}
    WHERE ${where.sql} ORDER BY moment DESC, f.id DESC LIMIT ${where.parameter(filter.limit + 1)}`, where.values);
  const page = pageOf(rows, filter.limit, count?.total ?? 0, (last) => writeCursor(LIST, [last.moment, last.filingId]));
  return { ...page, rows: page.rows.map(({ moment: _moment, ...row }) => row) };
}
