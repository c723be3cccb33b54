import { fileURLToPath } from 'node:url';
import type { ConnectionChoice } from '@tirkeu/persistence';
import { runThread } from '../queue/run-thread.js';

// The same place seen from the sources and from what was built of them.
const file = fileURLToPath(new URL('../../dist/dry-runs/dry-run-thread.js', import.meta.url));
const MOST_MEMORY_MB = 512;

/** What a thread needs to try a version of the law on a campaign. */
export interface DryRunTask {
  readonly dryRunId: string;
  readonly databaseUrl: string;
  readonly role: ConnectionChoice['role'];
  readonly secret: string;
}

/** Works a dry run to its end. Rejects when it breaks, and when the signal stops it. */
export type RunDry = (dryRunId: string, signal: AbortSignal) => Promise<void>;

/** A campaign takes seconds. */
export const dryRunThreads = (settings: Omit<DryRunTask, 'dryRunId'>): RunDry => (dryRunId, signal) => {
  const task: DryRunTask = { ...settings, dryRunId };
  return runThread({ title: `dry run ${dryRunId}`, file, task, mostMemoryMb: MOST_MEMORY_MB }, signal);
};
