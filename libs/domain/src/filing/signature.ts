import type { ActorRef } from '../actor/actor.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import type { Instant } from '../kernel/time.js';
import type { SignatureAttached } from './events.js';
import type { Filing } from './filing.js';

/** What a verifier says of a signature. `undetermined`: nothing is wrong, and whether its certificate was revoked could not be found out. */
export const SIGNATURE_OUTCOMES = ['valid', 'invalid', 'undetermined'] as const;
export type SignatureOutcome = (typeof SIGNATURE_OUTCOMES)[number];

export interface SignatureJudgement {
  readonly outcome: SignatureOutcome;
  /** Stable codes of what is wrong. */
  readonly faults: readonly string[];
}

/**
 * A national electronic signature over what was handed in, as the record keeps it: by its hash. Message, certificate and evidence name a person
 * and lie elsewhere. It hands nothing in: a filing stands by its submission alone.
 */
export interface FilingSignature {
  readonly id: string;
  /** SHA-256 of the signed message, lower-case hex. */
  readonly sha256: string;
  /** SHA-256 of the text that should have been signed, as the filing stood then. */
  readonly textSha256: string;
  /** By the rules of this installation; never certified. */
  readonly judgement: SignatureJudgement;
  /** By the configured second verifier; null: there is none, or it did not answer. Where both differ, a person decides. */
  readonly second: SignatureJudgement | null;
  readonly at: Instant;
  readonly by: ActorRef;
}

/** More than anybody needs who begins anew after each replaced paper. */
export const MOST_SIGNATURES = 20;

export const withSignature = (filing: Filing, { signature, at, by }: SignatureAttached): Filing => ({ ...filing, signatures: [...(filing.signatures ?? []), { ...signature, at, by }] });

/** What is signed: which filing, where its submission stands in the record, and each paper by its hash. Canonical JSON, to be taken as UTF-8. */
export const signedText = ({ id, electionId, contestId, manifest }: Filing, record: string): string =>
  canonicalJson({ form: 1, filingId: id, electionId, contestId, record, papers: manifest });
