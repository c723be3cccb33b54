import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { isPortFree } from './free-port.mjs';
import { replayHistory } from './history.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { whenAbandoned } from './launchers.mjs';
import { AlreadyRunning, claimRun } from './run-file.mjs';
import { takeSecretFiles } from './secret-files.mjs';
import { prepareDataDir, readSettings, SettingError } from './settings.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const programs = { migrate: join(root, 'apps/api/dist/migrate.js'), api: join(root, 'apps/api/dist/main.js'), worker: join(root, 'apps/worker/dist/main.js'), registers: join(root, 'infra/registers/main.mjs'), probe: join(root, 'infra/probe/main.mjs') };
const log = console.log;

async function start(until) {
  requireNode();
  takeSecretFiles(process.env);
  const settings = readSettings(process.env, root);
  prepareDataDir(settings.dataDir);
  const run = await claimRun({ dataDir: settings.dataDir, port: settings.port, embedded: !settings.databaseUrl, log });
  try {
    await requireFreePort(settings.port);
    await ensureInstalled(root, { until });
    await ensureBuilt(root, { until });
    until.throwIfAborted();
    await runUntilAborted({ settings, run, until });
  } finally {
    run.release();
  }
}

async function runUntilAborted({ settings, run, until }) {
  const { launch } = await import('./launch.mjs');
  const running = await launch({ settings, programs, root, run, until, log });
  try {
    await announce(settings);
    const history = settings.history ? replayHistory({ settings, root, until, log }) : undefined;
    await new Promise((resolve) => (until.aborted ? resolve() : until.addEventListener('abort', resolve)));
    log('Stopping …');
    await history;
  } finally {
    await running.stop();
  }
  log('Stopped. All data is kept.');
}

async function requireFreePort(port) {
  if (await isPortFree(port)) return;
  throw new SettingError(`Port ${port} is taken by another program. Stop that one, or choose another port, for example PORT=${port + 1} npm start.`);
}

async function announce({ port, mode, dataDir }) {
  log(`\nTirkeu is ready at http://localhost:${port}`);
  if (mode !== 'training') return;
  const { describePersonas, fetchPersonas } = await import('./personas.mjs');
  try {
    log(`\nThis is a training installation. Sign in as any of these people:\n\n${describePersonas(await fetchPersonas(port))}`);
  } catch (error) {
    log(`The list of personas could not be read: ${error.message}`);
  }
  log(`\nData and logs are in ${dataDir}. Ctrl-C stops everything and keeps the data.`);
}

const stopping = new AbortController();
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stopping.abort());
whenAbandoned(() => stopping.abort());

try {
  await start(stopping.signal);
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error.message);
    process.exitCode = error instanceof SettingError || error instanceof AlreadyRunning ? 2 : 1;
  }
}
process.exit();
