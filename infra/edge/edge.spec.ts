import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../scripts/free-port.mjs';
import { startEdge, type Edge } from './start-edge.mjs';

const cacheDir = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'node_modules/.cache/tirkeu');
const TOKEN = 'token-that-only-the-edge-and-the-api-know';
const ACTIONS = '/api/filings/f1/actions';

/** An API as far as the edge sees it: what it was asked, and what it is told to do. */
class Api {
  readonly heard: { readonly url: string; readonly headers: IncomingHttpHeaders; readonly body: string; readonly at: number }[] = [];
  /** How its answers ended. */
  readonly finished: ('done' | 'cut off')[] = [];
  #server: Server | undefined;

  constructor(readonly port: number, private readonly answer: (response: ServerResponse, asked: IncomingMessage) => void = (response) => response.end('done')) {}

  open(): Promise<void> {
    const server = createServer((asked, response) => {
      response.once('close', () => this.finished.push(response.writableFinished ? 'done' : 'cut off'));
      const chunks: Buffer[] = [];
      asked.on('data', (chunk: Buffer) => chunks.push(chunk));
      asked.on('end', () => {
        this.heard.push({ url: asked.url ?? '', headers: asked.headers, body: Buffer.concat(chunks).toString(), at: Date.now() });
        this.answer(response, asked);
      });
    });
    this.#server = server;
    return new Promise((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  close(): Promise<void> {
    const server = this.#server;
    server?.closeAllConnections();
    return new Promise((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }
}

/** Hands something in, a part of the body at a time. */
function handIn(origin: string, { path = ACTIONS, headers = {}, parts = ['{"actionId":"a1"}'], betweenMs = 0, method = 'POST' }: { path?: string; headers?: Record<string, string>; parts?: readonly string[]; betweenMs?: number; method?: string } = {}) {
  return new Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string; readonly sentAt: number }>((resolve, reject) => {
    let sentAt = 0;
    const asked = request(`${origin}${path}`, { method, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(parts.join('')), ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString(), sentAt }));
    });
    asked.on('error', reject);
    void (async () => {
      for (const [place, part] of parts.entries()) {
        if (place > 0) await pause(betweenMs);
        sentAt = Date.now();
        asked.write(part);
      }
      asked.end();
    })();
  });
}

let folder: string;
let ports: readonly [number, number, number];
const closing: (() => Promise<void>)[] = [];
const opened = async (api: Api): Promise<Api> => (await api.open(), closing.push(() => api.close()), api);
const edgeOver = async (spoil?: (text: string) => string): Promise<Edge> => {
  const edge = await startEdge({ cacheDir, folder, port: ports[0], apiPorts: [ports[1], ports[2]], token: TOKEN, ...(spoil && { spoil }) });
  closing.push(() => edge.stop());
  return edge;
};
const stampOf = (api: Api): number => Number(api.heard.at(-1)?.headers['x-received-at']) * 1000;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tirkeu-edge-'));
  const first = await findFreePort(15_900);
  const second = await findFreePort(first + 1);
  ports = [first, second, await findFreePort(second + 1)];
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the edge proxy', () => {
  it('says when the last byte of a request had arrived, not the first, and proves who says so', async () => {
    const api = await opened(new Api(ports[1]));
    const { origin } = await edgeOver();
    const begun = Date.now();
    const { sentAt } = await handIn(origin, { parts: ['{"actionId":', '"a1"}'], betweenMs: 400 });
    expect(sentAt - begun).toBeGreaterThan(300);
    expect(stampOf(api)).toBeGreaterThanOrEqual(sentAt - 2);
    expect(stampOf(api)).toBeLessThanOrEqual(api.heard[0]?.at ?? 0);
    expect(api.heard[0]?.headers['x-edge-token']).toBe(TOKEN);
  });

