import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { Test, type TestingModule } from '@nestjs/testing';
import { connectQueue, findWorkers } from '@tirkeu/persistence';
import { loadedPostgres, testRedis, type LoadedPostgres } from '@tirkeu/testing';
import { Redis } from 'ioredis';
import { eventually } from '../spec/stores.js';
import { WayToRedis } from '../spec/way-to-redis.js';
import { WorkerModule } from '../worker.module.js';

describe('a worker whose Redis is away', () => {
  let database: LoadedPostgres;
  let way: WayToRedis;
  let worker: TestingModule | undefined;
  let stopRedis: () => Promise<void>;

  beforeEach(async () => {
    database = await loadedPostgres();
    const server = await testRedis();
    stopRedis = server.stop;
    const redis = new Redis(server.url);
    await redis.flushdb();
    redis.disconnect();
    way = new WayToRedis(new URL(server.url));
    await way.mend();
  });
  afterEach(async () => {
    await way.mend();
    await worker?.close();
    await way.cut();
    await stopRedis();
    await database.stop();
  });

  async function start(): Promise<void> {
    const settings = { databaseUrl: database.url, redisUrl: way.url, secret: 'the secret of the tests, 32 or more', log: null, dataDir: tmpdir(), mail: null, shown: null, registers: { connected: {}, ask: 'on-request', timeoutMs: 1, retryWaitsMs: [1] }, version: 'spec' } as const;
    worker = await Test.createTestingModule({ imports: [WorkerModule.with(settings, 'app', await connectQueue(settings))] }).compile();
    await worker.init();
  }
  const tell = (key: string): Promise<unknown> => database.app.query(`INSERT INTO outbox (topic, key, payload, recorded_at) VALUES ('filing.taken', $1, '{}', now())`, [key]);
  /** Of what was told here: the worker tells of the deadlines of 2023 besides, whenever it comes to them. */
  const open = async (): Promise<number> => {
    const [row]: readonly { count: string }[] = await database.app.query(`SELECT count(*) FROM outbox WHERE topic = 'filing.taken' AND done_at IS NULL`);
    return Number(row?.count);
  };
  const seenAt = async () => (await findWorkers(database.app))[0]?.seenAt ?? '';

  it('starts, lives on, and works as soon as Redis is there', async () => {
    await way.cut();
    await start();
    await tell('before');
    const first = await seenAt();
    await eventually(seenAt, (later) => later > first);
    expect(await open()).toBeGreaterThan(0);
    await way.mend();
    await eventually(open, (count) => count === 0);
  });

  it('loses nothing of what was told meanwhile, and is alive all the time', async () => {
    await start();
    await tell('one');
    await eventually(open, (count) => count === 0);
    await way.cut();
    await tell('two');
    const first = await seenAt();
    await eventually(seenAt, (later) => later > first);
    expect((await findWorkers(database.app)).map(({ alive }) => alive)).toEqual([true]);
    expect(await open()).toBe(1);
    await way.mend();
    await eventually(open, (count) => count === 0);
  });
});
