import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findFreePort } from './free-port.mjs';
import { hasEnded, identify, type ProcessIdentity } from './processes.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Programs that stand in for ours: they count in the database how often it was prepared, and tell it over HTTP. */
const PG = `import pg from ${JSON.stringify(join(here, '../../node_modules/pg/esm/index.mjs'))};
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
client.on('error', () => process.exit(3));
await client.connect();`;
const MIGRATE = `${PG}
await client.query('CREATE TABLE IF NOT EXISTS start (id serial)');
await client.query('INSERT INTO start DEFAULT VALUES');
await client.end();`;
const API = `${PG}
import { createServer } from 'node:http';
createServer(async (request, response) => {
  if (request.url === '/die') process.exit(9);
  const { rows } = await client.query('SELECT count(*)::int AS starts FROM start');
  response.end(JSON.stringify({ ...rows[0], mode: process.env.TIRKEU_MODE, secret: process.env.TIRKEU_SECRET }));
}).listen(process.env.PORT);
process.on('SIGTERM', () => client.end().then(() => process.exit(0)));`;
const WORKER = `setInterval(() => {}, 1000);`;
const STARTER = `import { launch } from ${JSON.stringify(join(here, 'launch.mjs'))};
import { claimRun } from ${JSON.stringify(join(here, 'run-file.mjs'))};
import { readSettings } from ${JSON.stringify(join(here, 'settings.mjs'))};
const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort());
const folder = process.env.DATA_DIR;
const settings = readSettings(process.env, folder);
const programs = { migrate: folder + '/migrate.mjs', api: folder + '/api.mjs', worker: folder + '/worker.mjs' };
try {
  const run = await claimRun({ dataDir: folder, port: settings.port, embedded: !settings.databaseUrl, log: console.log });
  const running = await launch({ settings, programs, root: folder, run, until: stopping.signal, log: console.log, postgresPort: 15560 });
  console.log('READY');
  await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve));
  await running.stop();
  run.release();
  console.log('STOPPED');
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}`;

describe('a start', () => {
  let folder: string;
  let port: number;
  const starters: ChildProcess[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'tirkeu-spec-'));
    chmodSync(folder, 0o755);
    port = await findFreePort(3540);
    for (const [name, text] of Object.entries({ migrate: MIGRATE, api: API, worker: WORKER, starter: STARTER })) {
      writeFileSync(join(folder, `${name}.mjs`), text);
    }
  });
  afterEach(async () => {
    for (const starter of starters.splice(0)) {
      if (starter.exitCode !== null || starter.signalCode !== null) continue;
      starter.kill('SIGTERM');
      await once(starter, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts and waits for a line; tells everything printed until then. */
  const start = (awaited: string, env = {}) =>
    new Promise<{ starter: ChildProcess; printed: () => string }>((resolve, reject) => {
      const starter = spawn(process.execPath, [join(folder, 'starter.mjs')], { env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: folder, ...env } });
      starters.push(starter);
      let text = '';
      const read = (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes(awaited)) resolve({ starter, printed: () => text });
      };
      starter.stdout.on('data', read);
      starter.stderr.on('data', read);
      starter.once('exit', () => reject(new Error(`it ended before "${awaited}":\n${text}`)));
    });
  const ask = async (path = '/'): Promise<{ starts: number; mode: string; secret: string }> => (await fetch(`http://127.0.0.1:${port}${path}`)).json() as never;
  const eventually = async <T>(question: () => Promise<T>, limitMs = 20_000): Promise<T> => {
    const until = performance.now() + limitMs;
    for (;;) {
      try {
        return await question();
      } catch (error) {
        if (performance.now() > until) throw error;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
  };
  const noted = (): { starter: ProcessIdentity; children: ProcessIdentity[] } => JSON.parse(readFileSync(join(folder, 'run', `${port}.json`), 'utf8'));
  const kill = async (pid: number) => {
    const identity = identify(pid);
    process.kill(pid, 'SIGKILL');
    if (identity) await hasEnded(identity, 10_000);
  };
  const postgresPid = () => Number(readFileSync(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);

  it('prepares the database, runs in training mode with a secret of its own, and stops everything in order', async () => {
    const { starter, printed } = await start('READY');
    expect(await ask()).toMatchObject({ starts: 1, mode: 'training', secret: expect.stringMatching(/^[\w-]{43}$/) });
    const { children } = noted();
    const database = identify(postgresPid());
    starter.kill('SIGTERM');
    await once(starter, 'exit');
    expect(printed()).toContain('STOPPED');
    expect(children).toHaveLength(2);
    for (const process of [...children, database]) expect(identify(process?.pid ?? 0)).toBeUndefined();
  });

  it('after a kill takes over: the children left behind are stopped, the database is adopted, data and secret are kept', async () => {
    const { starter } = await start('READY');
    const { secret } = await ask();
    const left = noted().children;
    const database = postgresPid();
    await kill(starter.pid ?? 0);
    await start('READY');
    expect(await ask()).toEqual({ starts: 2, mode: 'training', secret });
    expect(postgresPid()).toBe(database);
    for (const child of left) expect(identify(child.pid)).toBeUndefined();
  });

  it('refuses to run twice in one data folder, and the first goes on', async () => {
    await start('READY');
    await start('Tirkeu is already running at');
    expect((await ask()).starts).toBe(1);
  });

  it('starts a program again that died', async () => {
    const { printed } = await start('READY');
    await fetch(`http://127.0.0.1:${port}/die`).catch(() => undefined);
    expect((await eventually(ask)).starts).toBe(1);
    expect(printed()).toContain('The api ended (exit code 9); starting it again in 0.5 s.');
  });

  it('starts the database again that was killed', async () => {
    const { printed } = await start('READY');
    const killed = postgresPid();
    await kill(killed);
    expect((await eventually(ask)).starts).toBe(1);
    expect(postgresPid()).not.toBe(killed);
    expect(printed()).toContain('PostgreSQL ended; starting it again.');
  });

  it('gives up with the last words of an API that cannot start, and leaves nothing running', async () => {
    writeFileSync(join(folder, 'api.mjs'), `throw new Error('the map is missing');`);
    const { starter, printed } = await start('the map is missing');
    if (starter.exitCode === null) await once(starter, 'exit');
    expect(printed()).toContain('The API did not become ready.');
    expect(() => postgresPid()).toThrow();
  });

  it('says in one line that a database named by DATABASE_URL does not answer, without its password', async () => {
    const { printed } = await start('DATABASE_URL', { DATABASE_URL: 'postgres://tirkeu:pass-of-ours@127.0.0.1:1/tirkeu' });
    expect(printed().trim()).toBe('DATABASE_URL leads to no usable PostgreSQL at 127.0.0.1:1/tirkeu: connect ECONNREFUSED 127.0.0.1:1.');
  });

  it('says in one line that a Redis named by REDIS_URL does not answer', async () => {
    const { printed } = await start('REDIS_URL', { REDIS_URL: 'redis://:pass-of-ours@127.0.0.1:1' });
    expect(printed().trim()).toBe('REDIS_URL leads to no usable Redis at 127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1.');
  });
});
