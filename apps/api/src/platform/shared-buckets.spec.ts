import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testRedis } from '@tirkeu/testing';
import { Redis } from 'ioredis';
import { SignInAttempts } from '../accounts/attempts.js';
import { LANES, RateLimits } from './rate-limits.js';
import type { SharedBuckets } from './shared-buckets.js';

const secret = 'a secret for specs with 32 characters';
/** Clocks of the processes stand still, so that nothing fills up again here; Redis goes by its own. */
const stands = () => 0;
const FLOOD = { token: undefined, ip: '203.0.113.9' };

let server: Awaited<ReturnType<typeof testRedis>>;
let redis: Redis;
const processes: { limits: RateLimits; shared: SharedBuckets }[] = [];
const startProcess = (redisUrl = server.url, its = secret) => {
  const limits = new RateLimits(1, stands);
  const started = { limits, shared: limits.shareThrough({ redisUrl, secret: its }) };
  processes.push(started);
  return started;
};
const takeTimes = (limits: RateLimits, times: number, who: { readonly token: string | undefined; readonly ip: string }) =>
  Array.from({ length: times }, () => limits.take('exports', who).wait).filter((wait) => wait === 0).length;
beforeAll(async () => {
  server = await testRedis();
  redis = new Redis(server.url);
});
afterAll(async () => {
  for (const { shared } of processes) shared.close();
  redis.disconnect();
  await server.stop();
});

describe('limits of pace in several processes with Redis', () => {
  // Exports: sixty at once for an address, one in two seconds after that.
  it('are one limit: what was asked of one process is gone in the other', async () => {
    const [one, other] = [startProcess(), startProcess()];
    expect(takeTimes(one.limits, 50, FLOOD)).toBe(50);
    await one.shared.exchange();
    expect(takeTimes(other.limits, 1, FLOOD)).toBe(1);
    await other.shared.exchange();
    const left = other.limits.take('exports', FLOOD).left;
    expect([left >= 7, left <= 10]).toEqual([true, true]);
  });

  it('are in debt where both were asked at the same time, and wait for as long', async () => {
    const who = { token: undefined, ip: '203.0.113.10' };
    const [one, other] = [startProcess(), startProcess()];
    expect([takeTimes(one.limits, 60, who), takeTimes(other.limits, 40, who)]).toEqual([60, 40]);
    await one.shared.exchange();
    await other.shared.exchange();
    // A hundred of sixty: forty too many, at one in two seconds eighty seconds until nothing is owed, and two more.
    const { wait, left } = other.limits.take('exports', who);
    expect([wait > 70, wait <= 82, left]).toEqual([true, true, 0]);
  });

  it('leave everybody else alone, and an account is the same person in each process', async () => {
    const [one, other] = [startProcess(), startProcess()];
    for (const { limits } of [one, other]) limits.note('token', 'account-1', false);
    takeTimes(one.limits, 20, { token: 'token', ip: '203.0.113.9' });
    await one.shared.exchange();
    expect(takeTimes(other.limits, 1, { token: 'token', ip: '198.51.100.1' })).toBe(1);
    await other.shared.exchange();
    expect(other.limits.take('exports', { token: 'token', ip: '198.51.100.1' }).left).toBeLessThanOrEqual(LANES.exports.account.burst - 20);
    expect(other.limits.take('exports', { token: undefined, ip: '198.51.100.77' }).left).toBe(LANES.exports.address.burst - 1);
  });

  it('hold for guesses at one account, too, however many processes are asked', async () => {
    const [one, other] = [0, 1].map(() => new SignInAttempts(stands).shareThrough({ redisUrl: server.url, secret }));
    if (!one || !other) throw new Error('Two processes are started.');
    try {
      // Twenty are heard at once for an account: fifteen here and five there leave none, though each process counted fewer.
      for (let guess = 0; guess < 15; guess++) one.failed('guessed-at', `203.0.113.${guess}`);
      await one.exchange();
      for (let guess = 0; guess < 5; guess++) other.failed('guessed-at', `192.0.2.${guess}`);
      expect(other.wait('guessed-at', '198.51.100.3')).toBe(0);
      await other.exchange();
      expect(other.wait('guessed-at', '198.51.100.3')).toBeGreaterThan(0);
      expect(other.wait('somebody-else', '198.51.100.3')).toBe(0);
    } finally {
      one.onModuleDestroy();
      other.onModuleDestroy();
    }
  });

  it('keep no address and no account in Redis, and nothing for longer than a bucket takes to fill', async () => {
    const { limits, shared } = startProcess();
    limits.note('of-aizhan', 'account-aizhan', false);
    takeTimes(limits, 3, { token: 'of-aizhan', ip: '192.0.2.55' });
    takeTimes(limits, 3, { token: undefined, ip: '192.0.2.55' });
    await shared.exchange();
    const kept = await redis.keys('{tirkeu-pace}*');
    expect(kept.length).toBeGreaterThanOrEqual(2);
    expect(kept.filter((key) => !/^\{tirkeu-pace\}:[\w-]{43}$/.test(key))).toEqual([]);
    const lives = await Promise.all(kept.map((key) => redis.pttl(key)));
    // Twice the longest time to fill: thirty at one in five seconds.
    expect(lives.filter((ms) => ms <= 0 || ms > 2 * 150_000)).toEqual([]);
  });

  it('of installations that share a server have nothing to do with each other', async () => {
    const [one, other] = [startProcess(), startProcess(server.url, 'the secret of another installation, long')];
    const who = { token: undefined, ip: '203.0.113.11' };
    takeTimes(one.limits, 60, who);
    await one.shared.exchange();
    takeTimes(other.limits, 1, who);
    await other.shared.exchange();
    expect(other.limits.take('exports', who).left).toBe(58);
  });
});

describe('limits of pace while Redis is away', () => {
  it('are counted by each process for itself, and nobody waits for Redis', async () => {
    const [one, other] = [startProcess('redis://127.0.0.1:1'), startProcess('redis://127.0.0.1:1')];
    const who = { token: undefined, ip: '203.0.113.12' };
    expect(takeTimes(one.limits, 61, who)).toBe(60);
    await Promise.all([one.shared.exchange(), other.shared.exchange()]);
    expect(takeTimes(one.limits, 1, who)).toBe(0);
    expect(takeTimes(other.limits, 61, who)).toBe(60);
  });
});
