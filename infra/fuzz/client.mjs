import { Agent, request } from 'node:http';

/** Nobody waits longer for an answer, even from a machine that has other work. */
const PATIENCE_MS = 60_000;
const MOST_CONNECTIONS = 24;
const BEAT_MS = 500;
/** A body that is far too large is refused while it is still coming, and the connection closed. */
const LARGE_BYTES = 200_000;
/** A process that was not let run for so long cannot tell whose silence it was. */
const ASLEEP_MS = 5_000;

/** Sends what somebody would, byte for byte, and tells what came back. A broken connection or none in time comes back as `failed`. */
export class Client {
  #agent = new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS });
  #sent = 0;
  #beat = performance.now();
  #wokeAt = -1;
  #beating;
  slowestMs = 0;

  constructor(origin) {
    this.origin = origin;
    this.port = Number(new URL(origin).port);
    this.#beating = setInterval(() => this.#listen(), BEAT_MS).unref();
  }

  #listen() {
    const now = performance.now();
    if (now - this.#beat > ASLEEP_MS) this.#wokeAt = now;
    this.#beat = now;
  }

  /** Whether this process slept, or was stopped, since a moment. */
  #sleptSince(moment) {
    this.#listen();
    return this.#wokeAt >= moment;
  }

  /** Behind a proxy that it believes, the API sees another address each time. */
  #address() {
    const n = this.#sent++;
    return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
  }

  /** A connection that lay unused may be closed by the server as we write to it; browsers then ask once more over a new one, and so do we. */
  async send(sent) {
    const begun = performance.now();
    const first = await this.#exchange(sent, { agent: this.#agent, begun });
    return first.wasClosed ? this.#exchange(sent, { agent: false, begun }) : first;
  }

  #exchange({ method, path, headers = {}, body }, { agent, begun }) {
    const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(body);
    return new Promise((resolve) => {
      const done = (answer) => {
        const slept = this.#sleptSince(begun);
        const ms = performance.now() - begun;
        if (!slept) this.slowestMs = Math.max(this.slowestMs, ms);
        resolve({ ...answer, ms, ...(slept && (answer.failed || answer.status === 408) && { unsendable: 'the machine slept' }) });
      };
      let asked;
      const failed = (error) => done({
        failed: error.message, status: 0, headers: {}, text: '', wasClosed: asked?.reusedSocket === true && ['EPIPE', 'ECONNRESET'].includes(error.code),
        ...(bytes?.length > LARGE_BYTES && ['EPIPE', 'ECONNRESET'].includes(error.code) && { unsendable: 'refused while it was coming' }),
      });
      try {
        asked = request({
          agent, host: '127.0.0.1', port: this.port, method, path, timeout: PATIENCE_MS,
          headers: { host: `127.0.0.1:${this.port}`, 'x-forwarded-for': this.#address(), ...(bytes && { 'content-length': bytes.length }), ...headers },
        }, (answer) => {
          const chunks = [];
          answer.on('data', (chunk) => chunks.push(chunk));
          answer.once('error', failed);
          answer.once('end', () => done({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(chunks).toString() }));
        });
      } catch (error) {
        resolve({ unsendable: error.message, status: 0, headers: {}, text: '', ms: 0 });
        return;
      }
      asked.once('timeout', () => asked.destroy(new Error('nothing came in time')));
      asked.once('error', failed);
      asked.end(bytes);
    });
  }

  close() {
    clearInterval(this.#beating);
    this.#agent.destroy();
  }
}
