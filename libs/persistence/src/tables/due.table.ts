import { EntitySchema } from 'typeorm';
import type { DueKind, Instant } from '@tirkeu/domain';
import type { StreamRef } from '@tirkeu/desk';
import { moment, optional, serial, text } from './columns.js';

/** A legal moment that a sweep watches. The law holds without it; it is only told of. */
export interface DueRow {
  id: number;
  streamKind: StreamRef['kind'];
  streamId: string;
  electionId: string;
  kind: DueKind;
  subject: string;
  at: Instant;
  /** Until then one sweep has it in hand; after a crash another takes it. */
  leasedUntil: Instant | null;
  announcedAt: Instant | null;
  /** The moment of the last reminder that was given to everybody concerned. */
  remindedAt: Instant | null;
}

export const dueTable = new EntitySchema<DueRow>({
  name: 'due',
  columns: {
    id: serial, streamKind: text, streamId: text, electionId: text, kind: text, subject: text, at: moment,
    leasedUntil: optional(moment), announcedAt: optional(moment), remindedAt: optional(moment),
  },
});
