import { EntitySchema } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import type { OutboxMessage } from '@tirkeu/desk';
import { json, moment, optional, serial, text } from './columns.js';

/** What the queue is still to be told. Written with the events, so that a lost queue loses nothing. */
export interface OutboxRow {
  id: number;
  topic: string;
  key: string;
  payload: OutboxMessage['payload'];
  recordedAt: Instant;
  sentAt: Instant | null;
}

export const outboxTable = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: { id: serial, topic: text, key: text, payload: json, recordedAt: moment, sentAt: optional(moment) },
});
