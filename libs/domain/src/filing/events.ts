import type { ActorRef } from '../actor/actor.js';
import type { CivilDate, Instant, ZoneId } from '../kernel/time.js';
import type { Route } from '../rulebook/documents.js';
import type { ContestForm } from '../rulebook/rulebook.js';
import type { RuleId } from '../rulebook/rules.js';
import type { Entered } from './circumstances.js';
import type { DataRequestAnswered, DataRequested } from './data-request.js';
import type { RegisterEvent } from './register.js';
import type { FilingSignature } from './signature.js';
import type { Text } from '../kernel/citation.js';
import type { AppealBody, GroundOutcome, Stay } from './appeal.js';
import type { AppliedGround, BallotName, Candidate, Defect, Document, Fact, ManifestEntry, MarkValue, Nominator, Remark, Resolution } from './filing.js';

/** Common to all events: when the action was received (the legal time) and who acted. */
export interface Happened {
  readonly at: Instant;
  readonly by: ActorRef;
  /** Of what came on paper: when a clerk entered it, and why then. `at` is when it came to the counter. */
  readonly entered?: Entered;
  /** By how many milliseconds the clock that stamped `at` may have been wrong, where that was more than a person may overlook. */
  readonly clockDoubtMs?: number;
}

export interface FilingOpened extends Happened {
  readonly type: 'FilingOpened';
  readonly filingId: string;
  readonly electionId: string;
  readonly contestId: string;
  readonly commissionId: string;
  readonly rulebookId: string;
  readonly form: ContestForm;
  readonly seats: number;
  readonly electionDay: CivilDate;
  readonly zone: ZoneId;
  readonly route: Route;
  readonly nominator: Nominator | null;
}
export type Identity = Pick<Candidate, 'iin' | 'birthDate' | 'sex' | 'nameKk' | 'nameRu' | 'citizen' | 'residentSince'>;
export type Contact = Pick<Candidate, 'phone' | 'email' | 'address'>;
export type Family = Pick<Candidate, 'maritalStatus' | 'spouseName'>;
export type Background = Pick<Candidate, 'education' | 'occupation' | 'party' | 'disability'>;
export interface IdentityRecorded extends Happened { readonly type: 'IdentityRecorded'; readonly candidateId: string; readonly identity: Identity }
export interface ContactRecorded extends Happened { readonly type: 'ContactRecorded'; readonly candidateId: string; readonly contact: Contact }
export interface FamilyRecorded extends Happened { readonly type: 'FamilyRecorded'; readonly candidateId: string; readonly family: Family }
export interface BackgroundRecorded extends Happened { readonly type: 'BackgroundRecorded'; readonly candidateId: string; readonly background: Background }
/** A candidate taken out of a draft by whoever prepares it. */
export interface CandidateRemoved extends Happened { readonly type: 'CandidateRemoved'; readonly candidateId: string }
export interface ConsentGiven extends Happened { readonly type: 'ConsentGiven'; readonly candidateId: string }
export interface ConsentRefused extends Happened { readonly type: 'ConsentRefused'; readonly candidateId: string; readonly reason: string | null }
export interface ConsentWithdrawn extends Happened { readonly type: 'ConsentWithdrawn'; readonly candidateId: string; readonly reason: string | null }
/** One person of a list that was handed in stands no longer. In a district the candidacy as a whole is withdrawn instead. */
export interface CandidateLeft extends Happened { readonly type: 'CandidateLeft'; readonly candidateId: string; readonly reason: string | null }
export interface DocumentAttached extends Happened { readonly type: 'DocumentAttached'; readonly document: Document }
export interface DocumentReplacedDuringCure extends Happened { readonly type: 'DocumentReplacedDuringCure'; readonly document: Document; readonly notice: number }
export interface DocumentRemoved extends Happened { readonly type: 'DocumentRemoved'; readonly requirement: Document['requirement']; readonly candidateId: string | null }
/** The commission is asked to look at a draft before it is handed in. It may read it until it has answered. */
export interface InformalCheckRequested extends Happened { readonly type: 'InformalCheckRequested' }
/** What the commission noticed in a draft: advice without legal effect. No remark: it noticed nothing. */
export interface InformalCheckAnswered extends Happened { readonly type: 'InformalCheckAnswered'; readonly remarks: readonly Remark[] }
export interface DraftDiscarded extends Happened { readonly type: 'DraftDiscarded' }
export interface FilingSubmitted extends Happened { readonly type: 'FilingSubmitted'; readonly manifest: readonly ManifestEntry[] }
/** Handed in after nomination had closed: kept, with its moment and its papers, and no nomination. */
export interface FilingReceivedLate extends Happened {
  readonly type: 'FilingReceivedLate';
  readonly manifest: readonly ManifestEntry[];
  /** The first instant that was too late, as it stood then. */
  readonly deadline: Instant;
}
/** Received late, and in time after all: within minutes given back for an outage. The late receipt stays what it was. */
export interface FilingCountedInTime extends Happened { readonly type: 'FilingCountedInTime'; readonly receivedAt: Instant }
export interface FilingTaken extends Happened { readonly type: 'FilingTaken' }
export interface FilingReleased extends Happened { readonly type: 'FilingReleased' }
export interface FactRecorded extends Happened { readonly type: 'FactRecorded'; readonly fact: Fact }
export interface RequirementMarked extends Happened {
  readonly type: 'RequirementMarked';
  readonly rule: RuleId;
  readonly candidateId: string | null;
  readonly value: MarkValue;
  readonly note: string | null;
}
export interface ComplianceConfirmed extends Happened { readonly type: 'ComplianceConfirmed' }
export interface DeficiencyNoticeServed extends Happened { readonly type: 'DeficiencyNoticeServed'; readonly number: number; readonly cureBy: Instant; readonly defects: readonly Defect[] }
export interface DeficiencyNoticeAnswered extends Happened { readonly type: 'DeficiencyNoticeAnswered'; readonly number: number }
export interface RegistrationProposed extends Happened { readonly type: 'RegistrationProposed' }
export interface RefusalProposed extends Happened { readonly type: 'RefusalProposed'; readonly grounds: readonly AppliedGround[] }
export interface ProposalReturned extends Happened { readonly type: 'ProposalReturned'; readonly reason: string }
export interface FilingRegistered extends Happened {
  readonly type: 'FilingRegistered';
  readonly resolution: Resolution;
  readonly proposedBy: ActorRef;
  readonly late: boolean;
}
export interface FilingRefused extends Happened {
  readonly type: 'FilingRefused';
  readonly resolution: Resolution;
  readonly proposedBy: ActorRef;
  readonly grounds: readonly AppliedGround[];
  readonly appealBy: Instant;
  readonly late: boolean;
}
export interface CandidacyWithdrawn extends Happened { readonly type: 'CandidacyWithdrawn'; readonly reason: string | null }
export interface NominationRevoked extends Happened { readonly type: 'NominationRevoked'; readonly reason: string }
export interface RegistrationCancelled extends Happened {
  readonly type: 'RegistrationCancelled';
  readonly resolution: Resolution;
  readonly grounds: readonly AppliedGround[];
  readonly appealBy: Instant;
}
/** `candidateId`: whose exclusion from a list; left out for a decision about the filing as a whole. */
export interface AppealLodged extends Happened { readonly type: 'AppealLodged'; readonly to: AppealBody; readonly number: string | null; readonly candidateId?: string; readonly lodgedOn?: CivilDate }
export interface AppealDecided extends Happened {
  readonly type: 'AppealDecided';
  readonly outcome: 'upheld' | 'reversed';
  readonly number: string | null;
  /** Left out in older records: the latest appeal, all grounds alike. */
  readonly to?: AppealBody;
  readonly candidateId?: string;
  readonly ruledOn?: CivilDate;
  readonly grounds?: readonly GroundOutcome[];
  /** Of a list whose refusal stands against these people alone: it goes on without them. */
  readonly excluded?: readonly string[];
}
/** A court or the higher commission suspended the examination or a decision. */
export interface StayRecorded extends Happened, Pick<Stay, 'of' | 'body' | 'number' | 'ruledOn'> { readonly type: 'StayRecorded'; readonly from: AppealBody }
export interface StayLifted extends Happened { readonly type: 'StayLifted'; readonly number: string | null }
/** The commission put the candidate back by a resolution of its own. */
export interface RegistrationReinstated extends Happened { readonly type: 'RegistrationReinstated'; readonly of: 'refusal' | 'cancellation'; readonly resolution: Resolution; readonly reason: Text }
/** The commission put one person off a list, which goes on. */
export interface CandidateExcluded extends Happened {
  readonly type: 'CandidateExcluded';
  readonly candidateId: string;
  readonly resolution: Resolution;
  readonly grounds: readonly AppliedGround[];
  readonly appealBy: Instant;
}
/** The commission took note of a withdrawal or revocation by resolution. */
export interface WithdrawalAccepted extends Happened { readonly type: 'WithdrawalAccepted'; readonly resolution: Resolution }
/** In a district the candidacy ends with it; a list loses the person and goes on. */
export interface CandidateDied extends Happened { readonly type: 'CandidateDied'; readonly candidateId: string; readonly diedOn: CivilDate }
/** The candidate, or who filed for them, has read the name as it will be printed, and it is right. */
export interface BallotEntryConfirmed extends Happened { readonly type: 'BallotEntryConfirmed'; readonly candidateId: string; readonly name: BallotName }
/** It is not right: what should be changed, in the candidate's words. */
export interface BallotEntryDisputed extends Happened { readonly type: 'BallotEntryDisputed'; readonly candidateId: string; readonly name: BallotName; readonly objection: string }
/** A national electronic signature was attached to what had been handed in, with what verifiers said of it then. */
export interface SignatureAttached extends Happened { readonly type: 'SignatureAttached'; readonly signature: Omit<FilingSignature, 'at' | 'by'> }
/** Where and on which day it appeared, where that was recorded. */
export interface RegistrationPublished extends Happened { readonly type: 'RegistrationPublished'; readonly where?: string; readonly on?: CivilDate }

