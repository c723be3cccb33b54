import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ActionAnswer, Problem } from '@tirkeu/contracts';
import type { Desk } from '@tirkeu/desk';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Answer, Caller } from '../spec/caller.js';
import { EDGE_TOKEN, edgeStamp, sixPlus } from '../spec/last-minute.js';
import { attach, prepare, type Draft } from '../spec/self-nominee.js';
import { DESK } from './ports.js';

const MINUTE = 60_000;

let api: ApiUnderTest;
let candidate: Caller;
let draft: Draft;
let actionId: string;
beforeAll(async () => {
  api = await startApi(await testDatabase(training), { edgeToken: EDGE_TOKEN });
  candidate = await api.caller().signIn('candidate');
}, 120_000);
afterAll(() => api.stop());
beforeEach(async () => {
  await api.goTo('2026-12-21T12:00:00.000Z');
  draft = await prepare(candidate);
  actionId = randomUUID();
});
afterEach(() => void jest.restoreAllMocks());

const path = (): string => `/api/filings/${draft.filingId}/actions`;
/** As the edge makes it, worked out by hand. */
const ticket = (milliseconds: number, { key = EDGE_TOKEN, url = path(), action = 'submit', id = actionId } = {}): string =>
  `${edgeStamp(milliseconds)}.${createHmac('sha256', key).update(`${url}\n${id}\n${action}\n${edgeStamp(milliseconds)}`).digest('base64url')}`;
const submit = (carried: string | undefined, more: object = {}): Promise<Answer<ActionAnswer & Problem>> =>
  candidate.post(path(), { actionId, action: { type: 'submit' }, ...more }, carried === undefined ? {} : { 'x-arrival': carried });
const verdict = async (carried: string, more?: object) => {
  const { status, body } = await submit(carried, more);
  return status === 200 ? [body.view.filing.status, body.receivedAt] : [status, body.code];
};

describe('an action that arrived a second before 18:00 and could not be recorded', () => {
  it('counts from then when it is tried again ten minutes later with its ticket', async () => {
    await api.goTo(sixPlus(10 * MINUTE));
    expect(await verdict(ticket(-1_000))).toEqual(['submitted', sixPlus(-1_000)]);
  });

  it('counts from the try when the ticket is for what arrived at 18:00', async () => {
    await api.goTo(sixPlus(10 * MINUTE));
    expect(await verdict(ticket(0))).toEqual(['late', sixPlus(0)]);
  });

  it('is late when the draft was changed after it had arrived: nobody goes on preparing with a ticket in hand', async () => {
    await api.goTo(sixPlus(-2 * MINUTE));
    await attach(candidate, draft, 'biography');
    await api.goTo(sixPlus(10 * MINUTE));
    expect(await verdict(ticket(-5 * MINUTE))).toEqual(['late', sixPlus(10 * MINUTE)]);
  });

  it.each([
    ['signed by somebody else', () => ticket(-1_000, { key: 'a-key-that-somebody-has-made-up-for-it' })],
    ['of another filing', () => ticket(-1_000, { url: `/api/filings/${randomUUID()}/actions` })],
    ['of another action', () => ticket(-1_000, { id: randomUUID() })],
    ['of another kind of action', () => ticket(-1_000, { action: 'answer-notice' })],
    ['whose time was changed', () => ticket(-1_000).replace(edgeStamp(-1_000), edgeStamp(-2_000))],
    ['that is no ticket', () => 'yesterday'],
  ])('is late with a ticket %s', async (_which, carried) => {
    await api.goTo(sixPlus(10 * MINUTE));
    expect(await verdict(carried())).toEqual(['late', sixPlus(10 * MINUTE)]);
  });

  it('is late when six hours have passed: an outage as long is for the ledger of outages', async () => {
    await api.goTo(sixPlus(6 * 60 * MINUTE));
    expect(await verdict(ticket(-1_000))).toEqual(['late', sixPlus(6 * 60 * MINUTE)]);
  });

  it('keeps its ticket while the version that the person saw is another one: it is denied, not recorded', async () => {
    await api.goTo(sixPlus(10 * MINUTE));
    expect(await verdict(ticket(-1_000), { expectedVersion: 1 })).toEqual([409, 'stale-version']);
  });
});

describe('while the database stays away', () => {
  const refuseConnections = (): void => {
    jest.spyOn(api.app.get<Desk>(DESK), 'act').mockRejectedValue(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
    let elapsed = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (elapsed += 10_000));
  };

  it('whoever hands in is given a ticket of the arrival, and keeps the first one however often they try', async () => {
    await api.goTo(sixPlus(-1_000));
    refuseConnections();
    const first = await submit(undefined);
    expect([first.status, first.body.code, first.headers['x-arrival']]).toEqual([503, 'not-ready', ticket(-1_000)]);
    await api.goTo(sixPlus(5 * MINUTE));
    expect((await submit(ticket(-1_000))).headers['x-arrival']).toBe(ticket(-1_000));
  });

  it('whoever does something that no deadline hangs on is given none', async () => {
    await api.goTo(sixPlus(-1_000));
    refuseConnections();
    expect((await candidate.post(path(), { actionId, action: { type: 'discard' } })).headers['x-arrival']).toBeUndefined();
  });
});
