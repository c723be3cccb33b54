import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FileFault, FileView } from '@tirkeu/contracts';
import type { Instant } from '@tirkeu/domain';
import { addFile, type Database, type FileRow, type ScanState } from '@tirkeu/persistence';
import { displayName } from './display-name.js';
import { fileFault } from './file-fault.js';
import { originalKey, originalOf, type FileStore } from './file-store.js';
import { findMediaType, type MediaType } from './paper-jobs.js';
import type { Papers } from './papers.js';
import type { Scanner } from './scanner.js';
import type { ReceivedBytes, Scratch } from './scratch.js';

export interface Incoming {
  readonly filingId: string;
  readonly stream: Readable;
  /** As the sender calls it; it names nothing in storage. */
  readonly name: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
  /** Whether the stream was cut off for being too long; known at its end. */
  readonly isCut?: () => boolean;
  /** What the bytes must hash to, where the sender has said it: other bytes have suffered on the way. */
  readonly sha256?: string;
}

export const shownFile = ({ id, name, mediaType, bytes, pages, sha256 }: FileRow): FileView => ({ fileId: id, fileName: name, mediaType, bytes, pages, sha256 });

/** Takes files in: told by their bytes, taken to pieces once, and kept only when nothing is wrong with them. */
export class Intake {
  constructor(private readonly store: FileStore, private readonly scratch: Scratch, private readonly papers: Papers, private readonly database: Database, private readonly scanner?: Scanner) {}

  /** @throws a problem with one of the codes for files; then nothing is kept */
  async receive({ stream, isCut, sha256, ...incoming }: Incoming): Promise<FileView> {
    const received = await this.scratch.receive(stream);
    try {
      if (isCut?.()) throw fileFault('file-too-large');
      if (sha256 !== undefined && sha256 !== received.sha256) throw fileFault('file-failed');
      return await this.#keep(incoming, received);
    } finally {
      await this.scratch.discard(received.path);
    }
  }

  async #keep({ filingId, name, uploadedBy, uploadedAt }: Omit<Incoming, 'stream' | 'isCut' | 'sha256'>, { path, bytes, sha256, mediaType: told }: ReceivedBytes): Promise<FileView> {
    const { mediaType, pages } = await this.#examine(path, bytes, told);
    const scan = await this.#scan(path);
    const id = randomUUID();
    const storedSha256 = await this.store.keep(originalOf({ filingId, storageKey: id }), path) ?? null;
    const row: FileRow = { id, filingId, name: displayName(name, mediaType), mediaType, bytes, pages, sha256, storageKey: id, uploadedAt, uploadedBy, scan, storedSha256 };
    try {
      await addFile(this.database, row);
    } catch (error) {
      await this.store.discard(originalKey(id));
      throw error;
    }
    return shownFile(row);
  }

  /** No filing is late because the antivirus is away: the file is kept, and shown to nobody until it has been looked at. */
  async #scan(path: string): Promise<ScanState> {
    if (!this.scanner) return 'none';
    const verdict = await this.scanner.scan(path);
    if (verdict === 'infected') throw fileFault('file-infected');
    return verdict === 'clean' ? 'clean' : 'pending';
  }

  async #examine(path: string, bytes: number, told: string | undefined): Promise<{ readonly mediaType: MediaType; readonly pages: number }> {
    if (bytes === 0) throw fileFault('file-empty');
    const mediaType = findMediaType(told);
    if (!mediaType) throw fileFault('file-wrong-type', told);
    const { pages, fault }: { readonly pages?: number; readonly fault?: FileFault } = await this.papers.ask({ kind: 'inspect', path, mediaType });
    if (fault || pages === undefined) throw fileFault(fault ?? 'file-failed');
    return { mediaType, pages };
  }
}
