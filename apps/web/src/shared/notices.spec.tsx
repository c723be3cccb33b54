import { beforeEach, describe, it, expect } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useNotices } from './notices.js';
import { createQueryClient } from './queries.js';

let asked: (AbortSignal | undefined)[];
let answer: () => void;

beforeEach(() => {
  asked = [];
  globalThis.fetch = (_path: unknown, init: RequestInit = {}) => new Promise<Response>((resolve) => {
    asked.push(init.signal ?? undefined);
    answer = () => resolve({ ok: true, status: 200, headers: { get: () => null }, text: () => Promise.resolve(JSON.stringify({ notices: [], unread: 2 })) } as unknown as Response);
  });
});

describe('what somebody was told', () => {
  it('is asked for once while one page after another opens with the same bar', async () => {
    const client = createQueryClient();
    const wrapper = ({ children }: { readonly children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
    for (const _waitingPage of ['opening', 'waiting']) renderHook(() => useNotices(), { wrapper }).unmount();
    const page = renderHook(() => useNotices(), { wrapper });
    await waitFor(() => expect(asked.length).toBeGreaterThan(0));
    await act(async () => answer());
    await waitFor(() => expect(page.result.current.data?.unread).toBe(2));
    expect(asked.map((signal) => signal?.aborted ?? false)).toEqual([false]);
  });
});
