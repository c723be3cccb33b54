import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '@tirkeu/persistence';
import { postgresServer, redisServer, type StartedServer } from './test-stores.js';

const TEMPLATE = 'tirkeu_template';
/** Of the installation that a spec plays. */
export const TEST_SECRET = 'the secret of the tests, 32 or more';
const LOCK = 7_468_012;

/** What several specs find in their databases from the first. Put in once and copied with the rest. */
export interface Filling {
  readonly name: string;
  fill(url: string): Promise<void>;
}

/** A database for one spec: migrated, empty or filled as asked, and gone when it is stopped. */
export interface TestDatabase {
  /** With the rights of the owner. */
  readonly url: string;
  /** Connects with the rights of the owner, or of the application. Closed by `stop`. */
  connect(role: 'owner' | 'app' | 'reader', poolSize?: number, secret?: string, urgent?: number): Promise<DataSource>;
  stop(): Promise<void>;
}

export async function testDatabase(filling?: Filling): Promise<TestDatabase> {
  const server = await postgresServer();
  const name = `tirkeu_spec_${randomBytes(6).toString('hex')}`;
  await asAdmin(server.url, (client) => copyTemplate(client, server.url, name, filling));
  const url = urlOf(server.url, name);
  const open: DataSource[] = [];
  return {
    url,
    connect: async (role, poolSize = 10, secret = TEST_SECRET, urgent = 0) => {
      const dataSource = await new DataSource(dataSourceOptions(url, { poolSize, role, secret, urgent })).initialize();
      open.push(dataSource);
      return dataSource;
    },
    stop: async () => {
      await Promise.all(open.map((dataSource) => dataSource.destroy()));
      await asAdmin(server.url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
      await server.stop();
    },
  };
}

/** A Redis database that no other worker of the test run uses. */
export async function testRedis(): Promise<StartedServer> {
  const server = await redisServer();
  const url = new URL(server.url);
  url.pathname = `/${Number(process.env['JEST_WORKER_ID'] ?? 1) % 16}`;
  return { url: url.href, stop: server.stop };
}

const urlOf = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};

/** Copies the migrated template. One worker at a time: a database that somebody is connected to cannot be copied. */
async function copyTemplate(client: pg.Client, server: string, name: string, filling: Filling | undefined): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    const empty = await ensureTemplate(client, TEMPLATE, async (begun) => { await client.query(`CREATE DATABASE ${begun}`); });
    const template = filling === undefined ? empty : await ensureTemplate(client, `${TEMPLATE}_${filling.name}`, async (begun) => {
      await migrate(urlOf(server, empty));
      await client.query(`CREATE DATABASE ${begun} TEMPLATE ${empty}`);
      await filling.fill(urlOf(server, begun));
    });
    await migrate(urlOf(server, template));
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
}

/** It has its name once it is whole: one that was left half made is begun anew. */
async function ensureTemplate(client: pg.Client, template: string, make: (name: string) => Promise<void>): Promise<string> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (rowCount === 0) {
    const begun = `${template}_begun`;
    await client.query(`DROP DATABASE IF EXISTS ${begun} WITH (FORCE)`);
    await make(begun);
    await client.query(`ALTER DATABASE ${begun} RENAME TO ${template}`);
  }
  return template;
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
