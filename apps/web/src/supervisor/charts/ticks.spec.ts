import { describe, expect, it } from '@jest/globals';
import { roundTicks } from './ticks.js';

describe('The ticks of an axis', () => {
  it.each([
    [0, 0.34, 4, [0, 0.1, 0.2, 0.3]],
    [40, 220, 4, [50, 100, 150, 200]],
    [0.117, 0.203, 3, [0.15, 0.2]],
    [0, 1989, 4, [0, 500, 1000, 1500]],
    [0, 3, 4, [0, 1, 2, 3]],
  ])('are round between %d and %d', (from, to, about, expected) => {
    expect(roundTicks(from, to, about)).toEqual(expected);
  });

  it('are one where there is no distance', () => {
    expect(roundTicks(0, 0, 4)).toEqual([0]);
  });
});
