import { afterEach, beforeEach, describe, it, expect, jest } from '@jest/globals';
import type { Problem } from '@tirkeu/contracts';
import { ApiProblem, NetworkFailure, apiGet, apiPost, apiPostOnce, onConfirmationNeeded, rememberCsrfTokenOf } from './api.js';

interface Sent { readonly path: string; readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body: unknown }
type Answer = { readonly status: number; readonly body: unknown; readonly ticket?: string } | 'no network';

const problem: Problem = { type: 'about:blank', title: 'outside-window', status: 409, code: 'outside-window', traceId: '4f1c' };
const sent: Sent[] = [];
let answers: Answer[] = [];

const fakeFetch = (path: unknown, init: RequestInit = {}): Promise<Response> => {
  sent.push({ path: String(path), method: init.method ?? 'GET', headers: init.headers as Record<string, string>, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined });
  const answer = answers.shift() ?? 'no network';
  if (answer === 'no network') return Promise.reject(new TypeError('Failed to fetch'));
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  return Promise.resolve({ ok: answer.status < 400, status: answer.status, headers: { get: (name: string) => (name === 'x-arrival' ? (answer.ticket ?? null) : null) }, text: () => Promise.resolve(text) } as unknown as Response);
};

beforeEach(() => {
  sent.length = 0;
  answers = [];
  globalThis.fetch = fakeFetch;
});
afterEach(() => {
  rememberCsrfTokenOf(null);
  jest.useRealTimers();
});

describe('a request', () => {
  it('gives the answer', async () => {
    answers = [{ status: 200, body: { mode: 'training' } }];
    await expect(apiGet('/api/platform')).resolves.toEqual({ mode: 'training' });
  });

  it('that is denied throws the problem as the server described it', async () => {
    answers = [{ status: 409, body: problem }];
    const failure = await apiGet('/api/filings/1').catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect((failure as ApiProblem).problem).toEqual(problem);
  });

  it('answered by something else than this server throws a problem of its own', async () => {
    answers = [{ status: 502, body: '<html>Bad gateway</html>' }];
    const failure = await apiGet('/api/filings/1').catch((thrown: unknown) => thrown);
    expect((failure as ApiProblem).problem).toMatchObject({ status: 502, code: 'unexpected-answer' });
  });

  it('without an answer throws a network failure, not a problem', async () => {
    answers = ['no network'];
    await expect(apiGet('/api/filings/1')).rejects.toBeInstanceOf(NetworkFailure);
  });

  it('that changes something carries the token of the session', async () => {
    rememberCsrfTokenOf({ csrfToken: 'token-1' });
    answers = [{ status: 200, body: {} }];
    await apiPost('/api/filings', { route: 'self' });
    expect(sent[0]).toMatchObject({ method: 'POST', headers: { 'x-csrf-token': 'token-1' }, body: { route: 'self' } });
  });
});

describe('a decision whose author was last confirmed too long ago', () => {
  const tooLongAgo = { ...problem, status: 403, code: 'confirm-it-is-you' };
  const decision = { actionId: 'a-1', action: { type: 'register' } };
  const asking = async (confirmed: boolean, work: () => Promise<unknown>): Promise<number> => {
    let asked = 0;
    const stop = onConfirmationNeeded(() => { asked += 1; return Promise.resolve(confirmed); });
    await work();
    stop();
    return asked;
  };

  it('is sent again word for word, with the same action id, once they have confirmed', async () => {
    answers = [{ status: 403, body: tooLongAgo }, { status: 200, body: { done: true } }];
    expect(await asking(true, () => expect(apiPostOnce('/api/filings/1/actions', decision)).resolves.toEqual({ done: true }))).toBe(1);
    expect(sent.map(({ body }) => body)).toEqual([decision, decision]);
  });

  it('is not sent again when they would rather not, and the reason is told', async () => {
    answers = [{ status: 403, body: tooLongAgo }];
    expect(await asking(false, () => expect(apiPostOnce('/api/filings/1/actions', decision)).rejects.toMatchObject({ problem: { code: 'confirm-it-is-you' } }))).toBe(1);
    expect(sent).toHaveLength(1);
  });

  it('is asked about once: a server that wants it again is not believed', async () => {
    answers = [{ status: 403, body: tooLongAgo }, { status: 403, body: tooLongAgo }];
    expect(await asking(true, () => expect(apiPostOnce('/api/filings/1/actions', decision)).rejects.toBeInstanceOf(ApiProblem))).toBe(1);
  });
});

describe('a change after the session was renewed in another tab', () => {
  const renewed = { ...problem, status: 403, code: 'csrf-token-wrong' };

  it('fetches the new token and is sent once more', async () => {
    rememberCsrfTokenOf({ csrfToken: 'old' });
    answers = [{ status: 403, body: renewed }, { status: 200, body: { csrfToken: 'new' } }, { status: 200, body: { done: true } }];
    await expect(apiPost('/api/filings', { route: 'self' })).resolves.toEqual({ done: true });
    expect(sent.map(({ method, path, headers }) => [method, path, headers['x-csrf-token']])).toEqual([
      ['POST', '/api/filings', 'old'], ['GET', '/api/session', undefined], ['POST', '/api/filings', 'new'],
    ]);
  });

  it('is not tried a third time', async () => {
    answers = [{ status: 403, body: renewed }, { status: 200, body: { csrfToken: 'new' } }, { status: 403, body: renewed }];
    await expect(apiPost('/api/filings')).rejects.toBeInstanceOf(ApiProblem);
    expect(sent).toHaveLength(3);
  });
});

describe('an action over a bad network', () => {
  const action = { actionId: '8b1f8b9e', expectedVersion: 3, action: { type: 'submit' } };

  it('is sent again with the same id until an answer comes', async () => {
    jest.useFakeTimers();
    answers = ['no network', 'no network', { status: 200, body: { receivedAt: 'then' } }];
    const answer = apiPostOnce('/api/filings/1/actions', action);
    await jest.runAllTimersAsync();
    await expect(answer).resolves.toEqual({ receivedAt: 'then' });
    expect(sent.map(({ body }) => body)).toEqual([action, action, action]);
  });

  it('that the server cannot record for now is sent again with the ticket of its first arrival', async () => {
    jest.useFakeTimers();
    const away = { status: 503, body: { ...problem, status: 503, code: 'not-ready' } };
    answers = [{ ...away, ticket: 'first' }, away, { status: 200, body: { receivedAt: 'then' } }];
    const other = { ...action, actionId: 'another' };
    const answer = apiPostOnce('/api/filings/1/actions', { ...action, actionId: 'ticketed' });
    await jest.runAllTimersAsync();
    await expect(answer).resolves.toEqual({ receivedAt: 'then' });
    expect(sent.map(({ headers }) => headers['x-arrival'])).toEqual([undefined, 'first', 'first']);
    answers = [{ status: 200, body: {} }];
    await apiPostOnce('/api/filings/1/actions', other);
    expect(sent.at(-1)?.headers['x-arrival']).toBeUndefined();
  });

  it('gives up with a network failure after four attempts', async () => {
    jest.useFakeTimers();
    const answer = apiPostOnce('/api/filings/1/actions', action).catch((thrown: unknown) => thrown);
    await jest.runAllTimersAsync();
    expect(await answer).toBeInstanceOf(NetworkFailure);
    expect(sent).toHaveLength(4);
  });

  it('that is denied is not sent again', async () => {
    answers = [{ status: 409, body: problem }];
    await expect(apiPostOnce('/api/filings/1/actions', action)).rejects.toBeInstanceOf(ApiProblem);
    expect(sent).toHaveLength(1);
  });
});
