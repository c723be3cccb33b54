import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson as canonicalOfProduct, readReading, readingText } from '@tirkeu/domain';
import { canonicalJson } from './canonical.mjs';
import { Disagreement, handIn } from './hand-in.mjs';
import { openJournal, type Journal, type KeptReading } from './journal.mjs';
import { look } from './look.mjs';
import { keepProbeKey } from './probe-key.mjs';
import { readSettings } from './settings.mjs';

const good = { ok: true, tries: 1, millis: 20 };
const tried = { page: good, 'sign-in': good, api: good, filing: good };
const minute = (number: number): string => `2023-02-08T11:${String(number).padStart(2, '0')}:00.000Z`;
const seen = (number: number) => ({ minute: minute(number), tried, clockAheadMillis: -3 });

/** A product that answers as it is told to. */
class Product {
  broken = new Set<string>();
  failNext = 0;
  asked: string[] = [];
  readings: KeptReading[] = [];
  readonly server: Server = createServer((request, response) => void this.answer(request, response));

  get target(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '';
    this.asked.push(url);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const isBroken = this.broken.has(url) || (this.failNext > 0 && (this.failNext -= 1) >= 0);
    const send = (status: number, body: string) => response.writeHead(status).end(body);
    if (isBroken) send(503, '{}');
    else if (url === '/' || url === '/sign-in') send(200, '<!doctype html><html><script type="module" src="/assets/app.js"></script></html>');
    else if (url === '/api/session') send(401, '{}');
    else if (url === '/api/outages/rehearsal') send(200, JSON.stringify({ status: 'ok', millis: 3, serverTime: new Date(Date.now() + 60_000).toISOString() }));
    else if (url.startsWith('/api/outages/probes/')) send(200, this.end(0));
    else if (url === '/api/outages/readings') send(200, this.take(JSON.parse(Buffer.concat(parts).toString()) as { readings: readonly KeptReading[] }));
    else send(200, '{}');
  }

  private take({ readings }: { readonly readings: readonly KeptReading[] }): string {
    const fresh = readings.filter(({ reading }) => reading.number === this.readings.length + 1 && this.readings.push(readings.find((each) => each.reading.number === reading.number) ?? readings[0]!) > 0);
    return this.end(fresh.length);
  }

  private end(taken: number): string {
    return JSON.stringify({ taken, number: this.readings.length, hash: this.readings.at(-1)?.hash ?? '0'.repeat(64) });
  }
}

