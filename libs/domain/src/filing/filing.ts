import type { ActorRef } from '../actor/actor.js';
import type { Text } from '../kernel/citation.js';
import type { Sex } from '../kernel/iin.js';
import type { PersonName } from '../kernel/kazakh.js';
import type { CivilDate, Instant, ZoneId } from '../kernel/time.js';
import type { DocumentId, MaritalStatus, Route } from '../rulebook/documents.js';
import type { GroundId } from '../rulebook/grounds.js';
import type { ContestForm, SessionVote } from '../rulebook/rulebook.js';
import type { FactScalar, RuleId } from '../rulebook/rules.js';
import type { Acceptance, Appeal, Reinstatement, Stay } from './appeal.js';
import type { AtCounter } from './circumstances.js';
import type { DataRequest } from './data-request.js';
import type { RegisterId } from './register.js';
import type { FilingSignature } from './signature.js';

/** Where a filing stands. Only `evolve` sets it. */
export const FILING_STATUSES = [
  'draft', 'submitted', 'in-examination', 'awaiting-cure', 'proposed', 'registered',
  'refused', 'withdrawn', 'revoked', 'cancelled', 'died', 'late', 'discarded',
] as const;
export type FilingStatus = (typeof FILING_STATUSES)[number];

/** Statuses in which a nomination takes up the person's one candidacy. */
export const ACTIVE_STATUSES = ['submitted', 'in-examination', 'awaiting-cure', 'proposed', 'registered'] as const satisfies readonly FilingStatus[];

export const isActive = ({ status }: Pick<Filing, 'status'>): boolean => (ACTIVE_STATUSES as readonly FilingStatus[]).includes(status);

/** What a person states about themselves. Restricted personal data: IIN, birth date, contact and family never become public. */
export interface Candidate {
  readonly id: string;
  readonly iin: string;
  readonly birthDate: CivilDate;
  readonly sex: Sex;
  /** In the state language, as on the ballot. */
  readonly nameKk: PersonName;
  readonly nameRu: PersonName;
  readonly citizen: boolean;
  readonly residentSince: CivilDate | null;
  /** Null until it is stated. */
  readonly maritalStatus: MaritalStatus | null;
  readonly spouseName: string | null;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly education: string;
  /** Position and place of work. */
  readonly occupation: string;
  /** Party membership as stated; null: none. */
  readonly party: string | null;
  readonly disability: boolean;
}

