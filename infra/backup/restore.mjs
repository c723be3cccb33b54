import { chownSync, createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { ensureServerAccount, canEnter } from '../scripts/postgres-account.mjs';
import { keepPassword } from '../scripts/postgres-home.mjs';
import { startServer, stopServer } from '../scripts/postgres-server.mjs';
import { archiveOf, chooseBase, findBases, manifestOf } from './bases.mjs';
import { checkManifest } from './check-manifest.mjs';
import { checkRecord } from './check-record.mjs';
import { findServerPrograms } from './server-programs.mjs';
import { headsUpTo } from './heads.mjs';
import { STORED_SHA256, abreast, paperKey } from './papers.mjs';
import { WAL, fileOf, findGaps, isSegment, numberOf, segmentBytes, segmentOf } from './wal.mjs';

/** How long the server may replay its log. */
const REPLAY_LIMIT_MS = 6 * 3_600_000;
const FIRST_PORT = 5_530;

/**
 * Brings the database and the papers to a moment, in a new folder, and checks what came of it. Without a moment everything that is kept is
 * played. The folder is one that `DATA_DIR` may name.
 *
 * @returns `{ moment, base, lastRecordedAt, record, papers, faults }`; whole when there are no faults
 */
export async function restore({ vault, moment, into, database, log }) {
  const base = chooseBase(await findBases(vault), moment);
  if (!base) throw new Error('No base was whole at that moment; nothing was restored.');
  const manifest = JSON.parse(await vault.read(manifestOf(base)));
  const place = preparePlace(into);
  try {
    return await rebuild({ vault, base, manifest, moment, place, database, log });
  } finally {
    for (const folder of [place.wal, place.socket]) rmSync(folder, { recursive: true, force: true });
  }
}

async function rebuild({ vault, base, manifest, moment, place, database, log }) {
  log(`The base of ${base.endedAt} is being unpacked.`);
  await unpackBase(vault, base, place);
  const faults = await checkManifest(place.cluster, manifest);
  log('The log is being unpacked.');
  faults.push(...await unpackWal(vault, base, place));
  log(moment === undefined ? 'The whole log is being played.' : `The log is being played up to ${moment}.`);
  const server = await startRecovery({ place, moment, log });
  try {
    log('What came of it is being checked.');
    return await inspect({ vault, base, moment, place, server, database, faults, log });
  } finally {
    await stopServer(place.cluster, server.pid);
  }
}

function preparePlace(into) {
  if (existsSync(into)) throw new Error(`${into} is there already; a restore needs a new folder.`);
  const account = ensureServerAccount(() => {});
  const home = join(into, 'postgres');
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (account && !canEnter(account, home)) throw new Error(`The system user "postgres" may not enter ${into}; choose another folder.`);
  const folders = { cluster: join(home, 'cluster'), wal: join(into, 'wal'), socket: mkdtempSync(join(tmpdir(), 'tirkeu-')) };
  for (const folder of Object.values(folders)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
  }
  return { into, home, account, ...folders };
}

async function unpackBase(vault, base, { cluster, account }) {
  const tar = spawn('tar', ['-xf', '-', '-C', cluster, '--no-same-owner'], { ...account, cwd: '/', stdio: ['pipe', 'ignore', 'pipe'] });
  let complaint = '';
  tar.stderr.on('data', (chunk) => (complaint += chunk));
  const ended = once(tar, 'close');
  // When the archive is damaged its stream fails first, and that says more than what tar makes of it.
  await vault.pour(archiveOf(base), tar.stdin).catch((error) => {
    if (error.code !== 'EPIPE') throw error;
  }).finally(() => tar.stdin.destroy());
  const [code] = await ended;
  if (code !== 0) throw new Error(`The base could not be unpacked: ${complaint.trim()}`);
}

/** Lays the log out for the server to fetch. What is absent or damaged is told, and left out. */
async function unpackWal(vault, base, { wal, account }) {
  const names = await vault.list(WAL);
  const bytes = await segmentBytes(vault, names);
  const first = segmentOf(base.startsAt, bytes);
  const faults = findGaps(base, names, bytes).map((number) => `segment ${number} of the log is not kept`);
  await abreast(names.filter((name) => !isSegment(name) || numberOf(name, bytes) >= first), async (name) => {
    const to = join(wal, fileOf(name));
    try {
      await vault.pour(name, createWriteStream(to, { mode: 0o600 }));
      if (account) await chown(to, account.uid, account.gid);
    } catch (error) {
      rmSync(to, { force: true });
      faults.push(error.message);
    }
  });
  return faults;
}

async function startRecovery({ place, moment, log }) {
  const { home, cluster, wal, socket, account } = place;
  const binaries = findServerPrograms(home, account, readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim());
  const rules = join(cluster, 'restore.hba.conf');
  writeOwn(rules, 'local all all trust\n', account);
  writeOwn(join(cluster, 'recovery.signal'), '', account);
  if (!existsSync(join(cluster, 'postgresql.conf'))) writeOwn(join(cluster, 'postgresql.conf'), '', account);
  const settings = {
    listen_addresses: '', unix_socket_directories: socket, hba_file: rules, hot_standby: 'off', archive_mode: 'off', shared_preload_libraries: '', ssl: 'off', logging_collector: 'off', log_statement: 'none',
    log_min_error_statement: 'panic', autovacuum: 'off', restore_command: `cp "${wal}/%f" "%p"`,
    recovery_target_action: 'promote', recovery_target_timeline: 'latest', ...(moment !== undefined && { recovery_target_time: moment.replace('T', ' ').replace('Z', '+00') }),
  };
  try {
    return await startServer({ home, cluster, account, binaries, port: FIRST_PORT, settings, log: () => log('The log is still being played.'), limitMs: REPLAY_LIMIT_MS });
  } catch (error) {
    if (!/before configured recovery target/.test(error.message)) throw error;
    throw new Error(`The log that is kept ends before ${moment}: a piece is absent or damaged, or nothing was archived after that moment. Without --to everything up to there is restored.`);
  }
}

function writeOwn(path, text, account) {
  writeFileSync(path, text, { mode: 0o600 });
  if (account) chownSync(path, account.uid, account.gid);
}

async function inspect({ vault, base, moment, place, server, database, faults, log }) {
  const client = new pg.Client({ host: place.socket, port: server.port, user: 'postgres', database });
  await client.connect();
  try {
    const record = await checkRecord(client, await headsUpTo(vault, moment));
    log('The papers are being unpacked.');
    const papers = await unpackPapers(client, vault, place.into);
    const lastRecordedAt = await readLast(client, moment, faults);
    await setPassword(client, place.home);
    return { moment: moment ?? null, base: base.endedAt, lastRecordedAt, record, papers, faults: [...faults, ...record.faults, ...papers.faults] };
  } finally {
    await client.end();
    rmSync(join(place.cluster, 'restore.hba.conf'), { force: true });
  }
}

/** When the last event was recorded, which cannot be after the moment. */
async function readLast(client, moment, faults) {
  const { rows: [{ at }] } = await client.query(`SELECT to_char(max(recorded_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM event`);
  if (moment !== undefined && at > moment) faults.push(`an event of ${at} is there, after the moment`);
  return at;
}

/** Puts every paper that the database knows back where the product looks for it, and compares it with its hash. */
async function unpackPapers(client, vault, into) {
  const { rows } = await client.query(`SELECT storage_key AS "storageKey", ${STORED_SHA256} AS sha256, bytes FROM file`);
  const faults = [];
  let bytes = 0;
  await abreast(rows, async (row) => {
    const key = paperKey(row.storageKey);
    const path = join(into, key);
    if (!vault.has(key)) return void faults.push(`the paper ${key} is not kept`);
    mkdirSync(dirname(path), { recursive: true });
    try {
      const note = await vault.pour(key, createWriteStream(path, { mode: 0o600 }));
      if (note.sha256 !== row.sha256) faults.push(`the paper ${key} is not what was sent in`);
      bytes += row.bytes;
    } catch (error) {
      faults.push(`the paper ${key} is damaged: ${error.message}`);
    }
  });
  return { count: rows.length, bytes, faults };
}

/** The old password of the server's owner is in nobody's hands here: a new one lies in the folder, where a start looks for it. */
async function setPassword(client, home) {
  const password = keepPassword(home);
  await client.query(`ALTER ROLE CURRENT_USER PASSWORD ${client.escapeLiteral(password)}`);
}
