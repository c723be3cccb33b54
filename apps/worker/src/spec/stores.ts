import { setTimeout as pause } from 'node:timers/promises';
import { connectQueue } from '@tirkeu/persistence';
import { Redis } from 'ioredis';
import { QueryFailedError, type DataSource } from 'typeorm';

/** Where the queue of a spec is. */
export type Backend = 'PostgreSQL' | 'Redis';

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}
/** A database of a spec. */
interface Loaded extends Server {
  readonly app: DataSource;
  readonly owner: DataSource;
}
/** How a spec comes to its servers. */
interface Opening {
  loadedPostgres(): Promise<Loaded>;
  testRedis(): Promise<Server>;
}

/** A database with the election on the small map, a queue, and the means to wipe the queue as a whole. */
export interface WorkerStores {
  readonly database: Loaded;
  readonly redisUrl: string | undefined;
  readonly connection: Awaited<ReturnType<typeof connectQueue>>;
  /** Everything that the queue knows is gone: jobs, schedules, settings. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

async function wipeSchema({ owner }: Pick<Loaded, 'owner'>): Promise<void> {
  const tables: readonly { name: string }[] = await owner.query(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'bullmq' AND table_name <> 'migration'`);
  const wipe = `TRUNCATE ${tables.map(({ name }) => `bullmq.${name}`).join(', ')}`;
  // The queue is at work meanwhile and takes its tables in another order.
  while (!(await owner.query(wipe).then(() => true, isDeadlock))) await pause(20);
}

const DEADLOCK = '40P01';

/** False, to be tried again; every other fault is thrown. */
function isDeadlock(error: unknown): false {
  if (error instanceof QueryFailedError && error.driverError.code === DEADLOCK) return false;
  throw error;
}

export async function workerStores(backend: Backend, { loadedPostgres, testRedis }: Opening): Promise<WorkerStores> {
  const database = await loadedPostgres();
  const server = backend === 'Redis' ? await testRedis() : null;
  const redis = server && new Redis(server.url);
  await redis?.flushdb();
  return {
    database,
    redisUrl: server?.url,
    connection: await connectQueue({ databaseUrl: database.url, redisUrl: server?.url }),
    wipe: async () => { await (redis ? redis.flushdb() : wipeSchema(database)); },
    stop: async () => {
      redis?.disconnect();
      await server?.stop();
      await database.stop();
    },
  };
}

/** Looks again until it holds; the test's own time-out ends a wait in vain. */
export async function eventually<Value>(look: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  for (;;) {
    const value = await look();
    if (holds(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
