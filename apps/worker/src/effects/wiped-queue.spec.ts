import { afterEach, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { getQueueToken } from '@nestjs/bullmq';
import { Test, type TestingModule } from '@nestjs/testing';
import { EFFECTS, PostgresStore, findRecurringWork } from '@tirkeu/persistence';
import { deskOver, loadedPostgres, person, prepare, testRedis } from '@tirkeu/testing';
import type { Queue } from 'bullmq';
import { RECURRING } from '../clockwork/recurring-host.js';
import type { RecurringTable } from '../clockwork/recurring-work.js';
import { Pulse } from '../operations/pulse.js';
import { eventually, workerStores, type Backend, type WorkerStores } from '../spec/stores.js';
import { WorkerModule } from '../worker.module.js';
import { EffectsProcessor } from './effects.processor.js';

const CLERK = 'account-clerk-of-7';
const MESSAGES = 250;
const WIPES = 5;

const settingsOf = ({ database, redisUrl }: WorkerStores) =>
  ({ databaseUrl: database.url, redisUrl, secret: 'the secret of the tests, 32 or more', log: null, dataDir: tmpdir(), mail: null, registers: { connected: {}, ask: 'on-request', timeoutMs: 1, retryWaitsMs: [1] }, version: 'spec', shown: null } as const);

/** A filing whose commission has one clerk: every message about it is one notice to them. */
async function addFiling({ database: { app, owner } }: WorkerStores): Promise<void> {
  await owner.query(`INSERT INTO account (id, login, name, password_hash, created_at, language) VALUES ($1, 'clerk', 'Clerk', '-', now(), 'en')`, [CLERK]);
  await owner.query(
    `INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at) VALUES ('grant-1', $1, 'clerk', $2, '{}', '{}', now())`, [CLERK, ['dec.KZ-35-C-temirtau.7']]);
  await prepare(deskOver(new PostgresStore(app)), { filingId: 'filing-7', district: 7, person: person(1), applicantId: 'account-1' });
}

const tell = ({ database }: WorkerStores, round: number, count: number): Promise<unknown> => database.app.query(`
  INSERT INTO outbox (topic, key, payload, recorded_at) SELECT 'filing.submitted', 'told-' || $1::integer || '-' || n, '{"filingId":"filing-7"}', now() FROM generate_series(1, $2::integer) n`, [round, count]);

const countOf = async ({ database }: WorkerStores, condition: string): Promise<number> => {
  const [row]: readonly { count: string }[] = await database.app.query(`SELECT count(*) FROM outbox WHERE topic = 'filing.submitted' AND ${condition}`);
  return Number(row?.count);
};
const noticesIn = async ({ database }: WorkerStores): Promise<number> => {
  const [row]: readonly { count: string }[] = await database.app.query(`SELECT count(*) FROM notice WHERE account_id = $1 AND key LIKE 'told-%'`, [CLERK]);
  return Number(row?.count);
};
/** As if a minute had passed since the queue was told. */
const aMinuteLater = ({ database }: WorkerStores): Promise<unknown> => database.app.query(`UPDATE outbox SET sent_at = sent_at - interval '1 minute' WHERE done_at IS NULL`);

const runsOf = async ({ database }: WorkerStores, name: string): Promise<number> => (await findRecurringWork(database.app)).find((work) => work.name === name)?.runs ?? 0;

describe.each(['PostgreSQL', 'Redis'] as const)('a queue on %s that is wiped', (backend: Backend) => {
  let stores: WorkerStores;
  let worker: TestingModule;
  afterEach(async () => {
    await worker.close();
    await stores.stop();
  });

  async function start(without?: string): Promise<void> {
    stores = await workerStores(backend, { loadedPostgres, testRedis });
    await addFiling(stores);
    const module = WorkerModule.with(settingsOf(stores), 'app', stores.connection);
    worker = await Test.createTestingModule({ imports: [module] }).compile();
    if (without !== undefined) (worker.get<RecurringTable & Map<string, unknown>>(RECURRING, { strict: false })).delete(without);
    await worker.init();
  }

  /** Has messages told to the queue, wipes it before one of them is worked on, and lets the workers go on. */
  async function tellInVain(round: number, count: number): Promise<void> {
    const { worker: effects } = worker.get(EffectsProcessor, { strict: false });
    await effects.pause();
    await tell(stores, round, count);
    await eventually(() => countOf(stores, 'sent_at IS NULL'), (waiting) => waiting === 0);
    await stores.wipe();
    effects.resume();
  }

  it('costs time and no effect, and every effect comes about once', async () => {
    await start();
    for (let round = 1; round <= WIPES; round += 1) await tellInVain(round, MESSAGES / WIPES);
    expect(await countOf(stores, 'done_at IS NULL')).toBe(MESSAGES);
    await aMinuteLater(stores);
    await eventually(() => countOf(stores, 'done_at IS NULL'), (open) => open === 0);
    expect(await noticesIn(stores)).toBe(MESSAGES);
    expect(await countOf(stores, 'attempts <> 1')).toBe(0);
  }, 120_000);

  it('holds ids and nothing else while it is there', async () => {
    await start();
    const { worker: effects } = worker.get(EffectsProcessor, { strict: false });
    await effects.pause();
    await tell(stores, 1, 3);
    await eventually(() => countOf(stores, 'sent_at IS NULL'), (waiting) => waiting === 0);
    const jobs = await worker.get<Queue>(getQueueToken(EFFECTS), { strict: false }).getJobs(['waiting', 'prioritized']);
    const told = jobs.filter(({ data }) => data.topic === 'filing.submitted');
    expect(told).toHaveLength(3);
    for (const { data } of told) expect(data).toEqual({ id: expect.any(Number), topic: 'filing.submitted', key: expect.stringMatching(/^told-1-\d$/), payload: { filingId: 'filing-7' } });
    effects.resume();
  }, 120_000);

  it('would lose effects with the reconciler switched off', async () => {
    await start('reconcile');
    await tellInVain(1, 20);
    await aMinuteLater(stores);
    const relayed = await runsOf(stores, 'relay');
    await eventually(() => runsOf(stores, 'relay'), (runs) => runs >= relayed + 20);
    expect(await countOf(stores, 'done_at IS NULL')).toBe(20);
  }, 120_000);

  it('would stand still with nobody to wind up the clockwork', async () => {
    await start();
    await eventually(() => runsOf(stores, 'relay'), (runs) => runs > 2);
    worker.get(Pulse, { strict: false }).rest();
    await stores.wipe();
    await tell(stores, 1, 1);
    const { database } = stores;
    await database.app.query(`UPDATE recurring_work SET begun_at = begun_at - interval '1 hour'`);
    await worker.get(EffectsProcessor, { strict: false }).worker.waitUntilReady();
    expect(await worker.get<Queue>(getQueueToken('clockwork'), { strict: false }).getJobSchedulersCount()).toBe(0);
    await worker.get(Pulse, { strict: false }).beat();
    await eventually(() => countOf(stores, 'done_at IS NULL'), (open) => open === 0);
    expect(await noticesIn(stores)).toBe(1);
  }, 120_000);
});
