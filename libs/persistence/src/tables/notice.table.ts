import { EntitySchema } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import { moment, optional, serial, text } from './columns.js';

/** Something an account is to see. The key makes telling it twice impossible. */
export interface NoticeRow {
  id: number;
  key: string;
  accountId: string;
  kind: string;
  filingId: string | null;
  createdAt: Instant;
  readAt: Instant | null;
}

export const noticeTable = new EntitySchema<NoticeRow>({
  name: 'notice',
  columns: { id: serial, key: text, accountId: text, kind: text, filingId: optional(text), createdAt: moment, readAt: optional(moment) },
});
