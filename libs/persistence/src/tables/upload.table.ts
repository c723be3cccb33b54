import { EntitySchema } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import { integer, key, moment, text, texts } from './columns.js';

/** A file on its way in, part by part. It becomes a {@link FileRow} when it is whole and nothing is wrong with it. */
export interface UploadRow {
  id: string;
  filingId: string;
  /** Whose upload it is; to everybody else it does not exist. */
  accountId: string;
  /** Of the whole file as its sender computed it, lower-case hex. */
  sha256: string;
  /** Of the whole file. */
  bytes: number;
  /** How many have arrived. */
  received: number;
  /** Where the parts are kept, in their order. */
  parts: readonly string[];
  begunAt: Instant;
}

export const uploadTable = new EntitySchema<UploadRow>({
  name: 'upload',
  columns: { id: key(text), filingId: text, accountId: text, sha256: text, bytes: integer, received: integer, parts: texts, begunAt: moment },
});
