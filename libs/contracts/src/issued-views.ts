import type { Act, ActStanding, CivilDate, Instant, PersonName, Text, ZoneId } from '@tirkeu/domain';

/** Kinds of papers that a commission hands out. */
export const ISSUED_KINDS = [
  'registration', 'refusal', 'deficiency-notice', 'cancellation', 'withdrawal', 'exclusion', 'reinstatement', 'extension', 'protocol', 'certificate',
] as const satisfies readonly (Act['kind'] | 'certificate')[];
export const ACT_STANDINGS = ['in-force', 'suspended', 'replaced', 'served'] as const satisfies readonly ActStanding[];

/** A later act by which another one lost its effect. */
export interface LaterAct {
  readonly title: Text;
  readonly actNumber: string | null;
  readonly on: CivilDate | null;
}

/** GET /api/issued/:number: what anybody may know of a paper of a commission. */
export interface IssuedPaperView {
  /** Sixteen digits, the last two of them check digits. */
  readonly number: string;
  readonly kind: (typeof ISSUED_KINDS)[number];
  readonly title: Text;
  /** Number and day of the resolution; null where it has none. */
  readonly actNumber: string | null;
  readonly on: CivilDate | null;
  readonly commission: Text;
  readonly contest: Text | null;
  readonly election: Text | null;
  /** When the decision was recorded. */
  readonly recordedAt: Instant;
  readonly zone: ZoneId;
  readonly standing: ActStanding;
  /** The act by which it lost its effect; null: it has effect, or a court or the candidate ended it. */
  readonly replacedBy: LaterAct | null;
  /** Whom it is about, as far as the public register names them. */
  readonly persons: readonly { readonly nameKk: PersonName; readonly nameRu: PersonName }[];
  /** The entry of the public register; null: there is none. */
  readonly registerId: string | null;
  /** SHA-256 over the canonical JSON of what the paper says. */
  readonly textHash: string;
  /** SHA-256 of every file that was handed out under the number. */
  readonly files: readonly string[];
}

/** One act of a filing, for the commission and the applicant. */
export interface FilingActView {
  /** Names it in addresses: "decision", "notice-2". */
  readonly which: string;
  readonly kind: Act['kind'];
  readonly title: Text;
  readonly actNumber: string | null;
  readonly on: CivilDate | null;
  readonly number: string;
  readonly textHash: string;
  readonly standing: ActStanding;
}

/** A certificate that a registered candidate can have. */
export interface CertificateView {
  readonly candidateId: string;
  readonly nameKk: PersonName;
  readonly nameRu: PersonName;
  readonly number: string;
}

/** GET /api/filings/:filingId/acts. */
export interface FilingActsView {
  readonly acts: readonly FilingActView[];
  /** None unless the filing is registered. */
  readonly certificates: readonly CertificateView[];
}
