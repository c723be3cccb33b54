import { Readable } from 'node:stream';
import type { FilingKey } from '@tirkeu/persistence';
import type { FileStore, Place } from './file-store.js';
import type { Scratch } from './scratch.js';
import { openSeal, sealFile } from './seal.js';

export interface KeysOfFilings {
  /** Undefined when it was destroyed. */
  find(filingId: string): Promise<FilingKey | undefined>;
  /** @throws Error when it was destroyed */
  get(filingId: string): Promise<FilingKey>;
}

/** Seals what another store keeps, each file under a key of its own that the key of its filing alone opens: destroyed, no copy of the file can be read any more. */
export class SealedStore implements FileStore {
  /** @param secret of the installation, which opens what was sealed before files were sealed under their filing's key */
  constructor(private readonly inner: FileStore, private readonly scratch: Scratch, private readonly keys: KeysOfFilings, private readonly secret: string) {}

  async keep(place: Place, path: string): Promise<string> {
    const filingKey = await this.keys.get(place.filingId);
    const to = await this.scratch.newPath();
    try {
      const sha256 = await sealFile(path, to, filingKey, place.key);
      await this.inner.keep(place, to);
      await this.scratch.discard(path);
      return sha256;
    } finally {
      await this.scratch.discard(to);
    }
  }

  async find(place: Place): Promise<Readable | null> {
    const filingKey = await this.keys.find(place.filingId);
    const stored = await this.inner.find(place);
    return stored && Readable.from(openSeal(stored, { filingKey, secret: this.secret }, place.key), { objectMode: false }).once('close', () => stored.destroy());
  }

  async lend<Value>(place: Place, use: (path: string) => Promise<Value>): Promise<Value> {
    const bytes = await this.find(place);
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
