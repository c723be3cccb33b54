import { fileURLToPath } from 'node:url';
import type { ConnectionChoice } from '@tirkeu/persistence';
import { runThread } from '../queue/run-thread.js';

// The same place seen from the sources and from what was built of them.
const file = fileURLToPath(new URL('../../dist/exports/export-thread.js', import.meta.url));
/** A workbook at its limit needs half of it. */
const MOST_MEMORY_MB = 768;

/** What a thread needs to write one file. */
export interface ThreadTask {
  readonly exportId: string;
  readonly databaseUrl: string;
  readonly role: ConnectionChoice['role'];
  readonly secret: string;
  readonly dataDir: string;
}

/** Writes a file to its end. Rejects when it breaks, and when the signal stops it. */
export type RunExport = (exportId: string, signal: AbortSignal) => Promise<void>;

/** A workbook or a printed list takes seconds. */
export const exportThreads = (settings: Omit<ThreadTask, 'exportId'>): RunExport => (exportId, signal) => {
  const task: ThreadTask = { ...settings, exportId };
  return runThread({ title: `export ${exportId}`, file, task, mostMemoryMb: MOST_MEMORY_MB }, signal);
};
