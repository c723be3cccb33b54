import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { unlessFresh } from '../scripts/build.mjs';
import { openFolder, prepareProgram, root, say, stopWithCaller } from '../scripts/harness.mjs';
import { runProgram } from '../scripts/run-program.mjs';
import { UsageError, readOptions } from './options.mjs';

/** As a normal installation has them, but not waiting for the disk: how fast a disk is says nothing about the product. */
const SETTINGS = { fsync: 'off' };
const POSTGRES_PORT = 5360;
const until = stopWithCaller();

async function buildWeb() {
  const { code, output } = await runProgram(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: join(root, 'apps/web'), quiet: true });
  if (code !== 0) throw new Error(`The web app does not build:\n${output.trim()}`);
}

function folderOf(keep) {
  if (keep) {
    mkdirSync(resolve(keep), { recursive: true });
    return { folder: resolve(keep), close: () => undefined };
  }
  const { folder, remove } = openFolder('bench');
  return { folder, close: remove };
}

const machine = () => `${new Date().toISOString()}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unknown'}), Node ${process.versions.node}, load before ${loadavg()[0].toFixed(1)}`;

async function describe(url) {
  const { openClient } = await import('./databases.mjs');
  const client = await openClient(url);
  const { rows } = await client.query(`SELECT current_setting('server_version') AS version, current_setting('shared_buffers') AS buffers, current_setting('work_mem') AS work`);
  await client.end();
  const [{ version, buffers, work }] = rows;
  return `PostgreSQL ${version} as a start of the product sets it up (shared_buffers ${buffers}, work_mem ${work}), except fsync = off`;
}

/** The server for pages alone: what is about writing has one that waits for the disk. */
async function openServer(folder, options) {
  const { OF_REPLAY } = await import('./bench.mjs');
  if (options.short || !options.sections.some((section) => OF_REPLAY.includes(section) || section === 'phone')) return undefined;
  const { ensurePostgres } = await import('../scripts/embedded-postgres.mjs');
  return ensurePostgres({ dataDir: join(folder, 'postgres'), port: POSTGRES_PORT, database: 'replayed', settings: SETTINGS });
}

async function run() {
  const options = readOptions(process.argv.slice(2));
  await prepareProgram('bench', ['libs/campaign/dist/replay/replay.js']);
  if (options.sections.includes('phone')) await unlessFresh(root, { name: 'bench-web', sources: ['apps/web', 'libs', 'package-lock.json'], outputs: ['apps/web/dist/index.html'], build: buildWeb });
  const { Bench } = await import('./bench.mjs');
  const { folder, close } = folderOf(options.keep);
  const server = await openServer(folder, options);
  try {
    const around = [machine(), ...(server ? [await describe(server.url)] : [])];
    console.log(`${around.join('\n')}\n`);
    const bench = new Bench({ root, serverUrl: server?.url, folder: join(folder, 'files'), options, until, print: console.log, say });
    const results = await bench.run();
    if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine: around, ...results }, null, 2)}\n`);
    return results.broken;
  } finally {
    await server?.stop();
    close();
  }
}

try {
  const broken = await run();
  console.log(broken.length === 0 ? 'bench: all limits are met' : `bench: ${broken.length} limits are broken\n${broken.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof UsageError || until.aborted ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
