import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Finished files on disk, beside those that people send in. A file is there whole or not at all, and once. */
export class ReportFiles {
  constructor(private readonly dataDir: string) {}

  /** Its size in bytes. The file takes the place of one of the same id; nothing is left behind when the source breaks. */
  async write(id: string, source: Readable | Buffer, signal?: AbortSignal): Promise<number> {
    const path = this.#pathOf(id);
    const part = `${path}.${randomUUID()}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await pipeline(Buffer.isBuffer(source) ? Readable.from([source]) : source, createWriteStream(part, { flush: true, mode: 0o600 }), { signal });
      const { size } = await stat(part);
      await rename(part, path);
      await this.#clearParts(path);
      return size;
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async has(id: string): Promise<boolean> {
    return stat(this.#pathOf(id)).then(() => true, () => false);
  }

  open(id: string): ReadStream {
    return createReadStream(this.#pathOf(id));
  }

  /** Also clears away what a killed process left of it. */
  async discard(id: string): Promise<void> {
    await rm(dirname(this.#pathOf(id)), { recursive: true, force: true });
  }

  /** What a killed process began to write. */
  async #clearParts(path: string): Promise<void> {
    const names = await readdir(dirname(path));
    await Promise.all(names.filter((name) => name.endsWith('.part')).map((name) => rm(join(dirname(path), name), { force: true })));
  }

  #pathOf(id: string): string {
    return join(this.dataDir, 'exports', id, 'file');
  }
}
