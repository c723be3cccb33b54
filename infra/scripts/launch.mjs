import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from './free-port.mjs';
import { ensurePostgres } from './embedded-postgres.mjs';
import { checkDatabase, checkRedis } from './external-stores.mjs';
import { keepProbeKey } from '../probe/probe-key.mjs';
import { identify, isRunning } from './processes.mjs';
import { step } from './progress.mjs';
import { runProgram } from './run-program.mjs';
import { keepSecret } from './secret.mjs';
import { keepSigningKey } from './signing-key.mjs';
import { supervise } from './supervise.mjs';

/** How long the API may take from its start to being ready, loading of the map excluded. */
const READY_LIMIT_MS = 60_000;
/** Where the stand-in for registers is looked a place for. */
const FIRST_REGISTER_PORT = 5_600;
/** An API that dies so often before it is ready will not get better by itself. */
const DEATHS_BEFORE_GIVING_UP = 3;

/**
 * Starts the database (unless DATABASE_URL names one), migrates it, starts API and worker and waits until the API is
 * ready. `programs` are the paths of `migrate`, `api`, `worker` and, for training, `registers` and `probe`. An aborted `until` ends the waiting.
 */
export async function launch(options) {
  const running = { postgres: undefined, watch: undefined, supervised: [] };
  try {
    running.postgres = await openDatabase(options);
    await migrate(options, running);
    running.registersPort = await findRegistersPort(options);
    startPrograms(options, running);
    await waitUntilReady(options, running);
    startProbe(options, running);
  } catch (error) {
    await stopAll(running);
    throw error;
  }
  running.watch = running.postgres && watchDatabase(options, running);
  return { registersUrl: running.registersPort === undefined ? undefined : `http://127.0.0.1:${running.registersPort}`, stop: () => stopAll(running) };
}

/** The embedded database, or undefined when DATABASE_URL leads to one that answers. */
async function openDatabase({ settings, postgresPort, log }) {
  if (settings.redisUrl) await checkRedis(settings.redisUrl);
  if (!settings.databaseUrl) {
    return step('Starting PostgreSQL', () => openEmbedded({ settings, port: postgresPort, log: (line) => log(`  ${line}`) }), log);
  }
  await checkDatabase(settings.databaseUrl);
  return undefined;
}

function openEmbedded({ settings, port, log }) {
  return ensurePostgres({ dataDir: join(settings.dataDir, 'postgres'), port, database: 'tirkeu', log });
}

/** The environment that migration, API and worker run in. */
export function childEnvironment(settings, postgres) {
  return {
    NODE_ENV: 'production',
    ...process.env,
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    DATABASE_URL: postgres?.url ?? settings.databaseUrl,
    TIRKEU_MODE: settings.mode,
    TIRKEU_SECRET: keepSecret(settings),
    TIRKEU_SIGNING_KEY: keepSigningKey(settings),
  };
}

/** The worker has no request to tell it where the pages are, so the links of its e-mails follow a setting. Its figures are on the port after the API's. */
function workerEnvironment(settings, postgres) {
  const figures = settings.metricsPort === undefined ? {} : { METRICS_PORT: String(settings.metricsPort + 1) };
  return { ...childEnvironment(settings, postgres), ...figures, PUBLIC_URL: settings.publicUrl ?? `http://localhost:${settings.port}` };
}

const REGISTERS = ['POPULATION', 'CONVICTIONS', 'REVENUE', 'PAYMENTS', 'PARTY_MEMBERS'];

/** In training without registers of its own a stand-in answers; undefined where none is wanted. */
function findRegistersPort({ settings, programs }) {
  const isWanted = settings.mode === 'training' && programs.registers && !REGISTERS.some((name) => process.env[`REGISTER_${name}_URL`]);
  return isWanted ? findFreePort(settings.registersPort ?? FIRST_REGISTER_PORT) : undefined;
}

/** Where the worker finds the stand-in. */
function registersEnvironment(port) {
  if (port === undefined) return {};
  return Object.fromEntries(REGISTERS.flatMap((name) => [[`REGISTER_${name}_URL`, `http://127.0.0.1:${port}`], [`REGISTER_${name}_TOKEN`, 'training']]));
}

