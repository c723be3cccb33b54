import type { Readable } from 'node:stream';
import type { FileRow } from '@tirkeu/persistence';
import { problem } from '../platform/problem.js';
import { fileFault } from './file-fault.js';
import { originalOf, pageOf, type FileStore, type Place } from './file-store.js';
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
    const mediaType = typeOf(file);
    const bytes = await this.#find(file, page, { kind: 'render', mediaType, page });
    return { bytes, mediaType: mediaType === 'application/pdf' ? 'image/png' : 'image/jpeg' };
  }

  /** What is handed out as the file: a PDF as it came in, a picture drawn anew. @throws `file-scan-pending` or `file-infected` */
  async download(file: FileRow): Promise<Shown & { readonly name: string }> {
    expectScanned(file);
    const { name } = file;
    const mediaType = typeOf(file);
    if (mediaType === 'application/pdf') return { bytes: await this.#get(originalOf(file)), mediaType, name };
    const bytes = await this.#find(file, WHOLE, { kind: 'redraw', mediaType });
    return { bytes, mediaType: 'image/jpeg', name: name.replace(/\.(?:png|heic)$/, '.jpg') };
  }

  /** Two who ask for the same page at once wait for one drawing. */
  async #find(file: FileRow, page: number, drawing: Drawing): Promise<Readable> {
    const place = pageOf(file, page);
    const found = await this.store.find(place);
    if (found) return found;
    const drawn = this.#drawn.get(place.key) ?? this.#draw(file, place, drawing).finally(() => this.#drawn.delete(place.key));
    this.#drawn.set(place.key, drawn);
    await drawn;
    return this.#get(place);
  }

  async #draw(file: FileRow, place: Place, drawing: Drawing): Promise<void> {
    const to = await this.scratch.newPath();
    try {
      const { fault } = await this.store.lend(originalOf(file), (path) => this.papers.ask({ ...drawing, path, to }));
      if (fault) throw fileFault(fault);
      await this.store.keep(place, to);
    } finally {
      await this.scratch.discard(to);
    }
  }

  async #get(place: Place): Promise<Readable> {
    const bytes = await this.store.find(place);
    if (!bytes) throw new Error('A file that is known is not in the store');
    return bytes;
  }
}
