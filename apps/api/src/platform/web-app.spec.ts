import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { serveWebApp } from './web-app.js';

const PAGE = '<!doctype html><title>Tirkeu</title>';
const SCRIPT = 'export const words = "Өтініш";\n'.repeat(200);
let folder: string;
let server: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tirkeu-web-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'assets', 'app-1a2b3c.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'app-1a2b3c.js.br'), brotliCompressSync(SCRIPT));
  server = fastify();
  await serveWebApp(server, folder, () => Promise.resolve(undefined));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Readonly<Record<string, string>> = {}) => server.inject({ url, headers });

describe('the web app', () => {
  it('is the answer to every page, and asked for anew each time', async () => {
    for (const url of ['/', '/filings/7', '/commission?queue=mine']) {
      expect(await get(url)).toMatchObject({ statusCode: 200, payload: PAGE, headers: { 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' } });
    }
  });

  it('has parts that never change under their name', async () => {
    expect(await get('/assets/app-1a2b3c.js')).toMatchObject({ statusCode: 200, payload: SCRIPT, headers: { 'cache-control': 'public, max-age=31536000, immutable' } });
  });

  it('does not give a page for a part that is gone, nor for an unknown address of the API', async () => {
    for (const url of ['/assets/app-older.js', '/api/unknown', '/api']) {
      const answer = await get(url);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
    }
  });

  it('stays in its folder', async () => {
    for (const url of ['/../package.json', '/assets/..%2f..%2fpackage.json', '/%2e%2e/package.json']) expect((await get(url)).payload).not.toContain('"name"');
  });

  it('is sent packed to browsers that take it so', async () => {
    const answer = await get('/assets/app-1a2b3c.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding', 'content-type': 'application/javascript; charset=utf-8' });
    expect(answer.rawPayload.length).toBeLessThan(SCRIPT.length / 10);
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(SCRIPT);
    expect((await get('/assets/app-1a2b3c.js')).headers['content-encoding']).toBeUndefined();
    const page = await get('/candidate', { 'accept-encoding': 'gzip, br' });
    expect(page.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/html; charset=utf-8' });
    expect(brotliDecompressSync(page.rawPayload).toString()).toBe(PAGE);
  });
});
