import { FILING_DUE_KINDS, type FilingDueKind, type Instant } from '@tirkeu/domain';
import { ChoiceField, InstantField, TextField } from './fields.js';

/** GET /api/deadlines/filings: one moment of those that GET /api/deadlines answers with. */
export class WaitingFilingsQuery {
  @TextField({ max: 80, matches: /^[A-Za-z0-9._-]+$/ }) election!: string;
  @ChoiceField(FILING_DUE_KINDS) kind!: FilingDueKind;
  @InstantField() at!: Instant;
}
