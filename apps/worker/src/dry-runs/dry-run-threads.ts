import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ConnectionChoice } from '@tirkeu/persistence';

// The same place seen from the sources and from what was built of them.
const thread = fileURLToPath(new URL('../../dist/dry-runs/dry-run-thread.js', import.meta.url));
const MOST_MEMORY_MB = 512;

/** What a thread needs to try a version of the law on a campaign. */
export interface DryRunTask {
  readonly dryRunId: string;
  readonly databaseUrl: string;
  readonly role: ConnectionChoice['role'];
}

/** Works a dry run to its end. Rejects when it breaks, and when the signal stops it. */
export type RunDry = (dryRunId: string, signal: AbortSignal) => Promise<void>;

/** Reckons in threads of their own: a campaign takes seconds, in which the relay and the sweep must not stand still. */
export const dryRunThreads = (settings: Omit<DryRunTask, 'dryRunId'>): RunDry => (dryRunId, signal) => new Promise((resolve, reject) => {
  signal.throwIfAborted();
  const task: DryRunTask = { ...settings, dryRunId };
  const worker = new Worker(thread, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  const stop = (): void => worker.postMessage('stop');
  signal.addEventListener('abort', stop, { once: true });
  worker.once('error', reject);
  worker.once('exit', (code) => {
    signal.removeEventListener('abort', stop);
    if (code === 0) resolve();
    else reject(new Error(`The thread of dry run ${dryRunId} ended with ${code}`));
  });
});
