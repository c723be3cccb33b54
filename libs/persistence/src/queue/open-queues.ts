import type { ConnectionOptions, Queue, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';
import { redisConnection, type QueueSettings } from './queue-connection.js';
import { QUEUES, type QueueId } from './queues.js';

/** What stands in one queue. */
export interface QueueFigures {
  readonly name: QueueId;
  readonly waiting: number;
  readonly active: number;
  /** Scheduled for later. */
  readonly delayed: number;
  /** Recurring work that failed. Rows of the outbox do not stay here: what became of them stands in the database. */
  readonly failed: number;
}

/** The queues seen from outside: to be looked at and not worked on. */
export interface OpenQueues {
  readonly queues: ReadonlyMap<QueueId, Queue>;
  /** Rejects when the queue does not answer. */
  figures(): Promise<readonly QueueFigures[]>;
  close(): Promise<void>;
}

const LONGEST_MS = 1_500;
const MOST_CONNECTIONS = 3;

interface Reached {
  readonly connection: ConnectionOptions;
  readonly close: () => Promise<void>;
}

async function reach({ redisUrl, databaseUrl }: QueueSettings): Promise<Reached> {
  const bullmq = await import('bullmq');
  if (redisUrl) {
    bullmq.setDefaultBackendFactory();
    return { connection: { ...redisConnection(redisUrl), maxRetriesPerRequest: 0, connectTimeout: LONGEST_MS, commandTimeout: LONGEST_MS, retryStrategy: () => null }, close: async () => undefined };
  }
  bullmq.setDefaultBackendFactory(bullmq.createPostgresBackend as unknown as Parameters<typeof setDefaultBackendFactory>[0]);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: MOST_CONNECTIONS, connectionTimeoutMillis: LONGEST_MS, options: `-c search_path=bullmq -c statement_timeout=${LONGEST_MS}` });
  pool.setMaxListeners(2 * QUEUES.length + 10);
  pool.on('error', () => undefined);
  return { connection: pool as unknown as ConnectionOptions, close: () => pool.end() };
}

/** Opens all queues for looking at them, on few connections that give up soon. Nothing of the queue is made or changed. */
export async function openQueues(settings: QueueSettings): Promise<OpenQueues> {
  const { Queue } = await import('bullmq');
  const { connection, close } = await reach(settings);
  const queues = new Map(QUEUES.map((name) => [name, new Queue(name, { connection, skipMetasUpdate: true })] as const));
  for (const queue of queues.values()) queue.on('error', () => undefined);
  return {
    queues,
    figures: () => Promise.all([...queues].map(async ([name, queue]): Promise<QueueFigures> => {
      const { waiting = 0, wait = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = await queue.getJobCounts('wait', 'prioritized', 'active', 'delayed', 'failed');
      return { name, waiting: (waiting || wait) + prioritized, active, delayed, failed };
    })),
    close: async () => {
      // One that was never reached waits for its own end.
      const closed = Promise.allSettled([...queues.values()].map((queue) => queue.close()));
      await Promise.race([closed, new Promise<void>((resolve) => { setTimeout(resolve, LONGEST_MS).unref(); })]);
      await close();
    },
  };
}
