import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { Logger } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { PostgresStore, connectQueue, findBacklog, traced } from '@tirkeu/persistence';
import { deskOver, loadedPostgres, person, prepare, submit, type LoadedPostgres } from '@tirkeu/testing';
import { DataSource } from 'typeorm';
import { WorkerLog } from '../logging/worker-log.js';
import { WorkerModule } from '../worker.module.js';
import { JobWatch } from './job-watch.js';
import { serveWorker } from './serve-worker.js';
import { WorkerMetrics } from './worker-metrics.js';

const TRACE = '0123456789abcdef0123456789abcdef';
const logged: string[] = [];
let database: LoadedPostgres;
let worker: TestingModule;
let server: Server;

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

beforeAll(async () => {
  database = await loadedPostgres();
  const settings = { databaseUrl: database.url, redisUrl: undefined, secret: 'the secret of the tests, 32 or more', log: null, dataDir: '/nowhere', mail: null, registers: { connected: {}, ask: 'on-request', timeoutMs: 1_000, retryWaitsMs: [] }, version: 'of the spec' } as const;
  const out = new Writable({ write: (line: Buffer, _encoding, done) => (logged.push(line.toString()), done()) });
  worker = await Test.createTestingModule({ imports: [WorkerModule.with(settings, 'app', await connectQueue(settings))] }).setLogger(new WorkerLog(out)).compile();
  await worker.init();
  server = await serveWorker({ metrics: worker.get(WorkerMetrics), jobs: worker.get(JobWatch), dataSource: worker.get(DataSource) }, { host: '127.0.0.1', port: 0 });
  const desk = deskOver(new PostgresStore(database.app));
  const nomination = { filingId: 'filing-7', district: 7, person: person(1), applicantId: 'account-1' };
  await prepare(desk, nomination);
  await traced(TRACE, () => submit(desk, nomination));
  await eventually(async () => (await findBacklog(database.app)).waiting === 0);
  await eventually(async () => logged.some((line) => line.includes('filing.submitted')));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await worker.close();
  await database.stop();
});

const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
const figures = async (): Promise<string> => (await ask('/metrics')).text();
function figure(text: string, series: string): number | undefined {
  const line = text.split('\n').find((entry) => entry.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

describe('the figures of the worker', () => {
  it('tell of the queues, the outbox, legal moments, mail and recurring work', async () => {
    const text = await figures();
    expect(figure(text, 'tirkeu_jobs_total{queue="effects",outcome="completed"}')).toBeGreaterThanOrEqual(1);
    expect(figure(text, 'tirkeu_database_up')).toBe(1);
    expect(figure(text, 'tirkeu_queue_up')).toBe(1);
    expect(figure(text, 'tirkeu_outbox_messages{state="given-up"}')).toBe(0);
    expect(figure(text, 'tirkeu_workers_alive')).toBe(1);
    for (const series of [
      'tirkeu_outbox_oldest_seconds', 'tirkeu_dues_overdue', 'tirkeu_dues_oldest_seconds', 'tirkeu_mail_waiting', 'tirkeu_mail_failed_last_day', 'tirkeu_queue_jobs{queue="effects",state="waiting"}',
      'tirkeu_recurring_work_overdue{work="relay"}', 'tirkeu_log_oldest_unproved_seconds', 'tirkeu_clock_offset_seconds{against="database"}', 'tirkeu_database_waiting{lane="ordinary"}', 'nodejs_eventloop_lag_p99_seconds',
    ]) expect([series, figure(text, series)]).toEqual([series, expect.any(Number)]);
  });

  it('hold no id of a filing, of an account or of a request', async () => {
    const text = await figures();
    for (const canary of ['filing-7', 'account-1', TRACE, 'outbox-', person(1).iin]) expect(text).not.toContain(canary);
  });

  it('stand beside an answer for whoever looks whether the worker is well, and beside nothing else', async () => {
    expect([(await ask('/live')).status, (await ask('/ready')).status, (await ask('/anything')).status]).toEqual([200, 200, 404]);
  });
});

describe('the log of the worker', () => {
  it('is one object a line, and names job, topic and the request that caused it', () => {
    const line = logged.map((text) => JSON.parse(text) as Record<string, unknown>).find(({ topic, msg }) => topic === 'filing.submitted' && msg === 'worked on');
    expect(line).toEqual({ level: 'info', at: expect.stringMatching(/Z$/), queue: 'effects', job: expect.stringMatching(/^outbox-\d+-\d+$/), topic: 'filing.submitted', traceId: TRACE, from: 'jobs', ms: expect.any(Number), msg: 'worked on' });
  });

  it('says where an error came from, without repeating what it was about', () => {
    const lines: string[] = [];
    const log = new WorkerLog(new Writable({ write: (text: Buffer, _encoding, done) => (lines.push(text.toString()), done()) }));
    log.error(new TypeError('duplicate key (iin)=(900131400123)'), 'spec');
    log.warn({ message: 'the clock is in doubt', doubtMs: 120 }, 'clock');
    log.log('NestFactory says hello', 'NestFactory');
    expect(lines).toHaveLength(2);
    expect(lines[0]).not.toContain('900131400123');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', error: 'TypeError', from: 'spec', msg: 'failed' });
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ level: 'warn', doubtMs: 120, from: 'clock', msg: 'the clock is in doubt' });
  });

  it('is written by parts of the program as they are used to', () => {
    new Logger('part').warn('something');
    expect(JSON.parse(logged.at(-1) ?? '{}')).toMatchObject({ level: 'warn', from: 'part', msg: 'something' });
  });

  it('names no person, no account and no filing', () => {
    for (const canary of [person(1).iin, 'filing-7', 'account-1']) expect(logged.join('')).not.toContain(canary);
  });
});
