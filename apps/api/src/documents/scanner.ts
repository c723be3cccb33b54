import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** What the antivirus says of a file; `unknown` when it does not answer. */
export type ScanVerdict = 'clean' | 'infected' | 'unknown';

export interface Scanner {
  /** Never rejects: an antivirus that is away is no fault of the file. */
  scan(path: string): Promise<ScanVerdict>;
}

/** Where clamd listens: `unix:/run/clamav/clamd.ctl` or `tcp://host:3310`. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

const CHUNK = 64 * 1024;
const LONGEST_ANSWER = 4_096;
const PATIENCE_MS = 30_000;

/** The address in a setting; undefined when it is none. */
export function findClamdAddress(text: string): ClamdAddress | undefined {
  const [, path] = /^unix:(\/.{1,100})$/.exec(text) ?? [];
  if (path !== undefined) return { path };
  const [, host, port = '3310'] = /^tcp:\/\/([A-Za-z0-9.-]{1,253}|\[[0-9a-fA-F:]{2,45}\])(?::(\d{1,5}))?$/.exec(text) ?? [];
  return host !== undefined && Number(port) > 0 && Number(port) < 65_536 ? { host: host.replace(/[[\]]/g, ''), port: Number(port) } : undefined;
}

/** Asks clamd by its own protocol (INSTREAM): the bytes go over the line, so it need not see our disk. */
export class ClamdScanner implements Scanner {
  constructor(private readonly address: ClamdAddress, private readonly patienceMs = PATIENCE_MS) {}

  async scan(path: string): Promise<ScanVerdict> {
    try {
      return verdictIn(await this.#ask(path));
    } catch {
      return 'unknown';
    }
  }

  async #ask(path: string): Promise<string> {
    const socket = connect({ ...this.address, timeout: this.patienceMs });
    const answer = answerOf(socket);
    try {
      socket.write('zINSTREAM\0');
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
        if (socket.destroyed) break;
        await sent(socket, framed(chunk as Buffer));
      }
      if (!socket.destroyed) socket.write(Buffer.alloc(4));
      return await answer;
    } finally {
      socket.destroy();
    }
  }
}

function framed(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return Buffer.concat([length, chunk]);
}

const sent = (socket: Socket, bytes: Buffer): Promise<void> => new Promise((resolve) => { socket.write(bytes, () => resolve()); });

function answerOf(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('latin1');
      if (text.includes('\0') || text.length > LONGEST_ANSWER) resolve(text);
    });
    socket.once('timeout', () => reject(new Error('no answer')));
    socket.once('error', reject);
    socket.once('close', () => resolve(text));
  });
  // It may fail before anybody waits for it.
  answer.catch(() => undefined);
  return answer;
}

/** Only a plain OK is clean; everything that is not understood is unknown. */
function verdictIn(answer: string): ScanVerdict {
  const [line = ''] = answer.split('\0');
  if (/^stream: .{1,200} FOUND$/.test(line)) return 'infected';
  return line === 'stream: OK' ? 'clean' : 'unknown';
}
