import { EMPTY_TALLY, type Breakdown, type GroundId, type Tally, type Text } from '@tirkeu/domain';
import { Conditions } from '../conditions.js';
import { findRow, findRows, type Database } from '../database.js';
import { MEASURES, countedRows, summedRows, tallyOf, type Measures } from './counted-rows.js';
import { namesPlace, withoutPlace, type Dimension, type SliceFilter } from './slice-filter.js';

/** One part of a breakdown. */
export interface SliceFigures {
  readonly key: string;
  /** Null where the words are not in a table: routes, sexes, ages, grounds, tiers and days. */
  readonly title: Text | null;
  readonly tally: Tally;
  /** Of a place or a tier; null for a part that has no seats of its own. */
  readonly seats: number | null;
}

export interface Figures {
  readonly total: Tally;
  readonly totalSeats: number;
  /** The same nominees in the whole country. */
  readonly whole: Tally;
  /** In no particular order; parts without nominees are left out. */
  readonly rows: readonly SliceFigures[];
  readonly nomination: Readonly<Record<'party' | 'non-party', Tally>>;
  readonly sex: Readonly<Record<'female' | 'male', Tally>>;
  readonly grounds: readonly { readonly ground: GroundId; readonly refused: number; readonly reversed: number }[];
  /** How many entries the record had. */
  readonly recordEntries: number;
}

interface Grouping {
  /** What the key is made of. */
  readonly columns: readonly Dimension[];
  readonly key: string;
  readonly title?: string;
  /** The same key over `contest c JOIN maslikhat m`, where the part has seats. */
  readonly seatsBy?: string;
}

const PLACE_KEY = 'coalesce(locality_id, region_id)';
const groupings = {
  tier: { columns: ['tier'], key: 'tier', seatsBy: 'm.tier' },
  region: { columns: ['region_id'], key: 'region_id', title: '(SELECT names FROM region WHERE id = p.key)', seatsBy: 'c.region_id' },
  locality: {
    columns: ['region_id', 'locality_id'], key: PLACE_KEY, seatsBy: 'coalesce(c.locality_id, c.region_id)',
    title: '(SELECT coalesce((SELECT names FROM locality WHERE id = p.key), (SELECT names FROM maslikhat WHERE region_id = p.key AND locality_id IS NULL)))',
  },
  commission: { columns: ['commission_id'], key: 'commission_id', title: '(SELECT names FROM commission WHERE id = p.key)', seatsBy: 'c.commission_id' },
  district: { columns: ['contest_id'], key: 'contest_id', title: '(SELECT title FROM contest WHERE id = p.key)', seatsBy: 'c.id' },
  route: { columns: ['route'], key: 'route' },
  party: {
    columns: ['nominator_id'], key: 'nominator_id',
    title: '(SELECT f.nominator FROM nominee x JOIN filing f ON f.id = x.filing_id WHERE x.election_id = $1 AND x.nominator_id = p.key LIMIT 1)',
  },
  sex: { columns: ['sex'], key: 'sex' },
  age: { columns: ['age_band'], key: 'age_band' },
  ground: { columns: ['grounds'], key: 'ground' },
  day: { columns: ['submitted_on'], key: 'submitted_on::text' },
} as const satisfies Readonly<Record<Breakdown, Grouping>>;

interface Part extends Measures {
  readonly part: 'total' | 'whole' | 'row' | 'nomination' | 'sex' | 'ground';
  readonly key: string | null;
  readonly title: Text | null;
  readonly reversed: number;
  readonly recordEntries: number;
}

const REVERSED = 'coalesce(sum(n) FILTER (WHERE reversed), 0) AS reversed';