let folder: string;
let journal: Journal;
const open = (): Journal => openJournal({ folder, probe: 'almaty', sign: keepProbeKey(folder).sign });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tirkeu-probe-'));
  journal = open();
});
afterEach(() => {
  journal.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the readings of a probe', () => {
  it('are readings to the product, with the same one text', () => {
    const kept = journal.keep(seen(1));
    const reading = readReading(kept?.reading);
    expect(reading && readingText(reading)).toBe(canonicalJson(kept?.reading));
    for (const value of [{ ә: 1, a: [true, null, 'é"\n'], 'Ж': { z: -5, b: '' } }, [], 'x']) expect(canonicalJson(value)).toBe(canonicalOfProduct(value));
  });

  it('go on after a new start where they ended, each naming the one before it', () => {
    const first = journal.keep(seen(1));
    journal.close();
    journal = open();
    expect(journal.keep(seen(2))?.reading).toMatchObject({ number: 2, previousHash: first?.hash });
  });

  it('lose a line that a power cut left half written, and no other', () => {
    journal.keep(seen(1));
    journal.close();
    appendFileSync(join(folder, 'readings.jsonl'), `{"reading":{"probe":"${'alm'.repeat(500)}`);
    journal = open();
    expect(journal.length).toBe(1);
    expect(journal.keep(seen(2))?.reading.number).toBe(2);
    expect(readFileSync(join(folder, 'readings.jsonl'), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as KeptReading).reading.number)).toEqual([1, 2]);
  });

  it('are one for each minute, though the clock is set back', () => {
    journal.keep(seen(5));
    expect([journal.keep(seen(5)), journal.keep(seen(4))]).toEqual([null, null]);
    expect(journal.length).toBe(1);
  });

  it('are signed by a key that stays the same', () => {
    expect(keepProbeKey(folder).publicKey).toBe(keepProbeKey(folder).publicKey);
    expect(keepProbeKey(folder).publicKey).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});

describe('a probe and a product', () => {
  let product: Product;
  beforeAll(() => {
    product = new Product();
    return new Promise<void>((resolve) => void product.server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise<void>((resolve) => void product.server.close(() => resolve())));
  beforeEach(() => {
    Object.assign(product, { broken: new Set(), failNext: 0, asked: [], readings: [] });
  });

  const options = () => ({ target: product.target, tries: 3, timeoutMs: 2_000, betweenMs: 10 });
  const handing = () => handIn({ target: product.target, probe: 'almaty', journal, timeoutMs: 2_000 });
  const okOf = async () => Object.entries((await look(options())).tried).filter(([, { ok }]) => !ok).map(([name]) => name);

  it('see each other well, and the clock of the product a minute ahead', async () => {
    const { tried: found, clockAheadMillis } = await look(options());
    expect(Object.values(found).map(({ ok, tries }) => `${ok} ${tries}`)).toEqual(['true 1', 'true 1', 'true 1', 'true 1']);
    expect(Math.round((clockAheadMillis ?? 0) / 10_000)).toBe(6);
  });
  it.each([
    ['/', ['page']], ['/assets/app.js', ['page']], ['/sign-in', ['sign-in']], ['/api/session', ['sign-in']], ['/api/health/ready', ['api']], ['/api/outages/rehearsal', ['filing']],
  ])('tell what is missing when %s fails', async (url, failed) => {
    product.broken.add(url);
    expect(await okOf()).toEqual(failed);
  });
  it('make nothing of failures that pass within the minute', async () => {
    product.failNext = 2;
    expect(await okOf()).toEqual([]);
  });
  it('tell everything down when nothing answers', async () => {
    const { tried: found, clockAheadMillis } = await look({ ...options(), target: 'http://127.0.0.1:9', tries: 1 });
    expect(Object.values(found)).toEqual(Array(4).fill({ ok: false, tries: 1, millis: null }));
    expect(clockAheadMillis).toBeNull();
  });

  it('give up in time for the next minute, however many tries are left and however long each may take', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve));
    const target = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const { tried: found } = await look({ target, tries: 5, timeoutMs: 600_000, betweenMs: 1_000, withinMs: 300 });
    expect(Object.values(found)).toEqual(Array(4).fill({ ok: false, tries: 1, millis: null }));
    silent.closeAllConnections();
    await new Promise<void>((resolve) => void silent.close(() => resolve()));
  });

  it('lose nothing that was seen while the product was away, and hand it in once', async () => {
    for (let number = 1; number <= 45; number += 1) journal.keep({ ...seen(number), minute: minute(number) });
    product.broken.add('/api/outages/readings');
    await expect(handing()).rejects.toThrow('status 503');
    product.broken.clear();
    expect(await handing()).toBe(45);
    expect(await handing()).toBe(0);
    expect(product.readings.map(({ reading }) => reading.number)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
  });
  it('hand in nothing when they tell different readings, and say so', async () => {
    journal.keep(seen(1));
    product.readings = [{ ...journal.find(1)!, hash: 'f'.repeat(64) }];
    await expect(handing()).rejects.toThrow(Disagreement);
    product.readings = [journal.find(1)!, journal.find(1)!];
    await expect(handing()).rejects.toThrow('register its new key');
  });
});

describe('the settings of a probe', () => {
  it('are told in one line when one is missing or wrong', () => {
    const whole = { PROBE_TARGET: 'https://tirkeu.example.kz/', PROBE_ID: 'almaty-1', PROBE_DIR: '/var/lib/probe' };
    expect(readSettings(whole)).toMatchObject({ target: 'https://tirkeu.example.kz', probe: 'almaty-1', everyMinutes: 1, tries: 3 });
    expect(() => readSettings({ ...whole, PROBE_TARGET: 'tirkeu' })).toThrow('PROBE_TARGET');
    expect(() => readSettings({ ...whole, PROBE_ID: 'Алматы' })).toThrow('PROBE_ID');
    expect(() => readSettings({ ...whole, PROBE_DIR: '' })).toThrow('PROBE_DIR');
    expect(() => readSettings({ ...whole, PROBE_TRIES: '9' })).toThrow('from 1 to 5');
  });
});
