import { EntitySchema } from 'typeorm';
import type { Instant, Probed, Reading } from '@tirkeu/domain';
import { integer, json, key, moment, text, texts } from './columns.js';

/** What a probe saw in one minute, as it signed it. Rows are only ever added. */
export interface ReadingRow {
  probe: string;
  number: number;
  minute: Instant;
  content: Reading;
  /** What did not answer, as the content says. */
  failed: Probed[];
  /** SHA-256 of the one text of the content, lower-case hex. */
  hash: string;
  /** Ed25519 over the one text of the content, base64url. */
  signature: string;
  recordedAt: Instant;
}

export const readingTable = new EntitySchema<ReadingRow>({
  name: 'reading',
  columns: { probe: key(text), number: key(integer), minute: moment, content: json, failed: texts, hash: text, signature: text, recordedAt: moment },
});
