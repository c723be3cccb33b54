import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const MARK = Buffer.from('TIRKEU1\n', 'latin1');
const SALT = 16;
const HEAD = MARK.length + SALT;
const CHUNK = 64 * 1024;
const TAG = 16;
const CIPHER = 'aes-256-gcm';

/** What is in the store is not what was put there. */
export class SealedBytesChanged extends Error {
  override name = 'SealedBytesChanged';
}

/** A key for one file under one name: another file, or the same one under another name, has another. */
const keyOf = (secret: string, salt: Buffer, name: string): Buffer => Buffer.from(hkdfSync('sha256', secret, salt, `tirkeu file at rest ${name}`, 32));

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

async function* sealed(source: AsyncIterable<Buffer>, secret: string, name: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT);
  const key = keyOf(secret, salt, name);
  yield Buffer.concat([MARK, salt]);
  let number = 0;
  for await (const { bytes, isLast } of chunksOf(source, CHUNK)) yield sealChunk(key, number++, isLast, bytes);
}

/** Writes a file sealed beside itself. @returns the SHA-256 of what was written */
export async function sealFile(from: string, to: string, secret: string, name: string): Promise<string> {
  const hash = createHash('sha256');
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(sealed(createReadStream(from) as AsyncIterable<Buffer>, secret, name), measure, createWriteStream(to, { flush: true, mode: 0o600 }));
  return hash.digest('hex');
}

/** The bytes behind a seal; what was stored before files were sealed, as it is. Fails at the first chunk that has changed. */
export async function* openSeal(stored: Readable, secret: string, name: string): AsyncGenerator<Buffer> {
  const source = (stored as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  let isOver = false;
  while (head.length < HEAD && !isOver) {
    const next: IteratorResult<Buffer, unknown> = await source.next();
    if (next.done === true) isOver = true;
    else head = Buffer.concat([head, next.value]);
  }
  const rest = { [Symbol.asyncIterator]: () => source };
  if (!head.subarray(0, MARK.length).equals(MARK)) {
    yield head;
    yield* rest;
    return;
  }
  const key = keyOf(secret, head.subarray(MARK.length, HEAD), name);
  const all = (async function* remaining(): AsyncGenerator<Buffer> {
    yield head.subarray(HEAD);
    yield* rest;
  })();
  let number = 0;
  for await (const { bytes, isLast } of chunksOf(all, CHUNK + TAG)) yield openChunk(key, number++, isLast, bytes);
}
