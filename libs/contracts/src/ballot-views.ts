import type { BallotEntry, BallotFinding, BallotProblem, CivilDate, ContestForm, Instant, PartyLot, SignOff, Text } from '@tirkeu/domain';

export interface PartyLotView extends PartyLot {
  readonly source: string;
  readonly recorded: { readonly by: string; readonly at: Instant };
}

/** A contest in the list of a commission's ballots. */
export interface BallotSummary {
  readonly contestId: string;
  readonly title: Text;
  readonly maslikhat: Text;
  readonly district: number | null;
  readonly form: ContestForm;
  readonly entries: number;
  readonly signOffs: Readonly<Record<SignOff, number>>;
  readonly problems: readonly BallotProblem[];
}

/** The ballots of a commission, and the lot that orders those for lists. */
export interface BallotsView {
  readonly electionId: string;
  readonly rows: readonly BallotSummary[];
  readonly lot: PartyLotView | null;
  /** Whether whoever asks may record a lot. */
  readonly mayRecordLot: boolean;
}

/** The ballot of one contest, for its commission. */
export interface BallotView {
  readonly electionId: string;
  readonly election: Text;
  readonly electionDay: CivilDate;
  readonly contestId: string;
  readonly title: Text;
  readonly maslikhat: Text;
  readonly district: number | null;
  readonly commission: Text;
  readonly form: ContestForm;
  readonly orderedBy: 'alphabet' | 'lot';
  readonly lot: PartyLot | null;
  readonly entries: readonly BallotEntry[];
  readonly findings: readonly BallotFinding[];
  readonly againstAll: Text;
  /** From when on it is open to everybody. */
  readonly closesAt: Instant;
  readonly isClosed: boolean;
  readonly zone: string;
  readonly asOf: Instant;
}

/** The same for everybody: without who has signed off and what was objected to. */
export type PublicBallotView = Omit<BallotView, 'entries' | 'findings' | 'isClosed'> & { readonly entries: readonly Omit<BallotEntry, 'signOff' | 'objection'>[] };

export const BALLOT_FORMATS = ['csv', 'json', 'xml', 'pdf'] as const;
export type BallotFormat = (typeof BALLOT_FORMATS)[number];
