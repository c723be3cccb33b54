import { findUnscanned, noteScan, type Database } from '@tirkeu/persistence';
import { originalOf, type FileStore } from './file-store.js';
import type { ScanVerdict, Scanner } from './scanner.js';

const AT_ONCE = 50;
/** One file without an answer may be at fault itself; after so many in a row the antivirus is away. */
const MOST_SILENT = 3;

/** Looks at what was taken in while the antivirus was away. It may run on several machines: what two look at gets the same verdict. */
export class Scans {
  #isRunning = false;

  constructor(private readonly store: FileStore, private readonly database: Database, private readonly scanner: Scanner | undefined) {}

  /** @returns how many files now have a verdict */
  async catchUp(): Promise<number> {
    if (!this.scanner || this.#isRunning) return 0;
    this.#isRunning = true;
    try {
      return await this.#lookAtAll(this.scanner);
    } finally {
      this.#isRunning = false;
    }
  }

  async #lookAtAll(scanner: Scanner): Promise<number> {
    let looked = 0;
    let silent = 0;
    for (const file of await findUnscanned(this.database, AT_ONCE)) {
      const verdict: ScanVerdict = await this.store.lend(originalOf(file), (path) => scanner.scan(path));
      silent = verdict === 'unknown' ? silent + 1 : 0;
      if (silent >= MOST_SILENT) return looked;
      if (verdict === 'unknown') continue;
      await noteScan(this.database, file.storageKey, verdict);
      looked++;
    }
    return looked;
  }
}