export const CONSENT_ANSWERS = ['given', 'refused', 'withdrawn'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** What a candidate whom somebody else nominates says to it, in an account of their own. The latest answer counts. */
export interface Consent {
  readonly candidateId: string;
  readonly answer: ConsentAnswer;
  /** Of a refusal or withdrawal, if one was given. */
  readonly reason: string | null;
  readonly at: Instant;
  readonly by: ActorRef;
}

/** Somebody who left a list that was handed in, or died. The list goes on without them. */
export interface Departure {
  readonly candidate: Candidate;
  readonly at: Instant;
  readonly by: ActorRef;
  readonly reason: string | null;
  /** The list was registered by then. */
  readonly afterRegistration: boolean;
  /** Of somebody who died. Left out where they went of their own will. */
  readonly diedOn?: CivilDate;
  /** Of somebody whom the commission excluded, or against whom alone a court let a refusal of the list stand. */
  readonly exclusion?: Exclusion;
}

/** Why somebody was put off a list that goes on without them: grounds about that person. */
export interface Exclusion {
  readonly grounds: readonly AppliedGround[];
  /** Null where a decision on an appeal left nothing but these grounds. */
  readonly resolution: Resolution | null;
  /** Last instant (exclusive) to appeal; null where it was decided on an appeal. */
  readonly appealBy: Instant | null;
}

/** What a nominator is: the party or association that files, and the decision of its body. */
export interface Nominator {
  readonly kind: 'party' | 'public-association';
  readonly id: string;
  readonly name: Text;
  /** The branch or representation whose body decided, as its papers name it; left out where the nominator's own body did. */
  readonly subdivision?: string;
}

/** A file that answers one entry of the document list. The bytes are in object storage under `fileId`. */
export interface Document {
  readonly requirement: DocumentId;
  readonly candidateId: string | null;
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly pages: number;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly attachedAt: Instant;
}

/** Facts from outside, by name. `deposit-received` carries tenge, `registered-name-…` a name; the others truth values or dates. */
export const FACTS = [
  'citizenship', 'resident-since', 'incapacity', 'imprisonment', 'unspent-conviction', 'conviction-spent-on', 'corruption-established',
  'declaration-submitted', 'spouse-declaration-submitted', 'declaration-true', 'deposit-received', 'court-decision', 'early-campaigning',
  'party-member', 'registered-name-kk', 'registered-name-ru', 'registered-birth-date',
] as const;
export type FactName = (typeof FACTS)[number];

/** What an outside source answered, and when. Recorded once, so that any decision can be replayed without the network. */
export interface Fact {
  readonly name: FactName;
  readonly candidateId: string | null;
  readonly value: FactScalar;
  /** Who said it: a register's name or "commission". */
  readonly source: string;
  readonly observedAt: Instant;
  readonly recordedBy: ActorRef;
  /** The answer of a register that the commission found to be wrong; left out of what nobody overruled anything with. */
  readonly overrules?: OverruledAnswer;
}

/** A page of a paper. */
export interface PaperEvidence {
  readonly fileId: string;
  readonly page: number;
}

/** An answer found to be wrong: as it was given, why it is wrong, and the paper that shows it. */
export interface OverruledAnswer extends Pick<Fact, 'value' | 'source' | 'observedAt'> {
  readonly reason: string;
  readonly evidence: PaperEvidence;
}

/** The latest question to a register about the people of a filing. */
export interface Inquiry {
  readonly register: RegisterId;
  readonly askedAt: Instant;
  /** The worker of itself, or a clerk. */
  readonly by: ActorRef;
  /** When the register answered or was given up; null while it is being asked. */
  readonly settledAt: Instant | null;
  /** The candidates on whom it did not answer. */
  readonly unanswered: readonly string[];
  /** Why it did not: however often it was asked, or because the installation has no such register; null where it did. */
  readonly reason: 'no-answer' | 'not-connected' | null;
}

export type DisputePaper = Pick<Document, 'fileId' | 'fileName' | 'pages' | 'sha256'>;

/** What a candidate says against an answer of a register about themselves: a question to the commission. */
export interface FactDispute {
  readonly candidateId: string;
  readonly name: FactName;
  /** The answer that is said to be wrong. */
  readonly source: string;
  readonly observedAt: Instant;
  /** In the candidate's own words. */
  readonly statement: string;
  readonly paper: DisputePaper | null;
  readonly at: Instant;
  readonly by: ActorRef;
  /** Null while nobody has answered. `corrected`: the register itself answers otherwise now. */
  readonly answer: { readonly outcome: 'stands' | 'overruled' | 'corrected'; readonly reason: string | null; readonly at: Instant; readonly by: ActorRef } | null;
}

export const MARKS = ['met', 'not-met', 'unclear'] as const;
export type MarkValue = (typeof MARKS)[number];

/** A clerk's own judgement on one requirement. The machine proposes and never ticks. */
export interface Mark {
  readonly rule: RuleId;
  readonly candidateId: string | null;
  readonly value: MarkValue;
  readonly note: string | null;
  readonly by: ActorRef;
  readonly at: Instant;
}

/** A place on a page, in thousandths of its width and height from its upper left corner. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Evidence for a ground: a page of a sealed document, an answer of a register, or the proof that a paper is absent. */
export type Evidence =
  | { readonly kind: 'document'; readonly fileId: string; readonly page: number; readonly shows: string; /** The marked place; left out: the page as a whole. */ readonly box?: PageBox }
  | { readonly kind: 'fact'; readonly name: FactName; readonly source: string; readonly observedAt: Instant }
  | { readonly kind: 'absent'; readonly requirement: DocumentId }
  | { readonly kind: 'court-decision'; readonly court: string; readonly number: string; readonly decidedOn: CivilDate };

/** A defect named in a notice, with the words as served. */
export interface Defect {
  readonly rule: RuleId;
  readonly candidateId: string | null;
  readonly ground: GroundId;
  readonly document: DocumentId | null;
  readonly found: Text;
  readonly remedy: Text;
}

export interface DeficiencyNotice {
  readonly number: number;
  readonly servedAt: Instant;
  readonly cureBy: Instant;
  readonly defects: readonly Defect[];
  readonly answeredAt: Instant | null;
}

/** A ground as applied to one filing: finding and evidence, with the words frozen as sent. */
export interface AppliedGround {
  readonly ground: GroundId;
  /** The requirement found not met; null for conduct, which no rule of the checklist observes. */
  readonly rule: RuleId | null;
  readonly candidateId: string | null;
  readonly finding: Text;
  readonly evidence: readonly Evidence[];
  /** Title, statement and place in the law as they stood when the decision was made. */
  readonly title: Text;
  readonly statement: Text;
  readonly citationPlace: Text;
}

export interface Proposal {
  readonly kind: 'register' | 'refuse';
  readonly grounds: readonly AppliedGround[];
  readonly by: ActorRef;
  readonly at: Instant;
}

/** A formal act of the commission: its number, day and vote. */
export interface Resolution {
  readonly number: string;
  readonly on: CivilDate;
  readonly vote: SessionVote;
}

export interface Decision {
  readonly kind: 'registered' | 'refused';
  readonly at: Instant;
  readonly by: ActorRef;
  readonly proposedBy: ActorRef;
  readonly resolution: Resolution;
  readonly grounds: readonly AppliedGround[];
  /** The decision came after registration had closed. It stands, and says so. */
  readonly late: boolean;
  /** Last instant (exclusive) to appeal a refusal. */
  readonly appealBy: Instant | null;
}

export interface Cancellation {
  readonly at: Instant;
  readonly by: ActorRef;
  readonly resolution: Resolution;
  readonly grounds: readonly AppliedGround[];
  readonly appealBy: Instant;
}

/** What a clerk noticed in a draft: about one paper, one person, or the whole. */
export interface Remark {
  readonly document: DocumentId | null;
  readonly candidateId: string | null;
  /** In the clerk's own words, in the language in which they were written. */
  readonly text: string;
}

/** A look at a draft by the commission, at the applicant's wish, without legal effect. The latest one; a new request takes its place. */
export interface InformalCheck {
  readonly requestedAt: Instant;
  readonly answer: { readonly at: Instant; readonly by: ActorRef; readonly remarks: readonly Remark[] } | null;
}

/** A candidate's name as it stands on the ballot, in the state language and in Russian. */
export interface BallotName {
  readonly kk: string;
  readonly ru: string;
}

/** What a candidate said to the entry as it will be printed. It counts for that very entry: after a correction it is asked for again. */
export interface BallotApproval {
  readonly candidateId: string;
  readonly answer: 'confirmed' | 'disputed';
  readonly name: BallotName;
  /** What should be changed; null when confirmed. */
  readonly objection: string | null;
  readonly at: Instant;
  readonly by: ActorRef;
}

/** A paper of the submission with its hash: what was sealed. */
export interface ManifestEntry {
  readonly requirement: DocumentId;
  readonly candidateId: string | null;
  readonly sha256: string;
}

/** What a self-nominee, party or public association hands in: the fold of its events. */
export interface Filing {
  readonly id: string;
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
  readonly status: FilingStatus;
  /** The account that opened the filing: the self-nominee or the nominator's agent. */
  readonly applicantId: string;
  readonly openedAt: Instant;
  /** When the papers came to the commission's counter, and why they are entered then; null: filed online. */
  readonly counter: AtCounter | null;
  /** One in a district, several on a list. */
  readonly candidates: readonly Candidate[];
  /** At most one for each candidate whom somebody else nominates. */
  readonly consents: readonly Consent[];
  /** Of a list, in the order in which they left. */
  readonly departures: readonly Departure[];
  readonly documents: readonly Document[];
  readonly informalCheck: InformalCheck | null;
  /** When it was handed in, in time or late; null before. */
  readonly submittedAt: Instant | null;
  readonly manifest: readonly ManifestEntry[];
  readonly holder: { readonly by: ActorRef; readonly since: Instant } | null;
  readonly compliance: { readonly confirmedAt: Instant; readonly by: ActorRef } | null;
  readonly facts: readonly Fact[];
  /** At most one for each register: the latest. */
  readonly inquiries: readonly Inquiry[];
  readonly disputes: readonly FactDispute[];
  readonly marks: readonly Mark[];
  readonly notices: readonly DeficiencyNotice[];
  readonly proposal: Proposal | null;
  readonly decision: Decision | null;
  readonly cancellation: Cancellation | null;
  readonly appeals: readonly Appeal[];
  readonly stays: readonly Stay[];
  /** In the order in which they were decided. */
  readonly reinstatements: readonly Reinstatement[];
  readonly acceptance: Acceptance | null;
  /** At most one for each candidate: the latest. */
  readonly ballotApprovals: readonly BallotApproval[];
  /** In the order in which they were attached; left out: none. */
  readonly signatures?: readonly FilingSignature[];
  /** What people asked about what is held of them, in the order in which they did; left out: nothing. */
  readonly dataRequests?: readonly DataRequest[];
  readonly endedAt: Instant | null;
  readonly publishedAt: Instant | null;
  /** Where and on which day the notice of registration appeared, as recorded; null where that was not asked, or it is not published. */
  readonly publication: { readonly where: string; readonly on: CivilDate } | null;
  /** Short words of what happened, from which the statistical category follows. */
  readonly history: readonly string[];
}

/** "Surname Given Patronymic", as on lists and ballots. */
export const fullName = ({ surname, givenName, patronymic }: PersonName): string =>
  [surname, givenName, patronymic].filter(Boolean).join(' ');
