import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import { newPerson, prepare, submitted } from '../spec/self-nominee.js';
import { ApiMetrics } from './api-metrics.js';
import { serveMetrics } from './serve-metrics.js';

let api: ApiUnderTest;
let server: Server;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  server = await serveMetrics(api.app.get(ApiMetrics).registry, { host: '127.0.0.1', port: 0 });
}, 120_000);
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await api.stop();
});

const address = (path: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
const figures = async (): Promise<string> => (await fetch(address('/metrics'))).text();
const figure = (text: string, series: string): number | undefined => {
  const line = text.split('\n').find((entry) => entry.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

describe('the figures of the API', () => {
  it('count a submission once, however often it was sent, with the time from its receipt to its commit', async () => {
    const candidate = await api.caller().signIn('candidate');
    const { filingId } = await prepare(candidate);
    const actionId = '9f1d2c3b-0000-4000-8000-000000000001';
    for (const _try of [1, 2, 3]) {
      api.clock.set(new Date(Date.parse(api.clock.now()) + 1_000).toISOString());
      await candidate.tryAct(filingId, { type: 'submit' }, { actionId });
    }
    const text = await figures();
    expect(figure(text, 'tirkeu_submissions_total{outcome="received"}')).toBe(1);
    expect(figure(text, 'tirkeu_submissions_total{outcome="late"}')).toBe(0);
    expect(figure(text, 'tirkeu_submission_receipt_lag_seconds_count')).toBe(1);
    expect(figure(text, 'tirkeu_urgent_actions_total{how="alone"}')).toBe(3);
    expect(figure(text, 'tirkeu_urgent_actions_total{how="apart"}')).toBe(0);
    expect(figure(text, 'tirkeu_urgent_actions_waiting')).toBe(0);
    expect(figure(text, 'tirkeu_http_requests_total{method="POST",route="/api/filings/:filingId/actions",status="200"}')).toBeGreaterThanOrEqual(3);
  });

  it('count an attempt that was denied apart', async () => {
    const candidate = await api.caller().signIn('candidate2');
    const { filingId } = await submitted(candidate, { person: newPerson() });
    await candidate.tryAct(filingId, { type: 'submit' });
    expect(figure(await figures(), 'tirkeu_submissions_total{outcome="denied"}')).toBe(1);
  });

  it('tell of connections, of the event loop, of memory and of the clock', async () => {
    const text = await figures();
    for (const series of ['tirkeu_database_connections{lane="ordinary",state="idle"}', 'tirkeu_database_waiting{lane="ordinary"}', 'nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']) {
      expect([series, figure(text, series)]).toEqual([series, expect.any(Number)]);
    }
    expect(Math.abs(figure(text, 'tirkeu_clock_offset_seconds{against="database"}') ?? 99)).toBeLessThan(5);
  });

  it('hold no id, no name and no address, whatever people ask for', async () => {
    const somebody = newPerson();
    const candidate = await api.caller().signIn('candidate');
    const { filingId } = await submitted(candidate, { person: somebody });
    for (const path of [`/api/filings/${filingId}`, `/api/filings/${somebody.iin}`, `/api/register?search=${somebody.iin}`, `/api/canary-${somebody.iin}`, `/canary-${somebody.iin}`, `/api/receipts/${somebody.iin}`]) await candidate.get(path);
    const text = await figures();
    for (const canary of [somebody.iin, somebody.birthDate, filingId, 'canary', 'candidate"', '127.0.0.1']) expect(text).not.toContain(canary);
    const routes = new Set([...text.matchAll(/^tirkeu_http_requests_total\{.*route="([^"]+)"/gm)].map(([, route]) => route));
    expect([...routes]).toContain('/api/filings/:filingId');
  });

  it('are shown on a port of their own, where nothing else is, and nowhere on the public one', async () => {
    expect((await fetch(address('/api/health/live'))).status).toBe(404);
    expect((await fetch(address('/metrics'), { method: 'POST' })).status).toBe(404);
    expect((await api.app.inject({ method: 'GET', url: '/metrics' })).payload).not.toContain('tirkeu_');
    expect((await api.app.inject({ method: 'GET', url: '/api/metrics' })).statusCode).toBe(404);
  });
});
