import { createCipheriv, hkdfSync } from 'node:crypto';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FilingKeys, type FilingKey } from '@tirkeu/persistence';
import { startS3Server } from '../spec/s3-server.js';
import type { FileStore, Place } from './file-store.js';
import { openFileStore } from './open-file-store.js';
import { Scratch } from './scratch.js';
import { SealedBytesChanged, SealedForGood, openSeal, sealFile, type Openers } from './seal.js';
import type { KeysOfFilings } from './sealed-store.js';

const SECRET = 'a secret for specs with 32 characters';
const KEYS = new FilingKeys(SECRET);

/** The keys of filings while nobody is forgotten, and after. */
class KeysInHand implements KeysOfFilings {
  readonly #made = new Map<string, FilingKey>();
  readonly #destroyed = new Set<string>();

  find(filingId: string): Promise<FilingKey | undefined> {
    return Promise.resolve(this.#destroyed.has(filingId) ? undefined : this.#made.get(filingId));
  }

  get(filingId: string): Promise<FilingKey> {
    if (this.#destroyed.has(filingId)) return Promise.reject(new Error('destroyed'));
    const key = this.#made.get(filingId) ?? KEYS.make(filingId);
    this.#made.set(filingId, key);
    return Promise.resolve(key);
  }

  destroy(filingId: string): void {
    this.#destroyed.add(filingId);
  }
}

interface Home {
  readonly store: FileStore;
  /** What makes the store unreachable. */
  readonly lose: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

let dataDir: string;
let keys: KeysInHand;
beforeEach(async () => {
  keys = new KeysInHand();
  dataDir = await mkdtemp(join(tmpdir(), 'tirkeu-store-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const homes: readonly (readonly [string, () => Promise<Home>])[] = [
  ['a folder', async () => ({ store: await openFileStore({ dataDir, objectStorage: undefined, secret: SECRET }, keys), lose: () => rm(dataDir, { recursive: true }), stop: async () => undefined })],
  ['an S3-compatible server', async () => {
    const server = await startS3Server();
    return { store: await openFileStore({ dataDir, objectStorage: server.storage, secret: SECRET }, keys), lose: server.stop, stop: server.stop };
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
  const at = (key: string, filingId = 'filing'): Place => ({ filingId, key });
  const read = async (key: string, filingId?: string): Promise<Buffer | null> => {
    const found = await home.store.find(at(key, filingId));
    return found && buffer(found);
  };

  it('are found again, byte for byte, and have left where they were worked on', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31) % 251));
    const path = await written(bytes);
    await home.store.keep(at('files/ab/abc'), path);
    expect((await read('files/ab/abc'))?.equals(bytes)).toBe(true);
    await expect(access(path)).rejects.toThrow();
  });

  it('are sealed where they lie, each in its own way', async () => {
    const bytes = Buffer.from('0123456789'.repeat(20_000));
    const hashes = [await home.store.keep(at('files/ab/one'), await written(bytes)), await home.store.keep(at('files/ab/two'), await written(bytes))];
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[0]).not.toBe(hashes[1]);
    expect((await read('files/ab/one'))?.equals(bytes)).toBe(true);
    expect((await read('files/ab/two'))?.equals(bytes)).toBe(true);
  });

  it('may be empty', async () => {
    await home.store.keep(at('files/ab/empty'), await written(Buffer.alloc(0)));
    expect(await read('files/ab/empty')).toHaveLength(0);
  });

  it('are not found under another key', async () => {
    await home.store.keep(at('files/ab/abc'), await written(Buffer.from('a paper')));
    expect(await read('files/ab/abd')).toBeNull();
  });

  it('are opened by the key of their own filing alone, and by nothing once it is destroyed', async () => {
    await home.store.keep(at('files/ab/abc'), await written(Buffer.from('a paper')));
    await home.store.keep(at('files/ab/other', 'another'), await written(Buffer.from('another paper')));
    await expect(read('files/ab/abc', 'another')).rejects.toThrow(SealedBytesChanged);
    keys.destroy('filing');
    await expect(read('files/ab/abc')).rejects.toThrow(SealedForGood);
    await expect(home.store.keep(at('files/ab/late'), await written(Buffer.from('a late paper')))).rejects.toThrow('destroyed');
    expect((await read('files/ab/other', 'another'))?.toString()).toBe('another paper');
  });

  it('are lent as a file of this machine', async () => {
    await home.store.keep(at('files/ab/abc'), await written(Buffer.from('a paper')));
    expect(await home.store.lend(at('files/ab/abc'), (path) => readFile(path, 'utf8'))).toBe('a paper');
    await expect(home.store.lend(at('files/ab/gone'), (path) => readFile(path))).rejects.toThrow();
  });

  it('are gone once they are discarded, also twice', async () => {
    await home.store.keep(at('files/ab/abc'), await written(Buffer.from('a paper')));
    await home.store.discard('files/ab/abc');
    await home.store.discard('files/ab/abc');
    expect(await read('files/ab/abc')).toBeNull();
  });

  it('are not lost when their home is away: it says so, and keeping fails', async () => {
    expect(await home.store.isReachable()).toBe(true);
    const path = await written(Buffer.from('a paper'));
    await home.lose();
    expect(await home.store.isReachable()).toBe(false);
    await expect(home.store.keep(at('files/ab/abc'), path)).rejects.toThrow();
  });
});

/** Its mark, and its key under the key of the filing. */
const HEAD = 8 + 60;

describe('a sealed file', () => {
  let folder: string;
  let path: string;
  const filingKey = KEYS.make('filing');
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7) % 253));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tirkeu-seal-'));
    path = join(folder, 'sealed');
    await writeFile(join(folder, 'plain'), bytes);
    await sealFile(join(folder, 'plain'), path, filingKey, 'files/ab/abc');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const opened = async (stored: Buffer, openers: Partial<Openers> = {}, name = 'files/ab/abc'): Promise<Buffer> => buffer(openSeal(Readable.from([stored]), { filingKey, secret: SECRET, ...openers }, name));

