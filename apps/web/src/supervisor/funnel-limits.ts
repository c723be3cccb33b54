/** Shares between which chance alone keeps a place of a size. */
export interface FunnelLimits {
  readonly size: number;
  readonly low998: number;
  readonly low95: number;
  readonly high95: number;
  readonly high998: number;
}

const TAILS = [0.001, 0.025, 0.975, 0.999] as const;

/**
 * Exact binomial limits of the share, drawn through the steps of the counts: each limit is interpolated between the last count
 * below its tail and the first above, so that the curve has no teeth. A count outside the expected range stands outside the curve.
 *
 * @param size how many were nominated, at least 1
 * @param rate the rate of the whole, between 0 and 1, both excluded
 */
export function funnelLimits(size: number, rate: number): FunnelLimits {
  const found: number[] = [];
  let logged = size * Math.log1p(-rate);
  let below = 0;
  for (let count = 0; count <= size && found.length < TAILS.length; count++) {
    const here = Math.exp(logged);
    const upTo = below + here;
    for (let tail = TAILS[found.length]; tail !== undefined && (upTo >= tail || count === size); tail = TAILS[found.length]) {
      const back = here === 0 ? 0 : Math.min(1, Math.max(0, (upTo - tail) / here));
      found.push(Math.max(0, count - back) / size);
    }
    below = upTo;
    logged += Math.log((size - count) / (count + 1)) + Math.log(rate / (1 - rate));
  }
  const [low998 = 0, low95 = 0, high95 = 1, high998 = 1] = found;
  return { size, low998, low95, high95, high998 };
}

/** Limits along an axis, close together where they bend. Empty where the rate leaves nothing to chance. */
export function funnelCurves(from: number, to: number, rate: number, steps = 40): readonly FunnelLimits[] {
  if (rate <= 0 || rate >= 1 || to <= 0) return [];
  const first = Math.max(1, from);
  const sizes = Array.from({ length: steps + 1 }, (_, step) => Math.round(first + (to - first) * (step / steps) ** 2));
  return [...new Set(sizes)].map((size) => funnelLimits(size, rate));
}
