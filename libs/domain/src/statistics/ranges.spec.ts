import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectedRange, markOf } from './expected-range.js';
import { differenceRange, shareRange } from './share-range.js';

/** The oblast tier of 2023: 263 of 1,712 nominees were not registered. */
const rate = 263 / 1712;

/** Straight from the definition, with whole factorials: slow, for small numbers. */
function chanceOf(k: number, n: number, p: number): number {
  let ways = 1;
  for (let step = 1; step <= k; step++) ways = (ways * (n - k + step)) / step;
  return ways * p ** k * (1 - p) ** (n - k);
}

describe('how many chance alone explains', () => {
  it.each([
    ['Pavlodar', 71, 5, 17], ['West Kazakhstan', 64, 5, 16], ['Shymkent', 146, 14, 31], ['Kostanay', 59, 4, 15], ['Almaty city', 210, 22, 43], ['Astana', 193, 20, 40], ['Ulytau', 43, 2, 12],
  ])('in %s, with %i nominees, is %i to %i at 95 %%', (_region, nominated, low95, high95) => {
    expect(expectedRange(nominated, rate)).toMatchObject({ low95, high95 });
  });

  it('marks the four regions that stood out in 2023 and the one on the edge', () => {
    const marks = ([[71, 18], [146, 32], [64, 16], [64, 3], [59, 2], [71, 11], [43, 2]] as const).map(([nominated, lost]) => markOf(lost, expectedRange(nominated, rate)));
    expect(marks).toEqual(['above', 'above', 'edge', 'below', 'below', 'within', 'within']);
  });

  it('is wider at 99.8 %, and only beyond that a count is far off', () => {
    const { low95, high95, low998, high998 } = expectedRange(146, rate);
    expect([low998 < low95, high998 > high95]).toEqual([true, true]);
    expect([markOf(high998, { low95, high95, low998, high998 }), markOf(high998 + 1, { low95, high95, low998, high998 })]).toEqual(['above', 'far-above']);
    expect([markOf(low998, { low95, high95, low998, high998 }), markOf(low998 - 1, { low95, high95, low998, high998 })]).toEqual(['below', 'far-below']);
  });

  it('leaves no room where nobody or everybody is lost, and none among nobody', () => {
    expect(expectedRange(50, 0)).toEqual({ low95: 0, high95: 0, low998: 0, high998: 0 });
    expect(expectedRange(50, 1)).toEqual({ low95: 50, high95: 50, low998: 50, high998: 50 });
    expect(expectedRange(0, 0.3)).toEqual({ low95: 0, high95: 0, low998: 0, high998: 0 });
    expect(markOf(0, expectedRange(50, 0))).toBe('within');
  });

  it('holds 10 heads of 10 to be far off, and 8 not to be', () => {
    // P(X >= 10) = 1/1024 < 0.1 %; P(X >= 9) = 11/1024 = 1.07 %; P(X >= 8) = 56/1024 = 5.5 %.
    expect(expectedRange(10, 0.5)).toEqual({ low95: 2, high95: 8, low998: 1, high998: 9 });
  });

  it('follows the definition for every small number', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, p) => {
      const { low95, high95 } = expectedRange(n, p);
      const sum = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_none, step) => chanceOf(from + step, n, p)).reduce((total, chance) => total + chance, 0);
      return sum(0, low95) > 0.025 - 1e-9 && sum(0, low95 - 1) <= 0.025 + 1e-9 && sum(high95, n) > 0.025 - 1e-9 && sum(high95 + 1, n) <= 0.025 + 1e-9;
    }));
  });

  it('is right for half a million, where it comes to the limits of the normal distribution', () => {
    // Mean 75,000, standard deviation 252.488: 1.96 of them are 494.9, 3.09 of them 780.3.
    const { low95, high95, low998, high998 } = expectedRange(500_000, 0.15);
    expect([low95, high95, low998, high998].map((bound, place) => Math.abs(bound - ([74_505, 75_495, 74_220, 75_780][place] ?? 0)) <= 3)).toEqual([true, true, true, true]);
  });
});

describe('the range of a share', () => {
  const rounded = (range: ReturnType<typeof shareRange>) => range && [range.low95.toFixed(4), range.high95.toFixed(4)];

  it('is exact: none of 10 may still be up to 30.85 %, and 5 of 10 are 18.7 to 81.3 %', () => {
    expect(rounded(shareRange({ count: 0, of: 10 }))).toEqual(['0.0000', '0.3085']);
    expect(rounded(shareRange({ count: 10, of: 10 }))).toEqual(['0.6915', '1.0000']);
    expect(rounded(shareRange({ count: 5, of: 10 }))).toEqual(['0.1871', '0.8129']);
  });
  it('is not there for an empty group', () => {
    expect(shareRange({ count: 0, of: 0 })).toBeNull();
  });
});

describe('the difference of two shares', () => {
  it('was half a point between women and men of the oblast tier, within what chance explains', () => {
    const found = differenceRange({ count: 56, of: 356 }, { count: 207, of: 1356 });
    expect([found?.points.toFixed(1), found?.low95.toFixed(1), found?.high95.toFixed(1)]).toEqual(['0.5', '-3.5', '5.0']);
  });
  it('turns its sign with the order of the groups', () => {
    const [one, other] = [{ count: 3, of: 9 }, { count: 40, of: 50 }];
    const [there, back] = [differenceRange(one, other), differenceRange(other, one)];
    expect(back?.points).toBeCloseTo(-(there?.points ?? 0), 9);
    expect(back?.low95).toBeCloseTo(-(there?.high95 ?? 0), 9);
  });
  it('stays within a hundred points where one group lost nobody and the other everybody', () => {
    const found = differenceRange({ count: 0, of: 4 }, { count: 4, of: 4 });
    expect([found?.points, (found?.low95 ?? -200) >= -100, (found?.high95 ?? 0) < 0]).toEqual([-100, true, true]);
  });
  it('is not there while a group is empty', () => {
    expect(differenceRange({ count: 0, of: 0 }, { count: 1, of: 2 })).toBeNull();
  });
});
