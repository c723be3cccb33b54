import { Readable } from 'node:stream';
import type { FileStore } from './file-store.js';
import type { Scratch } from './scratch.js';
import { openSeal, sealFile } from './seal.js';

/** Seals what another store keeps, each file under a key of its own that comes from the secret of the installation. */
export class SealedStore implements FileStore {
  constructor(private readonly inner: FileStore, private readonly scratch: Scratch, private readonly secret: string) {}

  async keep(key: string, path: string): Promise<string> {
    const to = await this.scratch.newPath();
    try {
      const sha256 = await sealFile(path, to, this.secret, key);
      await this.inner.keep(key, to);
      await this.scratch.discard(path);
      return sha256;
    } finally {
      await this.scratch.discard(to);
    }
  }

  async find(key: string): Promise<Readable | null> {
    const stored = await this.inner.find(key);
    return stored && Readable.from(openSeal(stored, this.secret, key), { objectMode: false }).once('close', () => stored.destroy());
  }

  async lend<Value>(key: string, use: (path: string) => Promise<Value>): Promise<Value> {
    const bytes = await this.find(key);
    if (!bytes) throw new Error('A file that is known is not in the store');
    return this.scratch.lend(bytes, use);
  }

  discard(key: string): Promise<void> {
    return this.inner.discard(key);
  }

  isReachable(): Promise<boolean> {
    return this.inner.isReachable();
  }
}
