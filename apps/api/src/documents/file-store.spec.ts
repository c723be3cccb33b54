import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startS3Server } from '../spec/s3-server.js';
import type { FileStore } from './file-store.js';
import { openFileStore } from './open-file-store.js';
import { Scratch } from './scratch.js';

interface Home {
  readonly store: FileStore;
  /** What makes the store unreachable. */
  readonly lose: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tirkeu-store-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const homes: readonly (readonly [string, () => Promise<Home>])[] = [
  ['a folder', async () => ({ store: await openFileStore({ dataDir, objectStorage: undefined }), lose: () => rm(dataDir, { recursive: true }), stop: async () => undefined })],
  ['an S3-compatible server', async () => {
    const server = await startS3Server();
    return { store: await openFileStore({ dataDir, objectStorage: server.storage }), lose: server.stop, stop: server.stop };
  }],
];

describe.each(homes)('papers kept in %s', (_name, open) => {
  let home: Home;
  let scratch: Scratch;
  beforeEach(async () => {
    home = await open();
    scratch = new Scratch(dataDir);
  });
  afterEach(() => home.stop());

  const written = async (bytes: Buffer): Promise<string> => {
    const path = await scratch.newPath();
    await writeFile(path, bytes);
    return path;
  };
  const read = async (key: string): Promise<Buffer | null> => {
    const found = await home.store.find(key);
    return found && buffer(found);
  };

  it('are found again, byte for byte, and have left where they were worked on', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31) % 251));
    const path = await written(bytes);
    await home.store.keep('files/ab/abc', path);
    expect((await read('files/ab/abc'))?.equals(bytes)).toBe(true);
    await expect(access(path)).rejects.toThrow();
  });

  it('may be empty', async () => {
    await home.store.keep('files/ab/empty', await written(Buffer.alloc(0)));
    expect(await read('files/ab/empty')).toHaveLength(0);
  });

  it('are not found under another key', async () => {
    await home.store.keep('files/ab/abc', await written(Buffer.from('a paper')));
    expect(await read('files/ab/abd')).toBeNull();
  });

  it('are lent as a file of this machine', async () => {
    await home.store.keep('files/ab/abc', await written(Buffer.from('a paper')));
    expect(await home.store.lend('files/ab/abc', (path) => readFile(path, 'utf8'))).toBe('a paper');
    await expect(home.store.lend('files/ab/gone', (path) => readFile(path))).rejects.toThrow();
  });

  it('are gone once they are discarded, also twice', async () => {
    await home.store.keep('files/ab/abc', await written(Buffer.from('a paper')));
    await home.store.discard('files/ab/abc');
    await home.store.discard('files/ab/abc');
    expect(await read('files/ab/abc')).toBeNull();
  });

  it('are not lost when their home is away: it says so, and keeping fails', async () => {
    expect(await home.store.isReachable()).toBe(true);
    const path = await written(Buffer.from('a paper'));
    await home.lose();
    expect(await home.store.isReachable()).toBe(false);
    await expect(home.store.keep('files/ab/abc', path)).rejects.toThrow();
  });
});
