import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@tirkeu/testing';
import { fastify } from 'fastify';
import { HOST } from '../spec/caller.js';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import { missingWalls } from '../spec/walls.js';
import { addSecurityHeaders, answerNoRequest, pageWalls } from './security-headers.js';

interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: object }>>>>;
}

const SCRIPT = 'console.log("Тіркеу")';
let folder: string;
let api: ApiUnderTest;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tirkeu-walls-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="kk"><head><title>Тіркеу</title><script type="module" src="/assets/app-1a2b3c.js"></script><link rel="stylesheet" href="/assets/app.css"></head></html>');
  await writeFile(join(folder, 'assets', 'app-1a2b3c.js'), SCRIPT);
  api = await startApi(await testDatabase(training), { webRoot: folder });
  await api.app.listen(0, '127.0.0.1');
  port = (api.app.getHttpServer().address() as AddressInfo).port;
}, 240_000);
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

type Send = { readonly method: string; readonly url: string; readonly headers?: Readonly<Record<string, string>>; readonly payload?: string | Buffer };
const UNKNOWN = '01890000-0000-7000-8000-000000000000';
const JSON_TYPE = { 'content-type': 'application/json' };

/** Everything that may go wrong or right with an operation, told to it by strangers and by somebody who is signed in. */
function causesOf(method: string, url: string, own: Readonly<Record<string, string>>): readonly Send[] {
  const asked: Send = { method, url, headers: { host: HOST } };
  const asSomebody: Send = { method, url, headers: { host: HOST, ...own } };
  if (method === 'GET') return [asked, asSomebody, { ...asSomebody, url: `${url}?unknown=1` }, { ...asked, url: `${url}/%zz` }];
  const signed = { ...asSomebody.headers };
  return [
    { ...asked, headers: { ...asked.headers, ...JSON_TYPE }, payload: '{}' }, { ...asked, headers: { ...asked.headers, ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }, payload: '{}' },
    { ...asSomebody, headers: { ...signed, ...JSON_TYPE }, payload: '{}' }, { ...asSomebody, headers: { ...signed, ...JSON_TYPE }, payload: '{"a":1,"a":2}' },
    { ...asSomebody, headers: { ...signed, 'content-type': 'text/plain' }, payload: 'a=b' }, { ...asSomebody, headers: { ...signed, ...JSON_TYPE }, payload: Buffer.alloc(4 * 1024 * 1024, 0x20) },
  ];
}

