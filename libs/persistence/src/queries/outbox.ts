import type { DataSource } from 'typeorm';
import type { OutboxMessage } from '@tirkeu/desk';
import type { Instant } from '@tirkeu/domain';
import { findRows } from './database.js';

/** A message with the number from which its job's id is made, so that telling it twice is telling it once. */
export interface MessageToSend extends OutboxMessage {
  readonly id: number;
  readonly recordedAt: Instant;
}

/**
 * Tells the queue what it was not told yet, oldest first, and notes it when `send` has succeeded. Several relays share the
 * work. At least once: after a crash between the two a message is sent again.
 *
 * @returns how many were sent
 */
export const relayOutbox = (
  dataSource: DataSource, { now, limit }: { readonly now: Instant; readonly limit: number }, send: (messages: readonly MessageToSend[]) => Promise<void>,
): Promise<number> => dataSource.transaction(async (manager) => {
  const messages = await findRows<MessageToSend>(manager, `
    SELECT id, topic, key, payload, recorded_at AS "recordedAt" FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`, [limit]);
  if (messages.length === 0) return 0;
  await send(messages);
  await manager.query('UPDATE outbox SET sent_at = $2 WHERE id = ANY($1)', [messages.map(({ id }) => id), now]);
  return messages.length;
});

/** How many messages wait, and since when the oldest of them does. */
export async function findBacklog(dataSource: Pick<DataSource, 'query'>): Promise<{ readonly waiting: number; readonly since: Instant | null }> {
  const [row] = await findRows<{ waiting: number; since: Instant | null }>(dataSource, 'SELECT count(*) AS waiting, min(recorded_at) AS since FROM outbox WHERE sent_at IS NULL');
  return row ?? { waiting: 0, since: null };
}
