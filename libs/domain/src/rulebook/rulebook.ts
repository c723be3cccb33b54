import type { RetentionTerms } from '../privacy/retention.js';
import type { Citation, Cited, Text } from '../kernel/citation.js';
import type { CivilDate, Instant, ZoneId } from '../kernel/time.js';
import type { Filing } from '../filing/filing.js';
import type { NominationExtended } from '../election/election.js';
import type { LostTimeRule } from '../outage/lost-time.js';
import type { DataRequestTerm } from '../filing/data-request.js';
import type { DecisionEvent } from '../filing/events.js';
import type { Act } from './act.js';
import type { DocumentRequirement, DocumentSubject, Route } from './documents.js';
import type { Ground, GroundId, OutcomeCategory } from './grounds.js';
import type { Limits } from './limits.js';
import type { Rule } from './rules.js';
import type { Call, Timetable } from './timetable.js';

export type Body = 'maslikhat' | 'mazhilis' | 'akim';

/** An appeal, as far as the time to decide it depends on it. */
export interface AppealTerm {
  readonly lodgedAt: Instant;
  /** The day on which it was lodged, where that was not here. */
  readonly lodgedOn: CivilDate | null;
  readonly electionDay: CivilDate;
  readonly zone: ZoneId;
}

/** Terms of whole days that bind others than candidates. */
export interface Terms {
  /** For whoever decides an appeal. */
  readonly appealDecisionDays: Cited<number>;
  /** An appeal lodged fewer days than this before election day, or on it, is decided at once. */
  readonly appealAtOnceDays: Cited<number>;
  /** For paying back a deposit, from the end of the candidacy or from the day by which results are published. */
  readonly depositReturnDays: Cited<number>;
}

export type ContestForm = 'single-member' | 'party-list';

/** Personal facts on which eligibility rests. `null` in `residentSince` and undefined alike mean: not known. */
export interface EligibilityFacts {
  readonly electionDay: CivilDate;
  /** The day of registration, or today while it is still open. */
  readonly onDate: CivilDate;
  readonly birthDate: CivilDate;
  readonly citizen: boolean;
  readonly convictions: readonly { readonly kind: 'criminal' | 'corruption'; readonly spentOn: CivilDate | null }[];
  readonly incapable: boolean;
  readonly imprisoned: boolean;
  readonly residentSince?: CivilDate | null;
}

export interface Eligibility {
  readonly outcome: 'accept' | 'reject';
  readonly grounds: readonly GroundId[];
  readonly flags: readonly string[];
  /** The requirements not met, by rule id. */
  readonly unmet: readonly string[];
}

export interface DepositQuestion {
  readonly route: Route;
  readonly onDate: CivilDate;
  readonly listSize?: number;
  /** Percent of the vote at the previous election of the same body; null: did not take part. */
  readonly previousResultPct?: number | null;
  /** The body had no previous election (oblasts created in 2022). */
  readonly noPreviousElection?: boolean;
}

export type Deposit =
  | { readonly outcome: 'due'; readonly amountKzt: number; readonly citation: Citation }
  | { readonly outcome: 'review'; readonly citation: Citation };

export interface RefundQuestion {
  readonly elected?: boolean;
  readonly votesPct?: number;
  readonly votes?: number;
  /** Voters who took part in the vote: the law's base, not the valid votes. */
  readonly participants?: number;
  readonly died?: boolean;
  readonly withdrawn?: boolean;
  readonly registrationCancelled?: boolean;
}

export interface QuotaMember {
  readonly sex: 'male' | 'female';
  readonly birthDate: CivilDate;
  readonly disability: boolean;
}

export interface QuotaResult {
  readonly outcome: 'accept' | 'reject' | 'review';
  readonly required: number;
  readonly counted: number;
  readonly countedWithoutDisability?: number;
}

/** One candidacy of a person, as far as the ban on several candidacies needs it. */
export interface Candidacy {
  readonly body: Body;
  readonly form: ContestForm;
  readonly maslikhat?: string;
  readonly district?: number;
  readonly party?: string;
  readonly state: string;
}

export const MEMBER_VOTES = ['in-favour', 'against', 'not-voted', 'recused', 'absent'] as const;
export type MemberVoteKind = (typeof MEMBER_VOTES)[number];
export const OFFICES = ['chair', 'deputy-chair', 'secretary', 'member'] as const;
export type Office = (typeof OFFICES)[number];

/** How one member of a commission voted in public session. */
export interface MemberVote {
  readonly memberId: string;
  readonly name: string;
  readonly office: Office;
  readonly vote: MemberVoteKind;
  /** A dissenting opinion in writing; null: none. */
  readonly dissent: string | null;
  /** Why a member stepped back; left out of every other vote. */
  readonly reason?: string;
}

/** A vote of a commission in session. Where the members are named, the counts are those of their votes. */
export interface SessionVote {
  readonly members: number;
  readonly present: number;
  readonly inFavour: number;
  readonly against: number;
  readonly chairInFavour?: boolean;
  readonly byMember?: readonly MemberVote[];
  /** The session in which it was taken. */
  readonly meetingId?: string;
}

/** Who decides, and the order of steps, as far as versions of the law differ in it. */
export interface Procedure {
  readonly routes: readonly Route[];
  /** Where each route's filing is lodged and decided. */
  readonly decidedBy: Readonly<Partial<Record<Route, Cited<'district-commission' | 'territorial-commission' | 'central-commission'>>>>;
  readonly appealTo: Cited<Text>;
  readonly twoPersons: Cited<boolean>;
}