  it('opens with the key of its filing, under the name it was put there with', async () => {
    const stored = await readFile(path);
    expect((await opened(stored)).equals(bytes)).toBe(true);
    await expect(opened(stored, { filingKey: KEYS.make('filing') })).rejects.toThrow(SealedBytesChanged);
    await expect(opened(stored, { filingKey: undefined })).rejects.toThrow(SealedForGood);
    await expect(opened(stored, {}, 'files/ab/abd')).rejects.toThrow(SealedBytesChanged);
  });

  it('shows nothing of itself', async () => {
    expect((await readFile(path)).includes(bytes.subarray(1_000, 1_016))).toBe(false);
  });

  it.each([
    ['one bit of its key is another', (stored: Buffer) => stored.fill((stored[30] ?? 0) ^ 1, 30, 31)],
    ['its key is cut off', (stored: Buffer) => stored.subarray(0, HEAD - 1)],
    ['one bit is another', (stored: Buffer) => stored.fill((stored[70_000] ?? 0) ^ 1, 70_000, 70_001)],
    ['its end is cut off', (stored: Buffer) => stored.subarray(0, -1)],
    ['it ends after a whole piece', (stored: Buffer) => stored.subarray(0, HEAD + 65_552)],
    ['two pieces have changed places', (stored: Buffer) => Buffer.concat([stored.subarray(0, HEAD), stored.subarray(HEAD + 65_552, HEAD + 2 * 65_552), stored.subarray(HEAD, HEAD + 65_552), stored.subarray(HEAD + 2 * 65_552)])],
    ['something stands behind it', (stored: Buffer) => Buffer.concat([stored, Buffer.from('more')])],
  ])('is not handed out when %s', async (_how, change) => {
    await expect(opened(change(await readFile(path)))).rejects.toThrow(SealedBytesChanged);
  });

  it('of a time when files had keys from the secret opens as before, and with no other secret', async () => {
    const salt = Buffer.alloc(16, 7);
    const cipher = createCipheriv('aes-256-gcm', Buffer.from(hkdfSync('sha256', SECRET, salt, 'tirkeu file at rest files/ab/abc', 32)), Buffer.from('000000000000000000000001', 'hex'));
    const earlier = Buffer.concat([Buffer.from('TIRKEU1\n'), salt, cipher.update('an earlier paper'), cipher.final(), cipher.getAuthTag()]);
    expect((await opened(earlier)).toString()).toBe('an earlier paper');
    await expect(opened(earlier, { secret: 'another secret for specs, 32 signs' })).rejects.toThrow(SealedBytesChanged);
    await expect(opened(earlier.subarray(0, 20))).rejects.toThrow(SealedBytesChanged);
  });

  it('of a time when files were not sealed is handed out as it is', async () => {
    expect((await opened(Buffer.from('%PDF-1.7 as it was'))).toString()).toBe('%PDF-1.7 as it was');
    expect(await opened(Buffer.alloc(0))).toHaveLength(0);
  });
});
