import type { Instant } from '@tirkeu/domain';
import type { DataSource } from 'typeorm';
import { preparedAs } from '../prepared.js';
import type { OutboxRow } from '../tables/outbox.table.js';
import { findRow, findRows, type Database } from './database.js';
import { WITHOUT_LIFE } from './workers.js';

/** A try that was begun. Its number is the fence: whoever has an older one notes nothing any more. */
export interface Attempt {
  readonly id: number;
  readonly number: number;
  /** Which try it is since somebody last asked for it, from 1. */
  readonly tries: number;
  /** Tries whose worker went away without a word. */
  readonly lost: number;
}

/** `not-yours`: done, put aside, or in the hands of somebody else. `not-now`: another one that has taken its worker down is tried; this one comes after it. */
export type Begun = Attempt | 'not-yours' | 'not-now';

const BEGIN = `
  UPDATE outbox SET attempts = attempts + 1, begun_at = now(), begun_by = $2 WHERE id = $1 AND done_at IS NULL AND given_up_at IS NULL AND begun_by IS NULL`;
const begun = (update: string): string => `WITH begun AS (${update} RETURNING *) SELECT id, attempts AS number, attempts - attempts_before AS tries, lost FROM begun`;
const BEGIN_UNSUSPECTED = preparedAs('begin-effect', begun(`${BEGIN} AND lost = 0`));
/** Any number; the same for all that try suspects. */
const SUSPECTS = 7_468_027;

/**
 * Takes the effect of a message in hand. A message that has lost a worker before is tried while no other such message is, so that what
 * merely ran beside a job that kills its worker is not taken for one.
 */
export async function beginEffect(dataSource: Pick<DataSource, 'query' | 'transaction'>, id: number, workerId: string): Promise<Begun> {
  const attempt = await findRow<Attempt>(dataSource, BEGIN_UNSUSPECTED, [id, workerId]);
  if (attempt) return attempt;
  const suspect = await findRow(dataSource, 'SELECT FROM outbox WHERE id = $1 AND lost > 0 AND done_at IS NULL AND given_up_at IS NULL AND begun_by IS NULL', [id]);
  return suspect ? dataSource.transaction((manager) => beginSuspect(manager, id, workerId)) : 'not-yours';
}

async function beginSuspect(database: Database, id: number, workerId: string): Promise<Begun> {
  await database.query('SELECT pg_advisory_xact_lock($1)', [SUSPECTS]);
  const other = await findRow(database, 'SELECT FROM outbox WHERE lost > 0 AND begun_by IS NOT NULL AND done_at IS NULL AND id <> $1 LIMIT 1', [id]);
  if (!other) return (await findRow<Attempt>(database, begun(BEGIN), [id, workerId])) ?? 'not-yours';
  await database.query(`UPDATE outbox SET sent_at = NULL, try_at = now() + interval '300 milliseconds' WHERE id = $1 AND done_at IS NULL AND begun_by IS NULL`, [id]);
  return 'not-now';
}

const IF_STILL_MINE = 'WHERE id = $1 AND attempts = $2 AND done_at IS NULL';

const MARK_DONE = preparedAs('mark-effect-done', `
  UPDATE outbox SET done_at = now(), begun_by = NULL, fault = NULL, try_at = NULL, sent_at = coalesce(sent_at, now()) ${IF_STILL_MINE}`);

/** Notes that the effect is there. From then on the message is done for good. */
export async function markDone(database: Database, { id, number }: Attempt): Promise<void> {
  await database.query(MARK_DONE, [id, number]);
}

/** Notes that a try failed, and when the next one is due. */
export async function markFailed(database: Database, { id, number }: Attempt, fault: string, waitMs: number): Promise<void> {
  await database.query(`
    UPDATE outbox SET begun_by = NULL, fault = $3, failed_at = now(), sent_at = NULL, try_at = now() + make_interval(secs => $4 / 1000.0) ${IF_STILL_MINE}`, [id, number, fault, waitMs]);
}

/** Puts a message aside for people to look at: it is not tried again until somebody asks for it. Null keeps the fault that stands there. */
export async function markGivenUp(database: Database, { id, number }: Attempt, fault: string | null): Promise<void> {
  await database.query(`
    UPDATE outbox SET begun_by = NULL, fault = coalesce($3, fault), failed_at = now(), given_up_at = now(), try_at = NULL, sent_at = coalesce(sent_at, now()) ${IF_STILL_MINE}`, [id, number, fault]);
}

/** Gives a message back that a stop of the program broke off: it is tried at once by whoever is there, and the try does not count. */
export async function putBack(database: Database, { id, number }: Attempt): Promise<void> {
  await database.query(`UPDATE outbox SET begun_by = NULL, sent_at = NULL, try_at = NULL, attempts_before = attempts_before + 1 ${IF_STILL_MINE}`, [id, number]);
}

