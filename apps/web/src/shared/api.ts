import { SEARCH_HEADER, type Problem, type SessionView } from '@tirkeu/contracts';
import { serverClock } from './server-clock.js';

/** An answer that is not a success, as the server described it: a denial, malformed input, nothing there, or a failure. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** No answer came: the network is gone, or it broke off before the answer. What was sent may or may not have arrived. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure';
}

const CSRF_HEADER = 'x-csrf-token';
const RETRY_DELAYS_MS = [400, 1200, 3000] as const;

/** Says when an action had arrived that could not be recorded; it goes with every further try, so that the first arrival counts. */
const TICKET_HEADER = 'x-arrival';
const tickets = new Map<string, string>();

let csrfToken: string | null = null;

/** Remembers the token of the session; it goes with every request that changes something. */
export function rememberCsrfTokenOf(session: { readonly csrfToken: string } | null): void {
  csrfToken = session?.csrfToken ?? null;
}

/** What goes with a request that changes something and is not sent from here. */
export const changingHeaders = (): Readonly<Record<string, string>> => (csrfToken === null ? {} : { [CSRF_HEADER]: csrfToken });

const isProblem = (body: unknown): body is Problem => typeof body === 'object' && body !== null && 'code' in body && 'traceId' in body;

function problemOf(status: number, body: unknown): ApiProblem {
  if (isProblem(body)) return new ApiProblem(body);
  return new ApiProblem({ type: 'about:blank', title: 'No description', status, code: 'unexpected-answer', traceId: '' });
}

/** An answer that was not asked for from here, as the problem that it tells of. */
export const problemIn = (status: number, text: string): ApiProblem => problemOf(status, parsed(text));

async function send(path: string, init: RequestInit): Promise<Response> {
  const sentAt = serverClock.monotonicNow();
  try {
    const response = await fetch(path, { ...init, credentials: 'same-origin', headers: { accept: 'application/json', ...init.headers } });
    serverClock.observeDateHeader(response.headers.get('date'), sentAt);
    return response;
  } catch (cause) {
    throw new NetworkFailure(path, { cause });
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text().catch((cause: unknown) => { throw new NetworkFailure('The answer broke off', { cause }); });
  const body: unknown = text === '' ? undefined : parsed(text);
  if (!response.ok) throw problemOf(response.status, body);
  return body as T;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const actionIdOf = (body: unknown): string | undefined =>
  (typeof body === 'object' && body !== null && 'actionId' in body && typeof body.actionId === 'string' ? body.actionId : undefined);

function ticketOf(body: unknown): Readonly<Record<string, string>> {
  const ticket = tickets.get(actionIdOf(body) ?? '');
  return ticket === undefined ? {} : { [TICKET_HEADER]: ticket };
}

function noteTicket(body: unknown, response: Response): Response {
  const actionId = actionIdOf(body);
  const ticket = response.headers.get(TICKET_HEADER);
  if (actionId !== undefined && ticket !== null) tickets.set(actionId, ticket);
  return response;
}

const changing = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...changingHeaders(), ...ticketOf(body) },
  body: body === undefined ? undefined : JSON.stringify(body),
});

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Half a character, as of a picture that was cut, cannot be sent; it is found in no name either. */
const whole = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Reads. `path` begins with `/api/`; `search`: words that people are looked for with, which never stand in an address. Throws {@link ApiProblem} or {@link NetworkFailure}. */
export const apiGet = async <T>(path: string, signal?: AbortSignal, search = ''): Promise<T> =>
  answerOf<T>(await send(path, { signal, headers: search.trim() === '' ? {} : { [SEARCH_HEADER]: encodeURIComponent(whole(search.trim())) } }));

/** Asks for the token of the session that there is now. */
export const renewCsrfToken = async (): Promise<void> => rememberCsrfTokenOf(await apiGet<SessionView>('/api/session'));

/** Asks whoever is at the screen to prove who they are. False when they would rather not. */
type AskToConfirm = () => Promise<boolean>;
let askToConfirm: AskToConfirm | null = null;

/** Says who asks, when a decision wants a fresh proof; gives the way to take that back. */
export function onConfirmationNeeded(ask: AskToConfirm): () => void {
  askToConfirm = ask;
  return () => { if (askToConfirm === ask) askToConfirm = null; };
}

/** Sends a change; where it wants a fresh proof of who is there, the same again, word for word, once that was given. */
async function change<T>(path: string, method: string, body: unknown, keepalive = false): Promise<T> {
  try {
    return await changeOnce<T>(path, method, body, keepalive);
  } catch (failure) {
    if (!(failure instanceof ApiProblem) || failure.problem.code !== 'confirm-it-is-you' || askToConfirm === null || !(await askToConfirm())) throw failure;
    return changeOnce<T>(path, method, body, keepalive);
  }
}

/** Sends a change; where the session was renewed meanwhile, in another tab for instance, once more with its new token. */
async function changeOnce<T>(path: string, method: string, body: unknown, keepalive: boolean): Promise<T> {
  try {
    return await answerOf<T>(noteTicket(body, await send(path, { ...changing(method, body), keepalive })));
  } catch (failure) {
    if (!(failure instanceof ApiProblem) || failure.problem.code !== 'csrf-token-wrong') throw failure;
    await renewCsrfToken();
    return answerOf<T>(await send(path, changing(method, body)));
  }
}

/** Changes something once. Throws {@link ApiProblem} or {@link NetworkFailure}; after the latter it is not known whether it arrived. */
export const apiPost = <T>(path: string, body?: unknown): Promise<T> => change<T>(path, 'POST', body);

/** Puts something in its place. With `keepalive` the request outlives the page; its body must be small then. */
export const apiPut = <T>(path: string, body: unknown, keepalive = false): Promise<T> => change<T>(path, 'PUT', body, keepalive);

/** Takes something away. */
export const apiDelete = <T>(path: string): Promise<T> => change<T>(path, 'DELETE', undefined);

/** Nobody knows whether it was done, or it was not done for now: the same may be sent again. */
export const isForNow = (failure: unknown): boolean => failure instanceof NetworkFailure || (failure instanceof ApiProblem && failure.problem.code === 'not-ready');

/**
 * Changes something exactly once over a bad network: the same body, with its `actionId`, is sent again until an answer comes.
 * The server gives the first answer to a repeated id, so a receipt keeps its first time. A server that is away for now is tried
 * again too, with the ticket of the first arrival that it has given.
 */
export async function apiPostOnce<T, Body extends { readonly actionId: string } = { readonly actionId: string }>(path: string, body: Body, onWaiting?: (attempt: number) => void): Promise<T> {
  for (const [attempt, delay] of RETRY_DELAYS_MS.entries()) {
    try {
      return await apiPost<T>(path, body);
    } catch (failure) {
      if (!isForNow(failure)) throw failure;
      onWaiting?.(attempt + 1);
      await pause(delay);
    }
  }
  return apiPost<T>(path, body);
}

/** Uploads one file as multipart part `file`. `onProgress` gives the share sent, 0 to 1. */
export function uploadFile<T>(path: string, file: File, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    if (csrfToken !== null) request.setRequestHeader(CSRF_HEADER, csrfToken);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => { if (lengthComputable) onProgress?.(loaded / total); };
    request.onerror = () => reject(new NetworkFailure(path));
    request.onabort = () => reject(new DOMException('The upload was cancelled', 'AbortError'));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(problemOf(request.status, body));
    };
    signal?.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name.normalize('NFC'));
    request.send(form);
  });
}
