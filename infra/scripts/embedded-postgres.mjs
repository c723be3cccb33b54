import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ensureServerAccount, ownerOf } from './postgres-account.mjs';
import { findPostgresBinaries } from './postgres-binaries.mjs';
import { ensureCluster } from './postgres-cluster.mjs';
import { findServerHome, keepPassword } from './postgres-home.mjs';
import { findLivingServer, startServer, stopServer } from './postgres-server.mjs';

/** Where the files go when the server account may not enter the data folder. */
const FALLBACK_HOME = '/var/lib/tirkeu';

/**
 * A running PostgreSQL with its files in `dataDir` and the database made when missing: a living server of this folder
 * is adopted, otherwise one is started on the first free port from `port` upwards.
 */
export async function ensurePostgres({ dataDir, port = 15432, database, settings = {}, fallback = FALLBACK_HOME, log = () => {} }) {
  const lent = ensureServerAccount(log);
  const home = findServerHome({ dataDir, account: lent, fallback, log });
  const account = ownerOf(join(home, 'cluster'), lent);
  const binaries = findPostgresBinaries(home, account);
  const password = keepPassword(dataDir);
  const cluster = realpathSync(await ensureCluster({ home, account, binaries, password, sync: settings.fsync !== 'off', log }));
  const living = await findLivingServer(cluster);
  const server = living ?? (await startServer({ home, cluster, account, binaries, port, settings, log }));
  const urlOf = (name) => `postgres://postgres:${password}@127.0.0.1:${server.port}/${encodeURIComponent(name)}`;
  await ensureDatabase(urlOf('postgres'), database, cluster);
  return { url: urlOf(database), port: server.port, pid: server.pid, adopted: living !== undefined, stop: () => stopServer(cluster, server.pid) };
}

async function ensureDatabase(url, database, cluster) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await requireSameFiles(client, cluster);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

async function requireSameFiles(client, cluster) {
  const { rows } = await client.query('SHOW data_directory');
  if (realpathSync(rows[0].data_directory) !== cluster) {
    throw new Error(`The server that answers for ${cluster} keeps its files in ${rows[0].data_directory}.`);
  }
}
