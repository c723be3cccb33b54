import { EntitySchema } from 'typeorm';
import type { Breakdown, Instant, Language } from '@tirkeu/domain';
import type { DecisionFilter } from '../queries/statistics/decisions.js';
import type { SliceFilter } from '../queries/statistics/slice-filter.js';
import { integer, json, key, moment, optional, text } from './columns.js';

/** What is to be written, settled when it was asked for: later rights and later alarms do not change it. */
export interface ExportScope {
  readonly filter: SliceFilter;
  readonly alarm?: DecisionFilter['alarm'];
  readonly by: Breakdown;
  /** The filters as they were asked for, to be told in the file. */
  readonly asked: Readonly<Record<string, string>>;
}

/** A file that somebody asked for. It belongs to them alone, and is gone with its row a day later. */
export interface ExportRow {
  id: string;
  accountId: string;
  /** The grant acted in: a file is not given to whoever has lost it. */
  grantId: string;
  content: 'figures' | 'decisions' | 'report';
  format: 'csv' | 'xlsx' | 'pdf';
  language: Language;
  scope: ExportScope;
  status: 'waiting' | 'writing' | 'ready' | 'failed';
  rowsWritten: number;
  rowsTotal: number | null;
  fileName: string;
  bytes: number | null;
  askedAt: Instant;
  /** When something last happened to it. */
  movedAt: Instant;
  expiresAt: Instant;
}

export const exportTable = new EntitySchema<ExportRow>({
  name: 'export',
  columns: {
    id: key(text), accountId: text, grantId: text, content: text, format: text, language: text, scope: json, status: text, rowsWritten: integer, rowsTotal: optional(integer),
    fileName: text, bytes: optional(integer), askedAt: moment, movedAt: moment, expiresAt: moment,
  },
});
