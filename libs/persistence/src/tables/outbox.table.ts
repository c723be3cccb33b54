import { EntitySchema } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import type { OutboxMessage } from '@tirkeu/desk';
import { integer, json, moment, optional, serial, text } from './columns.js';

/** What is to follow from what was written. Written with the events, so that a lost queue loses nothing; its effect is traced here too. */
export interface OutboxRow {
  id: number;
  topic: string;
  key: string;
  payload: OutboxMessage['payload'];
  recordedAt: Instant;
  /** When the queue was told last; null while it is to be told. */
  sentAt: Instant | null;
  /** How often the queue was told. */
  sends: number;
  /** Not told again before. */
  tryAt: Instant | null;
  /** Tries that were begun; also the number of the latest, which alone may note how it ended. */
  attempts: number;
  /** Tries that are forgiven: those before somebody asked for it again, and those that a stop of the program broke off. */
  attemptsBefore: number;
  /** Tries whose worker went away without a word. */
  lost: number;
  begunAt: Instant | null;
  /** The worker that has it in hand. */
  begunBy: string | null;
  /** The class of the last fault; never its message, which may repeat data. */
  fault: string | null;
  failedAt: Instant | null;
  /** When it was put aside for people to look at. */
  givenUpAt: Instant | null;
  doneAt: Instant | null;
}

const stampOrNull = optional(moment);
const counted = { ...integer, default: 0 } as const;

export const outboxTable = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    id: serial, topic: text, key: text, payload: json, recordedAt: moment, sentAt: stampOrNull, sends: counted, tryAt: stampOrNull, attempts: counted, attemptsBefore: counted, lost: counted,
    begunAt: stampOrNull, begunBy: optional(text), fault: optional(text), failedAt: stampOrNull, givenUpAt: stampOrNull, doneAt: stampOrNull,
  },
});
