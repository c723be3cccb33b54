import { EntitySchema } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import { integer, key, moment, text } from './columns.js';

/** An import under way, by the id of its action. */
export interface ImportProgressRow {
  id: string;
  accountId: string;
  /** Rows worked on so far; they count only when the whole import is done. */
  worked: number;
  notedAt: Instant;
}

export const importProgressTable = new EntitySchema<ImportProgressRow>({
  name: 'import_progress',
  columns: { id: key(text), accountId: text, worked: integer, notedAt: moment },
});
