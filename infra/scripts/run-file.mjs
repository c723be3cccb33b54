import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './durable-file.mjs';
import { findLaunchers } from './launchers.mjs';
import { identify, isRunning, stopProcess } from './processes.mjs';

/** Another start is using the port or the embedded database of this data folder. The message is for a person. */
export class AlreadyRunning extends Error {
  name = 'AlreadyRunning';
}

/**
 * Notes in the data folder that this process runs Tirkeu on this port, and with which children. Leftovers of a start
 * that was killed are stopped first; they are known by process number, moment of start and boot, never by name alone.
 * With the embedded database one start at a time may use the folder, otherwise one per port.
 */
export async function claimRun({ dataDir, port, embedded, log }) {
  const folder = join(dataDir, 'run');
  mkdirSync(folder, { recursive: true });
  for (const path of readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => join(folder, name))) {
    await clearLeftover(path, { port, embedded, log });
  }
  const path = join(folder, `${port}.json`);
  const run = { id: randomUUID(), port, embedded, starter: identify(process.pid), launchers: findLaunchers(), children: [] };
  writeOnce(path, run);
  return {
    noteChild(pid) {
      const child = identify(pid);
      run.children = [...run.children.filter(isRunning), ...(child ? [child] : [])];
      writeDurably(path, JSON.stringify(run), 0o600);
    },
    release: () => rmSync(path, { force: true }),
  };
}

/**
 * What became of an earlier start: `gone` (its process ended), `abandoned` (it lives, but the command that launched it
 * was killed) or `running`.
 */
export function judgeRun(run, isAlive = isRunning) {
  if (!isAlive(run.starter)) return 'gone';
  return run.launchers.every(isAlive) ? 'running' : 'abandoned';
}

async function clearLeftover(path, { port, embedded, log }) {
  const run = readRun(path);
  if (!run) return rmSync(path, { force: true });
  const state = judgeRun(run);
  const collides = run.port === port || (embedded && run.embedded);
  if (state === 'running' && collides) throw new AlreadyRunning(describeCollision(run, port));
  if (state === 'running' || !collides) return undefined;
  if (state === 'abandoned') {
    log('Stopping an earlier start whose command was killed.');
    await stopProcess(run.starter, 30_000);
  }
  const orphans = run.children.filter(isRunning);
  if (orphans.length > 0) log('Stopping what an earlier start left behind when it was killed.');
  await Promise.all(orphans.map((orphan) => stopProcess(orphan)));
  return rmSync(path, { force: true });
}

function describeCollision(run, port) {
  const where = `Tirkeu is already running at http://localhost:${run.port} (process ${run.starter.pid})`;
  if (run.port === port) return `${where}. Stop it first, or choose another PORT and DATA_DIR.`;
  return `${where} with the embedded database of this data folder. Choose another DATA_DIR, or share a database by DATABASE_URL.`;
}

function readRun(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function writeOnce(path, run) {
  try {
    writeFileSync(path, JSON.stringify(run), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code === 'EEXIST') throw new AlreadyRunning('Another start of Tirkeu in this data folder began at the same moment.');
    throw error;
  }
}
