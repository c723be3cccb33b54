import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Cells } from './read-cells.js';
import { MOST_ROWS } from './table-limits.js';
import { TableFault } from './table-fault.js';
import type { TableAnswer, TableAsked } from './table-worker.js';

// The same place seen from the sources and from what was built of them.
const worker = fileURLToPath(new URL('../../dist/nominators/table-worker.js', import.meta.url));
const LONGEST_MS = 10_000;
const MOST_AT_ONCE = 4;

/** Reads tables, each in a thread of its own with bounded memory and time: a table that takes the thread down fails alone. */
export class Tables {
  #reading = 0;

  /**
   * @param mostRows below the header
   * @throws TableFault
   */
  async read(bytes: Buffer, mostRows = MOST_ROWS): Promise<Cells> {
    if (this.#reading >= MOST_AT_ONCE) throw new TableFault('file-failed');
    this.#reading++;
    const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 } });
    try {
      const answer = await this.#ask(thread, { bytes: new Uint8Array(bytes), mostRows });
      if ('cells' in answer) return answer.cells;
      throw new TableFault(answer.fault, answer.found);
    } finally {
      this.#reading--;
      await thread.terminate();
    }
  }

  #ask(thread: Worker, asked: TableAsked): Promise<TableAnswer> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve({ fault: 'file-too-large', found: 'unpacked' }), LONGEST_MS);
      const finish = (answer: TableAnswer): void => {
        clearTimeout(timer);
        resolve(answer);
      };
      thread.once('message', finish);
      thread.once('error', () => finish({ fault: 'file-unreadable' }));
      thread.once('exit', () => finish({ fault: 'file-unreadable' }));
      thread.postMessage(asked);
    });
  }
}
