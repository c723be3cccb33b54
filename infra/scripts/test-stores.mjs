import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensurePostgres } from './embedded-postgres.mjs';
import { findFreePort } from './free-port.mjs';
import { identify, isRunning, stopProcess } from './processes.mjs';

const PREFIX = 'tirkeu-test-';
/** A folder that the system user of PostgreSQL may enter whatever TMPDIR says. */
const BASE = process.getuid?.() === 0 ? '/var/tmp' : tmpdir();
/** Test data may be lost: not waiting for the disk makes the database several times faster. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** One PostgreSQL with owner's rights for all specs; its files vanish when it stops. */
export async function startTestDatabase() {
  const dataDir = makeFolder();
  const server = await ensurePostgres({ dataDir, database: 'tirkeu_test', settings: CARELESS });
  noteServer(dataDir, server.pid);
  return { url: server.url, stop: () => server.stop().then(() => removeFolder(dataDir)) };
}

/** One Redis for all specs, on a free port of the loopback address, keeping nothing on disk. */
export async function startTestRedis({ command, env }) {
  const dataDir = makeFolder();
  const port = await findFreePort(16379);
  const flags = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no', '--dir', dataDir];
  const child = spawn(command, flags, { env, stdio: 'ignore', detached: true });
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  const server = noteServer(dataDir, child.pid);
  await waitForRedis(port, server);
  return { url: `redis://127.0.0.1:${port}`, stop: () => stopProcess(server).then(() => removeFolder(dataDir)) };
}

/** Stops the servers and removes the files of test runs that were killed. */
export async function clearKilledRuns() {
  for (const name of readdirSync(BASE).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(BASE, name);
    const { starter, server } = readOwner(folder);
    if (!starter || isRunning(starter)) continue;
    if (server) await stopProcess(server);
    removeFolder(folder);
  }
}

function makeFolder() {
  const folder = mkdtempSync(join(BASE, PREFIX));
  chmodSync(folder, 0o755);
  writeOwner(folder, {});
  return folder;
}

function noteServer(folder, pid) {
  const server = identify(pid);
  writeOwner(folder, { server });
  return server;
}

function writeOwner(folder, owner) {
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ starter: identify(process.pid), ...owner }));
}

function readOwner(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'));
  } catch {
    return {};
  }
}

function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function waitForRedis(port, server) {
  const until = performance.now() + 10_000;
  while (!(await answersPing(port))) {
    if (!server || !isRunning(server) || performance.now() > until) throw new Error('Redis did not start.');
    await pause(25);
  }
}

function answersPing(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const finish = (answer) => (socket.destroy(), resolve(answer));
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => finish(data.toString().startsWith('+PONG')));
    socket.once('error', () => finish(false));
  });
}
