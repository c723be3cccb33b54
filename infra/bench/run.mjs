import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unlessFresh } from '../scripts/build.mjs';
import { ensureInstalled, requireNode } from '../scripts/install.mjs';
import { whenAbandoned } from '../scripts/launchers.mjs';
import { runProgram } from '../scripts/run-program.mjs';
import { UsageError, readOptions } from './options.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** A folder that the system user of PostgreSQL may enter. */
const base = process.getuid?.() === 0 ? '/var/tmp' : tmpdir();
/** As a normal installation has them, but not waiting for the disk: how fast a disk is says nothing about the product. */
const SETTINGS = { fsync: 'off' };
const POSTGRES_PORT = 5360;

const stopping = new AbortController();
const say = (line) => console.error(line);

async function build() {
  const { code, output } = await runProgram(process.execPath, [join(root, 'node_modules/tsgo/bin/tsc'), '-b', 'apps/api'], { cwd: root, quiet: true });
  if (code !== 0) throw new Error(`The API does not build:\n${output.trim()}`);
}

async function buildWeb() {
  const { code, output } = await runProgram(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: join(root, 'apps/web'), quiet: true });
  if (code !== 0) throw new Error(`The web app does not build:\n${output.trim()}`);
}

function openFolder(keep) {
  if (keep) {
    mkdirSync(resolve(keep), { recursive: true });
    return { folder: resolve(keep), close: () => undefined };
  }
  const folder = mkdtempSync(join(base, 'tirkeu-bench-'));
  chmodSync(folder, 0o755);
  return { folder, close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

async function describe(url) {
  const { openClient } = await import('./databases.mjs');
  const client = await openClient(url);
  const { rows } = await client.query(`SELECT current_setting('server_version') AS version, current_setting('shared_buffers') AS buffers, current_setting('work_mem') AS work`);
  await client.end();
  const [{ version, buffers, work }] = rows;
  return [
    `${new Date().toISOString()}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() || 'unknown'}), Node ${process.versions.node}, load before ${loadavg()[0].toFixed(1)}`,
    `PostgreSQL ${version} as a start of the product sets it up (shared_buffers ${buffers}, work_mem ${work}), except fsync = off`,
  ];
}

async function run() {
  const options = readOptions(process.argv.slice(2));
  requireNode();
  await ensureInstalled(root, { print: say });
  const sources = ['apps/api', 'libs', 'tsconfig.base.json', 'package-lock.json'];
  await unlessFresh(root, { name: 'bench', sources, outputs: ['apps/api/dist/main.js', 'libs/campaign/dist/replay/replay.js'], build });
  if (options.sections.includes('phone')) await unlessFresh(root, { name: 'bench-web', sources: ['apps/web', 'libs', 'package-lock.json'], outputs: ['apps/web/dist/index.html'], build: buildWeb });
  const { ensurePostgres } = await import('../scripts/embedded-postgres.mjs');
  const { Bench } = await import('./bench.mjs');
  const { folder, close } = openFolder(options.keep);
  const server = await ensurePostgres({ dataDir: join(folder, 'postgres'), port: POSTGRES_PORT, database: 'replayed', settings: SETTINGS });
  try {
    const machine = await describe(server.url);
    console.log(`${machine.join('\n')}\n`);
    const bench = new Bench({ root, serverUrl: server.url, folder: join(folder, 'files'), options, until: stopping.signal, print: console.log, say });
    const results = await bench.run();
    if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
    return results.broken;
  } finally {
    await server.stop();
    close();
  }
}

const interrupt = () => stopping.abort(new Error('Stopped.'));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, interrupt);
whenAbandoned(interrupt);

try {
  const broken = await run();
  console.log(broken.length === 0 ? 'bench: all limits are met' : `bench: ${broken.length} limits are broken\n${broken.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof UsageError || stopping.signal.aborted ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
