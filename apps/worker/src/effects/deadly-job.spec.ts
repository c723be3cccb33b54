import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { askAgain, findOutboxFigures, findTroubled, findWorkers } from '@tirkeu/persistence';
import { loadedPostgres, testRedis } from '@tirkeu/testing';
import { eventually, workerStores, type Backend, type WorkerStores } from '../spec/stores.js';

const program = fileURLToPath(new URL('../spec/mortal-worker.mjs', import.meta.url));

describe.each(['PostgreSQL', 'Redis'] as const)('a job that kills its worker, with the queue on %s', (backend: Backend) => {
  let stores: WorkerStores;
  let child: ChildProcess | undefined;
  afterEach(async () => {
    child?.kill('SIGKILL');
    await stores.stop();
  });

  async function startWorker(): Promise<ChildProcess> {
    const { database, redisUrl } = stores;
    child = spawn(process.execPath, ['--no-warnings', program], { env: { ...process.env, DATABASE_URL: database.url, REDIS_URL: redisUrl ?? '', DATA_DIR: tmpdir() }, stdio: ['ignore', 'pipe', 'inherit'] });
    return child;
  }
  const tell = (topic: string, count: number, payload: object = {}): Promise<unknown> => stores.database.app.query(
    `INSERT INTO outbox (topic, key, payload, recorded_at) SELECT $1::text, 'spec-' || $1::text || n, $3, now() FROM generate_series(1, $2::integer) n`, [topic, count, JSON.stringify(payload)]);
  /** As if the workers that are gone had been gone for a minute, and the queue told as long ago. */
  const aMinuteLater = async (pid: number | undefined): Promise<void> => {
    await stores.database.app.query(`UPDATE worker SET seen_at = seen_at - interval '1 minute' WHERE pid = $1`, [pid]);
    await stores.database.app.query(`UPDATE outbox SET sent_at = sent_at - interval '1 minute' WHERE done_at IS NULL`);
  };
  /** The worker tells of the deadlines of 2023 besides. */
  const inHandOf = (topic: string) => async (): Promise<number> => {
    const [row]: readonly { count: string }[] = await stores.database.app.query('SELECT count(*) FROM outbox WHERE topic = $1 AND begun_by IS NOT NULL AND done_at IS NULL', [topic]);
    return Number(row?.count);
  };
  const openOf = async (topic: string): Promise<number> => {
    const [row]: readonly { count: string }[] = await stores.database.app.query(`SELECT count(*) FROM outbox WHERE topic = $1 AND key LIKE 'spec-%' AND done_at IS NULL`, [topic]);
    return Number(row?.count);
  };

  /** The worker is started anew whenever it has died, as those who run it do. */
  async function untilDeathsEnd(): Promise<number> {
    for (let deaths = 0; ; deaths += 1) {
      const worker = await startWorker();
      const died = once(worker, 'exit');
      const settled = eventually(() => findTroubled(stores.database.app), (rows) => worker.exitCode !== null || worker.signalCode !== null || rows.some(({ state }) => state === 'given-up'));
      const ended = await Promise.race([died.then(() => true), settled.then(() => false)]);
      if (!ended && worker.signalCode === null) return deaths;
      await died;
      const [first] = await findTroubledAfterDeath(worker.pid);
      expect(first).toMatchObject({ state: 'lost', topic: 'filing.died', fault: 'WorkerLost' });
    }
  }
  /** What the page of operations shows once the worker has been silent for a while, though nobody has started another. */
  async function findTroubledAfterDeath(pid: number | undefined) {
    await aMinuteLater(pid);
    return (await findTroubled(stores.database.app)).filter(({ topic }) => topic === 'filing.died');
  }

  it('is seen at once, is put aside after three deaths, and takes nothing along', async () => {
    stores = await workerStores(backend, { loadedPostgres, testRedis });
    await tell('filing.died', 1);
    await tell('filing.taken', 5, { takesMs: 30 });
    expect(await untilDeathsEnd()).toBe(3);
    expect((await findTroubled(stores.database.app)).filter(({ state }) => state === 'given-up').map(({ topic, key, attempts, lost, fault }) => ({ topic, key, attempts, lost, fault })))
      .toEqual([{ topic: 'filing.died', key: 'spec-filing.died1', attempts: 4, lost: 3, fault: 'WorkerLost' }]);
    await eventually(() => openOf('filing.taken'), (open) => open === 0);
    expect(await findOutboxFigures(stores.database.app)).toMatchObject({ givenUp: 1, inHand: 0 });
  }, 180_000);

  it('is tried again when somebody asks for it', async () => {
    stores = await workerStores(backend, { loadedPostgres, testRedis });
    const { app } = stores.database;
    await tell('filing.taken', 1);
    await app.query(`UPDATE outbox SET given_up_at = now(), sent_at = now(), attempts = 4, lost = 3, fault = 'WorkerLost' WHERE key = 'spec-filing.taken1'`);
    const [troubled] = await findTroubled(app);
    expect(await askAgain(app, troubled!.id)).toBe(true);
    expect(await askAgain(app, troubled!.id)).toBe(false);
    await startWorker();
    await eventually(() => openOf('filing.taken'), (open) => open === 0);
  }, 120_000);

  it('is finished when the program is stopped as it should be, and the worker says that it has stopped', async () => {
    stores = await workerStores(backend, { loadedPostgres, testRedis });
    const { app } = stores.database;
    const worker = await startWorker();
    await once(worker.stdout!, 'data');
    await tell('filing.taken', 1, { takesMs: 1_500 });
    await eventually(inHandOf('filing.taken'), (count) => count === 1);
    const ended = once(worker, 'exit');
    worker.kill('SIGTERM');
    await ended;
    expect(await openOf('filing.taken')).toBe(0);
    expect((await findWorkers(app)).map(({ alive, version, stoppedAt }) => [alive, version, stoppedAt !== null])).toEqual([[false, 'mortal', true]]);
  }, 120_000);
});