async function migrate({ settings, programs, root, until, log }, { postgres }) {
  await step('Preparing the database', async () => {
    const env = childEnvironment(settings, postgres);
    const { code } = await runProgram(process.execPath, ['--enable-source-maps', programs.migrate], { cwd: root, env, until });
    until?.throwIfAborted();
    if (code !== 0) throw new Error('The database could not be prepared; the lines above say why. Nothing was lost.');
  }, log);
}

function startPrograms({ settings, programs, root, run, log }, running) {
  const { registersPort } = running;
  const environments = {
    api: { ...childEnvironment(settings, running.postgres), ...(hasProbe(settings, programs) && { PROBES: Object.values(ownProbe(settings)).join('=') }) },
    worker: { ...workerEnvironment(settings, running.postgres), ...registersEnvironment(registersPort), ...settings.registers },
    registers: { ...process.env, REGISTERS_PORT: String(registersPort) },
  };
  const names = registersPort === undefined ? ['api', 'worker'] : ['api', 'worker', 'registers'];
  running.supervised = names.map((name) => {
    const logFile = settings.mode === 'training' ? openLog(settings, name) : undefined;
    return supervise({ name, script: programs[name], cwd: root, env: environments[name], logFile, onStart: run.noteChild, log });
  });
}

/** In training a probe watches from the same machine, and is shown as that: what it cannot see is the way to people. */
function ownProbe(settings) {
  const { publicKey } = keepProbeKey(probeFolder(settings));
  return { id: `same-machine-${createHash('sha256').update(publicKey).digest('hex').slice(0, 6)}`, publicKey };
}
const probeFolder = ({ dataDir }) => join(dataDir, 'probe');
const hasProbe = ({ mode }, { probe }) => mode === 'training' && probe !== undefined && !process.env.PROBES;

/** Once the API is ready: a start is no outage. */
function startProbe({ settings, programs, root, run, log }, running) {
  if (!hasProbe(settings, programs)) return;
  const env = { ...process.env, PROBE_ID: ownProbe(settings).id, PROBE_TARGET: `http://127.0.0.1:${settings.port}`, PROBE_DIR: probeFolder(settings) };
  running.supervised.push(supervise({ name: 'probe', script: programs.probe, cwd: root, env, logFile: openLog(settings, 'probe'), onStart: run.noteChild, log }));
}

function openLog(settings, name) {
  const logFile = logOf(settings, name);
  mkdirSync(join(settings.dataDir, 'logs'), { recursive: true });
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.previous`);
  return logFile;
}

function logOf(settings, name) {
  return join(settings.dataDir, 'logs', `${name}-${settings.port}.log`);
}

async function waitUntilReady({ settings, until }, { supervised: [api] }) {
  const deadline = performance.now() + READY_LIMIT_MS;
  while (!until?.aborted) {
    if (await isReady(settings.port)) return;
    if (api.deaths() >= DEATHS_BEFORE_GIVING_UP || performance.now() > deadline) {
      throw new Error(`The API did not become ready.${lastLines(logOf(settings, 'api'))}`);
    }
    await pause(50);
  }
  until.throwIfAborted();
}

async function isReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function lastLines(logFile) {
  if (!existsSync(logFile)) return '';
  const lines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-20);
  return ` The last lines of ${logFile}:\n${lines.join('\n')}`;
}

/** PostgreSQL killed from outside is started again, on its own port when it can: API and worker find it there. */
function watchDatabase(options, running) {
  let server = identify(running.postgres.pid);
  let repair = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy || (server && isRunning(server))) return;
    busy = true;
    repair = reopenDatabase(options, running)
      .then(() => (server = identify(running.postgres.pid)))
      .catch((error) => options.log(error.message))
      .finally(() => (busy = false));
  }, 1_000);
  return { stop: () => (clearInterval(timer), repair) };
}

async function reopenDatabase(options, running) {
  const { settings, log } = options;
  log('PostgreSQL ended; starting it again.');
  const { port } = running.postgres;
  running.postgres = await openEmbedded({ settings, port, log });
  if (running.postgres.port === port) return;
  await stopPrograms(running);
  startPrograms(options, running);
  startProbe(options, running);
}

/** The programs first, the database last: nothing of theirs is cut off. */
async function stopAll(running) {
  await running.watch?.stop();
  await stopPrograms(running);
  await running.postgres?.stop();
}

async function stopPrograms(running) {
  await Promise.all(running.supervised.map((program) => program.stop()));
}
