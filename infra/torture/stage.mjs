import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEdge } from '../edge/start-edge.mjs';
import { ensurePostgres } from '../scripts/embedded-postgres.mjs';
import { findFreePort } from '../scripts/free-port.mjs';
import { identify, isRunning, signal, stopProcess } from '../scripts/processes.mjs';
import { runProgram } from '../scripts/run-program.mjs';
import { ensureFaketime, ensureRedis } from '../scripts/tooling.mjs';
import { openDisk } from './disk.mjs';

const POSTGRES_PORT = 15790;
const EDGE_PORT = 5789;
const API_PORTS = [5790, 5791];
const REDIS_PORT = 16790;
/** How soon whoever watches over processes starts one again. */
const AGAIN_MS = 300;
const READY_LIMIT_MS = 90_000;
/** A disk stays full for so long. */
const FULL_MS = 2_500;
/** A clock stays wrong for so long. */
const WRONG_MS = 4_000;

/** A process that is started again whenever it ends, until it is stopped for good. */
class Kept {
  constructor({ name, command, args, env, cwd, log }) {
    Object.assign(this, { name, command, args, env, cwd, log, stopping: false, child: undefined });
    this.start();
  }

  start() {
    this.child = spawn(this.command, this.args, { cwd: this.cwd, env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream.pipe(this.log, { end: false });
    this.child.once('exit', () => {
      if (!this.stopping) this.timer = setTimeout(() => this.start(), AGAIN_MS);
    });
  }

  kill() {
    if (this.child.pid) signal(this.child.pid, 'SIGKILL');
  }

  async stop() {
    this.stopping = true;
    clearTimeout(this.timer);
    const running = this.child.pid && identify(this.child.pid);
    if (running) await stopProcess(running);
  }
}

/** The product as it runs in earnest: an edge, two APIs, two workers, PostgreSQL that waits for the disk, and Redis that keeps nothing. */
export class Stage {
  constructor({ root, folder, mutant, until }) {
    Object.assign(this, { root, folder, mutant, until, kept: {}, origin: '', databaseUp: Promise.resolve() });
    this.cacheDir = join(root, 'node_modules/.cache/tirkeu');
    this.secret = randomBytes(32).toString('base64url');
    this.edgeToken = randomBytes(32).toString('base64url');
    this.signingKey = generateKeyPairSync('ed25519', { privateKeyEncoding: { format: 'der', type: 'pkcs8' }, publicKeyEncoding: { format: 'der', type: 'spki' } }).privateKey.toString('base64');
    mkdirSync(join(folder, 'logs'), { recursive: true });
  }

  async openDatabase() {
    this.disk = await openDisk(this.folder);
    if (this.disk) chmodSync(this.disk.place, 0o755);
    await this.startDatabase();
    const { code, output } = await runProgram(process.execPath, [join(this.root, 'apps/api/dist/migrate.js')], { cwd: this.root, env: this.environment(API_PORTS[0]), until: this.until, quiet: true });
    if (code !== 0) throw new Error(`The database could not be prepared:\n${output.trim()}`);
    return this.postgres.url;
  }

  /** As whoever watches over it would: again and again until it runs. */
  async startDatabase() {
    const until = performance.now() + READY_LIMIT_MS;
    for (;;) {
      try {
        this.postgres = await ensurePostgres({ dataDir: join(this.disk?.place ?? this.folder, 'postgres'), port: this.postgres?.port ?? POSTGRES_PORT, database: 'tirkeu' });
        this.server = identify(this.postgres.pid);
        return;
      } catch (error) {
        if (performance.now() > until) throw error;
        await pause(AGAIN_MS);
      }
    }
  }

  async openPrograms() {
    const { command, env } = await ensureRedis(this.cacheDir);
    this.faketime = await ensureFaketime(this.cacheDir);
    this.redisPort = await findFreePort(REDIS_PORT);
    this.keep('redis', command, ['--bind', '127.0.0.1', '--port', String(this.redisPort), '--save', '', '--appendonly', 'no', '--dir', this.folder], env);
    const ports = [];
    for (const first of API_PORTS) ports.push(await findFreePort(first));
    for (const [place, port] of ports.entries()) {
      this.stepClock(place, 0);
      this.keep(`api-${place + 1}`, process.execPath, [...this.spoiling(), join(this.root, 'apps/api/dist/main.js')], { ...this.environment(port), ...this.clockOf(place) });
      this.keep(`worker-${place + 1}`, process.execPath, [join(this.root, 'apps/worker/dist/main.js')], this.environment(port));
    }
    this.edge = await startEdge({ cacheDir: this.cacheDir, folder: this.folder, port: await findFreePort(EDGE_PORT), apiPorts: ports, token: this.edgeToken });
    this.origin = this.edge.origin;
    await Promise.all(ports.map((port) => this.isReady(`http://127.0.0.1:${port}`)));
  }

  spoiling() {
    return this.mutant === 'acknowledge-before-commit' || this.mutant === 'stamp-at-commit' ? ['--import', new URL(`mutants/${this.mutant}.mjs`, import.meta.url).href] : [];
  }

  keep(name, command, args, env) {
    this.kept[name] = new Kept({ name, command, args, env, cwd: this.root, log: createWriteStream(join(this.folder, 'logs', `${name}.log`)) });
  }

  environment(port) {
    return {
      PATH: process.env.PATH, NODE_ENV: 'production', NODE_OPTIONS: '--enable-source-maps', PORT: String(port), DATA_DIR: join(this.folder, 'files'), DATABASE_URL: this.postgres.url,
      REDIS_URL: this.redisPort ? `redis://127.0.0.1:${this.redisPort}` : '', PUBLIC_URL: 'http://127.0.0.1', TIRKEU_SECRET: this.secret, TIRKEU_SIGNING_KEY: this.signingKey,
      EDGE_TOKEN: this.edgeToken, TRUSTED_PROXIES: '127.0.0.1',
      // In production the API would not start on a database that may forget: that would catch this mutant too early.
      TIRKEU_MODE: this.mutant === 'asynchronous-commit' ? 'training' : 'production', TIRKEU_HISTORY: 'off',
    };
  }

  #clockFile(place) {
    return join(this.folder, `clock-${place + 1}`);
  }

  /** Lets one API see a clock of its own, which can be set like that of a machine. */
  clockOf(place) {
    return { LD_PRELOAD: this.faketime, FAKETIME_TIMESTAMP_FILE: this.#clockFile(place), FAKETIME_CACHE_DURATION: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1', FAKETIME_DONT_RESET: '1' };
  }

  stepClock(place, seconds) {
    writeFileSync(this.#clockFile(place), `${seconds < 0 ? '' : '+'}${seconds}\n`);
  }

  /** Somebody sets the clock of one machine wrong, and right again. */
  async misleadClock(place, seconds) {
    this.stepClock(place, seconds);
    await pause(WRONG_MS);
    this.stepClock(place, 0);
  }

  async isReady(origin) {
    const until = performance.now() + READY_LIMIT_MS;
    while (performance.now() < until) {
      this.until.throwIfAborted();
      const answer = await fetch(`${origin}/api/health/ready`).catch(() => undefined);
      await answer?.arrayBuffer();
      if (answer?.ok) return;
      await pause(50);
    }
    throw new Error(`${origin} did not become ready; the logs in ${join(this.folder, 'logs')} say why.`);
  }

  /** The whole database server, which somebody then starts again. Never two things with it at once. */
  killDatabase() {
    return this.#withDatabase(async () => {
      signal(this.postgres.pid, 'SIGKILL');
      await pause(AGAIN_MS);
      await this.startDatabase();
    });
  }

  /** No room is left for a while. A server that has given up is started again. */
  fillDisk() {
    return this.#withDatabase(async () => {
      await this.disk.fill();
      await pause(FULL_MS);
      this.disk.empty();
      await pause(AGAIN_MS);
      if (!isRunning(this.server)) await this.startDatabase();
    });
  }

  #withDatabase(work) {
    this.databaseUp = this.databaseUp.then(work);
    return this.databaseUp;
  }

  async close() {
    await this.edge?.stop();
    await Promise.all(Object.values(this.kept).map((process) => process.stop()));
    await this.databaseUp.catch(() => undefined);
    await this.postgres?.stop();
    await this.disk?.close();
  }
}
