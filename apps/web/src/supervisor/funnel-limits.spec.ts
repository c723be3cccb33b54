import { describe, expect, it } from '@jest/globals';
import { funnelCurves, funnelLimits } from './funnel-limits.js';

describe('The limits of chance around a rate', () => {
  it('are those of a fair coin tossed four times, by hand: one head or fewer in 5 of 16 cases, none in 1 of 16', () => {
    const { low95, high95 } = funnelLimits(4, 0.5);
    // 2.5 % falls within the 1/16 of "none": the share is 0. 97.5 % falls within the last 1/16: 4 − (1 − 0.975) / 0.0625 = 3.6 of 4.
    expect(low95).toBe(0);
    expect(high95).toBeCloseTo(0.9, 10);
  });

  it('hold the places of 2023 that stood inside and leave out those that stood outside, at the national 263 of 1,712', () => {
    const rate = 263 / 1712;
    const outside = [[18, 71], [32, 146], [3, 64], [2, 59]] as const;
    const inside = [[37, 193], [40, 210], [10, 63], [14, 118], [2, 43]] as const;
    const isInside = ([lost, size]: readonly [number, number]) => { const { low95, high95 } = funnelLimits(size, rate); return lost / size >= low95 && lost / size <= high95; };
    expect(outside.map(isInside)).toEqual([false, false, false, false]);
    expect(inside.map(isInside)).toEqual([true, true, true, true, true]);
  });

  it('narrow as places grow, and the wide ones lie outside the narrow ones', () => {
    const curves = funnelCurves(40, 220, 0.154);
    expect(curves.every(({ low998, low95, high95, high998 }) => low998 <= low95 && low95 < 0.154 && high95 > 0.154 && high998 >= high95)).toBe(true);
    const widths = curves.map(({ low95, high95 }) => high95 - low95);
    expect(widths.every((width, index) => index === 0 || width < (widths[index - 1] ?? 0))).toBe(true);
  });

  it('stay exact where the chance of nobody at all is too small to be held', () => {
    const { low95, high95 } = funnelLimits(30_000, 0.15);
    // The normal curve: 0.15 ± 1.96 × √(0.15 × 0.85 / 30,000) = 0.15 ± 0.00404.
    expect(low95).toBeCloseTo(0.146, 3);
    expect(high95).toBeCloseTo(0.154, 3);
  });

  it('are nothing where everybody or nobody was lost', () => {
    expect([funnelCurves(1, 50, 0), funnelCurves(1, 50, 1)]).toEqual([[], []]);
  });
});
