import { EntitySchema } from 'typeorm';
import type { Instant, Receipt } from '@tirkeu/domain';
import { integer, json, key, moment, text } from './columns.js';

/** A receipt as it was issued, for one version of one filing. Rows are only ever added. */
export interface ReceiptRow {
  /** Sixteen digits. */
  number: string;
  filingId: string;
  version: number;
  content: Receipt;
  keyId: string;
  /** Ed25519 over the one text of the content, base64url. */
  signature: string;
  issuedAt: Instant;
}

/** The public half of a key that has signed receipts. Rows are only ever added. */
export interface SigningKeyRow {
  /** Thumbprint of the public key (RFC 7638). */
  id: string;
  /** The 32 bytes of the key, base64url: `x` of its JWK. */
  publicKey: string;
  /** When it was first used. */
  since: Instant;
}

export const receiptTable = new EntitySchema<ReceiptRow>({
  name: 'receipt',
  columns: { number: key(text), filingId: text, version: integer, content: json, keyId: text, signature: text, issuedAt: moment },
});
export const signingKeyTable = new EntitySchema<SigningKeyRow>({ name: 'signing_key', columns: { id: key(text), publicKey: text, since: moment } });
