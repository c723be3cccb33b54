import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const READY_LIMIT_MS = 120_000;
const LOOK_MS = 100;
const BUSY_LIMIT_MS = 3_000;
/** Longer than it takes to notice that an instance is not ready. */
export const DRAIN_SECONDS = 1;

/** A place where one process of the API after another answers. Who sends people here looks whether it is ready. */
export class Instance {
  constructor({ port, env, logs }) {
    Object.assign(this, { port, env, logs, ready: false, inHand: 0 });
    this.origin = `http://127.0.0.1:${port}`;
    this.looking = setInterval(() => this.look(), LOOK_MS);
  }

  start(root) {
    this.child = spawn(process.execPath, ['--enable-source-maps', join(root, 'apps/api/dist/main.js')], { cwd: root, env: { ...this.env, PORT: String(this.port), DRAIN_SECONDS: String(DRAIN_SECONDS) }, stdio: ['ignore', 'pipe', 'pipe'] });
    const log = createWriteStream(join(this.logs, `api-${this.port}.log`), { flags: 'a' });
    this.lastWords = '';
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.pipe(log, { end: false });
      stream.on('data', (chunk) => (this.lastWords = (this.lastWords + chunk).slice(-10_000)));
    }
  }

  async look() {
    const answer = await fetch(`${this.origin}/api/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    await answer?.arrayBuffer().catch(() => undefined);
    this.ready = answer?.ok ?? false;
  }

  async untilReady() {
    const until = performance.now() + READY_LIMIT_MS;
    while (!this.ready) {
      if (performance.now() > until || this.child.exitCode !== null) throw new Error(`The API on port ${this.port} did not become ready. The last it said:\n${this.lastWords.slice(-2_000)}`);
      await pause(LOOK_MS / 2);
    }
  }

  /** Waits until somebody is being served, for a stop is only worth trying then; not longer than people still come. */
  async untilBusy() {
    const until = performance.now() + BUSY_LIMIT_MS;
    while (this.inHand === 0 && performance.now() < until) await pause(1);
  }

  /** Asks the process to end and waits until it has; tells how it did. */
  async end(signal = 'SIGTERM') {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    const [code, by] = await ended;
    // A version that closes and then lets the signal end it ends well too.
    return by === 'SIGTERM' ? 0 : code;
  }

  async close() {
    clearInterval(this.looking);
    await this.end();
  }
}
