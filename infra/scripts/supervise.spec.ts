import { describe, expect, it } from '@jest/globals';
import { nextDelay } from './supervise.mjs';

describe('a program that keeps dying', () => {
  it('is started again after half a second, then ever later, but never later than half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map(nextDelay)).toEqual([500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
  });
});
