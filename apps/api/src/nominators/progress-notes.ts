import { forgetImportProgress, noteImportProgress, type Database, type ImportProgressRow } from '@tirkeu/persistence';
import type { Clock } from '@tirkeu/desk';

/** Rows between two notes. */
const EVERY = 20;

/** Notes how far an import has come, beside its transaction and one note after the other. A note that cannot be written is left out. */
export class ProgressNotes {
  #writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly database: Database, private readonly clock: Clock, private readonly of: Pick<ImportProgressRow, 'id' | 'accountId'>) {}

  note(worked: number): void {
    if (worked % EVERY !== 0) return;
    this.#writing = this.#writing.then(() => noteImportProgress(this.database, { ...this.of, worked, notedAt: this.clock.now() })).catch(() => undefined);
  }

  async forget(): Promise<void> {
    await this.#writing;
    await forgetImportProgress(this.database, { ...this.of, notedAt: this.clock.now() }).catch(() => undefined);
  }
}
