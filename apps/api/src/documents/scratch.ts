import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromBuffer } from 'file-type';

const HEAD = 4_100;

/** Bytes that came in, as a file of this machine. */
export interface ReceivedBytes {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The media type that the first bytes tell; undefined when none is known. What the sender says is not asked. */
  readonly mediaType: string | undefined;
}

/** The folder for files that are being worked on and belong nowhere yet. It lies on the disk of the data folder, so that a finished file can be moved. */
export class Scratch {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'scratch');
  }

  /** A path that nothing is at. */
  async newPath(): Promise<string> {
    await mkdir(this.#folder, { recursive: true });
    return join(this.#folder, randomUUID());
  }

  /** Takes a stream in, hashing on the way. Nothing is left behind when the stream breaks. */
  async receive(stream: Readable): Promise<ReceivedBytes> {
    const path = await this.newPath();
    const hash = createHash('sha256');
    const head: Buffer[] = [];
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        if (bytes < HEAD) head.push(chunk.subarray(0, HEAD - bytes));
        bytes += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(stream, measure, createWriteStream(path, { flush: true, mode: 0o600 }));
    } catch (error) {
      await this.discard(path);
      throw error;
    }
    const type = await fileTypeFromBuffer(Buffer.concat(head));
    return { path, bytes, sha256: hash.digest('hex'), mediaType: type?.mime };
  }

  /** Takes in what comes of a stream, also when it breaks off; `broken` is then why. */
  async receiveWhatComes(stream: Readable): Promise<{ readonly path: string; readonly bytes: number; readonly broken: unknown }> {
    const path = await this.newPath();
    const broken: unknown = await pipeline(stream, createWriteStream(path, { flush: true, mode: 0o600 })).then(() => undefined, (error: unknown) => error ?? new Error('broken off'));
    const bytes = await stat(path).then(({ size }) => size, () => 0);
    return { path, bytes, broken };
  }

  /** A stream as a file, for as long as it is used. */
  async lend<Value>(stream: Readable, use: (path: string) => Promise<Value>): Promise<Value> {
    const path = await this.newPath();
    try {
      await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
      return await use(path);
    } finally {
      await this.discard(path);
    }
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /** Clears away what a process that died has left, last touched before a moment in milliseconds of the epoch. */
  async clearBefore(milliseconds: number): Promise<void> {
    const names = await readdir(this.#folder).catch((): string[] => []);
    for (const name of names) {
      const path = join(this.#folder, name);
      const touched = await stat(path).then(({ mtimeMs }) => mtimeMs, () => Infinity);
      if (touched < milliseconds) await this.discard(path);
    }
  }
}
