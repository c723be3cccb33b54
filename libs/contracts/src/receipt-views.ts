import type { Instant, Receipt, Text } from '@tirkeu/domain';
import type { NoticeMailView } from './notice-views.js';

/** A receipt with its proof: Ed25519 over the canonical JSON (RFC 8785) of `receipt`, base64url. */
export interface SignedReceipt {
  readonly receipt: Receipt;
  readonly signature: string;
}

/** GET /api/receipts/:number: what anybody may know of a receipt, and what the server itself found when it checked it. */
export interface PublicReceiptView extends SignedReceipt {
  /** The signature holds for the receipt under a key of this installation. */
  readonly isSignatureGenuine: boolean;
  /** The record of the commission holds the very entry that the receipt names. */
  readonly isOnRecord: boolean;
  readonly electionTitle: Text;
  readonly contestTitle: Text;
  readonly commission: Text;
}

/** A public key that proves receipts, as a JSON Web Key (RFC 8037). */
export interface ReceiptKey {
  readonly kid: string;
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly alg: 'EdDSA';
  readonly use: 'sig';
  readonly x: string;
  /** When it was first used, and when the next key was; null: the latest. */
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
}

/** GET /api/receipts/keys: every key that ever signed, the newest first. */
export interface ReceiptKeysView {
  readonly keys: readonly ReceiptKey[];
}

/** GET /api/filings/:filingId/receipt, and part of the filing once it was handed in. */
export interface ReceiptView extends SignedReceipt {
  /** Digits in groups of four, the last two are check digits. */
  readonly number: string;
  readonly receivedAt: Instant;
  readonly deadline: Instant;
  readonly hash: string;
  readonly documents: readonly { readonly requirement: string; readonly candidateId: string | null; readonly fileName: string; readonly sha256: string }[];
}

/** GET and POST /api/filings/:filingId/receipt/mail: the receipt by e-mail, and the proof of its sending. */
export interface ReceiptMailView {
  /** Whether this installation has a mail server. */
  readonly sendsMail: boolean;
  /** Where it would go, all but its first letter and its domain hidden; null: no address is known. */
  readonly address: string | null;
  /** How often it can still be asked for within the hour. */
  readonly left: number;
  /** What became of the mails asked for, the newest first. */
  readonly mails: readonly NoticeMailView[];
}
