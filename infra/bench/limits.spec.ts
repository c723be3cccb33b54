import { describe, it, expect } from '@jest/globals';
import { belowBare, dearerThanBare, judge, lateOrLost, leaking, quieter, rulesBroken, slowInQueue, slowStart, slowSweep, tooSlow, writtenOtherwise } from './limits.mjs';
import { percentile } from './measure.mjs';
import { firstAndLast } from './memory/windows.mjs';
import { countsThatDiffer } from './queue.mjs';
import { momentsOf } from './surge/moments.mjs';
import { judgeSurge } from './surge/verdicts.mjs';

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

describe('the throughput beside a bare handler', () => {
  it('is enough at the half itself', () => {
    expect(belowBare('submit', 0.5, { ofBare: 0.5 })).toEqual([]);
    expect(belowBare('submit', 0.49, { ofBare: 0.5 })).toEqual(['submit: 0.49 of the throughput of a bare handler, less than 0.5']);
  });
  it('may cost so many times the processor time, and no more', () => {
    expect(dearerThanBare(5, { cpuTimes: 5 })).toEqual([]);
    expect(dearerThanBare(5.1, { cpuTimes: 5 })).toEqual(['submit: 5.1 times the processor time of a bare handler, more than 5 times']);
  });
  it('is of no interest when a party did not write the same rows', () => {
    const rows = { event: 7, receipt: 1 };
    expect(writtenOtherwise({ product: rows, bare: rows, pgbench: { event: 7, receipt: 0 } })).toEqual(['submit: pgbench wrote 0 rows of receipt, the product 1']);
  });
});

describe('rules beside another engine', () => {
  it('must say the same and be several times faster', () => {
    expect(rulesBroken({ differences: [], times: 5 }, { times: 5 })).toEqual([]);
    expect(rulesBroken({ differences: ['filing 3: only the engine has deposit of c1: met'], times: 4.9 }, { times: 5 })).toEqual([
      'rules: 1 outcomes differ, first filing 3: only the engine has deposit of c1: met', 'rules: 4.9 times the evaluations of json-rules-engine, less than 5',
    ]);
  });
});

describe('people who come in the last minute', () => {
  const closesAt = 1_000_000;
  const one = { status: 200, ms: 40, verdict: 'submitted', hasReceipt: true };
  const sent = (moment: number) => ({ begunAt: closesAt + moment - 5, sentAt: closesAt + moment });

  it('come evenly, half of them in the last five seconds, or all in the last one; some more too late', () => {
    expect(momentsOf('spread', { count: 4, seconds: 60 })).toEqual([-60_000, -45_000, -30_000, -15_000, 0]);
    expect(momentsOf('rush', { count: 4, seconds: 60 })).toEqual([-60_000, -32_500, -5_000, -2_500, 0]);
    expect(momentsOf('last', { count: 4, seconds: 60 })).toEqual([-1000, -750, -500, -250, 0]);
  });
  it('are wrongly late when their last byte was sent well before closing', () => {
    expect(judgeSurge([{ ...one, ...sent(-251), verdict: 'late' }], closesAt)).toMatchObject({ wronglyLate: 1, inBand: 0 });
    expect(judgeSurge([{ ...one, ...sent(-250), verdict: 'late' }], closesAt)).toMatchObject({ wronglyLate: 0, inBand: 1 });
  });
  it('are wrongly on time when they began well after it', () => {
    expect(judgeSurge([{ ...one, ...sent(256) }], closesAt)).toMatchObject({ wronglyOnTime: 1, inBand: 0 });
    expect(judgeSurge([{ ...one, ...sent(256), verdict: 'late' }], closesAt)).toMatchObject({ wronglyOnTime: 0, late: 1 });
  });
  it('are all answered, with a receipt', () => {
    expect(judgeSurge([{ ...one, ...sent(-9000), hasReceipt: false }, { ...one, ...sent(-9000), status: 503 }, { ...one, ...sent(-9000), status: 0 }], closesAt))
      .toMatchObject({ requests: 3, withoutReceipt: 1, errors: 1, timeOuts: 1 });
  });

  const limits = { p99: { spread: 2000, last: 5000 }, withStorm: 5000, signIns: 30_000 };
  const clean = { pattern: 'spread', storm: false, p99: 2001, errors: 0, timeOuts: 0, withoutReceipt: 0, wronglyLate: 0, wronglyOnTime: 0 };
  it('wait no longer than the limit, which a short run does not judge', () => {
    expect(lateOrLost(clean, limits, { short: false })).toEqual(['surge, spread: p99 is 2001 ms, more than 2000 ms']);
    expect(lateOrLost(clean, limits, { short: true })).toEqual([]);
    expect(lateOrLost({ ...clean, storm: true }, limits, { short: false })).toEqual([]);
  });
  it('are nobody of whom a wrong verdict is known, in a short run either', () => {
    expect(lateOrLost({ ...clean, wronglyLate: 1 }, limits, { short: true })).toEqual(['surge, spread: 1 wrongly late']);
  });
});

