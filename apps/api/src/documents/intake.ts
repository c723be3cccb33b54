import type { Readable } from 'node:stream';
import type { FileFault, FileView } from '@tirkeu/contracts';
import type { Instant } from '@tirkeu/domain';
import { addFile, type Database } from '@tirkeu/persistence';
import { displayName } from './display-name.js';
import { fileFault } from './file-fault.js';
import type { FileStore, StoredBytes } from './file-store.js';
import { MEDIA_TYPES, type MediaType } from './paper-jobs.js';
import type { Papers } from './papers.js';

export interface Incoming {
  readonly filingId: string;
  readonly stream: Readable;
  /** As the sender calls it; it names nothing in storage. */
  readonly name: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
  /** Whether the stream was cut off for being too long; known at its end. */
  readonly isCut?: () => boolean;
}

const isAccepted = (mediaType: string | undefined): mediaType is MediaType => MEDIA_TYPES.some((accepted) => accepted === mediaType);

/** Takes files in: streamed to disk, told by their bytes, taken to pieces once, and kept only when nothing is wrong with them. */
export class Intake {
  constructor(private readonly store: FileStore, private readonly papers: Papers, private readonly database: Database) {}

  /** @throws a problem with one of the codes for files; then nothing is kept */
  async receive(incoming: Incoming): Promise<FileView> {
    const stored = await this.store.receive(incoming.stream);
    try {
      const { mediaType, pages } = await this.#examine(stored, incoming.isCut?.() ?? false);
      const { fileId, bytes, sha256 } = stored;
      const fileName = displayName(incoming.name, mediaType);
      await addFile(this.database, {
        id: fileId, filingId: incoming.filingId, name: fileName, mediaType, bytes, pages, sha256, storageKey: fileId, uploadedAt: incoming.uploadedAt, uploadedBy: incoming.uploadedBy,
      });
      return { fileId, fileName, mediaType, bytes, pages, sha256 };
    } catch (error) {
      await this.store.discard(stored.fileId);
      throw error;
    }
  }

  async #examine({ path, bytes, mediaType }: StoredBytes, isCut: boolean): Promise<{ readonly mediaType: MediaType; readonly pages: number }> {
    if (isCut) throw fileFault('file-too-large');
    if (bytes === 0) throw fileFault('file-empty');
    if (!isAccepted(mediaType)) throw fileFault('file-wrong-type', mediaType);
    const { pages, fault }: { readonly pages?: number; readonly fault?: FileFault } = await this.papers.ask({ kind: 'inspect', path, mediaType });
    if (fault || pages === undefined) throw fileFault(fault ?? 'file-failed');
    return { mediaType, pages };
  }
}
