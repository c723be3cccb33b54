import { EntitySchema } from 'typeorm';
import type { Instant } from '@tirkeu/domain';
import { integer, key, moment, optional, text } from './columns.js';

/** The key of a filing, under which what is known of people is sealed. */
export interface FilingKeyRow {
  filingId: string;
  /** The key, sealed under one derived from the secret of the installation; null: destroyed. */
  wrapped: string | null;
  destroyedAt: Instant | null;
  /** Why it was destroyed: a term of the rulebook, or a person's request. */
  reason: string | null;
  /** The account, or `system`. */
  destroyedBy: string | null;
}

/** A file of people who are forgotten, until its bytes are destroyed. */
export interface ForgottenFileRow { storageKey: string; pages: number }

export const filingKeyTable = new EntitySchema<FilingKeyRow>({
  name: 'filing_key',
  columns: { filingId: key(text), wrapped: optional(text), destroyedAt: optional(moment), reason: optional(text), destroyedBy: optional(text) },
});
export const forgottenFileTable = new EntitySchema<ForgottenFileRow>({ name: 'forgotten_file', columns: { storageKey: key(text), pages: integer } });
