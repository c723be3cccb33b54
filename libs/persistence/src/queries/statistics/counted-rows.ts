import { STANDINGS, type Standing, type Tally } from '@tirkeu/domain';
import type { TallyRow } from '../../tables/nominee.table.js';
import type { Conditions } from '../conditions.js';
import { dimensionsOf, whereSlice, type Dimension, type SliceFilter } from './slice-filter.js';

const ALWAYS = ['form', 'tier', 'partisan', 'sex', 'standing', 'grounds', 'reversed', 'ever_registered', 'reinstated', 'decided_late'] as const;
type Column = Dimension | (typeof ALWAYS)[number];

/** A table that nominees can be counted from, with what it knows of them. */
interface Source {
  readonly grain: TallyRow['grain'] | null;
  readonly columns: readonly Column[];
}

/** The smallest first; the last, the nominees themselves, knows everything. */
const SOURCES: readonly Source[] = [
  { grain: 'place', columns: [...ALWAYS, 'region_id', 'locality_id'] },
  { grain: 'nominated', columns: [...ALWAYS, 'region_id', 'submitted_on'] },
  { grain: 'ended', columns: [...ALWAYS, 'region_id', 'ended_on'] },
  { grain: 'person', columns: [...ALWAYS, 'region_id', 'route', 'nominator_id', 'age_band'] },
  { grain: 'defect', columns: [...ALWAYS, 'region_id', 'defects'] },
  { grain: 'contest', columns: [...ALWAYS, 'region_id', 'locality_id', 'commission_id', 'contest_id'] },
  { grain: 'person-nominated', columns: [...ALWAYS, 'route', 'nominator_id', 'age_band', 'submitted_on'] },
  { grain: 'person-ended', columns: [...ALWAYS, 'route', 'nominator_id', 'age_band', 'ended_on'] },
];
const NOMINEES: Source = {
  grain: null, columns: [...ALWAYS, 'region_id', 'locality_id', 'commission_id', 'contest_id', 'route', 'nominator_id', 'age_band', 'submitted_on', 'ended_on', 'defects', 'decided_at'],
};

/** What is to be counted, and by what. */
export interface Question {
  readonly filter: SliceFilter;
  /** Besides those of the filter. */
  readonly by?: readonly Dimension[];
  /** Counts the nominees themselves whatever could be read faster. */
  readonly oneByOne?: boolean;
}

/**
 * Rows of nominees with their number as `n`, to be summed: of the smallest table that knows what is asked. Tallies are read
 * with the changes that are not folded yet, so that the sum is exact; each alone is not. A row may have a negative number.
 */
export function countedRows(where: Conditions, { filter, by = [], oneByOne = false }: Question): string {
  const asked = new Set<Column>([...dimensionsOf(filter), ...by]);
  const { grain, columns } = (oneByOne ? undefined : SOURCES.find((source) => [...asked].every((column) => source.columns.includes(column)))) ?? NOMINEES;
  const own = whereSlice(where.branch(), filter).sql;
  const list = columns.join(', ');
  if (grain === null) return `(SELECT ${list}, 1 AS n FROM nominee WHERE ${own})`;
  const ended = grain === 'ended' || grain === 'person-ended' ? ' AND ended_on IS NOT NULL' : '';
  return `(SELECT ${list}, n FROM tally WHERE grain = '${grain}' AND ${own} UNION ALL SELECT ${list}, n FROM tally_change WHERE ${own}${ended})`;
}

const OUTCOME = 'standing, reversed, ever_registered, reinstated, decided_late';

/** The same rows summed up by some columns, or expressions under a name, before anything is made of them: few rows are left, whatever they came from. */
export function summedRows(where: Conditions, question: Question, kept: readonly string[]): string {
  const names = kept.map((column) => column.split(' AS ').at(-1));
  return `(SELECT ${[...kept, OUTCOME].join(', ')}, sum(n)::integer AS n FROM ${countedRows(where, question)} AS rows GROUP BY ${[...names, OUTCOME].join(', ')})`;
}

const sum = (condition: string): string => `coalesce(sum(n) FILTER (WHERE ${condition}), 0)`;

/** The numbers of a tally as columns over rows with `n`. */
export const MEASURES = [
  'coalesce(sum(n), 0) AS nominated', ...STANDINGS.map((standing) => `${sum(`standing = '${standing}'`)} AS "${standing}"`),
  `${sum('ever_registered')} AS "everRegistered"`, `${sum('reinstated')} AS reinstated`, `${sum('decided_late')} AS "decidedLate"`,
].join(', ');

export type Measures = Readonly<Record<Standing, number>> & Pick<Tally, 'nominated' | 'everRegistered' | 'reinstated' | 'decidedLate'>;

export function tallyOf(row: Measures): Tally {
  const { nominated, everRegistered, reinstated, decidedLate } = row;
  const standings = Object.fromEntries(STANDINGS.map((standing) => [standing, row[standing]])) as Record<Standing, number>;
  return { nominated, standings, everRegistered, reinstated, decidedLate };
}
