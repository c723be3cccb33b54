import type { FiguresRow, Listed } from '@tirkeu/contracts';
import { LOST_STANDINGS, compareKazakh, lostOf, refusedOf, withdrawnOf, type RangeMark, type Tally } from '@tirkeu/domain';
import type { PlaceColumn, PlaceSort } from './walk.js';

/** Below this many nominees a percentage would say more than the figures do: "1 of 2" instead. */
export const LEAST_FOR_PERCENT = 5;

/** A number with its denominator. */
export interface Part {
  readonly count: number;
  readonly of: number;
}

export const lostPart = (tally: Tally): Part => ({ count: lostOf(tally), of: tally.nominated });

/** The part of a whole, 0 to 1; null where a percentage would mislead. */
export const percentOf = ({ count, of }: Part): number | null => (of >= LEAST_FOR_PERCENT ? count / of : null);

/** One figure of the page: what it counts, of how many, and the filings it leads to. */
export interface Figure extends Part {
  readonly listed: Extract<Listed, 'lost' | 'refused' | 'withdrawn' | 'registered'>;
}

/** The four figures on top of the page: refused and withdrawn are parts of the lost, the lost and the registered parts of all. */
export function headlineFigures(tally: Tally): readonly Figure[] {
  const lost = lostOf(tally);
  return [
    { listed: 'lost', count: lost, of: tally.nominated },
    { listed: 'refused', count: refusedOf(tally), of: lost },
    { listed: 'withdrawn', count: withdrawnOf(tally), of: lost },
    { listed: 'registered', count: tally.standings.registered, of: tally.nominated },
  ];
}

export type Reason = (typeof LOST_STANDINGS)[number];

/** Why nominees were lost, in the order of the published tables: each reason with its part of all of them. Empty where nobody was. */
export function reasonParts(tally: Tally): readonly (Part & { readonly reason: Reason })[] {
  const of = lostOf(tally);
  return LOST_STANDINGS.map((reason) => ({ reason, count: tally.standings[reason], of })).filter(({ count }) => count > 0);
}

/** The order of a column: small places stand below all others, whatever their share is. */
function sortValue({ tally }: FiguresRow, column: Exclude<PlaceColumn, 'place'>): readonly [number, number] {
  if (column === 'nominated') return [1, tally.nominated];
  if (column === 'undecided') return [1, tally.standings.undecided];
  if (column === 'lost') return [1, lostOf(tally)];
  const share = percentOf(lostPart(tally));
  return share === null ? [0, lostOf(tally)] : [1, share];
}

/** Rows in the order asked for; by name in the order of the Kazakh alphabet, which holds every Russian letter too. */
export function sortRows(rows: readonly FiguresRow[], { column, direction }: PlaceSort, nameOf: (row: FiguresRow) => string): readonly FiguresRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  if (column === 'place') return [...rows].sort((one, other) => sign * compareKazakh(nameOf(one), nameOf(other)));
  return [...rows].sort((one, other) => {
    const [size, value] = sortValue(one, column);
    const [otherSize, otherValue] = sortValue(other, column);
    return otherSize - size || sign * (value - otherValue);
  });
}

/** Rows that count somebody; the others only lengthen the table. */
export const countedRows = (rows: readonly FiguresRow[]): readonly FiguresRow[] => rows.filter(({ tally }) => tally.nominated > 0);

/** Outside of what chance explains at 95 %. */
export const isOutside = (mark: RangeMark | null): boolean => mark !== null && mark !== 'within' && mark !== 'edge';
/** Outside of what chance explains at 99.8 %. */
export const isFarOutside = (mark: RangeMark | null): boolean => mark === 'far-above' || mark === 'far-below';
