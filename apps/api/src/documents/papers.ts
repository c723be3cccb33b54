import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PaperAnswer, PaperJob } from './paper-jobs.js';

// The same place seen from the sources and from what was built of them.
const worker = fileURLToPath(new URL('../../dist/documents/paper-worker.js', import.meta.url));
const LONGEST_MS = 20_000;
const MOST_WAITING = 200;

interface Waiting {
  readonly job: PaperJob;
  readonly answer: (answer: PaperAnswer) => void;
}

/**
 * Looks papers over and draws their pages, one at a time in a thread of its own with bounded memory and time. A file that
 * takes the thread down fails alone; the next one gets a new thread.
 */
export class Papers {
  readonly #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  #busy = false;

  ask(job: PaperJob): Promise<PaperAnswer> {
    if (this.#waiting.length >= MOST_WAITING) return Promise.resolve({ fault: 'file-failed' });
    return new Promise((answer) => {
      this.#waiting.push({ job, answer });
      void this.#work();
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) next.answer(await this.#run(next.job));
    this.#busy = false;
    this.#worker?.unref();
  }

  /** What the decoders of others say about strangers' files is not for our log. */
  #start(): Worker {
    const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: 384 }, stdout: true, stderr: true });
    thread.stdout.resume();
    thread.stderr.resume();
    return thread;
  }

  #run(job: PaperJob): Promise<PaperAnswer> {
    const thread = (this.#worker ??= this.#start());
    thread.ref();
    return new Promise((resolve) => {
      const finish = (answer: PaperAnswer, broken: boolean): void => {
        clearTimeout(timer);
        thread.off('message', answered).off('error', broke).off('exit', broke);
        if (broken) {
          this.#worker = undefined;
          void thread.terminate();
        }
        resolve(answer);
      };
      const answered = (answer: PaperAnswer): void => finish(answer, false);
      const broke = (): void => finish({ fault: 'file-failed' }, true);
      const timer = setTimeout(broke, LONGEST_MS);
      thread.on('message', answered).on('error', broke).on('exit', broke);
      thread.postMessage(job);
    });
  }
}
