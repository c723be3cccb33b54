import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ActionAnswer, Problem } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Answer, Caller } from '../spec/caller.js';
import { EDGE_TOKEN, edgeStamp, sixPlus } from '../spec/last-minute.js';
import { prepare, type Draft } from '../spec/self-nominee.js';


let api: ApiUnderTest;
let candidate: Caller;
let draft: Draft;
beforeAll(async () => {
  api = await startApi(await testDatabase(training), { edgeToken: EDGE_TOKEN });
  candidate = await api.caller().signIn('candidate');
}, 120_000);
afterAll(() => api.stop());
beforeEach(async () => {
  await api.goTo('2026-12-20T05:00:00.000Z');
  draft = await prepare(candidate);
});

const ask = (headers: Readonly<Record<string, string>>, actionId: string = randomUUID()): Promise<Answer<ActionAnswer & Problem>> =>
  candidate.post(`/api/filings/${draft.filingId}/actions`, { actionId, action: { type: 'submit' } }, headers);
/** What came of a submission that the edge passes on. */
const verdict = async (headers: Readonly<Record<string, string>>, actionId?: string) => {
  const { status, body } = await ask(headers, actionId);
  return status === 200 ? [body.view.filing.status, body.receivedAt] : [status, body.code];
};
const fromEdge = (milliseconds: number) => ({ 'x-edge-token': EDGE_TOKEN, 'x-received-at': edgeStamp(milliseconds) });
/** The person withdraws, so that the next test finds them free to file. */
const withdraw = () => candidate.act(draft.filingId, { type: 'withdraw', reason: null });

describe('what the edge received a millisecond before 18:00', () => {
  it('is in time although it reached the record two seconds after', async () => {
    await api.goTo(sixPlus(2_000));
    expect(await verdict(fromEdge(-1))).toEqual(['submitted', '2026-12-21T12:59:59.999Z']);
  });

  it('is late at 18:00:00.000', async () => {
    await api.goTo(sixPlus(2_000));
    expect(await verdict(fromEdge(0))).toEqual(['late', '2026-12-21T13:00:00.000Z']);
  });

  it('keeps its first stamp when it is handed in once more after 18:00 under the same id', async () => {
    const actionId = randomUUID();
    await api.goTo(sixPlus(-1));
    expect(await verdict(fromEdge(-1), actionId)).toEqual(['submitted', '2026-12-21T12:59:59.999Z']);
    await api.goTo(sixPlus(60_000));
    expect(await verdict(fromEdge(59_000), actionId)).toEqual(['submitted', '2026-12-21T12:59:59.999Z']);
  });
});

describe('a time of receipt that a client has made up', () => {
  it.each([
    ['without the token of the edge', { 'x-received-at': edgeStamp(-3_600_000) }],
    ['with a token that is not that of the edge', { 'x-received-at': edgeStamp(-3_600_000), 'x-edge-token': 'a token that somebody has made up for it' }],
    ['in the other headers that proxies set', { 'x-edge-time': edgeStamp(-3_600_000), date: new Date(sixPlus(-3_600_000)).toUTCString(), 'x-request-start': `t=${edgeStamp(-3_600_000)}` }],
  ])('%s changes nothing', async (_which, headers) => {
    await api.goTo(sixPlus(1_000));
    expect(await verdict(headers)).toEqual(['late', '2026-12-21T13:00:01.000Z']);
  });
});

describe('a stamp of the edge', () => {
  it.each([
    ['that is no time', 'yesterday', sixPlus(1_000)],
    ['more than ten minutes back', edgeStamp(1_000 - 600_001), sixPlus(1_000)],
    ['more than a second ahead', edgeStamp(2_001), sixPlus(1_000)],
  ])('%s is not believed: our own clock counts, and the log says so', async (_which, text, expected) => {
    await api.goTo(sixPlus(1_000));
    const before = api.logged.length;
    expect(await verdict({ 'x-edge-token': EDGE_TOKEN, 'x-received-at': text })).toEqual(['late', expected]);
    expect(api.logged.slice(before).filter((line) => line.includes('stamp of the edge not believed'))).toHaveLength(1);
  });

  it('of a clock slightly ahead counts as the moment at which we have the request', async () => {
    await api.goTo(sixPlus(-500));
    expect(await verdict(fromEdge(400))).toEqual(['submitted', sixPlus(-500)]);
  });
});

describe('while everybody else uses up the connections', () => {
  const taken = (): Promise<readonly { readonly pid: number }[]> =>
    api.database.query(`SELECT pid FROM pg_stat_activity WHERE query LIKE '%/* taken */' AND datname = current_database() AND pid <> pg_backend_pid() AND state = 'active'`);

  it('a submission has its own, and whoever only looks waits', async () => {
    const ordinary = api.app.get(DataSource);
    const sleepers = Array.from({ length: 10 }, () => ordinary.query(`SELECT pg_sleep(20) /* taken */`).catch(() => undefined));
    let looked = false;
    const look = candidate.get('/api/filings').finally(() => { looked = true; });
    while ((await taken()).length < 10) await pause(20);
    const { status } = await ask({});
    expect([status, looked, (await taken()).length]).toEqual([200, false, 10]);
    await api.database.query('SELECT pg_terminate_backend(pid) FROM unnest($1::integer[]) AS pid', [(await taken()).map(({ pid }) => pid)]);
    await Promise.all([...sleepers, look]);
    await withdraw();
  });
});

describe('while the database is away', () => {
  const others = `FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'tirkeu'`;

  it('whoever only looks is told to come back in a moment, and nothing else', async () => {
    const refused = await new pg.Client({ host: '127.0.0.1', port: 1 }).connect().catch((error: Error) => error);
    jest.spyOn(api.app.get(DataSource), 'query').mockRejectedValueOnce(refused);
    const { status, body, headers } = await candidate.get<Problem>('/api/platform');
    expect([status, body.code, headers['retry-after'], Object.keys(body).sort()]).toEqual([503, 'not-ready', '3', ['code', 'status', 'title', 'traceId', 'type']]);
  });

  it('a submission waits for it and keeps its time, although every connection was cut under it', async () => {
    await api.goTo(sixPlus(-1));
    await api.database.query(`SELECT pg_terminate_backend(pid) ${others}`);
    expect(await verdict({})).toEqual(['submitted', sixPlus(-1)]);
  });
});
