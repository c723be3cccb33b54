import type { ConnectionOptions, setDefaultBackendFactory } from 'bullmq';
import pg from 'pg';

/** Where the queue lives: Redis when its URL is given, else the database itself. */
export interface QueueSettings {
  readonly redisUrl?: string | undefined;
  /** With the owner's rights: the queue keeps its own tables in the schema `bullmq`. */
  readonly databaseUrl: string;
}

/** Dead rows slow the queue down to a quarter, so its two busy tables are vacuumed early and often. */
const VACUUM = ['job', 'event'].map((table) =>
  `ALTER TABLE bullmq.${table} SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0)`);

const MOST_CONNECTIONS_PER_OBJECT = 2;

async function preparePostgres(connectionString: string): Promise<void> {
  const { runMigrations } = await import('bullmq');
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client);
    for (const statement of VACUUM) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** How Redis is reached at a URL. */
export function redisConnection(redisUrl: string) {
  const { hostname, port, username, password, protocol, pathname } = new URL(redisUrl);
  return {
    host: hostname,
    port: Number(port || 6379),
    username: decodeURIComponent(username) || undefined,
    password: decodeURIComponent(password) || undefined,
    db: Number(pathname.slice(1) || 0),
    ...(protocol === 'rediss:' && { tls: {} }),
    // Redis that was away is looked for again after two seconds at most.
    retryStrategy: (times: number) => Math.min(times * 200, 2_000),
    // A worker waits for a Redis that is away instead of failing its jobs.
    maxRetriesPerRequest: null,
  };
}

/**
 * Chooses the backend of every queue and worker made after it, and returns their connection.
 * One code path serves both: nothing else in the program knows which one it is.
 */
export async function connectQueue({ redisUrl, databaseUrl }: QueueSettings): Promise<ConnectionOptions> {
  const bullmq = await import('bullmq');
  if (redisUrl) {
    bullmq.setDefaultBackendFactory();
    return redisConnection(redisUrl);
  }
  await preparePostgres(databaseUrl);
  bullmq.setDefaultBackendFactory(bullmq.createPostgresBackend as unknown as Parameters<typeof setDefaultBackendFactory>[0]);
  return { connectionString: databaseUrl, max: MOST_CONNECTIONS_PER_OBJECT } as unknown as ConnectionOptions;
}
