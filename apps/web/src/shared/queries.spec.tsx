import { beforeEach, describe, it, expect } from '@jest/globals';
import type { ActionAnswer, FilingView, Problem } from '@tirkeu/contracts';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createQueryClient, queryKeys, useAction, useFiling } from './queries.js';

const view = (version: number) => ({ filing: { id: 'f' }, version, serverTime: '2023-02-08T11:00:00.000Z' }) as unknown as FilingView;
const stale: Problem = { type: 'about:blank', title: '', status: 409, code: 'stale-version', traceId: 't' };
const posted: { actionId: string; expectedVersion: number }[] = [];
let versionOnServer = 3;

const answer = (status: number, body: unknown) => Promise.resolve({ ok: status < 400, status, headers: { get: () => null }, text: () => Promise.resolve(JSON.stringify(body)) } as unknown as Response);

beforeEach(() => {
  posted.length = 0;
  versionOnServer = 3;
  globalThis.fetch = (path: unknown, init: RequestInit = {}) => {
    if (init.method !== 'POST') return answer(200, String(path).endsWith('/f') ? view(versionOnServer) : []);
    const body = JSON.parse(String(init.body)) as { actionId: string; expectedVersion: number };
    posted.push(body);
    if (body.expectedVersion !== versionOnServer) return answer(409, stale);
    versionOnServer += 1;
    return answer(200, { actionId: body.actionId, view: view(versionOnServer) } as ActionAnswer);
  };
});

function opened() {
  const client = createQueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  const hook = renderHook(() => ({ filing: useFiling('f'), action: useAction('f') }), { wrapper });
  return { client, hook };
}

describe('an action on a filing', () => {
  it('names the version that the person saw and leaves the new state', async () => {
    const { hook } = opened();
    await waitFor(() => expect(hook.result.current.filing.data?.version).toBe(3));
    await act(() => hook.result.current.action.mutateAsync({ type: 'submit' }));
    expect(posted[0]?.expectedVersion).toBe(3);
    await waitFor(() => expect(hook.result.current.filing.data?.version).toBe(4));
  });

  it('waits for the one before it, so that two quick ones do not collide', async () => {
    const { hook } = opened();
    await waitFor(() => expect(hook.result.current.filing.data?.version).toBe(3));
    await act(() => Promise.all([hook.result.current.action.mutateAsync({ type: 'take' }), hook.result.current.action.mutateAsync({ type: 'release' })]));
    expect(posted.map(({ expectedVersion }) => expectedVersion)).toEqual([3, 4]);
    expect(new Set(posted.map(({ actionId }) => actionId)).size).toBe(2);
  });

  it('that comes too late for its version is refused, and the newer state is read', async () => {
    const { client, hook } = opened();
    await waitFor(() => expect(hook.result.current.filing.data?.version).toBe(3));
    versionOnServer = 9;
    await act(() => hook.result.current.action.mutateAsync({ type: 'submit' }).catch(() => undefined));
    await waitFor(() => expect(client.getQueryData<FilingView>(queryKeys.filing('f'))?.version).toBe(9));
    expect(posted).toHaveLength(1);
  });
});
