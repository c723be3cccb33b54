import type { ReadStream } from 'node:fs';
import type { FileRow } from '@tirkeu/persistence';
import { fileFault } from './file-fault.js';
import type { FileStore } from './file-store.js';
import { MEDIA_TYPES, type MediaType, type PaperJob } from './paper-jobs.js';
import type { Papers } from './papers.js';

interface Shown {
  readonly path: string;
  readonly mediaType: string;
}

/** Where a whole picture drawn anew is kept. */
const WHOLE = 0;

const typeOf = ({ mediaType }: FileRow): MediaType => {
  const known = MEDIA_TYPES.find((type) => type === mediaType);
  if (!known) throw new Error(`A stored file is of type ${mediaType}`);
  return known;
};

/** Pictures of the pages of stored files, drawn when somebody first looks at them and kept. */
export class PageImages {
  readonly #drawing = new Map<string, Promise<void>>();

  constructor(private readonly store: FileStore, private readonly papers: Papers) {}

  async page(file: FileRow, page: number): Promise<Shown> {
    const mediaType = typeOf(file);
    const to = await this.store.imagePathOf(file.storageKey, page);
    await this.#draw({ kind: 'render', path: this.store.pathOf(file.storageKey), mediaType, page, to });
    return { path: to, mediaType: mediaType === 'application/pdf' ? 'image/png' : 'image/jpeg' };
  }

  /** What is handed out as the file: a PDF as it came in, a picture drawn anew. */
  async download(file: FileRow): Promise<Shown & { readonly name: string }> {
    const mediaType = typeOf(file);
    const path = this.store.pathOf(file.storageKey);
    if (mediaType === 'application/pdf') return { path, mediaType, name: file.name };
    const to = await this.store.imagePathOf(file.storageKey, WHOLE);
    await this.#draw({ kind: 'redraw', path, mediaType, to });
    return { path: to, mediaType: 'image/jpeg', name: file.name.replace(/\.png$/, '.jpg') };
  }

  open(path: string): ReadStream {
    return this.store.open(path);
  }

  /** Two who ask for the same page at once wait for one drawing. */
  async #draw(job: Exclude<PaperJob, { kind: 'inspect' }>): Promise<void> {
    if (await this.store.has(job.to)) return;
    const drawing = this.#drawing.get(job.to) ?? this.#ask(job).finally(() => this.#drawing.delete(job.to));
    this.#drawing.set(job.to, drawing);
    await drawing;
  }

  async #ask(job: PaperJob): Promise<void> {
    const { fault } = await this.papers.ask(job);
    if (fault) throw fileFault(fault);
  }
}