describe('the numbers over a queue', () => {
  const facets = { routes: [{ filings: 2 }], holders: [{ filings: 1 }, { filings: 1 }] };
  it('are all the same as there are rows', () => {
    expect(countsThatDiffer('mine', { total: 2, counts: { mine: 2 }, groups: { overdue: 1, today: 1 }, facets })).toEqual([]);
  });
  it('are wrong when one of them is not', () => {
    expect(countsThatDiffer('mine', { total: 2, counts: { mine: 3 }, groups: { overdue: 1, today: 1 }, facets }, 1)).toEqual(['queue, mine: 2 in all, but counted 3', 'queue, mine: 2 in all, but rows 1']);
  });
});

describe('a start', () => {
  const limit = { warmOfCold: 0.8, coldTimes: 25, warmTimes: 15, coldSeconds: 30, warmSeconds: 15 };
  it('is judged in a short run by what it keeps for the next one alone', () => {
    expect(slowStart({ warmOfCold: 0.81, coldTimes: 26, warmTimes: 16, cold: 31_000, warm: 16_000 }, limit, { short: true })).toEqual(['start: the second takes 0.81 of the first, more than 0.8']);
  });
  it('is judged in a full run by how long it takes as well', () => {
    expect(slowStart({ warmOfCold: 0.8, coldTimes: 26, warmTimes: 15, cold: 30_000, warm: 15_100 }, limit, { short: false })).toEqual([
      'start, cold: 26.0 times that of Node and initdb alone, more than 25 times', 'start, warm: 15.1 s, more than 15 s',
    ]);
  });
});

describe('a process under an even load', () => {
  const limit = { growth: 0.1, moreFiles: 32, drift: 0.2, short: { growth: 0.5, moreFiles: 100 } };
  const even = { growth: 0.1, moreFiles: 32, drift: 0.2 };

  it('is compared in the window after it became warm and in the last', () => {
    const samples = [100, 200, 200, 250].map((rss, place) => ({ at: place / 4, rss, files: 40 + place }));
    const requests = [90, 10, 10, 12].map((ms, place) => ({ at: place / 4, ms }));
    expect(firstAndLast({ samples, requests, windows: 4 })).toEqual({ first: { rss: 200, files: 41, p99: 10 }, last: { rss: 250, files: 43, p99: 12 }, growth: 0.25, moreFiles: 2, drift: 0.19999999999999996 });
  });
  it('may grow by a little and no more', () => {
    expect(leaking({ failed: 0, processes: { api: even } }, limit, { short: false })).toEqual([]);
    expect(leaking({ failed: 0, processes: { api: { growth: 0.11, moreFiles: 33, drift: 0.21 } } }, limit, { short: false })).toEqual([
      'memory, api: 11.0 % more at the end, more than 10 %', 'memory, api: 33 more open files at the end, more than 32', 'memory, api: p99 is 21 % longer at the end, more than 20 %',
    ]);
  });
  it('may become warm in a short run, and must answer everybody in it, too', () => {
    expect(leaking({ failed: 1, firstFailed: 'GET /: 500', processes: { api: { growth: 0.4, moreFiles: 90, drift: 3 } } }, limit, { short: true })).toEqual(['memory: 1 requests failed, first GET /: 500']);
  });
});

describe('a sweep', () => {
  it('may take its time and hold others up by so much', () => {
    expect(slowSweep({ seconds: 30, delay: 0.2 }, { seconds: 30, delay: 0.2 })).toEqual([]);
    expect(slowSweep({ seconds: 30.5, delay: 0.25 }, { seconds: 30, delay: 0.2 })).toEqual(['sweep: 30.5 s, more than 30 s', 'sweep: actions beside it take 25 % longer, more than 20 %']);
  });
});
