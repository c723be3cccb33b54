import type {
  ChangedOutcome, Citation, CivilDate, DraftAction, DraftGap, ElectionDraft, Instant, Office, PlannedContest, RecordedOutcome, Text, TriedOutcome,
} from '@tirkeu/domain';

/** What administrators send in as tables. */
export const SET_UP_TABLES = ['districts', 'members'] as const;
export type SetUpTable = (typeof SET_UP_TABLES)[number];

/** An election in the list of administrators. */
export interface ElectionDraftSummary {
  readonly id: string;
  readonly title: Text;
  readonly electionDay: CivilDate;
  readonly rulebookId: string;
  readonly status: ElectionDraft['status'];
  readonly contests: number;
  readonly seats: number;
  readonly preparedAt: Instant;
}

/** Contests and seats of a region, beside the last election in which all were elected; null where it had none there. */
export interface RegionSums {
  readonly regionId: string;
  readonly names: Text;
  readonly contests: number;
  readonly seats: number;
  readonly last: { readonly contests: number; readonly seats: number } | null;
}

/** An election that is being set up, in full. For administrators alone. */
export interface ElectionDraftView {
  readonly draft: ElectionDraft;
  readonly version: number;
  /** What whoever asks may do now. */
  readonly available: readonly DraftAction['type'][];
  readonly gaps: readonly DraftGap[];
  /** Whether whoever asks has prepared it and so may not approve. */
  readonly isOwn: boolean;
  readonly sums: readonly RegionSums[];
  /** The first of its districts. */
  readonly contests: readonly Pick<PlannedContest, 'mapId' | 'title' | 'seats' | 'boundaries' | 'commissionId' | 'zone'>[];
  readonly steps: readonly { readonly type: string; readonly at: string; readonly by: string; readonly reason: string | null }[];
}

/** A row of a table with what is wrong in it, cell by cell. */
export interface FaultyRow {
  readonly line: number;
  readonly faults: readonly { readonly field: string; readonly fault: string; readonly cell: string }[];
}

/** A table of districts as it was read. Nothing is kept of it while a row is faulty. */
export interface DistrictsTableView {
  readonly fileName: string;
  readonly rows: number;
  readonly faulty: readonly FaultyRow[];
  readonly contests: number;
  readonly seats: number;
  /** District commissions that the approval will form. */
  readonly newCommissions: number;
  readonly sums: readonly RegionSums[];
  /** The first rows that are right. */
  readonly sample: readonly { readonly line: number; readonly title: Text; readonly seats: number; readonly zone: string; readonly boundaries: string | null }[];
  readonly kept: boolean;
}

/** A seat on a commission as administrators see it. */
export interface SeatView {
  readonly id: string;
  readonly name: string;
  readonly office: Office;
  readonly seatedOn: CivilDate;
  readonly leftOn: CivilDate | null;
  readonly hasAccount: boolean;
  /** Stands as a candidate and so cannot sit. */
  readonly isCandidate: boolean;
}

export interface SeatedCommission {
  readonly id: string;
  readonly names: Text;
  readonly members: readonly SeatView[];
}

export interface MembersTableView {
  readonly fileName: string;
  readonly rows: number;
  readonly faulty: readonly FaultyRow[];
  readonly people: readonly { readonly line: number; readonly commission: Text; readonly name: string; readonly office: Office; readonly isCandidate: boolean }[];
  readonly kept: boolean;
  /** Of those kept, how many were not on record yet. */
  readonly added: number;
}


/** A version of the law as administrators choose it. */
export interface RulebookChoice {
  readonly id: string;
  readonly title: Text;
  readonly body: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  /** Proposed and not law. */
  readonly isBill: boolean;
}

export interface RulebooksView {
  readonly rulebooks: readonly RulebookChoice[];
  /** Elections that have filings to try a version on. */
  readonly elections: readonly { readonly id: string; readonly title: Text; readonly rulebookId: string; readonly electionDay: CivilDate; readonly filings: number }[];
}

/** How many filings moved from one outcome to another. */
export interface OutcomeMove {
  readonly recorded: RecordedOutcome;
  readonly tried: TriedOutcome;
  readonly filings: number;
}

/** A rule that made outcomes change, or that the record cannot answer. */
export interface RuleCount {
  readonly rule: string;
  readonly title: Text;
  readonly citation: Citation;
  /** Filings for a change, persons for what nobody asked. */
  readonly count: number;
}

export interface DryRunView {
  readonly id: string;
  readonly electionId: string;
  readonly election: Text;
  readonly recordedRulebook: Text;
  readonly rulebookId: string;
  readonly rulebook: Text;
  readonly isBill: boolean;
  readonly status: 'waiting' | 'running' | 'finished' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly changed: number;
  readonly moves: readonly OutcomeMove[];
  readonly rules: readonly RuleCount[];
  readonly unasked: readonly RuleCount[];
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly finishedAt: Instant | null;
}

/** A page of changed outcomes, with names of places and no name of a person. */
export interface DryRunChangesView {
  readonly rows: readonly (ChangedOutcome & { readonly contest: Text; readonly maslikhat: Text })[];
  readonly next: number | null;
}
