import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { childEnvironment } from '../scripts/launch.mjs';
import { identify, isRunning, stopProcess } from '../scripts/processes.mjs';
import { runProgram } from '../scripts/run-program.mjs';
import { readSettings } from '../scripts/settings.mjs';

const READY_LIMIT_MS = 60_000;

/** That of a start, over a database of the bench; nothing that the caller has set has a say in it. With a signing key it is in earnest: production. */
function environment({ url, port, folder, secret, signingKey }, root) {
  const earnest = signingKey && { TIRKEU_MODE: 'production', TIRKEU_SIGNING_KEY: signingKey };
  const settings = readSettings({ PORT: String(port), DATA_DIR: folder, DATABASE_URL: url, TIRKEU_SECRET: secret, ...earnest }, root);
  return { ...childEnvironment(settings), NODE_ENV: 'production', REDIS_URL: '', PUBLIC_URL: '' };
}

/** Prepares a database as a first start does. In training that is people who can sign in and their examples, too. */
export async function prepareDatabase(root, place) {
  mkdirSync(place.folder, { recursive: true });
  const { code, output } = await runProgram(process.execPath, [join(root, 'apps/api/dist/migrate.js')], { cwd: root, env: environment(place, root), quiet: true });
  if (code !== 0) throw new Error(`The database could not be prepared:\n${output.trim()}`);
}

/** A process over a database of the bench; `args` come before its program, `programArgs` after it. Its log lies in the folder of the place. */
export function startProgram(name, { root, place, program, args = [], programArgs = [], env = {} }) {
  mkdirSync(place.folder, { recursive: true });
  const log = createWriteStream(join(place.folder, `${name}-${place.port}.log`));
  const child = spawn(process.execPath, [...args, program, ...programArgs], { cwd: root, env: { ...environment(place, root), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false });
  const running = identify(child.pid);
  return { pid: child.pid, running, stop: async () => (running && (await stopProcess(running)), log.end()) };
}

/** A worker over a database of the bench. */
export const startWorker = (root, place) => startProgram('worker', { root, place, program: join(root, 'apps/worker/dist/main.js') });

/** A running API over a database. `spoiled`: modules that change it as it is loaded. */
export async function openApi(root, place, { spoiled = [], env } = {}) {
  const args = spoiled.flatMap((module) => ['--import', module]);
  const api = startProgram('api', { root, place, program: join(root, 'apps/api/dist/main.js'), args, env });
  const origin = `http://127.0.0.1:${place.port}`;
  try {
    await waitUntilReady(origin, api.running);
    return { ...api, origin, port: place.port };
  } catch (error) {
    await api.stop();
    throw error;
  }
}

/** A running API with a persona signed in, a supervisor when not said otherwise. `get`, perhaps with words that people are looked for with, tells how long an answer took, in ms, and what it was. */
export async function startApi(root, place) {
  const api = await openApi(root, place);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const stop = async () => (await api.stop(), agent.destroy());
  try {
    const cookie = await signIn(api.origin, place.login ?? 'supervisor');
    return { ...api, get: (path, search) => timedGet({ agent, port: place.port, path, cookie, search }), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function waitUntilReady(origin, running) {
  const until = performance.now() + READY_LIMIT_MS;
  while (running && isRunning(running) && performance.now() < until) {
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`The API at ${origin} did not become ready; its log says why.`);
}

async function signIn(origin, login) {
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: JSON.stringify({ login, password: `tirkeu-${login}` }),
  });
  if (!answer.ok) throw new Error(`The persona ${login} could not sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
}

function timedGet({ agent, port, path, cookie, search }) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const asked = request({ agent, host: '127.0.0.1', port, path, headers: { cookie, ...(search && { 'tirkeu-search': encodeURIComponent(search) }) } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => resolve({ ms: performance.now() - begun, status: answer.statusCode, body: Buffer.concat(chunks) }));
    });
    asked.once('error', reject);
    asked.end();
  });
}
