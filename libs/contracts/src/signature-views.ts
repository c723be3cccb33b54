import type { EsignatureTerm, FilingSignature, Instant } from '@tirkeu/domain';

/** GET /api/filings/:filingId/signatures: the national electronic signatures of what was handed in. None of their verdicts is certified. */
export interface SignaturesView {
  /** Whether the election offers them; null: it does not, and nothing is to be shown. */
  readonly term: EsignatureTerm | null;
  /** What is signed now, and by which file name a program may show it; null for those who cannot sign it. */
  readonly toSign: { readonly text: string; readonly sha256: string } | null;
  /** The latest first. */
  readonly signatures: readonly SignatureView[];
}

export interface SignatureView extends Pick<FilingSignature, 'id' | 'sha256' | 'judgement' | 'second' | 'at'> {
  /** Over what is handed in now; otherwise over what was replaced since. */
  readonly isCurrent: boolean;
  /** The two verifiers say different things: a person has to look. */
  readonly isDisputed: boolean;
  /** Null where no certificate could be read, or the people of the filing were forgotten. */
  readonly certificate: SignerCertificateView | null;
  readonly algorithm: string | null;
  readonly timeStampedAt: Instant | null;
  /** Lists and answers about revocation that settled it, by their hashes. */
  readonly evidence: readonly { readonly kind: 'crl' | 'ocsp'; readonly sha256: string; readonly producedAt: Instant }[];
}

export interface SignerCertificateView {
  readonly holder: string | null;
  readonly issuedBy: string | null;
  readonly serial: string;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
}
