import type { RecurringWorkRow, WorkerRow } from '../tables/worker.table.js';
import { findRows, type Database } from './database.js';

/** A worker tells every few seconds that it lives; after so long without a word it counts as gone. */
const GONE_AFTER = `interval '15 seconds'`;

/** Condition: the worker of an id has stopped or has not told for too long that it lives. By the clock of the database alone. */
export const WITHOUT_LIFE = (id: string): string =>
  `NOT EXISTS (SELECT FROM worker w WHERE w.id = ${id} AND w.stopped_at IS NULL AND w.seen_at > now() - ${GONE_AFTER})`;

export type WorkerIdentity = Pick<WorkerRow, 'id' | 'host' | 'pid' | 'version' | 'queue'>;

/** Notes that a worker lives, and forgets those that have been gone for a day. */
export async function noteAlive(database: Database, { id, host, pid, version, queue }: WorkerIdentity): Promise<void> {
  await database.query(`
    INSERT INTO worker (id, host, pid, version, queue, started_at, seen_at) VALUES ($1, $2, $3, $4, $5, now(), now())
    ON CONFLICT (id) DO UPDATE SET seen_at = now(), stopped_at = NULL`, [id, host, pid, version, queue]);
  await database.query(`DELETE FROM worker WHERE seen_at < now() - interval '1 day'`);
}

/** Notes that a worker has stopped of its own accord: what it had in hand is free at once. */
export async function noteStopped(database: Database, id: string): Promise<void> {
  await database.query('UPDATE worker SET stopped_at = now() WHERE id = $1', [id]);
}

/** The row of `worker` with whether it lives. */
export type WorkerEntry = WorkerRow & { readonly alive: boolean };

/** Workers of the last day, those that live first. */
export const findWorkers = (database: Database): Promise<readonly WorkerEntry[]> => findRows(database, `
  SELECT id, host, pid, version, queue, started_at AS "startedAt", seen_at AS "seenAt", stopped_at AS "stoppedAt", NOT ${WITHOUT_LIFE('worker.id')} AS alive
  FROM worker ORDER BY alive DESC, seen_at DESC, id LIMIT 50`);

/** Notes that recurring work has begun. */
export async function noteBegun(database: Database, { name, everyMs }: Pick<RecurringWorkRow, 'name' | 'everyMs'>): Promise<void> {
  await database.query(`
    INSERT INTO recurring_work (name, every_ms, runs, begun_at) VALUES ($1, $2, 1, now())
    ON CONFLICT (name) DO UPDATE SET every_ms = $2, runs = recurring_work.runs + 1, begun_at = now()`, [name, everyMs]);
}

/** Notes how recurring work ended: null when it went well, else the class of its fault. */
export async function noteEnded(database: Database, name: string, fault: string | null): Promise<void> {
  await database.query(`
    UPDATE recurring_work SET fault = $2, finished_at = CASE WHEN $2::text IS NULL THEN now() ELSE finished_at END, failed_at = CASE WHEN $2::text IS NULL THEN failed_at ELSE now() END
    WHERE name = $1`, [name, fault]);
}

/** Recurring work that was ever begun, and whether it is overdue: three turns and ten seconds without a beginning. */
export const findRecurringWork = (database: Database): Promise<readonly (RecurringWorkRow & { readonly overdue: boolean })[]> => findRows(database, `
  SELECT name, every_ms AS "everyMs", runs, begun_at AS "begunAt", finished_at AS "finishedAt", fault, failed_at AS "failedAt",
    begun_at < now() - make_interval(secs => 10 + 3 * every_ms / 1000.0) AS overdue
  FROM recurring_work ORDER BY name`);
