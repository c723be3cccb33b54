import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion } from './apportion.js';

const byWeight = (...weights: readonly number[]) => weights.map((weight) => ({ weight }));

describe('a number divided by weights', () => {
  it('falls by largest remainders', () => {
    expect(apportion('seats', 10, byWeight(6, 3, 1))).toEqual([6, 3, 1]);
    expect(apportion('seats', 7, byWeight(53, 24, 23))).toEqual([4, 2, 1]);
  });

  it('gives of equal remainders the first to the earlier share', () => {
    expect(apportion('seats', 2, byWeight(1, 1, 1))).toEqual([1, 1, 0]);
  });

  it('stays within the limits and gives what is over to the others by weight', () => {
    expect(apportion('seats', 10, [{ weight: 8, atMost: 2 }, { weight: 1 }, { weight: 1 }])).toEqual([2, 4, 4]);
    expect(apportion('seats', 10, [{ weight: 8 }, { weight: 1, atLeast: 3 }, { weight: 1 }])).toEqual([6, 3, 1]);
  });

  it('gives a share without weight something only when the others are full', () => {
    expect(apportion('seats', 3, [{ weight: 0, atMost: 5 }, { weight: 1, atMost: 5 }])).toEqual([0, 3]);
    expect(apportion('seats', 8, [{ weight: 0, atMost: 5 }, { weight: 1, atMost: 5 }])).toEqual([3, 5]);
    expect(apportion('seats', 4, [{ weight: 0, atMost: 6 }, { weight: 0, atMost: 2 }])).toEqual([3, 1]);
  });

  it('gives nobody anything of nothing', () => {
    expect(apportion('seats', 0, byWeight(1, 0))).toEqual([0, 0]);
    expect(apportion('seats', 0, [])).toEqual([]);
  });

  it.each<[number, { weight: number; atLeast?: number; atMost?: number }[], string]>([
    [5, [{ weight: 1, atMost: 4 }], 'seats: 5 cannot be met, it must be a whole number from 0 to 4'],
    [1, [{ weight: 1, atLeast: 2 }], 'seats: 1 cannot be met, it must be a whole number from 2 to Infinity'],
    [1, [], 'seats: 1 cannot be met, it must be a whole number from 0 to 0'],
    [1.5, [{ weight: 1, atMost: 4 }], 'seats: 1.5 cannot be met'],
  ])('refuses %d where it has no room', (total, shares, message) => {
    expect(() => apportion('seats', total, shares)).toThrow(message);
  });

  it('adds up and keeps every limit, whatever weights and limits are', () => {
    const share = fc.record({ weight: fc.oneof(fc.nat(50), fc.double({ min: 0, max: 9, noNaN: true })), atLeast: fc.nat(4), room: fc.nat(12) });
    fc.assert(fc.property(fc.array(share, { maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (drawn, part) => {
      const shares = drawn.map(({ weight, atLeast, room }) => ({ weight, atLeast, atMost: atLeast + room }));
      const least = shares.reduce((sum, { atLeast }) => sum + atLeast, 0);
      const total = least + Math.floor(part * drawn.reduce((sum, { room }) => sum + room, 0));
      const counts = apportion('seats', total, shares);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
      counts.forEach((count, index) => {
        expect(Number.isInteger(count)).toBe(true);
        expect(count).toBeGreaterThanOrEqual(shares[index]?.atLeast ?? 0);
        expect(count).toBeLessThanOrEqual(shares[index]?.atMost ?? 0);
      });
    }));
  });
});
