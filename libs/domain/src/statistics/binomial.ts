/** How the chance of each count is spread when everybody of `n` has the chance `p`; counts too rare to matter (below 1e-18 of the most likely one) are left out. */
export interface Binomial {
  /** The count that the first probability belongs to; the others follow it. */
  readonly first: number;
  readonly probabilities: readonly number[];
}

const NEGLIGIBLE = 1e-18;

/** Chances relative to that of the most likely count, walking away from it: `ratio` leads from one count to the next. */
function walk(from: number, to: number, ratio: (count: number) => number): number[] {
  const step = Math.sign(to - from);
  const weights: number[] = [];
  let weight = 1;
  for (let count = from; count !== to && weight > NEGLIGIBLE; count += step) {
    weight *= ratio(count);
    weights.push(weight);
  }
  return weights;
}

/**
 * The binomial distribution without factorials: from the most likely count outwards, then brought to the sum of one. The
 * work grows with the square root of `n`, and so does the length.
 *
 * @param n whole number, zero or more
 * @param p between 0 and 1
 */
export function binomial(n: number, p: number): Binomial {
  if (p <= 0 || n === 0) return { first: 0, probabilities: [1] };
  if (p >= 1) return { first: n, probabilities: [1] };
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const below = walk(mode, 0, (count) => count / ((n - count + 1) * odds));
  const above = walk(mode, n, (count) => ((n - count) / (count + 1)) * odds);
  const weights = [...below.toReversed(), 1, ...above];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { first: mode - below.length, probabilities: weights.map((weight) => weight / sum) };
}

/** The chance of `k` or fewer. */
export const atMost = (k: number, { first, probabilities }: Binomial): number =>
  probabilities.slice(0, Math.max(0, k - first + 1)).reduce((sum, probability) => sum + probability, 0);

/** The chance of `k` or more. */
export const atLeast = (k: number, { first, probabilities }: Binomial): number =>
  probabilities.slice(Math.max(0, k - first)).reduceRight((sum, probability) => sum + probability, 0);
