import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue, QueueEvents, UnrecoverableError, Worker, type ConnectionOptions, type Job, type Processor } from 'bullmq';
import { testDatabase, testRedis } from '@tirkeu/testing';
import { connectQueue } from './queue-connection.js';
import { JOB_OPTIONS, effectJobId } from './queues.js';

/** Both backends must pass the same suite: nothing else in the program knows which one it runs on. */
const backends = [
  ['PostgreSQL', async () => {
    const database = await testDatabase();
    return { settings: { databaseUrl: database.url }, stop: () => database.stop() };
  }],
  ['Redis', async () => {
    const [database, redis] = await Promise.all([testDatabase(), testRedis()]);
    return { settings: { databaseUrl: database.url, redisUrl: redis.url }, stop: () => Promise.all([database.stop(), redis.stop()]) };
  }],
] as const;

interface Closable { close(): Promise<unknown> }

describe.each(backends)('the queue on %s', (_name, start) => {
  let connection: ConnectionOptions;
  let stop: () => Promise<unknown>;
  let open: Closable[] = [];
  let number = 0;

  beforeAll(async () => {
    const started = await start();
    stop = started.stop;
    connection = await connectQueue(started.settings);
  }, 60_000);
  afterEach(async () => {
    await Promise.all(open.reverse().map((object) => object.close()));
    open = [];
  });
  afterAll(async () => { await stop(); });

  const opened = <Thing extends Closable>(object: Thing): Thing => { open.push(object); return object; };
  /** A queue of its own for each test, with its worker and the means to wait for a job. */
  async function setUp(process: Processor) {
    const name = `spec-${(number += 1)}`;
    const queue = opened(new Queue(name, { connection, defaultJobOptions: JOB_OPTIONS }));
    const events = opened(new QueueEvents(name, { connection }));
    await events.waitUntilReady();
    const worker = opened(new Worker(name, process, { connection, concurrency: 4, stalledInterval: 1_000, lockDuration: 2_000, maxStalledCount: 5 }));
    await worker.waitUntilReady();
    return { name, queue, events, worker };
  }

  it('runs a job and gives its result', async () => {
    const { queue, events } = await setUp(async (job) => job.data.a + job.data.b);
    expect(await (await queue.add('sum', { a: 2, b: 3 })).waitUntilFinished(events)).toBe(5);
  });

  it('does the same outbox row once however often it is told', async () => {
    const done: string[] = [];
    const { queue, events } = await setUp(async (job) => { done.push(String(job.id)); });
    const jobs = await Promise.all(Array.from({ length: 20 }, () => queue.add('effect', {}, { jobId: effectJobId('41') })));
    await jobs[0]!.waitUntilFinished(events);
    await (await queue.add('last', {})).waitUntilFinished(events);
    expect(done.filter((id) => id === 'outbox-41')).toHaveLength(1);
  });

  /** Waits for the work itself: with hundreds of waiters at once the events of a job can pass unseen, and nothing in the product waits for them. */
  it('adds in bulk and does every job once, with two workers', async () => {
    const done = new Map<string, number>();
    let complete: () => void = () => undefined;
    const all = new Promise<void>((resolve) => { complete = resolve; });
    const count: Processor = async (job: Job) => {
      done.set(String(job.id), (done.get(String(job.id)) ?? 0) + 1);
      if (done.size === 300) complete();
    };
    const { name, queue } = await setUp(count);
    opened(new Worker(name, count, { connection, concurrency: 4 }));
    await queue.addBulk(Array.from({ length: 300 }, (_none, index) => ({ name: 'effect', data: {}, opts: { jobId: effectJobId(String(index)) } })));
    await all;
    expect([...done.values()].every((times) => times === 1)).toBe(true);
  });

  it('tries again after a failure', async () => {
    let tries = 0;
    const { queue, events } = await setUp(async () => {
      tries += 1;
      if (tries < 3) throw new Error('the register does not answer');
      return tries;
    });
    expect(await (await queue.add('ask', {}, { backoff: { type: 'fixed', delay: 10 } })).waitUntilFinished(events)).toBe(3);
  });

  it('keeps a job that cannot succeed where people see it', async () => {
    const { queue, events } = await setUp(async () => { throw new UnrecoverableError('no handler for this topic'); });
    const job = await queue.add('unknown', {});
    await expect(job.waitUntilFinished(events)).rejects.toThrow('no handler for this topic');
    expect(await queue.getFailedCount()).toBe(1);
  });

  it('does a delayed job after its time and not before', async () => {
    const { queue, events } = await setUp(async (job) => job.timestamp);
    const before = Date.now();
    await (await queue.add('later', {}, { delay: 300 })).waitUntilFinished(events);
    expect(Date.now() - before).toBeGreaterThanOrEqual(290);
  });

  it('repeats scheduled work, and one schedule stays one when told twice', async () => {
    let runs = 0;
    let reached: () => void = () => undefined;
    const thrice = new Promise<void>((resolve) => { reached = resolve; });
    const { queue } = await setUp(async () => { runs += 1; if (runs === 3) reached(); });
    await queue.upsertJobScheduler('sweep', { every: 200 }, { name: 'sweep' });
    await queue.upsertJobScheduler('sweep', { every: 200 }, { name: 'sweep' });
    await thrice;
    expect(await queue.getJobSchedulersCount()).toBe(1);
    await queue.removeJobScheduler('sweep');
  });
});
