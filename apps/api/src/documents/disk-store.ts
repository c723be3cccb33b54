import { constants } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FileStore, Place } from './file-store.js';

const isAbsent = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** Keeps files in a folder of this machine, two levels deep. What is to be kept lies on the same disk already. */
export class DiskStore implements FileStore {
  constructor(private readonly folder: string) {}

  async keep({ key }: Place, path: string): Promise<void> {
    const to = this.#pathOf(key);
    await mkdir(dirname(to), { recursive: true });
    await rename(path, to);
  }

  async find({ key }: Place): Promise<Readable | null> {
    const file = await open(this.#pathOf(key)).catch((error: unknown) => {
      if (isAbsent(error)) return null;
      throw error;
    });
    return file && file.createReadStream();
  }

  lend<Value>({ key }: Place, use: (path: string) => Promise<Value>): Promise<Value> {
    return use(this.#pathOf(key));
  }

  async discard(key: string): Promise<void> {
    await rm(this.#pathOf(key), { force: true });
  }

  isReachable(): Promise<boolean> {
    return access(this.folder, constants.W_OK | constants.X_OK).then(() => true, () => false);
  }

  #pathOf(key: string): string {
    return join(this.folder, key);
  }
}