/** The parts of the answer, each of the smallest table that knows it; titles ask for the election, which is the first value. One statement, so that all of them are of the same moment. */
function partsOf(where: Conditions, filter: SliceFilter, by: Breakdown): readonly string[] {
  const { columns, key }: Grouping = groupings[by];
  const ownKey = by !== 'ground' && by !== 'sex';
  const slices = `
    SELECT CASE ${ownKey ? "WHEN GROUPING(s.key) = 0 THEN 'row' " : ''}WHEN GROUPING(partisan) = 0 THEN 'nomination' WHEN GROUPING(sex) = 0 THEN 'sex' ELSE 'total' END AS part,
      coalesce(${ownKey ? 's.key, ' : ''}CASE WHEN partisan THEN 'party' WHEN NOT partisan THEN 'non-party' END, sex) AS key, ${MEASURES}, ${REVERSED}
    FROM ${summedRows(where, { filter, by: columns }, [...(ownKey ? [`${key} AS key`] : []), 'partisan', 'sex'])} AS s
    GROUP BY GROUPING SETS ((), (partisan), (sex)${ownKey ? ', (s.key)' : ''})`;
  const grounds = `
    SELECT 'ground', ground, ${MEASURES}, ${REVERSED} FROM ${countedRows(where, { filter })} AS rows CROSS JOIN LATERAL unnest(grounds) AS g(ground)
    WHERE grounds <> '{}' GROUP BY ground`;
  if (!namesPlace(filter)) return [slices, grounds];
  return [slices, grounds, `SELECT 'whole', NULL, ${MEASURES}, ${REVERSED} FROM ${summedRows(where, { filter: withoutPlace(filter) }, [])} AS s`];
}

/** The seats of the contests of a filter, by the parts of a breakdown and in all. Who is nominated does not matter here. */
async function seatsOf(database: Database, filter: SliceFilter, by: Breakdown): Promise<ReadonlyMap<string | null, number>> {
  const { seatsBy }: Grouping = groupings[by];
  const where = new Conditions()
    .add(filter.electionId, (value) => `c.election_id = ${value}`).add(filter.form, (value) => `c.form = ${value}`).add(filter.tier, (value) => `m.tier = ${value}`)
    .add(filter.regionIds, (value) => `c.region_id = ANY(${value})`).add(filter.regionId, (value) => `c.region_id = ${value}`)
    .add(filter.localityId, (value) => `coalesce(c.locality_id, c.region_id) = ${value}`)
    .add(filter.commissionId, (value) => `c.commission_id = ${value}`).add(filter.contestId, (value) => `c.id = ${value}`);
  const rows = await findRows<{ key: string | null; seats: number }>(database, `
    SELECT ${seatsBy ?? 'NULL'} AS key, sum(c.seats) AS seats FROM contest c JOIN maslikhat m ON m.id = c.maslikhat_id WHERE ${where.sql}
    GROUP BY ${seatsBy ? `GROUPING SETS ((), (${seatsBy}))` : '()'}`, where.values);
  return new Map(rows.map(({ key, seats }) => [key, seats]));
}

/** Counts the nominees of a filter: in all, by one breakdown, by nominator and sex, and by the grounds on which they were refused. */
export async function findFigures(database: Database, filter: SliceFilter, by: Breakdown): Promise<Figures> {
  const where = new Conditions();
  const { title }: Grouping = groupings[by];
  const selects = partsOf(where, filter, by);
  const sql = `
    SELECT p.*, ${title ? `CASE WHEN p.part = 'row' THEN ${title} END` : 'NULL::jsonb'} AS title, (SELECT coalesce(sum(last_index), 0) FROM chain_head) AS "recordEntries"
    FROM (${selects.join(' UNION ALL ')}) AS p`;
  const [parts, seats] = await Promise.all([findRows<Part>(database, sql, where.values), seatsOf(database, filter, by)]);
  const named = (part: Part['part'], key: string | null): Tally => {
    const found = parts.find((each) => each.part === part && each.key === key);
    return found ? tallyOf(found) : EMPTY_TALLY;
  };
  const total = named('total', null);
  const rowPart = by === 'sex' || by === 'ground' ? by : 'row';
  return {
    total, totalSeats: seats.get(null) ?? 0, whole: namesPlace(filter) ? named('whole', null) : total,
    rows: parts.flatMap((part) => (part.part === rowPart && part.key !== null && part.nominated > 0
      ? [{ key: part.key, title: part.title, tally: tallyOf(part), seats: seats.get(part.key) ?? null }] : [])),
    nomination: { party: named('nomination', 'party'), 'non-party': named('nomination', 'non-party') },
    sex: { female: named('sex', 'female'), male: named('sex', 'male') },
    grounds: parts.flatMap(({ part, key, nominated, reversed }) => (part === 'ground' && nominated > 0 ? [{ ground: key as GroundId, refused: nominated, reversed }] : [])),
    recordEntries: parts[0]?.recordEntries ?? 0,
  };
}

/** How many nominees there are. */
export async function countNominees(database: Database, filter: SliceFilter): Promise<number> {
  const where = new Conditions();
  const row = await findRow<{ n: number }>(database, `SELECT coalesce(sum(n), 0) AS n FROM ${countedRows(where, { filter })} AS rows`, where.values);
  return row?.n ?? 0;
}
