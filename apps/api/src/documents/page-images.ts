import type { Readable } from 'node:stream';
import type { FileRow } from '@tirkeu/persistence';
import { problem } from '../platform/problem.js';
import { fileFault } from './file-fault.js';
import { originalKey, pageKey, type FileStore } from './file-store.js';
import { findMediaType, type MediaType, type PaperJob } from './paper-jobs.js';
import type { Papers } from './papers.js';
import type { Scratch } from './scratch.js';

interface Shown {
  readonly bytes: Readable;
  readonly mediaType: string;
}

type Drawing = Omit<Extract<PaperJob, { kind: 'render' }>, 'path' | 'to'> | Omit<Extract<PaperJob, { kind: 'redraw' }>, 'path' | 'to'>;

/** Where a whole picture drawn anew is kept. */
const WHOLE = 0;

const typeOf = ({ mediaType }: FileRow): MediaType => {
  const known = findMediaType(mediaType);
  if (!known) throw new Error(`A stored file is of type ${mediaType}`);
  return known;
};

/** Whether a file may be shown at all. */
export const isScanned = ({ scan }: Pick<FileRow, 'scan'>): boolean => scan !== 'pending' && scan !== 'infected';

function expectScanned(file: FileRow): void {
  if (!isScanned(file)) throw problem(file.scan === 'infected' ? 'file-infected' : 'file-scan-pending');
}

/** Pictures of the pages of stored files, drawn when somebody first looks at them and kept. */
export class PageImages {
  readonly #drawn = new Map<string, Promise<void>>();

  constructor(private readonly store: FileStore, private readonly scratch: Scratch, private readonly papers: Papers) {}

  /** @throws `file-scan-pending` or `file-infected` */
  async page(file: FileRow, page: number): Promise<Shown> {
    expectScanned(file);
    const { storageKey } = file;
    const mediaType = typeOf(file);
    const bytes = await this.#find(storageKey, pageKey(storageKey, page), { kind: 'render', mediaType, page });
    return { bytes, mediaType: mediaType === 'application/pdf' ? 'image/png' : 'image/jpeg' };
  }

  /** What is handed out as the file: a PDF as it came in, a picture drawn anew. @throws `file-scan-pending` or `file-infected` */
  async download(file: FileRow): Promise<Shown & { readonly name: string }> {
    expectScanned(file);
    const { storageKey, name } = file;
    const mediaType = typeOf(file);
    if (mediaType === 'application/pdf') return { bytes: await this.#get(originalKey(storageKey)), mediaType, name };
    const bytes = await this.#find(storageKey, pageKey(storageKey, WHOLE), { kind: 'redraw', mediaType });
    return { bytes, mediaType: 'image/jpeg', name: name.replace(/\.(?:png|heic)$/, '.jpg') };
  }

  /** Two who ask for the same page at once wait for one drawing. */
  async #find(storageKey: string, key: string, drawing: Drawing): Promise<Readable> {
    const found = await this.store.find(key);
    if (found) return found;
    const drawn = this.#drawn.get(key) ?? this.#draw(storageKey, key, drawing).finally(() => this.#drawn.delete(key));
    this.#drawn.set(key, drawn);
    await drawn;
    return this.#get(key);
  }

  async #draw(storageKey: string, key: string, drawing: Drawing): Promise<void> {
    const to = await this.scratch.newPath();
    try {
      const { fault } = await this.store.lend(originalKey(storageKey), (path) => this.papers.ask({ ...drawing, path, to }));
      if (fault) throw fileFault(fault);
      await this.store.keep(key, to);
    } finally {
      await this.scratch.discard(to);
    }
  }

  async #get(key: string): Promise<Readable> {
    const bytes = await this.store.find(key);
    if (!bytes) throw new Error('A file that is known is not in the store');
    return bytes;
  }
}
