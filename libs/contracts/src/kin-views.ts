import type { CivilDate, FilingStatus, Instant, NameLikeness, Text } from '@tirkeu/domain';

/** Another filing of somebody whom a filing names, known by their number. */
export interface KinFilingView {
  /** Of the person, in the filing that is looked at. */
  readonly candidateId: string;
  readonly filingId: string;
  readonly electionTitle: Text;
  readonly electionDay: CivilDate;
  readonly isThisElection: boolean;
  readonly contestTitle: Text;
  readonly status: FilingStatus;
  readonly submittedAt: Instant;
  /** Whether whoever reads may open it: it is before a commission of theirs. */
  readonly isOpen: boolean;
}

/** Somebody in the same district whose name is like the candidate's. A question, not a finding. */
export interface AlikeView {
  readonly filingId: string;
  /** In the state language. */
  readonly name: string;
  readonly birthDate: CivilDate;
  readonly iinLastFour: string;
  readonly status: FilingStatus;
  readonly likeness: NameLikeness;
}

/** GET /api/filings/:filingId/kin */
export interface KinView {
  readonly filings: readonly KinFilingView[];
  readonly alike: readonly AlikeView[];
}
