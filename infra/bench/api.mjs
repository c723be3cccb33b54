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

/** That of a start, over a database of the bench; nothing that the caller has set has a say in it. */
function environment({ url, port, folder, secret }, root) {
  const settings = readSettings({ PORT: String(port), DATA_DIR: folder, DATABASE_URL: url, TIRKEU_SECRET: secret }, root);
  return { ...childEnvironment(settings), NODE_ENV: 'production', REDIS_URL: '' };
}

/** Makes a database a training installation, as a first start does: people who can sign in, and their examples. */
export async function installPersonas(root, place) {
  mkdirSync(place.folder, { recursive: true });
  const { code, output } = await runProgram(process.execPath, [join(root, 'apps/api/dist/migrate.js')], { cwd: root, env: environment(place, root), quiet: true });
  if (code !== 0) throw new Error(`The database could not be prepared:\n${output.trim()}`);
}

/** A running API over a database, with a persona signed in, a supervisor when not said otherwise. `get` tells how long an answer took, in ms, and what it was. */
export async function startApi(root, place) {
  mkdirSync(place.folder, { recursive: true });
  const log = createWriteStream(join(place.folder, `api-${place.port}.log`));
  const child = spawn(process.execPath, [join(root, 'apps/api/dist/main.js')], { cwd: root, env: environment(place, root), stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(log, { end: false });
  const running = identify(child.pid);
  const stop = async () => (running && (await stopProcess(running)), agent.destroy(), log.end());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const origin = `http://127.0.0.1:${place.port}`;
  try {
    await waitUntilReady(origin, running);
    const cookie = await signIn(origin, place.login ?? 'supervisor');
    return { origin, get: (path) => timedGet({ agent, port: place.port, path, cookie }), stop };
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

function timedGet({ agent, port, path, cookie }) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const asked = request({ agent, host: '127.0.0.1', port, path, headers: { cookie } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => resolve({ ms: performance.now() - begun, status: answer.statusCode, body: Buffer.concat(chunks) }));
    });
    asked.once('error', reject);
    asked.end();
  });
}
