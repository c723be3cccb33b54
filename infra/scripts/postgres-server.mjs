import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from './free-port.mjs';
import { SERVER_ENV } from './postgres-cluster.mjs';
import { hasEnded, identify, signal } from './processes.mjs';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  autovacuum_naptime: '5s',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** How long a server may take to replay its log after a crash. */
const START_LIMIT_MS = 120_000;

/**
 * Starts a server on the first free port from `port` upwards and waits until it takes connections.
 * It outlives this process; signals from the terminal do not reach it.
 */
export async function startServer({ home, cluster, account, binaries, port, settings, log, limitMs = START_LIMIT_MS }) {
  const logFile = join(home, 'postgres.log');
  setAsideLongLog(logFile);
  forgetForeignPid(cluster);
  const until = performance.now() + limitMs;
  let next = port;
  while (performance.now() < until) {
    next = await findFreePort(next);
    const attempt = await attemptStart({ cluster, account, binaries, port: next, settings, logFile, until, log });
    if (attempt.ready) return { pid: attempt.pid, port: next };
    if (/could not bind|Address already in use/.test(attempt.complaint)) next++;
    else if (/still in use/.test(attempt.complaint)) await pause(200);
    else throw new Error(`PostgreSQL did not start: ${attempt.complaint || 'no reason given'} (its log: ${logFile})`);
  }
  throw new Error(`PostgreSQL did not start within ${limitMs / 1000} s. Its log: ${logFile}`);
}

/** The living server of this cluster, as its own pid file tells; undefined when none lives. Waits while one is starting or stopping. */
export async function findLivingServer(cluster) {
  const until = performance.now() + START_LIMIT_MS;
  while (performance.now() < until) {
    const noted = readPidFile(cluster);
    if (!noted || !isServerOf(cluster, noted.pid)) return undefined;
    if (noted.status === 'ready') return { pid: noted.pid, port: noted.port };
    await pause(50);
  }
  throw new Error(`A PostgreSQL server of ${cluster} is running but does not become ready.`);
}

/** Stops the server after its clients' current statements; waits until it is gone. */
export async function stopServer(cluster, pid) {
  const identity = identify(pid);
  if (!identity || !isServerOf(cluster, pid)) return;
  signal(pid, 'SIGINT');
  if (await hasEnded(identity, 30_000)) return;
  signal(pid, 'SIGQUIT');
  await hasEnded(identity, 10_000);
}

async function attemptStart({ cluster, account, binaries, port, settings, logFile, until, log }) {
  const seen = existsSync(logFile) ? statSync(logFile).size : 0;
  const child = spawnServer({ cluster, account, binaries, port, settings, logFile });
  let ended = false;
  child.once('error', () => (ended = true));
  child.once('exit', () => (ended = true));
  const patience = performance.now() + 5_000;
  let told = false;
  while (!ended && performance.now() < until) {
    const noted = readPidFile(cluster);
    if (noted?.pid === child.pid && noted.status === 'ready') return { ready: true, pid: child.pid };
    if (!told && performance.now() > patience) {
      log('PostgreSQL is putting its files in order after an interruption.');
      told = true;
    }
    await pause(15);
  }
  return { ready: false, complaint: readComplaint(logFile, seen) };
}

function spawnServer({ cluster, account, binaries, port, settings, logFile }) {
  const flags = Object.entries({ ...SETTINGS, ...settings, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(logFile, 'a', 0o600);
  try {
    const child = spawn(binaries.postgres, ['-D', cluster, ...flags], { ...account, cwd: '/', env: SERVER_ENV, detached: true, stdio: ['ignore', output, output] });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

function readPidFile(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() };
  } catch {
    return undefined;
  }
}

/** A server works in its cluster folder; a process elsewhere has merely inherited the number. */
function isServerOf(cluster, pid) {
  if (!identify(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}

/** PostgreSQL refuses to start while any process has the number in its pid file, also one that is no server. */
function forgetForeignPid(cluster) {
  const noted = readPidFile(cluster);
  if (noted && process.platform === 'linux' && existsSync(`/proc/${noted.pid}`) && !isServerOf(cluster, noted.pid)) {
    rmSync(join(cluster, 'postmaster.pid'));
  }
}

function setAsideLongLog(logFile) {
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.previous`);
}

function readComplaint(logFile, from) {
  const text = readFileSync(logFile).subarray(from).toString('utf8').trim();
  const lines = [...text.matchAll(/(?:FATAL|ERROR|LOG|HINT): +(.*)/g)]
    .map((match) => match[1])
    .filter((line) => !/^(starting PostgreSQL|database system is shut down)/.test(line));
  return lines.join(' ') || text.split('\n').at(-1);
}
