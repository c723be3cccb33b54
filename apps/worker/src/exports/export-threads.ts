import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ConnectionChoice } from '@tirkeu/persistence';

// The same place seen from the sources and from what was built of them.
const thread = fileURLToPath(new URL('../../dist/exports/export-thread.js', import.meta.url));
/** A workbook at its limit needs half of it. */
const MOST_MEMORY_MB = 768;

/** What a thread needs to write one file. */
export interface ThreadTask {
  readonly exportId: string;
  readonly databaseUrl: string;
  readonly role: ConnectionChoice['role'];
  readonly dataDir: string;
}

/** Writes a file to its end. Rejects when it breaks, and when the signal stops it. */
export type RunExport = (exportId: string, signal: AbortSignal) => Promise<void>;

/**
 * Writes files in threads of their own: a workbook or a printed list takes seconds of reckoning, in which the relay and the sweep
 * must not stand still. A file that takes its thread down fails alone.
 */
export const exportThreads = (settings: Omit<ThreadTask, 'exportId'>): RunExport => (exportId, signal) => new Promise((resolve, reject) => {
  signal.throwIfAborted();
  const task: ThreadTask = { ...settings, exportId };
  const worker = new Worker(thread, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  const stop = (): void => worker.postMessage('stop');
  signal.addEventListener('abort', stop, { once: true });
  worker.once('error', reject);
  worker.once('exit', (code) => {
    signal.removeEventListener('abort', stop);
    if (code === 0) resolve();
    else reject(new Error(`The thread of export ${exportId} ended with ${code}`));
  });
});
