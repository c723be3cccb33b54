import { Worker } from 'node:worker_threads';

/** A thread to be worked to its end. */
export interface Thread {
  /** What it does, for the message when it breaks. */
  readonly title: string;
  /** The file that was built of it. */
  readonly file: string;
  readonly task: unknown;
  readonly mostMemoryMb: number;
}

/**
 * Works a task that takes seconds of reckoning in a thread of its own, so that the relay and the sweep do not stand still
 * meanwhile. A task that takes its thread down fails alone. Rejects when it breaks, and when the signal stops it.
 */
export const runThread = ({ title, file, task, mostMemoryMb }: Thread, signal: AbortSignal): Promise<void> => new Promise((resolve, reject) => {
  signal.throwIfAborted();
  const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb } });
  const stop = (): void => worker.postMessage('stop');
  signal.addEventListener('abort', stop, { once: true });
  worker.once('error', reject);
  worker.once('exit', (code) => {
    signal.removeEventListener('abort', stop);
    if (code === 0) resolve();
    else reject(new Error(`The thread of ${title} ended with ${code}`));
  });
});
