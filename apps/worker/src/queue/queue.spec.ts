import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue, Worker, type ConnectionOptions, type Job, type Processor } from 'bullmq';
import { JOB_OPTIONS, LATER, connectQueue, effectJobId } from '@tirkeu/persistence';
import { testDatabase, testRedis } from '@tirkeu/testing';

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
  });
  afterEach(async () => {
    await Promise.all(open.reverse().map((object) => object.close()));
    open = [];
  });
  afterAll(async () => { await stop(); });

  const opened = <Thing extends Closable>(object: Thing): Thing => { open.push(object); return object; };
  /**
   * A queue of its own for each test, with its worker and the means to wait for a job that is named so: for its work, as the worker tells of it. A job
   * that is done is gone, and whoever asks the queue for it afterwards asks in vain.
   */
  async function setUp(process: Processor) {
    const name = `spec-${(number += 1)}`;
    const queue = opened(new Queue(name, { connection, defaultJobOptions: JOB_OPTIONS }));
    const worker = opened(new Worker(name, process, { connection, concurrency: 4, stalledInterval: 1_000, lockDuration: 2_000, maxStalledCount: 5 }));
    await worker.waitUntilReady();
    const ending = (job: string): Promise<unknown> => new Promise((resolve, reject) => {
      const end = (ended: Job | undefined, settle: () => void): void => {
        if (ended?.name !== job) return;
        worker.off('completed', completed).off('failed', failed);
        settle();
      };
      const completed = (done: Job, result: unknown): void => end(done, () => resolve(result));
      const failed = (done: Job | undefined, error: Error): void => end(done, () => reject(error));
      worker.on('completed', completed).on('failed', failed);
    });
    return { name, queue, ending, worker };
  }

  it('runs a job and gives its result', async () => {
    const { queue, ending } = await setUp(async (job) => job.data.a + job.data.b);
    const sum = ending('sum');
    await queue.add('sum', { a: 2, b: 3 });
    expect(await sum).toBe(5);
  });

  it('does an outbox row once however often it is told while it waits', async () => {
    const done: string[] = [];
    const { queue, ending, worker } = await setUp(async (job) => { done.push(String(job.id)); });
    const [effect, last] = [ending('effect'), ending('last')];
    await worker.pause();
    await Promise.all(Array.from({ length: 20 }, () => queue.add('effect', {}, { jobId: effectJobId('41') })));
    worker.resume();
    await effect;
    await queue.add('last', {});
    await last;
    expect(done.filter((id) => id === 'outbox-41-0')).toHaveLength(1);
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

  it('forgets a job that failed, so that its row can be told again under the same name', async () => {
    let tries = 0;
    const { queue, ending } = await setUp(async () => {
      tries += 1;
      if (tries === 1) throw new Error('the register does not answer');
      return tries;
    });
    const tell = () => {
      const ended = ending('ask');
      return Promise.all([ended, queue.add('ask', {}, { jobId: effectJobId('7') })]).then(([result]) => result);
    };
    await expect(tell()).rejects.toThrow('the register does not answer');
    expect(await queue.getJobCounts('failed', 'completed')).toEqual({ failed: 0, completed: 0 });
    expect(await tell()).toBe(2);
  });

  it('does first what concerns a deadline, whenever it came', async () => {
    const done: string[] = [];
    const { queue, ending, worker } = await setUp(async ({ name }) => { done.push(name); });
    const ended = ending('last');
    await worker.pause();
    await queue.addBulk([
      { name: 'letter-1', data: {}, opts: { priority: LATER } }, { name: 'letter-2', data: {}, opts: { priority: LATER } }, { name: 'extension', data: {} },
    ]);
    await queue.add('last', {}, { priority: LATER + 1 });
    worker.concurrency = 1;
    worker.resume();
    await ended;
    expect(done).toEqual(['extension', 'letter-1', 'letter-2', 'last']);
  });

  it('does a delayed job after its time and not before', async () => {
    const { queue, ending } = await setUp(async (job) => job.timestamp);
    const later = ending('later');
    const before = Date.now();
    await queue.add('later', {}, { delay: 300 });
    await later;
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
