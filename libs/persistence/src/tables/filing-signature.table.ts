import { EntitySchema } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import { key, moment, text } from './columns.js';

/** A signed message with its certificate and evidence. */
export interface FilingSignatureRow {
  id: string;
  filingId: string;
  /** Under the key of the filing: destroyed with it. */
  sealed: string;
  attachedAt: Instant;
}

export const filingSignatureTable = new EntitySchema<FilingSignatureRow>({ name: 'filing_signature', columns: { id: key(text), filingId: text, sealed: text, attachedAt: moment } });
