import cookie from '@fastify/cookie';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { LANES, RateLimits, addressKey, laneOf, limitRates } from './rate-limits.js';

const SESSION = '__Host-tirkeu';
let now = 0;
let limits: RateLimits;
let server: FastifyInstance;
/** Ends of what is being read at leisure. */
const underWay: (() => void)[] = [];
beforeAll(async () => {
  limits = new RateLimits(1, () => now);
  server = fastify();
  await server.register(cookie);
  limitRates(server, limits);
  server.get('/api/filings', () => 'read');
  server.get('/api/health/live', () => 'ok');
  server.get('/api/register', async () => {
    const end = new Promise<void>((resolve) => underWay.push(resolve));
    await end;
    return 'read at leisure';
  });
  server.get('/api/elections', () => { throw new Error('a fault of ours'); });
  server.post('/api/filings/:filingId/actions', () => 'acted');
});
afterAll(() => server.close());

const ask = (url: string, remoteAddress: string, token?: string) => server.inject({ url, remoteAddress, headers: token === undefined ? {} : { cookie: `${SESSION}=${token}` } });
const act = (type: string, remoteAddress: string, token: string) =>
  server.inject({ method: 'POST', url: '/api/filings/7/actions', remoteAddress, headers: { cookie: `${SESSION}=${token}` }, payload: { actionId: 'a', action: { type } } });

/** So often in a row that the bucket is empty. */
async function drain(times: number, once: () => Promise<{ readonly statusCode: number }>): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time++) statuses.push((await once()).statusCode);
  return statuses;
}

describe('who asks too often', () => {
  it('is told how much is left, when it was too much, and when to come again', async () => {
    const first = await ask('/api/filings', '198.51.100.7');
    expect(first.headers).toMatchObject({ 'ratelimit-policy': '"reads";q=1200;w=20', ratelimit: '"reads";r=1199;t=1' });
    await drain(1_199, () => ask('/api/filings', '198.51.100.7'));
    const refused = await ask('/api/filings', '198.51.100.7');
    expect([refused.statusCode, refused.headers['retry-after'], refused.headers['ratelimit']]).toEqual([429, '1', '"reads";r=0;t=1']);
    expect(refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    now += 1_000;
    expect(await drain(61, () => ask('/api/filings', '198.51.100.7'))).toEqual([...Array.from({ length: 60 }, () => 200), 429]);
  });

  it('takes nothing from another address, nor from somebody at the same address whom we know', async () => {
    limits.note('known', 'account-1', false);
    expect((await ask('/api/filings', '198.51.100.7')).statusCode).toBe(429);
    expect((await ask('/api/filings', '198.51.100.8')).statusCode).toBe(200);
    expect((await ask('/api/filings', '198.51.100.7', 'known')).statusCode).toBe(200);
    expect((await ask('/api/filings', '198.51.100.7', 'made-up')).statusCode).toBe(429);
    expect((await ask('/api/health/live', '198.51.100.7')).statusCode).toBe(200);
  });

  it('drains one bucket of their account from wherever they ask; an agent has a larger one', () => {
    const own = new RateLimits(1, () => 0);
    own.note('telephone', 'account-2', false);
    own.note('desk', 'account-2', false);
    own.note('party', 'account-3', true);
    own.take('reads', { token: 'telephone', ip: '198.51.100.1' });
    expect(own.take('reads', { token: 'desk', ip: '203.0.113.1' })).toMatchObject({ left: LANES.reads.account.burst - 2 });
    expect(own.take('writes', { token: 'party', ip: '203.0.113.1' })).toMatchObject({ left: 5 * LANES.writes.account.burst - 1 });
  });

  it('still hands in: what a deadline hangs on has a lane of its own', async () => {
    limits.note('candidate', 'account-4', false);
    const { burst } = LANES.writes.account;
    expect((await drain(burst + 1, () => act('replace-detail', '198.51.100.7', 'candidate'))).at(-1)).toBe(429);
    expect(await drain(3, () => act('submit', '198.51.100.7', 'candidate'))).toEqual([200, 200, 200]);
    expect((await act('answer-notice', '198.51.100.7', 'candidate')).headers['ratelimit-policy']).toBe('"hand-in";q=60;w=60');
    // Somebody whose session this process has not seen yet, at an address that reads and writes no more.
    expect((await act('submit', '198.51.100.7', 'of-another-process')).statusCode).toBe(200);
  });

  it('from this very machine is a proxy or a probe, and is not counted', async () => {
    expect((await ask('/api/filings', '127.0.0.1')).headers['ratelimit']).toBeUndefined();
  });
});

describe('who asks for much at once', () => {
  const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 20); });

  it('is answered a few at a time, in the order in which it was asked, and nobody else waits for that', async () => {
    limits.note('clerk', 'account-5', false);
    const burst = Array.from({ length: 9 }, () => ask('/api/register', '203.0.113.50'));
    await settled();
    expect(underWay).toHaveLength(4);
    const [others, known] = [ask('/api/register', '203.0.113.51'), ask('/api/register', '203.0.113.50', 'clerk')];
    await settled();
    expect(underWay).toHaveLength(6);
    while (underWay.length > 0) {
      underWay.shift()?.();
      await settled();
    }
    expect((await Promise.all([...burst, others, known])).map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 11 }, () => 200));
  });

  it('has their turns back when whoever asked has gone away, before they were heard or after', async () => {
    const behindProxy = fastify({ trustProxy: true });
    await behindProxy.register(cookie);
    limitRates(behindProxy, new RateLimits(1, () => now));
    let heard = 0;
    // Nobody is ever answered here: what was begun ends only with whoever asked for it.
    behindProxy.get('/api/register', () => new Promise(() => void heard++));
    behindProxy.get('/api/filings', () => 'read');
    try {
      const origin = await behindProxy.listen({ host: '127.0.0.1', port: 0 });
      const look = (path: string, signal?: AbortSignal) => fetch(`${origin}${path}`, { headers: { 'x-forwarded-for': '203.0.113.70' }, ...(signal && { signal }) });
      const [first, rest] = [new AbortController(), new AbortController()];
      const asking = (count: number, { signal }: AbortController) => Array.from({ length: count }, () => look('/api/register', signal).catch(() => 'gone'));
      const beingHeard = asking(4, first);
      while (heard < 4) await settled();
      const waiting = asking(8, rest);
      for (let turn = 0; turn < 5; turn++) await settled();
      rest.abort();
      for (let turn = 0; turn < 5; turn++) await settled();
      first.abort();
      expect(await Promise.all([...beingHeard, ...waiting])).toEqual(Array.from({ length: 12 }, () => 'gone'));
      expect((await look('/api/filings')).status).toBe(200);
    } finally {
      behindProxy.server.closeAllConnections();
      await behindProxy.close();
    }
  });

  it('has their turns back when the answer is that something went wrong', async () => {
    expect(await drain(9, () => ask('/api/elections', '203.0.113.60'))).toEqual(Array.from({ length: 9 }, () => 500));
    expect((await ask('/api/filings', '203.0.113.60')).statusCode).toBe(200);
  });
});

