import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import { addUploadPart, dropUpload, findUploadById, type Database, type UploadRow } from '@tirkeu/persistence';
import { partKey, type FileStore } from './file-store.js';
import type { Scratch } from './scratch.js';

/** The protocol's own errors are no instances of Error. */
class UploadError extends Error {
  readonly status_code: number;
  readonly body: string;

  constructor({ status_code, body }: { readonly status_code: number; readonly body: string }) {
    super(body);
    this.status_code = status_code;
    this.body = body;
  }
}

/**
 * Files on their way in: each part is kept in the file store as it came, and the row of the upload says which parts
 * count, in which order. Any machine of the installation can take the next one.
 */
export class UploadParts extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination'];

  constructor(private readonly database: Database, private readonly store: FileStore, private readonly scratch: Scratch) {
    super();
  }

  /** What arrives before a line breaks off counts. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { path, bytes, broken } = await this.scratch.receiveWhatComes(stream);
    try {
      if (bytes > 0) await this.#add(await this.#get(id), offset, bytes, path);
    } finally {
      await this.scratch.discard(path);
    }
    if (broken !== undefined) throw broken;
    return offset + bytes;
  }

  async #add({ id, filingId }: UploadRow, from: number, bytes: number, path: string): Promise<void> {
    const part = partKey(id, randomUUID());
    await this.store.keep({ filingId, key: part }, path);
    if (await addUploadPart(this.database, { id, from, to: from + bytes, part })) return;
    await this.store.discard(part);
    throw new UploadError(ERRORS.INVALID_OFFSET);
  }

  override async getUpload(id: string): Promise<Upload> {
    const { bytes, received, begunAt } = await this.#get(id);
    return new Upload({ id, size: bytes, offset: received, creation_date: begunAt });
  }

  async #get(id: string): Promise<UploadRow> {
    const row = await findUploadById(this.database, id);
    if (!row) throw new UploadError(ERRORS.FILE_NOT_FOUND);
    return row;
  }

  override async remove(id: string): Promise<void> {
    const row = await findUploadById(this.database, id);
    if (row) await this.clear(row);
  }

  /** Forgets the parts, then the upload. */
  async clear({ id, parts }: Pick<UploadRow, 'id' | 'parts'>): Promise<void> {
    for (const part of parts) await this.store.discard(part);
    await dropUpload(this.database, id);
  }

  /** All parts as one stream. */
  read({ filingId, parts }: Pick<UploadRow, 'filingId' | 'parts'>): Readable {
    const { store } = this;
    return Readable.from((async function* bytes(): AsyncGenerator<Buffer> {
      for (const part of parts) {
        const found = await store.find({ filingId, key: part });
        if (!found) throw new Error('A part of an upload is not in the store');
        yield* found as AsyncIterable<Buffer>;
      }
    })());
  }
}
