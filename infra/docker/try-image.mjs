import { execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensurePostgres } from '../scripts/embedded-postgres.mjs';
import { findFreePort } from '../scripts/free-port.mjs';
import { runProgram } from '../scripts/run-program.mjs';
import { rehearse } from './rehearse.mjs';

/*
 * Does without a container engine what the Dockerfile says, then runs migration, API and worker from exactly the files that
 * would lie in the image, with secrets as files and nothing of this machine's environment, until the API is ready:
 *
 *   node infra/docker/try-image.mjs [--commit NAME] [--keep]
 *
 * It takes minutes (npm ci twice and a build) and a folder below /var/tmp. It does not try the base image, its Node or its user.
 */
const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const commit = process.argv.includes('--commit') ? process.argv[process.argv.indexOf('--commit') + 1] : 'HEAD';
const folder = mkdtempSync('/var/tmp/tirkeu-image-');
chmodSync(folder, 0o755);
const running = [];

function writeSecrets(databaseUrl) {
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const secrets = { DATABASE_URL: databaseUrl, TIRKEU_SECRET: randomBytes(32).toString('hex'), TIRKEU_SIGNING_KEY: signingKey };
  mkdirSync(join(folder, 'secrets'));
  return Object.fromEntries(Object.entries(secrets).map(([name, value]) => {
    const path = join(folder, 'secrets', name.toLowerCase());
    writeFileSync(path, `${value}\n`, { mode: 0o600 });
    return [`${name}_FILE`, path];
  }));
}

function start(image, args, env) {
  const child = spawn(process.execPath, args, { cwd: join(image.root, image.workdir), env, stdio: ['ignore', 'inherit', 'inherit'] });
  running.push(child);
  return child;
}

async function untilItAnswers(url) {
  for (const until = performance.now() + 90_000; performance.now() < until; await pause(200)) {
    const { code } = await runProgram(process.execPath, [join(repository, 'infra/docker/answers.mjs'), url], {});
    if (code === 0) return (await fetch(url)).text();
  }
  throw new Error(`${url} did not answer with a success.`);
}

async function tryImage() {
  const context = join(folder, 'context');
  mkdirSync(context);
  execFileSync('sh', ['-c', `git -C "${repository}" archive "${commit}" | tar x -C "${context}"`]);
  const image = await rehearse({ context, into: folder, log: console.log });
  console.log(`The files of the image: ${execFileSync('du', ['-sh', image.root]).toString().split('\t')[0]}`);
  const database = await ensurePostgres({ dataDir: join(folder, 'postgres'), database: 'tirkeu', log: console.log });
  running.push({ stop: () => database.stop() });
  const port = await findFreePort(5_490);
  const metricsPort = await findFreePort(port + 1);
  const env = { PATH: process.env.PATH, ...image.env, ...writeSecrets(database.url), HOST: '127.0.0.1', PORT: String(port), METRICS_PORT: String(metricsPort), DATA_DIR: join(folder, 'data'), TIRKEU_MODE: 'production' };
  mkdirSync(env.DATA_DIR);
  const { code } = await runProgram(process.execPath, ['apps/api/dist/migrate.js'], { cwd: join(image.root, image.workdir), env });
  if (code !== 0) throw new Error(`The migration ended with ${code}.`);
  start(image, image.command.slice(1), env);
  start(image, ['--enable-source-maps', 'apps/worker/dist/main.js'], { ...env, METRICS_PORT: String(await findFreePort(metricsPort + 1)) });
  console.log(await untilItAnswers(`http://127.0.0.1:${port}/api/health/ready`));
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  if (!page.includes('/assets/')) throw new Error('The pages are not in the image.');
  await untilItAnswers(`http://127.0.0.1:${metricsPort}/metrics`);
  await pause(3_000);
  for (const child of running) if (child.exitCode !== undefined && child.exitCode !== null) throw new Error(`A program ended with ${child.exitCode}.`);
  console.log('The image holds what API, worker and migration need.');
}

try {
  await tryImage();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  for (const one of running.reverse()) await (one.stop ? one.stop() : new Promise((resolve) => (one.exitCode === null ? one.once('exit', resolve).kill('SIGTERM') : resolve())));
  if (!process.argv.includes('--keep')) rmSync(folder, { recursive: true, force: true });
}
process.exit();