describe('one address at 500 requests a second', () => {
  /** A minute of it beside 200 people of whom each asks once in two seconds and 20 share the address: who was heard? */
  function minuteUnder(guard: RateLimits, clock: { at: number }) {
    const heard = { noisy: 0, others: 0, asked: 0 };
    for (let person = 0; person < 200; person++) guard.note(`token-${person}`, `account-${person}`, false);
    for (let tick = 0; tick < 600; tick++, clock.at += 100) {
      for (let request = 0; request < 50; request++) if (guard.take('reads', { token: undefined, ip: '203.0.113.9' }).wait === 0) heard.noisy++;
      for (let person = tick % 20; person < 200; person += 20) {
        heard.asked++;
        if (guard.take('reads', { token: `token-${person}`, ip: person < 20 ? '203.0.113.9' : `198.51.100.${person}` }).wait === 0) heard.others++;
      }
    }
    return heard;
  }

  it('is heard sixty times a second, and nobody else notices', () => {
    const clock = { at: 0 };
    const { noisy, others, asked } = minuteUnder(new RateLimits(1, () => clock.at), clock);
    expect(asked).toBe(6_000);
    expect(others / asked).toBeGreaterThanOrEqual(0.999);
    // The burst, and a minute at sixty a second.
    expect(noisy).toBeLessThanOrEqual(1_200 + 60 * 60);
  });

  it('would be heard each time if nothing were counted', () => {
    const clock = { at: 0 };
    expect(minuteUnder(new RateLimits(100, () => clock.at), clock).noisy).toBe(30_000);
  });
});

describe('a lane', () => {
  it.each([
    ['GET', '/api/filings/7', '', 'reads'], ['GET', '/candidate', '', 'reads'], ['GET', '/api/register?q=Ахметов', '', 'searches'], ['GET', '/api/queue?queue=mine', '', 'reads'], ['GET', '/api/filings/7/receipt.pdf', '', 'papers'], ['GET', '/api/exports/7/file', '', 'papers'],
    ['POST', '/api/exports', '', 'exports'], ['GET', '/api/register/download.csv', '', 'exports'], ['POST', '/api/filings/7/uploads', '/api/filings/:filingId/uploads', 'uploads'], ['PATCH', '/api/filings/7/uploads/ab', '/api/filings/:filingId/uploads/:sha256', 'uploads'],
    ['POST', '/api/filings', '/api/filings', 'writes'], ['POST', '/api/filings/7/actions', '/api/filings/:filingId/actions', 'hand-in'], ['POST', '/api/session', '/api/session', undefined], ['GET', '/assets/app.js', '', undefined], ['GET', '/api/health/ready', '', undefined],
  ] as const)('of %s %s is known', (method, url, route, lane) => {
    expect(laneOf({ method, url, route })).toBe(lane);
  });

  it('of searches is that of whatever is asked with words that people are looked for', () => {
    expect(laneOf({ method: 'GET', url: '/api/queue?queue=mine', route: '/api/queue', searched: true })).toBe('searches');
  });

  it('counts one network of the sixth version as one, however its addresses are written', () => {
    expect(new Set(['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:2:3:4:5:6'].map(addressKey)).size).toBe(1);
    expect(addressKey('2001:db8:1:3::1')).not.toBe(addressKey('2001:db8:1:2::1'));
    expect([addressKey('::ffff:198.51.100.7'), addressKey('198.51.100.7')]).toEqual(['198.51.100.7', '198.51.100.7']);
  });
});