/** Everything that can happen to a filing. */
export type FilingEvent =
  | FilingOpened | IdentityRecorded | ContactRecorded | FamilyRecorded | BackgroundRecorded | CandidateRemoved
  | ConsentGiven | ConsentRefused | ConsentWithdrawn | CandidateLeft | DocumentAttached | DocumentReplacedDuringCure | DocumentRemoved | InformalCheckRequested | InformalCheckAnswered | DraftDiscarded
  | FilingSubmitted | FilingReceivedLate | FilingCountedInTime | FilingTaken | FilingReleased | FactRecorded | RegisterEvent | RequirementMarked | ComplianceConfirmed
  | DeficiencyNoticeServed | DeficiencyNoticeAnswered | RegistrationProposed | RefusalProposed | ProposalReturned
  | FilingRegistered | FilingRefused | CandidacyWithdrawn | NominationRevoked | RegistrationCancelled
  | AppealLodged | AppealDecided | StayRecorded | StayLifted | RegistrationReinstated | CandidateExcluded | WithdrawalAccepted | CandidateDied | RegistrationPublished | BallotEntryConfirmed | BallotEntryDisputed | SignatureAttached | DataRequested | DataRequestAnswered;

export type FilingEventType = FilingEvent['type'];

/** Events that produce a formal act. */
export type DecisionEvent = FilingRegistered | FilingRefused | RegistrationCancelled | DeficiencyNoticeServed | CandidacyWithdrawn | CandidateExcluded | RegistrationReinstated | WithdrawalAccepted;