  it('lets through nothing that a client says of itself: time, token, address, host', async () => {
    const api = await opened(new Api(ports[1]));
    const { origin } = await edgeOver();
    const before = Date.now();
    await handIn(origin, { headers: { 'x-received-at': '1000000000.000', 'x-edge-token': 'mine', 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example', forwarded: 'for=203.0.113.7' } });
    expect(stampOf(api)).toBeGreaterThanOrEqual(before);
    const { 'x-edge-token': token, 'x-forwarded-for': address, 'x-forwarded-proto': scheme, 'x-forwarded-host': host, forwarded } = api.heard[0]?.headers ?? {};
    expect([token, address, scheme, host, forwarded]).toEqual([TOKEN, '127.0.0.1', 'http', undefined, undefined]);
  });

  it('passes an action on to the other API with the same stamp when the first one dies over it', async () => {
    const dying = await opened(new Api(ports[1], (_response, { socket }) => void setTimeout(() => socket.destroy(), 200)));
    const other = await opened(new Api(ports[2], (response) => response.end('from the other')));
    const { origin } = await edgeOver();
    const bodies = [await handIn(origin), await handIn(origin)].map(({ body }) => body);
    expect(bodies).toEqual(['from the other', 'from the other']);
    expect(dying.heard.length).toBeGreaterThanOrEqual(1);
    const stamps = new Map([...dying.heard, ...other.heard].map(({ headers }) => [headers['x-request-id'], headers['x-received-at']]));
    for (const { headers } of other.heard) expect(headers['x-received-at']).toBe(stamps.get(headers['x-request-id']));
    expect(other.heard[0]?.body).toBe('{"actionId":"a1"}');
  });

  it('does not pass on twice what is not keyed by an action', async () => {
    const dying = await opened(new Api(ports[1], (_response, { socket }) => void socket.destroy()));
    const other = await opened(new Api(ports[2], (_response, { socket }) => void socket.destroy()));
    const { origin } = await edgeOver();
    const { status, headers } = await handIn(origin, { path: '/api/session' });
    expect([status, headers['retry-after'], headers['content-type']]).toEqual([503, '5', 'application/problem+json; charset=utf-8']);
    expect(dying.heard.length + other.heard.length).toBe(1);
  });
});

/** Nobody is there when the action comes; somebody is within two seconds. */
async function heldOver(edge: Edge): Promise<{ readonly status: number; readonly heldMs: number; readonly stampedAfterMs: number; readonly body: string }> {
  const asked = handIn(edge.origin);
  await pause(1_500);
  const api = await opened(new Api(ports[2]));
  const { status, sentAt } = await asked;
  return { status, heldMs: (api.heard[0]?.at ?? 0) - sentAt, stampedAfterMs: stampOf(api) - sentAt, body: api.heard[0]?.body ?? '' };
}

describe('while no API answers', () => {
  it('an action is held and passed on with the stamp that it came with', async () => {
    const { status, heldMs, stampedAfterMs, body } = await heldOver(await edgeOver());
    expect([status, body]).toEqual([200, '{"actionId":"a1"}']);
    expect(heldMs).toBeGreaterThan(1_000);
    expect(Math.abs(stampedAfterMs)).toBeLessThan(heldMs / 2);
  });

  it('a stamp made anew with every try is noticed by this spec', async () => {
    const { heldMs, stampedAfterMs } = await heldOver(await edgeOver((text) => text.replaceAll('$arrived;', '$msec;')));
    expect(stampedAfterMs).toBeGreaterThan(heldMs / 2);
  });

  it('whoever has waited long enough is told what happened, in the words of the API, with a ticket of the arrival that the API would have issued', async () => {
    const { origin } = await edgeOver();
    const { status, headers, body, sentAt } = await handIn(origin, { parts: ['{"actionId":"a1","action":{"type":"submit"}}'] });
    const waitedMs = Date.now() - sentAt;
    const [, stamp, proof] = /^(\d+\.\d{3})\.(.{43})$/.exec(String(headers['x-arrival'])) ?? [];
    expect(Math.abs(Number(stamp) * 1000 - sentAt)).toBeLessThan(waitedMs / 2);
    expect(proof).toBe(createHmac('sha256', TOKEN).update(`${ACTIONS}\na1\nsubmit\n${stamp}`).digest('base64url'));
    expect([status, headers['retry-after'], headers['content-type'], headers['cache-control']]).toEqual([503, '5', 'application/problem+json; charset=utf-8', 'no-store']);
    expect(JSON.parse(body)).toMatchObject({ type: 'urn:tirkeu:problem:not-ready', status: 503, code: 'not-ready' });
  });

  it('whoever asks for something that no deadline hangs on gets no ticket', async () => {
    const { origin } = await edgeOver();
    expect((await handIn(origin, { parts: ['{"actionId":"a1","action":{"type":"withdraw"}}'] })).headers['x-arrival']).toBeUndefined();
  });
});

describe('somebody who closes the page before the answer', () => {
  it('has handed in all the same', async () => {
    const api = await opened(new Api(ports[1], (response) => void setTimeout(() => response.end('done'), 500)));
    const { origin } = await edgeOver();
    const asked = request(`${origin}${ACTIONS}`, { method: 'POST' });
    asked.on('error', () => undefined);
    asked.end('{"actionId":"a1"}');
    while (api.heard.length === 0) await pause(10);
    asked.destroy();
    await pause(1_000);
    expect(api.finished).toEqual(['done']);
  });
});
