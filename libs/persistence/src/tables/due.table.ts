import { EntitySchema } from 'typeorm';
import type { DueKind, Instant } from '@tirkeu/domain';
import type { StreamRef } from '@tirkeu/desk';
import { key, moment, optional, serial, text } from './columns.js';

/** A legal moment ahead, or one that has come while what it waits for is not done. The law holds without it; it is only seen and told of. */
export interface DueRow {
  id: number;
  streamKind: StreamRef['kind'];
  streamId: string;
  electionId: string;
  /** Of a filing. Null for an election; and where a version before this column has written the row, so that the filing says it. */
  commissionId: string | null;
  kind: DueKind;
  subject: string;
  at: Instant;
  /** Only versions before moments were told of as a whole write it. */
  leasedUntil: Instant | null;
  /** Of history, which nobody is told of any more. */
  announcedAt: Instant | null;
  /** The moment of the last reminder that was given to everybody concerned. */
  remindedAt: Instant | null;
}

export const dueTable = new EntitySchema<DueRow>({
  name: 'due',
  columns: {
    id: serial, streamKind: text, streamId: text, electionId: text, commissionId: optional(text), kind: text, subject: text, at: moment,
    leasedUntil: optional(moment), announcedAt: optional(moment), remindedAt: optional(moment),
  },
});

/** A legal moment that was told of, however many dues it had. */
export interface ToldMomentRow {
  electionId: string;
  kind: DueKind;
  at: Instant;
  toldAt: Instant;
}

export const toldMomentTable = new EntitySchema<ToldMomentRow>({
  name: 'told_moment',
  columns: { electionId: key(text), kind: key(text), at: key(moment), toldAt: moment },
});