describe('the walls', () => {
  it('stand around every route and every status, and nothing is missing anywhere', async () => {
    const administrator = await api.caller().signIn('administrator');
    const own = { cookie: administrator.cookie, origin: `http://${HOST}`, 'x-csrf-token': administrator.session?.csrfToken ?? '' };
    const description = (await api.caller().get<ApiDescription>('/api/openapi.json')).body;
    const operations = Object.entries(description.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })));
    const seen = new Set<string>();
    const missing: string[] = [];
    const statuses = new Set<number>();
    for (const { method, path } of operations) {
      if (`${method} ${path}` === 'DELETE /api/session') continue;
      for (const send of causesOf(method, path.replace(/\{\w+\}/g, UNKNOWN), own)) {
        const answer = await api.app.inject(send as object);
        seen.add(`${method} ${path} ${answer.statusCode}`);
        statuses.add(answer.statusCode);
        missing.push(...missingWalls(answer.headers).map((wall) => `${method} ${path} ${answer.statusCode}: ${wall}`));
      }
    }
    for (const send of [{ method: 'PROPFIND', url: '/api/platform' }, { method: 'OPTIONS', url: '/api/filings' }, { method: 'TRACE', url: '/api/platform' }, { method: 'DELETE', url: '/' }, { method: 'GET', url: '/nothing.php' }, { method: 'GET', url: '/%zz' }, { method: 'GET', url: `/api/platform?${'x'.repeat(5_000)}` }, { method: 'GET', url: '/assets/gone.js' }, { method: 'POST', url: '/api/browser-reports', headers: { 'content-type': 'application/csp-report' }, payload: '{}' }]) {
      const answer = await api.app.inject({ ...send, headers: { host: HOST, ...(send.headers ?? {}) } } as object);
      seen.add(`${send.method} ${send.url.slice(0, 30)} ${answer.statusCode}`);
      statuses.add(answer.statusCode);
      missing.push(...missingWalls(answer.headers).map((wall) => `${send.method} ${send.url} ${answer.statusCode}: ${wall}`));
    }
    const file = await api.app.inject({ url: '/assets/app-1a2b3c.js', headers: { host: HOST } });
    const again = await api.app.inject({ url: '/assets/app-1a2b3c.js', headers: { host: HOST, 'if-none-match': String(file.headers['etag']) } });
    missing.push(...[...missingWalls(file.headers), ...missingWalls(again.headers)].map((wall) => `a file: ${wall}`));
    statuses.add(again.statusCode);
    const out = await administrator.delete('/api/session');
    missing.push(...missingWalls(out.headers));
    expect(out.headers['clear-site-data']).toBe('"cache"');
    statuses.add(out.status);
    expect(missing).toEqual([]);
    expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 204, 304, 400, 401, 403, 404, 413, 415]));
    expect(seen.size).toBeGreaterThan(450);
  }, 240_000);

  it('stand around failures on our side, too', async () => {
    await api.database.query('ALTER TABLE election RENAME COLUMN title TO heading');
    const answer = await api.app.inject({ url: '/api/elections', headers: { host: HOST } }).finally(() => api.database.query('ALTER TABLE election RENAME COLUMN heading TO title'));
    expect([answer.statusCode, missingWalls(answer.headers)]).toEqual([500, []]);
  });

  it('that somebody takes down on a route are missed', async () => {
    const server = fastify({ genReqId: () => 'a'.repeat(32) });
    addSecurityHeaders(server, { mode: 'training' });
    server.get('/bare', { onSend: (_request, reply, _payload, done) => (reply.removeHeader('x-content-type-options'), done()) }, () => 'a');
    server.get('/loose', (_request, reply) => reply.header('content-security-policy', "default-src *").send('a'));
    expect(missingWalls((await server.inject('/bare')).headers)).toEqual(['x-content-type-options']);
    expect(missingWalls((await server.inject('/loose')).headers)).toEqual(['content-security-policy']);
    await server.close();
  });

  it('tell browsers to come by HTTPS alone where people really hand in', async () => {
    for (const [mode, told] of [['production', 'max-age=31536000; includeSubDomains'], ['training', undefined]] as const) {
      const server = fastify();
      addSecurityHeaders(server, { mode });
      expect((await server.inject('/')).headers['strict-transport-security']).toBe(told);
      await server.close();
    }
  });
});

/** What comes back on a bare connection for some bytes. */
const answerTo = (bytes: string, at = port): Promise<string> => new Promise((resolve, reject) => {
  let told = '';
  const socket: Socket = connect(at, '127.0.0.1', () => socket.write(bytes));
  socket.setEncoding('utf8').on('data', (chunk: string) => { told += chunk; if (/\r\n\r\n\{.*\}$/su.test(told)) socket.end(); }).on('error', reject).on('close', () => resolve(told));
});

function readAnswer(text: string): { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const [head = '', body = ''] = text.split('\r\n\r\n', 2);
  const [line = '', ...lines] = head.split('\r\n');
  return { status: Number(line.split(' ')[1]), body, headers: Object.fromEntries(lines.map((each) => [each.slice(0, each.indexOf(':')).toLowerCase(), each.slice(each.indexOf(':') + 1).trim()])) };
}

