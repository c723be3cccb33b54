import { atLeast, atMost, binomial } from './binomial.js';

/** Within which the chance of a group lies, judged by its count alone (exact, 95 %). Between 0 and 1. */
export interface ShareRange {
  readonly low95: number;
  readonly high95: number;
}

/** A count and what it is a part of. */
interface Counted {
  readonly count: number;
  readonly of: number;
}

/** Halvings of the span between 0 and 1: more than a double can tell apart on a screen. */
const HALVINGS = 40;

/** Where a function that grows with the chance reaches a level. */
function solve(level: number, grown: (chance: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (grown(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The exact limits of Clopper and Pearson: the chances at which the count, or more, or less, would be rarer than 2.5 %. Null for an empty group. */
export function shareRange({ count, of }: Counted): ShareRange | null {
  if (of === 0) return null;
  return {
    low95: count === 0 ? 0 : solve(0.025, (chance) => atLeast(count, binomial(of, chance))),
    high95: count === of ? 1 : solve(0.975, (chance) => 1 - atMost(count, binomial(of, chance))),
  };
}

/** The difference of two shares in percentage points, first minus second, and within which it lies if only chance is at work (95 %). */
export interface DifferenceRange {
  readonly points: number;
  readonly low95: number;
  readonly high95: number;
}

const Z95 = 1.959963984540054;

/** The score limits of Wilson for one share. */
function wilson({ count, of }: Counted): { readonly share: number; readonly low: number; readonly high: number } {
  const share = count / of;
  const squared = Z95 ** 2;
  const middle = (share + squared / (2 * of)) / (1 + squared / of);
  const half = (Z95 / (1 + squared / of)) * Math.sqrt((share * (1 - share)) / of + squared / (4 * of ** 2));
  return { share, low: middle - half, high: middle + half };
}

/** Limits of Newcombe, from the score limits of each share: they hold for small groups too. Zero inside them: chance alone explains the difference. Null while a group is empty. */
export function differenceRange(first: Counted, second: Counted): DifferenceRange | null {
  if (first.of === 0 || second.of === 0) return null;
  const [one, other] = [wilson(first), wilson(second)];
  const points = one.share - other.share;
  return {
    points: 100 * points,
    low95: 100 * (points - Math.hypot(one.share - one.low, other.high - other.share)),
    high95: 100 * (points + Math.hypot(one.high - one.share, other.share - other.low)),
  };
}
