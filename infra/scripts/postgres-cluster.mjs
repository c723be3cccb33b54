import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the database files in `home/cluster` unless they are there. They are made in `home/cluster.init-…` and renamed
 * when whole, so a kill half-way leaves nothing half-made. A folder that is not a database is never touched.
 */
export async function ensureCluster({ home, account, binaries, password, sync = true, log }) {
  const cluster = join(home, 'cluster');
  if (isCluster(cluster)) return checkVersion(cluster, binaries.major);
  refuseUnknown(cluster);
  log('Creating the database files.');
  clearHalfMade(home);
  const half = mkdtempSync(join(home, 'cluster.init-'));
  const passwordFile = `${half}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (account) for (const path of [half, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    await runInitdb(binaries.initdb, [`--pgdata=${half}`, `--pwfile=${passwordFile}`, ...FLAGS, ...(sync ? [] : ['--no-sync'])], account);
  } finally {
    unlinkSync(passwordFile);
  }
  renameSync(half, cluster);
  return cluster;
}

/** The environment of PostgreSQL's programs: none of the caller's PG… variables may reach them. */
export const SERVER_ENV = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

const FLAGS = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=und',
  '--lc-collate=C',
  `--lc-ctype=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
  '--lc-messages=C',
  '--no-instructions',
];

/** What a new database folder can hold; anything else in a folder means that it is not ours to clear. */
const MADE_BY_INITDB = /^(PG_VERSION|base|global|pg_\w+(\.conf)?|postgresql(\.auto)?\.conf|postmaster\.(pid|opts))$/;

function isCluster(folder) {
  return existsSync(join(folder, 'PG_VERSION')) && existsSync(join(folder, 'global', 'pg_control'));
}

function checkVersion(cluster, major) {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (made !== major) {
    throw new Error(`The database in ${cluster} was made by PostgreSQL ${made}, but this version brings PostgreSQL ${major}. Nothing was changed: choose another DATA_DIR, or move the data with pg_dump and DATABASE_URL.`);
  }
  return cluster;
}

function refuseUnknown(cluster) {
  if (existsSync(cluster) && readdirSync(cluster).length > 0) {
    throw new Error(`${cluster} holds files that are not a database. Nothing was changed: move them away, or choose another DATA_DIR.`);
  }
}

function clearHalfMade(home) {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith('cluster.init-'))) {
    const path = join(home, name);
    const isOurs = name.endsWith('.password') || readdirSync(path).every((entry) => MADE_BY_INITDB.test(entry));
    if (isOurs) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}

function runInitdb(initdb, flags, account) {
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, flags, { ...account, cwd: '/', env: SERVER_ENV, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`The database files could not be made: ${complaint.trim()}`))));
  });
}