describe('what is no request', () => {
  it.each([
    ['words that are not HTTP', 'HELO tirkeu\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nHost: ${HOST}\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['no host', 'GET /api/platform HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['two hosts', `GET /api/platform HTTP/1.1\r\nHost: ${HOST}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`, 400],
    ['two lengths', `POST /api/session HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: 2\r\nContent-Length: 20\r\n\r\n{}`, 400],
    ['a length and chunks', `POST /api/session HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    ['an expectation of ours', `POST /api/session HTTP/1.1\r\nHost: ${HOST}\r\nExpect: a-miracle\r\nContent-Length: 0\r\n\r\n`, 417],
  ])('%s is answered behind the same walls', async (_what, bytes, status) => {
    const answer = readAnswer(await answerTo(bytes));
    expect([answer.status, missingWalls(answer.headers)]).toEqual([status, []]);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatch(/"code":"(malformed|too-large)"/);
  });

  it('and comes far too slowly is told so, while nothing is written over an answer that somebody had', async () => {
    const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
    const answer = answerNoRequest({ mode: 'training' });
    const slow: Server = createServer((socket) => answer(late, socket)).listen(0);
    const told = readAnswer(await answerTo('GET /', (slow.address() as AddressInfo).port));
    expect([told.status, missingWalls(told.headers)]).toEqual([408, []]);
    slow.close();
    const answered: Server = createServer((socket) => socket.write('HTTP/1.1 200 OK\r\n', () => answer(late, socket))).listen(0);
    expect(await answerTo('GET /', (answered.address() as AddressInfo).port)).toBe('HTTP/1.1 200 OK\r\n');
    answered.close();
  });
});

describe('a page', () => {
  const policyOf = (headers: Readonly<Record<string, unknown>>): string => String(headers['content-security-policy']);
  const page = () => api.app.inject({ url: '/candidate', headers: { host: HOST, accept: 'text/html' } });

  it('runs what carries the nonce of this very answer, and no other', async () => {
    const [first, second] = [await page(), await page()];
    const nonces = [first, second].map(({ headers }) => /script-src 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic'/.exec(policyOf(headers))?.[1]);
    expect(nonces[0]).not.toBe(nonces[1]);
    expect([...first.payload.matchAll(/<(?:script|link|style)\b(?![^>]*\bnonce=)/g)]).toEqual([]);
    expect(first.payload).toContain(`<script nonce="${nonces[0]}" type="module" src="/assets/app-1a2b3c.js">`);
    expect(first.payload).toContain(`<meta property="csp-nonce" nonce="${nonces[0]}">`);
  });

  it('takes no script from a text, no style but its own, no frame, no plug-in and no other base', async () => {
    const { headers } = await page();
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "frame-src 'none'", "script-src-attr 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'", "connect-src 'self';", 'report-to browser']) expect(policyOf(headers)).toContain(part);
    expect(policyOf(headers)).not.toMatch(/unsafe-|\*|https?:/);
    expect(headers).toMatchObject({ 'reporting-endpoints': 'browser="/api/browser-reports"', 'cross-origin-embedder-policy': 'require-corp' });
  });

  it('connects elsewhere only where its own address was given more', () => {
    const sources = [{ path: /^\/filings\/[^/]+\/sign$/, connect: ['wss://127.0.0.1:13579'] }];
    const connectOf = (path: string): string | undefined => /connect-src ([^;]+)/.exec(pageWalls(path, sources).headers['content-security-policy'] ?? '')?.[1];
    expect(connectOf('/filings/7/sign')).toBe("'self' wss://127.0.0.1:13579");
    for (const path of ['/', '/filings/7', '/filings/7/sign/x', '/x/filings/7/sign']) expect(connectOf(path)).toBe("'self'");
  });
});

describe('what browsers report', () => {
  const report = (payload: string, type = 'application/reports+json') => api.app.inject({ method: 'POST', url: '/api/browser-reports', headers: { host: HOST, 'content-type': type }, payload });

  it('is counted by the directive, and nothing else of it is kept', async () => {
    const secret = '/filings/01890000-0000-7000-8000-00000000abcd';
    const told = JSON.stringify([{ type: 'csp-violation', url: `http://${HOST}${secret}`, body: { effectiveDirective: 'script-src-elem', documentURL: secret, sample: 'steal()' } }, { body: { effectiveDirective: 'made-up' } }]);
    expect((await report(told)).statusCode).toBe(204);
    expect(api.logged.join('')).not.toContain('-00000000abcd');
  });

  it('may be anything: it is answered alike, up to a size', async () => {
    for (const text of ['', '[', '7', 'null', '[[[]]]', `[${'{},'.repeat(500)}{}]`]) expect((await report(text || ' ')).statusCode).toBe(204);
    expect((await report('x'.repeat(20_000))).statusCode).toBe(413);
    expect((await report('a', 'text/html')).statusCode).toBe(415);
  });
});
