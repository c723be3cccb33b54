import { describe, it, expect } from '@jest/globals';
import { judge, quieter, slowInQueue, tooSlow } from './limits.mjs';
import { percentile } from './measure.mjs';

const took = (p95: number) => ({ requests: 80, p50: 1, p95 });
const register = { small: 100, times: 1.5 };

describe('a percentile', () => {
  it('is a value that occurred, below which so large a share lies', () => {
    const oneToHundred = Array.from({ length: 100 }, (_, place) => 100 - place);
    expect(percentile(oneToHundred, 0.5)).toBe(50);
    expect(percentile(oneToHundred, 0.95)).toBe(95);
  });

  it('of one request is that request', () => {
    expect(percentile([7], 0.95)).toBe(7);
  });
});

describe('the limits of a page', () => {
  it('are met at the limit itself', () => {
    expect(judge({ small: took(100), large: took(150) }, register)).toEqual({ ratio: 1.5, broken: [] });
  });

  it('are broken by a small election that is answered too slowly', () => {
    expect(judge({ small: took(101), large: took(101) }, register).broken).toEqual(['p95 is 101.0 ms, more than 100 ms']);
  });

  it('are broken by a large election that takes too many times as long, however fast both are', () => {
    expect(judge({ small: took(4), large: took(8) }, register).broken).toEqual(['the large election takes 2.00 times as long, more than 1.5 times']);
  });

  it('let a page that is counted one by one take its time up to the limit itself', () => {
    expect(judge({ small: took(4), large: took(150), oneByOne: true }, register).broken).toEqual([]);
    expect(judge({ small: took(4), large: took(151), oneByOne: true }, register).broken).toEqual(['p95 of the large election is 151.0 ms, more than 150 ms']);
  });

  it('are broken by a large election beyond what the small one could excuse', () => {
    expect(judge({ small: took(140), large: took(200) }, register).broken).toEqual([
      'p95 is 140.0 ms, more than 100 ms', 'p95 of the large election is 200.0 ms, more than 150 ms',
    ]);
  });
});

describe('two measurements of a page', () => {
  it('count with the quieter one of each size', () => {
    expect(quieter({ small: took(9), large: took(30) }, { small: took(12), large: took(14) })).toEqual({ small: took(9), large: took(14) });
  });
});

describe('a phone', () => {
  it('may take as long as the limit itself, and not a hundredth longer', () => {
    expect(tooSlow({ cold: { median: 4000 }, warm: { median: 900 } }, { seconds: 4 })).toEqual([]);
    expect(tooSlow({ cold: { median: 4010 }, warm: { median: 900 } }, { seconds: 4 })).toEqual(['phone, cold: usable after 4.01 s, more than 4 s']);
  });
});

describe('the limit of a queue', () => {
  it('is met at the limit itself, and names the page that breaks it', () => {
    expect(slowInQueue([{ ...took(150), name: 'queue: all' }, { ...took(150.1), name: 'a name' }], { milliseconds: 150 })).toEqual(['queue, a name: p95 is 150.1 ms, more than 150 ms']);
  });
});
