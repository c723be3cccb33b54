import { EntitySchema } from 'typeorm';
import type { Act, CivilDate, Instant, Text, ZoneId } from '@tirkeu/domain';
import { integer, json, key, moment, optional, text } from './columns.js';

/** What everybody may know of a paper: what it is, who issued it, when, and about which contest. */
export interface IssuedFacts {
  readonly kind: Act['kind'] | 'certificate';
  readonly title: Text;
  /** Number and day of the resolution; null where it has none. */
  readonly actNumber: string | null;
  readonly on: CivilDate | null;
  readonly commission: Text;
  readonly contest: Text | null;
  readonly election: Text | null;
  readonly recordedAt: Instant;
  readonly zone: ZoneId;
}

/** One file of one paper of a commission, as it was handed out. Rows are only ever added; a paper drawn anew by a later edition is another file under the same number. */
export interface IssuedPaperRow {
  /** Sixteen digits. */
  number: string;
  /** Of the bytes, lower-case hex. */
  sha256: string;
  sourceKind: 'filing' | 'election' | 'meeting';
  sourceId: string;
  /** Place of the event in its stream. */
  version: number;
  /** Whose certificate; null: an act. */
  candidateId: string | null;
  /** SHA-256 over the canonical JSON of what the paper says, lower-case hex. */
  textHash: string;
  facts: IssuedFacts;
  issuedAt: Instant;
}

export const issuedPaperTable = new EntitySchema<IssuedPaperRow>({
  name: 'issued_paper',
  columns: {
    number: key(text), sha256: key(text), sourceKind: text, sourceId: text, version: integer, candidateId: optional(text), textHash: text, facts: json, issuedAt: moment,
  },
});
