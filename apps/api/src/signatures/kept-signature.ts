import { createHash } from 'node:crypto';
import type { RevocationEvidence, SignatureVerdict } from '@tirkeu/esign';

/** What is kept of a signature besides the record; it names whoever signed. */
export interface KeptSignature {
  /** The signed message, and what was fetched about revocation, as base64. */
  readonly message: string;
  /** What should have been signed. */
  readonly text?: string;
  readonly evidence: readonly { readonly kind: RevocationEvidence['kind']; readonly bytes: string }[];
  readonly verdict: SignatureVerdict;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
