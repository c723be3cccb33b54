import { createHash } from 'node:crypto';
import { PassThrough, Transform, pipeline, type Readable } from 'node:stream';
import type { Instant } from '@tirkeu/domain';
import yazl from 'yazl';

/** One file of an archive. Bytes that are long in coming are opened when their turn comes, and no two at a time. */
export interface ArchiveEntry {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly at: Instant;
  readonly open: () => Promise<Readable | Buffer>;
}

/** What is in the store is not what was sealed, or is gone. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

/** Lets bytes through and fails at their end when they are not those of the hash. */
function sealed(sha256: string): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(hash.digest('hex') === sha256 ? null : new SealBroken('A stored file has changed since it was sealed'));
    },
  });
}

/** The most that the directory of an archive takes for an entry besides its name. */
const ENTRY_BYTES = 128;
const SHORT = 0xffff;

/** yazl announces the longer form of a directory from 64 kB on and writes it from 4 GB on: where they would differ, the longer form is asked for. */
const isLong = (entries: readonly ArchiveEntry[]): boolean => entries.reduce((sum, { path }) => sum + ENTRY_BYTES + Buffer.byteLength(path), 0) >= SHORT;

/**
 * Streams an archive: nothing is compressed, for papers are compressed already, so its size is known before its first byte and a
 * download that breaks is seen to be broken. When the reader goes, the file in hand is closed.
 */
export async function streamArchive(entries: readonly ArchiveEntry[]): Promise<{ readonly stream: Readable; readonly bytes: number }> {
  const zip = new yazl.ZipFile();
  const output = new PassThrough();
  let inHand: Readable | undefined;
  const fail = (error: unknown): void => void output.destroy(error instanceof Error ? error : new Error('An archive could not be written'));
  zip.on('error', fail);
  for (const { path, sha256, bytes, at, open } of entries) {
    zip.addReadStreamLazy(path.normalize('NFC'), { compress: false, size: bytes, mtime: new Date(Date.parse(at)), mode: 0o100644 }, (done) => {
      open().then((source) => {
        inHand = pipeline(source instanceof Buffer ? [source] : source, sealed(sha256), (error) => { if (error) fail(error); });
        done(null, inHand);
      }, fail);
    });
  }
  output.once('close', () => inHand?.destroy());
  const size = await new Promise<number>((resolve) => { zip.end({ forceZip64Format: isLong(entries), comment: '' }, (...sizes: readonly number[]) => resolve(sizes[0] ?? 0)); });
  zip.outputStream.on('error', fail).pipe(output);
  return { stream: output, bytes: size };
}
