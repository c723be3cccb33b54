import type { Act, AgendaAction, AgendaItem, CivilDate, FilingStatus, Instant, Meeting, ProtocolRecord, SeatedMember, Text } from '@tirkeu/domain';
import type { CommissionView } from './views.js';

/** A meeting in the list of a commission. */
export interface MeetingSummary {
  readonly id: string;
  readonly commissionId: string;
  readonly number: number;
  readonly on: CivilDate;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly items: number;
  readonly carried: number;
}

/** A filing that waits for a decision and stands on no agenda. */
export interface ReadyFiling {
  readonly filingId: string;
  readonly version: number;
  readonly commissionId: string;
  readonly electionId: string;
  readonly contestId: string;
  readonly action: AgendaAction;
  readonly subject: AgendaItem['subject'];
  readonly proposedBy: string;
  /** Nothing to talk about: such items may be read out together. */
  readonly clean: boolean;
}

/** A commission of whoever asks, as it would meet today. */
export interface MeetingCommission extends CommissionView {
  readonly members: readonly SeatedMember[];
  /** Members who stand as candidates in an election that goes on: they cannot sit. */
  readonly standing: readonly string[];
  /** Members whose name a candidate bears: perhaps the same person. */
  readonly alike: readonly string[];
  /** Where it met last; empty when it never did. */
  readonly lastPlace: string;
}

/** GET /api/meetings */
export interface MeetingsView {
  readonly commissions: readonly MeetingCommission[];
  readonly meetings: readonly MeetingSummary[];
  readonly ready: readonly ReadyFiling[];
  /** Whether whoever asks may open a meeting and note votes. */
  readonly mayRun: boolean;
  readonly asOf: Instant;
}

/** How a filing on the agenda stands now. */
export interface FilingOnAgenda {
  readonly filingId: string;
  readonly version: number;
  readonly status: FilingStatus;
  readonly clean: boolean;
  /** Whether what is proposed now is still what the item asks for. */
  readonly asProposed: boolean;
}

/** GET /api/meetings/:meetingId and the answer to everything that is done in it. */
export interface MeetingView {
  readonly meeting: Meeting;
  readonly commission: CommissionView;
  readonly election: Text;
  readonly rulebookId: string;
  readonly filings: readonly FilingOnAgenda[];
  readonly standing: readonly string[];
  readonly ready: readonly ReadyFiling[];
  readonly protocols: readonly ProtocolRecord[];
  readonly mayRun: boolean;
  /** Whether whoever asks may close an item and so decide. */
  readonly mayDecide: boolean;
  readonly asOf: Instant;
}

/** A protocol or a correction of one, as data. */
export type ProtocolAct = Omit<Act, 'kind' | 'vote'> & { readonly kind: 'protocol' };

/** GET /api/meetings/:meetingId/protocols: the protocol and its corrections as data; one draft without a number while the meeting goes on. */
export interface ProtocolsView {
  readonly meetingId: string;
  readonly commission: CommissionView;
  readonly election: Text;
  readonly acts: readonly ProtocolAct[];
  readonly isDraft: boolean;
  readonly mayCorrect: boolean;
}
