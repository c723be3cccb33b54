import type { Instant } from '@tirkeu/domain';
import type { AlgorithmId } from './algorithms.js';

/** Why a signature does not count. The codes are stable: they stand in records, their words in each language. */
export const SIGNATURE_FAULTS = [
  'malformed', 'no-signer', 'several-signers', 'certificate-missing', 'algorithm-not-allowed', 'algorithm-legacy', 'attributes-missing',
  'content-differs', 'signature-wrong', 'certificate-not-bound', 'other-person', 'not-for-signing', 'not-yet-valid', 'expired', 'issuer-not-trusted',
  'revoked', 'revocation-unknown', 'time-stamp-wrong',
] as const;
export type SignatureFault = (typeof SIGNATURE_FAULTS)[number];

/** What is asked of a verifier. Nothing in the signature decides with what it is compared. */
export interface SignatureAsked {
  /** CMS SignedData. */
  readonly signature: Uint8Array;
  /** What should have been signed, byte by byte. */
  readonly content: Uint8Array;
  /** When it was received: certificate and revocation are judged as of then. */
  readonly at: Instant;
  /** Of the person who should have signed. */
  readonly expectedIin: string;
  /** Lists and answers about revocation as they were fetched; they are checked like everything else. */
  readonly evidence: readonly RevocationEvidence[];
}

export interface RevocationEvidence {
  readonly kind: 'crl' | 'ocsp';
  readonly bytes: Uint8Array;
}

/** What a verifier found. Holder and issuer are personal data of whoever signed. */
export interface SignatureVerdict {
  /** `undetermined`: nothing is wrong, and whether the certificate was revoked could not be found out. */
  readonly outcome: 'valid' | 'invalid' | 'undetermined';
  readonly faults: readonly SignatureFault[];
  readonly algorithm: AlgorithmId | null;
  readonly certificate: SigningCertificate | null;
  readonly timeStampedAt: Instant | null;
  /** What settled whether it was revoked. */
  readonly evidence: readonly EvidenceUsed[];
}

export interface SigningCertificate {
  readonly holder: string | null;
  readonly issuedBy: string | null;
  /** In hexadecimal. */
  readonly serial: string;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
  readonly sha256: string;
}

export interface EvidenceUsed {
  readonly kind: RevocationEvidence['kind'];
  readonly sha256: string;
  readonly producedAt: Instant;
}

export interface SignatureVerifier {
  verify(asked: SignatureAsked): Promise<SignatureVerdict>;
}
