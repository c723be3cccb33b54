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

/** log(n!) by summing logarithms once for the largest n asked for. */
const logFactorials: number[] = [0];
function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next++) logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  return logFactorials[n] ?? 0;
}

function probability(k: number, n: number, p: number): number {
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  return Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/**
 * Exact binomial limits: the smallest and the largest count whose tail, itself included, holds more than 2.5 % (95 %)
 * or more than 0.1 % (99.8 %) of the probability. A count outside is rarer than that on its side.
 *
 * @param n how many were nominated
 * @param rate the rate of the whole, between 0 and 1
 */
export function expectedRange(n: number, rate: number): ExpectedRange {
  const bounds = { low95: -1, high95: n, low998: -1, high998: n };
  let below = 0;
  for (let k = 0; k <= n; k++) {
    const atOrBelow = below + probability(k, n, rate);
    const atOrAbove = 1 - below;
    if (bounds.low998 < 0 && atOrBelow > 0.001) bounds.low998 = k;
    if (bounds.low95 < 0 && atOrBelow > 0.025) bounds.low95 = k;
    if (atOrAbove > 0.025) bounds.high95 = k;
    if (atOrAbove > 0.001) bounds.high998 = k;
    below = atOrBelow;
  }
  return { ...bounds, low95: Math.max(bounds.low95, 0), low998: Math.max(bounds.low998, 0) };
}

export function markOf(count: number, { low95, high95, low998, high998 }: ExpectedRange): RangeMark {
  if (count > high998) return 'far-above';
  if (count > high95) return 'above';
  if (count < low998) return 'far-below';
  if (count < low95) return 'below';
  return count === high95 && low95 < high95 ? 'edge' : 'within';
}

/** The difference of two shares in percentage points, and how large chance alone would make it (95 %) if both had the same chance. */
export interface DifferenceRange {
  readonly points: number;
  readonly low95: number;
  readonly high95: number;
}

const Z95 = 1.959964;

/** Null while one of the groups is empty. */
export function differenceRange(one: { readonly count: number; readonly of: number }, other: { readonly count: number; readonly of: number }): DifferenceRange | null {
  if (one.of === 0 || other.of === 0) return null;
  const pooled = (one.count + other.count) / (one.of + other.of);
  const spread = 100 * Z95 * Math.sqrt(pooled * (1 - pooled) * (1 / one.of + 1 / other.of));
  return { points: 100 * (one.count / one.of - other.count / other.of), low95: -spread, high95: spread };
}

/** Within which the chance of a group lies, judged by its count alone (exact, 95 %). Between 0 and 1. */
export interface ShareRange {
  readonly low95: number;
  readonly high95: number;
}
