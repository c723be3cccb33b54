import { EntitySchema } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import { integer, json, key, moment, text } from './columns.js';

/** What somebody typed: texts and choices by field, as the page holds them. Nothing but the page knows what they mean. */
export interface TypedInput {
  readonly [field: string]: string | null | TypedInput;
}

/** What stands typed in one page of a filing and is not recorded yet. Restricted: it holds personal data, an IIN too. */
export interface WorkingCopyRow {
  filingId: string;
  page: string;
  input: TypedInput;
  /** Another with every save; tells whether somebody else has saved since. */
  version: string;
  /** Of the filing, when the typing began: what is newer on record was not seen by who typed. */
  filingVersion: number;
  savedAt: Instant;
  accountId: string;
  /** The open page that saved it, and its count of saves: its own saves follow each other even where an answer is lost. */
  writer: string;
  sequence: number;
}

export const workingCopyTable = new EntitySchema<WorkingCopyRow>({
  name: 'working_copy',
  columns: {
    filingId: key(text), page: key(text), input: json, version: text, filingVersion: integer, savedAt: moment, accountId: text, writer: text, sequence: integer,
  },
});
