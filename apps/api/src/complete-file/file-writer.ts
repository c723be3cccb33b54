import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileAnswer, FileJob, WrittenFile } from './file-jobs.js';

// The same place seen from the sources and from what was built of them.
const worker = fileURLToPath(new URL('../../dist/complete-file/file-worker.js', import.meta.url));
const LONGEST_MS = 120_000;
const MOST_WAITING = 20;

/** The thread failed or took too long. Nothing of a filing stands in the message. */
export class FileNotWritten extends Error {
  override name = 'FileNotWritten';
}

/** Writes the pages of complete files, one filing at a time, in a thread of its own with bounded memory and time. */
export class FileWriter {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #thread: Worker | undefined;

  /** Whether so many wait that another one should come later. */
  get isBusy(): boolean {
    return this.#waiting >= MOST_WAITING;
  }

  /** @throws FileNotWritten */
  write(job: FileJob): Promise<readonly WrittenFile[]> {
    this.#waiting++;
    const turn = this.#last.then(() => this.#run(job)).finally(() => { this.#waiting--; });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
    this.#thread = undefined;
  }

  async #run(job: FileJob): Promise<readonly WrittenFile[]> {
    const thread = (this.#thread ??= new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: 768 } }));
    thread.ref();
    const answer = await this.#ask(thread, job);
    thread.unref();
    if (answer !== null) return answer;
    // What failed may have left the thread in disorder; the next filing gets a new one.
    if (this.#thread === thread) this.#thread = undefined;
    await thread.terminate();
    throw new FileNotWritten('The pages of a complete file could not be written');
  }

  #ask(thread: Worker, job: FileJob): Promise<FileAnswer> {
    return new Promise((resolve) => {
      const finish = (answer: FileAnswer): void => {
        clearTimeout(timer);
        thread.off('message', finish).off('error', broke).off('exit', broke);
        resolve(answer);
      };
      const broke = (): void => finish(null);
      const timer = setTimeout(broke, LONGEST_MS);
      thread.on('message', finish).on('error', broke).on('exit', broke);
      thread.postMessage(job);
    });
  }
}
