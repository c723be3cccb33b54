import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromBuffer } from 'file-type';

const HEAD = 4_100;

/** A file as it came in. The name in storage says nothing of whose it is. */
export interface StoredBytes {
  readonly fileId: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The media type that the first bytes tell; undefined when none is known. What the sender says is not asked. */
  readonly mediaType: string | undefined;
}

/** Files on disk under random names, two levels deep, and the page images made of them. */
export class FileStore {
  constructor(private readonly dataDir: string) {}

  pathOf(fileId: string): string {
    return join(this.dataDir, 'files', fileId.slice(0, 2), fileId);
  }

  /** Where the image of a page is kept once it was drawn; page 0 is a whole picture drawn anew. */
  async imagePathOf(fileId: string, page: number): Promise<string> {
    const path = join(this.dataDir, 'pages', fileId.slice(0, 2), `${fileId}.${page}`);
    await mkdir(dirname(path), { recursive: true });
    return path;
  }

  /** Streams a file in, hashing on the way. Nothing is left behind when the stream breaks. */
  async receive(stream: Readable): Promise<StoredBytes> {
    const fileId = randomUUID();
    const path = this.pathOf(fileId);
    const part = `${path}.part`;
    await mkdir(dirname(path), { recursive: true });
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
      await pipeline(stream, measure, createWriteStream(part, { flush: true, mode: 0o600 }));
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    const type = await fileTypeFromBuffer(Buffer.concat(head));
    return { fileId, path, bytes, sha256: hash.digest('hex'), mediaType: type?.mime };
  }

  open(path: string): ReadStream {
    return createReadStream(path);
  }

  async has(path: string): Promise<boolean> {
    return access(path).then(() => true, () => false);
  }

  async discard(fileId: string): Promise<void> {
    await rm(this.pathOf(fileId), { force: true });
  }
}
