import type { DataSource } from 'typeorm';
import type { OutboxMessage } from '@tirkeu/desk';
import type { Instant } from '@tirkeu/domain';
import { preparedAs } from '../prepared.js';
import { findRow, findRows, type Database } from './database.js';
import { WITHOUT_LIFE } from './workers.js';

/** A message with the number from which its job's id is made, so that telling it twice is telling it once. */
export interface MessageToSend extends OutboxMessage {
  readonly id: number;
  /** Tries that were begun so far. */
  readonly attempts: number;
  readonly recordedAt: Instant;
}

/**
 * Tells the queue what it is to be told, oldest first, and notes it when `send` has succeeded. Several relays share the
 * work. At least once: after a crash between the two a message is sent again.
 *
 * @returns how many were sent
 */
export const relayOutbox = (
  dataSource: Pick<DataSource, 'transaction'>, { limit }: { readonly limit: number }, send: (messages: readonly MessageToSend[]) => Promise<void>,
): Promise<number> => dataSource.transaction(async (manager) => {
  const messages = await findRows<MessageToSend>(manager, `
    SELECT id, topic, key, payload, attempts, recorded_at AS "recordedAt" FROM outbox
    WHERE sent_at IS NULL AND (try_at IS NULL OR try_at <= now()) ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`, [limit]);
  if (messages.length === 0) return 0;
  await send(messages);
  await manager.query('UPDATE outbox SET sent_at = clock_timestamp(), sends = sends + 1 WHERE id = ANY($1)', [messages.map(({ id }) => id)]);
  return messages.length;
});

/** How long a message that was told may stay without any sign of its effect before it is told again; up to three times as long when it was told before. */
const SILENCE_SECONDS = 15;
/** Messages told again at a time: a long queue is not told anew as a whole. */
const MOST_AGAIN = 5_000;

const IN_HAND_OF_THE_GONE = `
  UPDATE outbox o SET lost = lost + 1, begun_by = NULL, fault = 'WorkerLost', failed_at = now(), sent_at = NULL, try_at = NULL
  WHERE done_at IS NULL AND begun_by IS NOT NULL AND ${WITHOUT_LIFE('o.begun_by')}`;
const TOLD_IN_VAIN = `
  UPDATE outbox SET sent_at = NULL, try_at = NULL WHERE id IN (
    SELECT id FROM outbox WHERE done_at IS NULL AND given_up_at IS NULL AND begun_by IS NULL AND sent_at < now() - make_interval(secs => $1 * least(greatest(sends, 1), 3))
    ORDER BY sent_at LIMIT ${MOST_AGAIN} FOR UPDATE SKIP LOCKED)`;

/**
 * Has everything told again that was told and has no effect yet, though nobody has it in hand: the queue may have been wiped, or the
 * worker that had it is gone. It looks at the traces that effects leave here, never at the queue; a message that still waits there
 * is told twice and is one job.
 *
 * @returns how many are told again
 */
export async function reconcileOutbox(database: Database, silenceSeconds = SILENCE_SECONDS): Promise<number> {
  const lost = await findRow<{ count: number }>(database, `WITH moved AS (${IN_HAND_OF_THE_GONE} RETURNING 1) SELECT count(*) FROM moved`);
  const silent = await findRow<{ count: number }>(database, `WITH moved AS (${TOLD_IN_VAIN} RETURNING 1) SELECT count(*) FROM moved`, [silenceSeconds]);
  return (lost?.count ?? 0) + (silent?.count ?? 0);
}

/** As many messages as fifty submissions leave, within a second: everybody hands in. */
const RUSH = { messages: 100, within: '1 second' } as const;

const NEWEST = preparedAs('newest-messages', `
  SELECT count(*) AS count FROM (SELECT recorded_at FROM outbox ORDER BY id DESC LIMIT $1) newest WHERE recorded_at > now() - $2::interval`);

/** Whether very many people act at this moment. */
export async function hasRush(database: Database): Promise<boolean> {
  const newest = await findRow<{ count: number }>(database, NEWEST, [RUSH.messages, RUSH.within]);
  return newest?.count === RUSH.messages;
}

/** How many messages have no effect yet, and since when the oldest of them waits; those that were put aside do not count. */
export async function findBacklog(database: Database): Promise<{ readonly waiting: number; readonly since: Instant | null }> {
  const row = await findRow<{ waiting: number; since: Instant | null }>(database, 'SELECT count(*) AS waiting, min(recorded_at) AS since FROM outbox WHERE done_at IS NULL AND given_up_at IS NULL');
  return row ?? { waiting: 0, since: null };
}
