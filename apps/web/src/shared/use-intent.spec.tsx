import { beforeEach, afterEach, describe, it, expect, jest } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { NetworkFailure } from './api.js';
import { createQueryClient, queryKeys } from './queries.js';
import { useIntent } from './use-intent.js';

interface Sent { readonly actionId: string; readonly expectedVersion: number; readonly action: { readonly type: string } }

const sent: Sent[] = [];
let network: 'gone' | 'there' = 'there';
const denial = { type: 'about:blank', title: '', status: 409, code: 'documents-missing', traceId: 't' };
let status = 200;

const answer = (body: unknown) => Promise.resolve({ ok: status < 400, status, headers: { get: () => null }, text: () => Promise.resolve(JSON.stringify(body)) } as unknown as Response);

beforeEach(() => {
  jest.useFakeTimers();
  sent.length = 0;
  network = 'there';
  status = 200;
  globalThis.fetch = (_path: unknown, init: RequestInit = {}) => {
    const body = JSON.parse(String(init.body)) as Sent;
    sent.push(body);
    if (network === 'gone') return Promise.reject(new TypeError('network'));
    return answer(status === 200 ? { actionId: body.actionId, view: { filing: { id: 'f' }, version: 8 } } : denial);
  };
});
afterEach(() => { jest.useRealTimers(); });

function opened() {
  const client = createQueryClient();
  client.setQueryData(queryKeys.filing('f'), { version: 7 });
  const wrapper = ({ children }: { readonly children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  return { client, ...renderHook(() => useIntent('f'), { wrapper }) };
}

/** Asks, and lets all waiting times between the attempts pass. */
async function ask(intent: ReturnType<typeof opened>['result'], type: 'submit' | 'discard' = 'submit') {
  let outcome: unknown;
  await act(async () => {
    const asked = intent.current.act({ type }).then((value) => { outcome = value; }, (failure: unknown) => { outcome = failure; });
    await jest.runAllTimersAsync();
    await asked;
  });
  return outcome;
}

describe('a submission over a broken network', () => {
  it('is repeated with one action id, so that it can arrive once only', async () => {
    const { result } = opened();
    network = 'gone';
    expect(await ask(result)).toBeInstanceOf(NetworkFailure);
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent.map(({ actionId }) => actionId)).size).toBe(1);
  });

  it('keeps that id when the person presses again, with the version they saw then, and gets the answer', async () => {
    const { client, result } = opened();
    network = 'gone';
    await ask(result);
    client.setQueryData(queryKeys.filing('f'), { version: 8 });
    network = 'there';
    await ask(result);
    expect(new Set(sent.map(({ actionId }) => actionId)).size).toBe(1);
    expect(new Set(sent.map(({ expectedVersion }) => expectedVersion))).toEqual(new Set([7]));
    expect(result.current.unanswered).toBe(0);
  });

  it('says how often it was sent without an answer', async () => {
    const { result } = opened();
    network = 'gone';
    await ask(result);
    expect(result.current.unanswered).toBe(3);
  });
});

describe('another wish', () => {
  it('has an id of its own, and so has the same wish after an answer', async () => {
    const { result } = opened();
    await ask(result);
    await ask(result);
    await ask(result, 'discard');
    expect(new Set(sent.map(({ actionId }) => actionId)).size).toBe(3);
  });

  it('is not tied to an id that the server denied', async () => {
    const { result } = opened();
    status = 409;
    await ask(result);
    status = 200;
    await ask(result);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.actionId).not.toBe(sent[1]?.actionId);
  });
});
