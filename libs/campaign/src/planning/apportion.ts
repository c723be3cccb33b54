/** One of those among whom a number is divided. */
export interface Share {
  /** Zero or more. A share without weight gets something only when the others are full. */
  readonly weight: number;
  /** Zero when absent. */
  readonly atLeast?: number;
  /** Without limit when absent. */
  readonly atMost?: number;
}

interface BoundedShare extends Required<Share> {
  readonly index: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Divides a whole number among shares in proportion to their weights, by largest remainders, each within its limits. Of
 * equal remainders the earlier share gains. The result adds up to the total.
 *
 * @param margin what is divided, named in the error
 * @throws RangeError when the limits leave no room for the total, or the total is not a whole number
 */
export function apportion(margin: string, total: number, shares: readonly Share[]): number[] {
  const bounded = shares.map(({ weight, atLeast = 0, atMost = Number.POSITIVE_INFINITY }, index) => ({ index, weight, atLeast, atMost }));
  const least = sum(bounded.map((share) => share.atLeast));
  const most = sum(bounded.map((share) => share.atMost));
  const possible = Number.isInteger(total) && least <= total && total <= most && bounded.every(({ atLeast, atMost }) => atLeast <= atMost);
  if (!possible) throw new RangeError(`${margin}: ${total} cannot be met, it must be a whole number from ${least} to ${most}`);

  const counts = shares.map(() => 0);
  for (const { index, count } of divide(total, bounded)) counts[index] = count;
  return counts;
}

interface Portion {
  readonly index: number;
  readonly count: number;
}

function divide(total: number, shares: readonly BoundedShare[]): Portion[] {
  const weighted = shares.filter(({ weight }) => weight > 0);
  const idle = shares.filter(({ weight }) => weight <= 0);
  const forWeighted = Math.min(total - sum(idle.map(({ atLeast }) => atLeast)), sum(weighted.map(({ atMost }) => atMost)));
  return [...rounded(forWeighted, weighted), ...rounded(total - forWeighted, idle.map((share) => ({ ...share, weight: roomOf(share, total) })))];
}

const roomOf = ({ atMost }: BoundedShare, total: number): number => Math.min(atMost, total);

function rounded(total: number, shares: readonly BoundedShare[]): Portion[] {
  const quotas = quotasWithin(total, shares);
  const left = total - sum(quotas.map(({ quota }) => Math.floor(quota)));
  const winners = new Set(
    quotas.filter(({ quota }) => !Number.isInteger(quota)).sort((a, b) => (b.quota % 1) - (a.quota % 1)).slice(0, left).map(({ index }) => index),
  );
  return quotas.map(({ index, quota }) => ({ index, count: Math.floor(quota) + (winners.has(index) ? 1 : 0) }));
}

interface Quota {
  readonly index: number;
  readonly quota: number;
}

// Whoever would leave his limits is set to the limit, the side with the greater excess first; the others share the rest.
function quotasWithin(total: number, shares: readonly BoundedShare[]): Quota[] {
  const weight = sum(shares.map((share) => share.weight));
  const wanted = shares.map((share) => {
    const quota = weight > 0 ? (total * share.weight) / weight : 0;
    return { share, quota, bound: Math.min(Math.max(quota, share.atLeast), share.atMost) };
  });
  const excess = sum(wanted.map(({ bound, quota }) => bound - quota));
  const settled = wanted.filter(({ bound, quota }) => (excess >= 0 && bound > quota) || (excess <= 0 && bound < quota));
  if (settled.length === 0) return wanted.map(({ share, quota }) => ({ index: share.index, quota }));
  const fixed = settled.map(({ share, bound }) => ({ index: share.index, quota: bound }));
  const open = wanted.filter((each) => !settled.includes(each)).map(({ share }) => share);
  return [...fixed, ...quotasWithin(total - sum(fixed.map(({ quota }) => quota)), open)];
}
