import { EntitySchema } from 'typeorm';
import type { Instant, Language } from '@tirkeu/domain';
import { integer, moment, optional, text } from './columns.js';

/**
 * `refused`: the server will never take it. `unanswered`: handed over twice, and both times no answer came, so it may have arrived.
 * `exhausted`: put off too often.
 */
export type MailFailure = 'refused' | 'unanswered' | 'exhausted';

/** The e-mail that carries a notice to a person, and the proof of its sending. A notice has at most one. */
export interface MailRow {
  noticeId: number;
  accountId: string;
  /** Where it goes, as it was when the notice was written. Personal data: never in a log. */
  address: string;
  language: Language;
  /** The local part of its Message-ID, the same in every attempt, so that a second copy is known as one. */
  messageId: string;
  /** `dropped`: it was no longer true when it could be sent. */
  status: 'waiting' | 'sent' | 'failed' | 'dropped';
  failure: MailFailure | null;
  attempts: number;
  /** Attempts whose end is not known: handed over and no answer. Where it was sent all the same, there may be a second copy. */
  unanswered: number;
  /** What the server said last, without addresses. */
  answer: string | null;
  createdAt: Instant;
  /** Not before; while an attempt is under way, when it counts as lost. */
  tryAt: Instant;
  /** When the attempt under way was begun; null between attempts. */
  begunAt: Instant | null;
  /** When it was sent, failed or dropped. */
  settledAt: Instant | null;
}

export const mailTable = new EntitySchema<MailRow>({
  name: 'mail',
  columns: {
    noticeId: { type: 'bigint', primary: true }, accountId: text, address: text, language: text, messageId: text, status: text, failure: optional(text), attempts: integer,
    unanswered: integer, answer: optional(text), createdAt: moment, tryAt: moment, begunAt: optional(moment), settledAt: optional(moment),
  },
});