/**
 * Frees what a worker is on record as having in hand and does not have: the end of a try could not be noted while the database was away.
 * It is tried again; what had come about already comes about no second time.
 */
export async function freeForgotten(database: Database, workerId: string, inHand: readonly number[]): Promise<void> {
  await database.query(`
    UPDATE outbox SET begun_by = NULL, sent_at = NULL, try_at = NULL WHERE done_at IS NULL AND begun_by = $1 AND begun_at < now() - interval '10 seconds' AND id <> ALL($2::bigint[])`, [workerId, [...inHand]]);
}

/** Asks for a message again that was put aside, with all its tries before it. False when it is not there or was not put aside. */
export async function askAgain(database: Database, id: number): Promise<boolean> {
  const row = await findRow(database, `
    WITH asked AS (
      UPDATE outbox SET given_up_at = NULL, sent_at = NULL, try_at = NULL, attempts_before = attempts, lost = 0 WHERE id = $1 AND given_up_at IS NOT NULL AND done_at IS NULL RETURNING id)
    SELECT id FROM asked`, [id]);
  return row !== undefined;
}

/** A message whose effect does not come about, as people may see it: ids and counts, nobody's data. */
export interface TroubledMessage extends Pick<OutboxRow, 'id' | 'topic' | 'key' | 'recordedAt' | 'attempts' | 'lost' | 'fault' | 'failedAt' | 'tryAt' | 'givenUpAt'> {
  /** `given-up`: waits for people. `failing`: will be tried again. `lost`: its worker is gone. `long`: in hand for more than ten minutes. */
  readonly state: 'given-up' | 'failing' | 'lost' | 'long';
}

const MOST_TROUBLED = 200;

/** Messages whose effect does not come about, those that wait for people first, then the oldest. */
export const findTroubled = (database: Database): Promise<readonly TroubledMessage[]> => findRows(database, `
  SELECT id, topic, key, recorded_at AS "recordedAt", attempts, lost, coalesce(fault, CASE state WHEN 'lost' THEN 'WorkerLost' END) AS fault, failed_at AS "failedAt", try_at AS "tryAt",
    given_up_at AS "givenUpAt", state
  FROM (
    SELECT *, CASE
      WHEN given_up_at IS NOT NULL THEN 'given-up'
      WHEN begun_by IS NOT NULL AND ${WITHOUT_LIFE('outbox.begun_by')} THEN 'lost'
      WHEN begun_by IS NOT NULL AND begun_at < now() - interval '10 minutes' THEN 'long'
      WHEN fault IS NOT NULL THEN 'failing' END AS state
    FROM outbox WHERE done_at IS NULL) AS open
  WHERE state IS NOT NULL ORDER BY given_up_at IS NULL, id LIMIT ${MOST_TROUBLED}`);

/** The outbox in numbers. */
export interface OutboxFigures {
  /** Written and not yet told to the queue, as far as their time has come. */
  readonly toSend: number;
  /** Told, and their effect is not there yet. */
  readonly sent: number;
  /** In the hands of a worker. */
  readonly inHand: number;
  /** Failed, and tried again later. */
  readonly failing: number;
  /** Put aside for people to look at. */
  readonly givenUp: number;
  /** Since when the oldest waits whose effect is not there; those put aside do not count. Null when none waits. */
  readonly oldestAt: Instant | null;
  /** Seconds since then by the clock of the database. */
  readonly oldestSeconds: number;
}

/** The outbox in numbers, for the page of operations and for whoever measures. */
export async function findOutboxFigures(database: Database): Promise<OutboxFigures> {
  const row = await findRow<OutboxFigures>(database, `
    SELECT count(*) FILTER (WHERE sent_at IS NULL AND (try_at IS NULL OR try_at <= now())) AS "toSend",
      count(*) FILTER (WHERE sent_at IS NOT NULL AND begun_by IS NULL AND given_up_at IS NULL) AS sent,
      count(*) FILTER (WHERE begun_by IS NOT NULL) AS "inHand",
      count(*) FILTER (WHERE fault IS NOT NULL AND given_up_at IS NULL) AS failing,
      count(*) FILTER (WHERE given_up_at IS NOT NULL) AS "givenUp",
      min(recorded_at) FILTER (WHERE given_up_at IS NULL) AS "oldestAt",
      coalesce(greatest(0, extract(epoch FROM now() - min(recorded_at) FILTER (WHERE given_up_at IS NULL))), 0)::integer AS "oldestSeconds"
    FROM outbox WHERE done_at IS NULL`);
  if (!row) throw new Error('A count has a row');
  return row;
}
