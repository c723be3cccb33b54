import { EntitySchema } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import { integer, key, moment, optional, text, whole } from './columns.js';

/** A worker process, and when it last told that it lives. */
export interface WorkerRow {
  id: string;
  host: string;
  pid: number;
  version: string;
  /** Where its queue is. */
  queue: 'redis' | 'postgresql';
  startedAt: Instant;
  seenAt: Instant;
  /** When it stopped of its own accord, with nothing in hand. */
  stoppedAt: Instant | null;
}

/** Work that recurs, whichever worker does it. */
export interface RecurringWorkRow {
  name: string;
  everyMs: number;
  /** How often it was begun. */
  runs: number;
  begunAt: Instant;
  finishedAt: Instant | null;
  /** The class of the fault of the last run that failed; null once one has succeeded. */
  fault: string | null;
  failedAt: Instant | null;
}

export const workerTable = new EntitySchema<WorkerRow>({
  name: 'worker',
  columns: { id: key(text), host: text, pid: integer, version: text, queue: text, startedAt: moment, seenAt: moment, stoppedAt: optional(moment) },
});
export const recurringWorkTable = new EntitySchema<RecurringWorkRow>({
  name: 'recurring_work',
  columns: { name: key(text), everyMs: integer, runs: whole, begunAt: moment, finishedAt: optional(moment), fault: optional(text), failedAt: optional(moment) },
});
