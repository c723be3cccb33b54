import type { InsightsView, Outcome, OutcomeCounts } from '@tirkeu/contracts';
import { compareKazakh, type OutcomeCategory } from '@tirkeu/domain';
import type { PlaceColumn, PlaceSort } from './walk.js';

/** Below this many filings a percentage would say more than the figures do: "1 of 2" instead. */
export const LEAST_FOR_PERCENT = 5;

/** A number with its denominator. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** Every outcome but registered and undecided: refused, withdrawn or revoked, cancelled, died. Not the same as refused. */
export const notRegistered = ({ refused, withdrawn, cancelled, died }: OutcomeCounts): number => refused + withdrawn + cancelled + died;

export const notRegisteredShare = (counts: OutcomeCounts): Share => ({ count: notRegistered(counts), of: counts.submitted });

/** The part of a share, 0 to 1; null where a percentage would mislead. */
export const percentOf = ({ count, of }: Share): number | null => (of >= LEAST_FOR_PERCENT ? count / of : null);

/** One figure of the page: what it counts, of how many, and the filings it leads to. */
export interface Figure extends Share {
  readonly outcome: Extract<Outcome, keyof OutcomeCounts | 'not-registered'>;
}

/** The figures on top of the page. Parts of the not registered are left out where they are rare and empty. */
export function headlineFigures(counts: OutcomeCounts): readonly Figure[] {
  const not = notRegistered(counts);
  const rare = (['cancelled', 'died'] as const).filter((outcome) => counts[outcome] > 0);
  return [
    { outcome: 'not-registered', count: not, of: counts.submitted },
    { outcome: 'refused', count: counts.refused, of: not },
    { outcome: 'withdrawn', count: counts.withdrawn, of: not },
    ...rare.map((outcome) => ({ outcome, count: counts[outcome], of: not })),
    { outcome: 'registered', count: counts.registered, of: counts.submitted },
    { outcome: 'undecided', count: counts.undecided, of: counts.submitted },
  ];
}

/** The statistical categories of those who were not registered, in the order of the published tables. */
export const REASONS = [
  'withdrawn-before-registration', 'documents-incomplete', 'non-compliance', 'withdrawn-after-registration', 'registration-cancelled', 'died',
] as const satisfies readonly OutcomeCategory[];
export type Reason = (typeof REASONS)[number];

/** Why filings did not end in registration: each reason with its share of all of them. Empty where there are none. */
export function reasonShares({ categories }: Pick<InsightsView, 'categories'>): readonly (Share & { readonly reason: Reason })[] {
  const counted = REASONS.map((reason) => ({ reason, count: categories.find(({ category }) => category === reason)?.filings ?? 0 }));
  const of = counted.reduce((sum, { count }) => sum + count, 0);
  return counted.filter(({ count }) => count > 0).map((each) => ({ ...each, of }));
}

export type PlaceRow = InsightsView['rows'][number];

/** What a column is ordered by: small places stand below all others, whatever their share is. */
function sortValue({ counts }: PlaceRow, column: Exclude<PlaceColumn, 'place'>): readonly [number, number] {
  if (column !== 'share') return [1, counts[column]];
  const share = percentOf({ count: notRegistered(counts), of: counts.submitted });
  return share === null ? [0, notRegistered(counts)] : [1, share];
}

/** Rows in the order asked for; by name in the order of the Kazakh alphabet, which holds every Russian letter too. */
export function sortPlaces(rows: readonly PlaceRow[], { column, direction }: PlaceSort, nameOf: (row: PlaceRow) => string): readonly PlaceRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  if (column === 'place') return [...rows].sort((one, other) => sign * compareKazakh(nameOf(one), nameOf(other)));
  return [...rows].sort((one, other) => {
    const [size, value] = sortValue(one, column);
    const [otherSize, otherValue] = sortValue(other, column);
    return otherSize - size || sign * (value - otherValue);
  });
}

/** Rows that count something; the others only lengthen the table. */
export const countedRows = (rows: readonly PlaceRow[]): readonly PlaceRow[] => rows.filter(({ counts }) => counts.submitted > 0);