/** What happened to a nomination in short words, in order; `refused:` and `cancelled:` carry ground ids joined by "+". */
export type HistoryWord = string;

/**
 * One version of the law for one type of election: data and pure functions. An election names its rulebook when it is
 * called; nothing is ever chosen by today's date. Published versions are locked by a hash.
 */
export interface Rulebook {
  readonly id: string;
  readonly body: Body;
  readonly title: Text;
  readonly inForce: { readonly from: CivilDate; readonly to: CivilDate | null; readonly citation: Citation };
  readonly procedure: Procedure;
  readonly limits: Limits;
  readonly terms: Terms;
  /** Whether and how minutes lost to an outage may move a closing. */
  readonly lostTime: Cited<LostTimeRule>;
  /** How long what is known of people is kept. */
  readonly retention: Cited<RetentionTerms>;
  /** How soon a person is answered who asks about what is held of them. */
  readonly dataRequests: Cited<DataRequestTerm>;
  readonly documents: readonly DocumentRequirement[];
  readonly grounds: readonly Ground[];
  readonly rules: readonly Rule[];
  /** Conditions on the person that the law sets and `eligibility` does not weigh, in words: people are told, the commission looks. */
  readonly unweighed?: readonly Cited<Text>[];
  /** Proposed and not law: it can be tried on past campaigns, and no election can be called under it. */
  readonly isBill?: true;

  readonly timetable: (call: Call) => Timetable;
  readonly requiredDocuments: (subject: DocumentSubject) => readonly DocumentRequirement[];
  readonly eligibility: (facts: EligibilityFacts) => Eligibility;
  readonly deposit: (question: DepositQuestion) => Deposit;
  readonly depositRefund: (question: RefundQuestion) => 'full' | 'none';
  readonly quota: (list: { readonly onDate: CivilDate; readonly members: readonly QuotaMember[] }) => QuotaResult;
  readonly listSize: (list: { readonly seats: number; readonly size: number }) => 'accept' | 'reject';
  readonly candidacyConflict: (existing: readonly Candidacy[], next: Candidacy) => 'accept' | 'reject' | 'warn' | 'review';
  /**
   * Candidacies in the same group exclude each other: the key of the "one person, one candidacy" lock. The contest
   * counts only where the law does not bar standing in two districts.
   */
  readonly candidacyGroup: (candidacy: { readonly electionId: string; readonly form: ContestForm; readonly contestId?: string }) => string;
  readonly sessionVote: (vote: SessionVote) => { readonly quorum: boolean; readonly adopted: boolean };
  readonly extension: (question: { readonly candidatesAtClose: number; readonly days: number }) => 'accept' | 'reject';
  /** The last instant (exclusive) to appeal a decision taken at an instant: the end of the last day in the commission's zone. */
  readonly appealBy: (decidedAt: Instant, zone: ZoneId) => Instant;
  /** The last instant (exclusive) to publish a registration. */
  readonly publishBy: (registeredAt: Instant, zone: ZoneId) => Instant;
  /** The last instant (exclusive) for the revenue body to check the declarations of whoever was registered at an instant. It binds that body, not the commission. */
  readonly declarationsCheckedBy: (registeredAt: Instant, zone: ZoneId) => Instant;
  /** The last instant (exclusive) to decide an appeal. What is to be decided at once is due by the end of the day on which it was lodged. */
  readonly appealDecidedBy: (appeal: AppealTerm) => Instant;
  /** The last instant (exclusive) to pay back a deposit: after a death from `endedAt` (null otherwise), else after the results. */
  readonly depositReturnedBy: (deposit: { readonly endedAt: Instant | null; readonly electionDay: CivilDate; readonly zone: ZoneId }) => Instant;
  /** The moment until which a defect found now can be mended; null when no time is left. */
  readonly cureBy: (noticedAt: Instant, timetable: Timetable) => Instant | null;
  readonly outcomeCategory: (history: readonly HistoryWord[]) => OutcomeCategory;
  /** Orders two names, written as on the ballot in the state language: negative, zero or positive. */
  readonly compareOnBallot: (a: string, b: string) => number;
}

/** What commissions write under a rulebook. Apart from it, because most who apply the law write no acts: a phone need not load their words. */
export interface Letters {
  /** The act that a would-be event produces. Pure, so that the preview is what will be sent. */
  readonly act: (filing: Filing, event: DecisionEvent, context: ActContext) => Act;
  /** The act by which nomination stays open longer in one contest. */
  readonly extensionAct: (event: NominationExtended, context: ActContext) => Act;
}

export type RulebookWithLetters = Rulebook & Letters;

/** Names that an act needs and a filing does not hold. */
export interface ActContext {
  readonly commission: Text;
  readonly place: Text;
  readonly contest: Text;
  readonly election: Text;
  readonly zone: ZoneId;
  readonly chair: string | null;
  readonly secretary: string | null;
}

/** A ground of a rulebook by its id. The id is checked at the edge, so an unknown one is a fault of ours. */
export function getGround(rulebook: Rulebook, id: GroundId): Ground {
  const ground = rulebook.grounds.find((entry) => entry.id === id);
  if (!ground) throw new Error(`Rulebook ${rulebook.id} has no ground "${id}"`);
  return ground;
}
