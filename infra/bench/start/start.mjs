import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuilt } from '../../scripts/build.mjs';
import { findFreePort } from '../../scripts/free-port.mjs';
import { ensureServerAccount, ownerOf } from '../../scripts/postgres-account.mjs';
import { findPostgresBinaries } from '../../scripts/postgres-binaries.mjs';
import { ensureCluster } from '../../scripts/postgres-cluster.mjs';
import { findServerHome, keepPassword } from '../../scripts/postgres-home.mjs';
import { identify, stopProcess } from '../../scripts/processes.mjs';
import { runProgram } from '../../scripts/run-program.mjs';
import { percentile } from '../measure.mjs';

export const SIZES = { full: { rounds: 5 }, short: { rounds: 1 } };
const FIRST_PORT = 5555;
const READY_LIMIT_MS = 180_000;
/** Settings of the caller that a start would follow. */
const OWN_SETTINGS = /^(PORT|DATA_DIR|PUBLIC_URL|DATABASE_URL|REDIS_URL|NODE_ENV|NODE_OPTIONS|TIRKEU_\w+|REGISTER_\w+|S3_\w+|SMTP_URL|MAIL_FROM)$/u;

async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function waitUntilReady(origin, child, until) {
  for (const limit = performance.now() + READY_LIMIT_MS; performance.now() < limit; await pause(20)) {
    until.throwIfAborted();
    if (child.exitCode !== null) throw new Error(`The start ended with ${child.exitCode}.`);
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
  }
  throw new Error('The start did not become ready.');
}

/** From the command to the first answer that everything is ready, in milliseconds; then stops it again. */
async function start({ root, dataDir, until }) {
  const port = await findFreePort(FIRST_PORT);
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN_SETTINGS.test(name)));
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'infra/scripts/start.mjs')], { cwd: root, env: { ...own, PORT: String(port), DATA_DIR: dataDir, TIRKEU_HISTORY: 'off' }, stdio: 'ignore' });
  const running = identify(child.pid);
  try {
    await waitUntilReady(`http://127.0.0.1:${port}`, child, until);
    return performance.now() - begun;
  } finally {
    if (running) await stopProcess(running);
  }
}

/** What cannot be avoided: a Node that does nothing, and the files of an empty database. */
const startNode = () => timed(() => runProgram(process.execPath, ['-e', ''], { quiet: true }));

async function makeCluster(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const lent = ensureServerAccount(() => undefined);
  const home = findServerHome({ dataDir, account: lent, fallback: dataDir, log: () => undefined });
  const account = ownerOf(join(home, 'cluster'), lent);
  const binaries = findPostgresBinaries(home, account);
  const password = keepPassword(dataDir);
  return timed(() => ensureCluster({ home, account, binaries, password, sync: true, log: () => undefined }));
}

/** Starts of a built clone: with an empty data folder, and again; each beside what cannot be avoided, in turns. */
export async function measureStart({ root, durable, size: { rounds }, taken, until, say }) {
  await ensureBuilt(root, { until });
  const folder = join(durable.folder, 'started');
  const times = { cold: [], warm: [], node: [], initdb: [] };
  for (let round = 0; round < rounds; round++) {
    say(`  start ${round + 1} of ${rounds} …`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    times.node.push(await startNode());
    times.initdb.push(await makeCluster(join(folder, 'bare')));
    const dataDir = join(folder, 'data');
    times.cold.push(await start({ root, dataDir, until }));
    // As if a start kept nothing for the next one.
    if (taken === 'start') rmSync(dataDir, { recursive: true });
    times.warm.push(await start({ root, dataDir, until }));
  }
  const median = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, percentile(values, 0.5)]));
  return { rounds, ...median, coldTimes: median.cold / (median.node + median.initdb), warmTimes: median.warm / (median.node + median.initdb), warmOfCold: percentile(times.warm.map((warm, round) => warm / times.cold[round]), 0.5) };
}
