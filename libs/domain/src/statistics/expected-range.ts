import { binomial, type Binomial } from './binomial.js';

/** Bounds of a count that chance alone explains when everybody has the same chance. Counts, both ends included. */
export interface ExpectedRange {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/** Where a count stands against its range. `edge`: inside, exactly on the upper bound of 95 %. */
export const RANGE_MARKS = ['far-above', 'above', 'edge', 'within', 'below', 'far-below'] as const;
export type RangeMark = (typeof RANGE_MARKS)[number];

/** The first count, from one end, whose tail holds more than the bound. */
function boundFrom(probabilities: readonly number[], bound: number): number {
  let tail = 0;
  const place = probabilities.findIndex((probability) => (tail += probability) > bound);
  return place < 0 ? probabilities.length - 1 : place;
}

/**
 * Exact binomial limits: the smallest and the largest count whose tail, itself included, holds more than 2.5 % (95 %)
 * or more than 0.1 % (99.8 %) of the probability. A count outside is rarer than that on its side.
 *
 * @param n how many were nominated
 * @param rate the rate of the whole, between 0 and 1
 */
export function expectedRange(n: number, rate: number): ExpectedRange {
  const { first, probabilities }: Binomial = binomial(n, rate);
  const last = first + probabilities.length - 1;
  const downwards = probabilities.toReversed();
  return {
    low95: first + boundFrom(probabilities, 0.025),
    high95: last - boundFrom(downwards, 0.025),
    low998: first + boundFrom(probabilities, 0.001),
    high998: last - boundFrom(downwards, 0.001),
  };
}

export function markOf(count: number, { low95, high95, low998, high998 }: ExpectedRange): RangeMark {
  if (count > high998) return 'far-above';
  if (count > high95) return 'above';
  if (count < low998) return 'far-below';
  if (count < low95) return 'below';
  return count === high95 && low95 < high95 ? 'edge' : 'within';
}
