import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FilingKey } from '@tirkeu/persistence';

/** Behind it stands the key of the file, sealed under the key of its filing. */
const MARK = Buffer.from('TIRKEU2\n', 'latin1');
/** Of files from before: behind it stands a salt, and the key comes from the secret of the installation. */
const EARLIER_MARK = Buffer.from('TIRKEU1\n', 'latin1');
const SALT = 16;
const KEY = 32;
/** A nonce before it and a tag behind it. */
const WRAPPED_KEY = 12 + KEY + 16;
const LONGEST_HEAD = MARK.length + WRAPPED_KEY;
const CHUNK = 64 * 1024;
const TAG = 16;
const CIPHER = 'aes-256-gcm';

/** What is in the store is not what was put there. */
export class SealedBytesChanged extends Error {
  override name = 'SealedBytesChanged';
}

/** The key of its filing was destroyed: nobody reads it any more. */
export class SealedForGood extends Error {
  override name = 'SealedForGood';
}

/** What opens files: the key of their filing, and of earlier ones the secret of the installation. */
export interface Openers {
  /** Undefined when it was destroyed. */
  readonly filingKey: FilingKey | undefined;
  readonly secret: string;
}

/** The name that binds the key of a file to its place: another file, or the same one under another name, has another. */
const boundTo = (name: string): string => `file ${name}`;
const earlierKeyOf = (secret: string, salt: Buffer, name: string): Buffer => Buffer.from(hkdfSync('sha256', secret, salt, `tirkeu file at rest ${name}`, KEY));

/** Every chunk has a number, and the last one says that it is: none can be left out, moved or added. */
function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 7);
  bytes.writeUInt8(isLast ? 1 : 0, 11);
  return bytes;
}

function sealChunk(key: Buffer, number: number, isLast: boolean, bytes: Buffer): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce(number, isLast));
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function openChunk(key: Buffer, number: number, isLast: boolean, sealed: Buffer): Buffer {
  if (sealed.length < TAG) throw new SealedBytesChanged('A stored file is cut off since it was sealed');
  const cipher = createDecipheriv(CIPHER, key, nonce(number, isLast)).setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([cipher.update(sealed.subarray(0, -TAG)), cipher.final()]);
  } catch {
    throw new SealedBytesChanged('A stored file has changed since it was sealed');
  }
}

/** Pieces of one length, and the rest as the last one, which may be empty. */
async function* chunksOf(source: AsyncIterable<Buffer>, length: number): AsyncGenerator<{ readonly bytes: Buffer; readonly isLast: boolean }> {
  let held = Buffer.alloc(0);
  for await (const more of source) {
    held = Buffer.concat([held, more]);
    for (; held.length > length; held = held.subarray(length)) yield { bytes: held.subarray(0, length), isLast: false };
  }
  yield { bytes: held, isLast: true };
}

async function* sealed(source: AsyncIterable<Buffer>, filingKey: FilingKey, name: string): AsyncGenerator<Buffer> {
  const key = randomBytes(KEY);
  yield Buffer.concat([MARK, filingKey.sealBytes(key, boundTo(name))]);
  let number = 0;
  for await (const { bytes, isLast } of chunksOf(source, CHUNK)) yield sealChunk(key, number++, isLast, bytes);
}

/** Writes a file sealed beside itself. @returns the SHA-256 of what was written */
export async function sealFile(from: string, to: string, filingKey: FilingKey, name: string): Promise<string> {
  const hash = createHash('sha256');
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(sealed(createReadStream(from) as AsyncIterable<Buffer>, filingKey, name), measure, createWriteStream(to, { flush: true, mode: 0o600 }));
  return hash.digest('hex');
}

/** The key that the head of a file tells of, and what stands behind it; undefined of a file that was never sealed. */
function readHead(head: Buffer, { filingKey, secret }: Openers, name: string): { readonly key: Buffer; readonly rest: Buffer } | undefined {
  const mark = head.subarray(0, MARK.length);
  if (mark.equals(EARLIER_MARK)) {
    const end = MARK.length + SALT;
    return { key: earlierKeyOf(secret, head.subarray(MARK.length, end), name), rest: head.subarray(end) };
  }
  if (!mark.equals(MARK)) return undefined;
  if (!filingKey) throw new SealedForGood('The key of a stored file was destroyed');
  try {
    return { key: filingKey.unsealBytes(head.subarray(MARK.length, LONGEST_HEAD), boundTo(name)), rest: head.subarray(LONGEST_HEAD) };
  } catch {
    throw new SealedBytesChanged('The key of a stored file has changed since it was sealed');
  }
}

/** The bytes behind a seal; what was stored before files were sealed, as it is. Fails at the first chunk that has changed. */
export async function* openSeal(stored: Readable, openers: Openers, name: string): AsyncGenerator<Buffer> {
  const source = (stored as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let isOver = false;
  while (head.length < LONGEST_HEAD && !isOver) {
    const next: IteratorResult<Buffer, unknown> = await source.next();
    if (next.done === true) isOver = true;
    else head = Buffer.concat([head, next.value]);
  }
  const following = { [Symbol.asyncIterator]: () => source };
  const read = readHead(head, openers, name);
  if (!read) {
    yield head;
    yield* following;
    return;
  }
  const all = (async function* remaining(): AsyncGenerator<Buffer> {
    yield read.rest;
    yield* following;
  })();
  let number = 0;
  for await (const { bytes, isLast } of chunksOf(all, CHUNK + TAG)) yield openChunk(read.key, number++, isLast, bytes);
}
