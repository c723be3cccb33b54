import type {
  AccessGrant, CalendarOverrides, CommissionEvent, ContestRef, Due, Election, ElectionDraft, ElectionStreamEvent, Extension, Filing, FilingEvent, Gap, Instant, OutcomeCategory, PlannedContest, PublicEntry, Receipt, Rulebook, ZoneId,
} from '@tirkeu/domain';
import type { Committed } from './commitments.js';

/** A stream of events: one filing, one election, or what concerns a commission itself. */
export interface StreamRef {
  readonly kind: 'filing' | 'election' | 'commission';
  readonly id: string;
}

/** What the record holds. */
export type RecordedEvent = FilingEvent | ElectionStreamEvent | CommissionEvent;

/** An event as stored. `hash` covers the chain's previous hash and the memento (everything but `recordedAt`). */
export interface StoredEvent {
  readonly stream: StreamRef;
  readonly version: number;
  /** The hash chain: a commission's id, or `election` for the streams of elections. */
  readonly chain: string;
  readonly chainIndex: number;
  readonly actionId: string;
  readonly event: RecordedEvent;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly previousHash: string;
  readonly hash: string;
  /** The event as its hash covers it, and what it tells of people apart. Left out where it tells nothing, and of records older than commitments. */
  readonly committed?: Committed<RecordedEvent>;
}

/** What was answered to an action, kept so that a retry gets the same answer with the first time of receipt. */
export interface ActionRecord {
  readonly actionId: string;
  /** Hash of actor, stream and content: the same id with other content is an error. */
  readonly contentHash: string;
  readonly stream: StreamRef;
  readonly version: number;
  readonly receivedAt: Instant;
  /** Hash of the last event the action produced; what a receipt prints. */
  readonly hash: string;
}

/** Work to be done after the transaction, told to the queue by the relay. Ids only, never personal data. */
export interface OutboxMessage {
  readonly topic: string;
  /** Unique for the message and stable: stream id and version. It becomes part of a job's id. */
  readonly key: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}

/** The last link of a hash chain: index 0 and the chain's own first hash while it has no event. */
export interface ChainHead {
  readonly index: number;
  readonly hash: string;
}

/** A person's claim to their one candidacy. The key is a keyed hash of the IIN, so that the table names nobody. */
export interface CandidacyClaim {
  readonly personKey: string;
  readonly group: string;
}

/** Somebody named as a candidate in a filing, by the same keyed hash: so that people can be told who have an account, or make one later. */
export interface NamedPerson {
  readonly candidateId: string;
  readonly personKey: string;
}

/** A stream's state with its version and the hash of its last event. */
export interface Loaded<State> {
  readonly state: State;
  readonly version: number;
  readonly hash: string;
}

/** A contest with everything its timetable is computed from. */
export interface ContestTerms {
  readonly contest: ContestRef;
  readonly overrides: CalendarOverrides;
  readonly extension: Extension | null;
}

/** How far the examination of a filing has come. A clerk's mark counts before what a rule observes. */
export interface Checks {
  readonly met: number;
  /** The requirements that apply to the filing. */
  readonly of: number;
  /** Not marked yet, and a rule observes that it is not met or cannot tell. */
  readonly toLookAt: number;
}

/** A receipt with what makes it one. */
export interface IssuedReceipt {
  readonly content: Receipt;
  /** Over the one text of the content. */
  readonly signature: string;
  /** The version of the filing whose event is receipted. */
  readonly version: number;
  readonly issuedAt: Instant;
}

/** What one action changes, to be written all or nothing. */
interface Change {
  readonly action: ActionRecord;
  /** At least one, with consecutive versions. */
  readonly events: readonly StoredEvent[];
  /** Take the place of the dues of the stream, told of or not; null leaves them as they are. */
  readonly dues: readonly Due[] | null;
  readonly outbox: readonly OutboxMessage[];
}
export interface FilingChange extends Change {
  readonly kind: 'filing';
  readonly filing: Filing;
  readonly entries: readonly PublicEntry[];
  /** The category of the statistics; null while the filing is a draft. */
  readonly category: OutcomeCategory | null;
  readonly checks: Checks;
  /** What it lacks still. */
  readonly gaps: readonly Gap[];
  /** When registration closes in the contest: the legal moment that binds the commission. */
  readonly decideBy: Instant;
  /** When nomination closes, of a draft that the commission was asked to look at and has not answered; null of every other filing. */
  readonly informalCheckBy: Instant | null;
  /**
   * `claim` fails with `CandidacyTaken` when another filing holds one of the candidacies; `release` lets go of all the filing holds,
   * `drop` of those of persons who left it.
   */
  readonly candidacy: { readonly claim: readonly CandidacyClaim[] } | { readonly drop: readonly CandidacyClaim[] } | 'release' | 'keep';
  /** Of what was handed in with it; null when nothing was, or where nobody signs. */
  readonly receipt: IssuedReceipt | null;
  /** Everybody whom the filing names now; null when that has not changed. */
  readonly named: readonly NamedPerson[] | null;
}
export interface MovedContest {
  readonly contestId: string;
  readonly decideBy: Instant;
  readonly nominationClosesAt: Instant;
}
export interface ElectionChange extends Change {
  readonly kind: 'election';
  readonly election: Election;
  /** The contests whose nomination and registration now close at other moments: what their filings are due by moves with them. */
  readonly moved: readonly MovedContest[];
}

/** A step in setting up an election. Its approval makes the election, and its contests of those planned. */
export interface DraftChange extends Change {
  readonly kind: 'draft';
  readonly draft: ElectionDraft;
  /** Take the place of those imported before; null leaves them as they are. */
  readonly contests: readonly PlannedContest[] | null;
  /** What the draft has become; null until it is approved. */
  readonly election: Election | null;
}

/** That somebody gave or took the right to work in a commission. */
export interface AccessChange extends Change {
  readonly kind: 'access';
  readonly commissionId: string;
  readonly event: CommissionEvent;
}

/** What an action on a filing rests on besides the filing. */
export interface Footing {
  /** Whether the action was done before. */
  readonly first: ActionRecord | undefined;
  readonly terms: ContestTerms;
  /** Of the commission's chain. */
  readonly head: ChainHead;
}

/** An action on a filing for the contest, whose footing is to be looked up with others. */
export interface AskedFooting {
  readonly contestId: string;
  readonly actionId: string;
}

/** An opening to be looked up with others. */
export interface AskedOpening {
  readonly filingId: string;
  readonly actionId: string;
  readonly contestId: string;
}

/** What several openings rest on, by id; what does not exist is left out. */
export interface Openings {
  readonly filings: ReadonlyMap<string, Loaded<Filing>>;
  readonly actions: ReadonlyMap<string, ActionRecord>;
  readonly contests: ReadonlyMap<string, ContestTerms>;
  /** Of the chains of the contests' commissions. */
  readonly heads: ReadonlyMap<string, ChainHead>;
}

/** One unit of work: all or nothing. What `find…` gives is held until the end where it says so. What is written at one moment is written in the order in which it was asked for. */
export interface Transaction {
  findAction(actionId: string): Promise<ActionRecord | undefined>;
  /** Holds the filing until the end, so that two actions on it follow each other. */
  findFiling(id: string): Promise<Loaded<Filing> | undefined>;
  /** Several, by id, in one go and in one order for everybody; what does not exist is left out. */
  findFilings(ids: readonly string[]): Promise<ReadonlyMap<string, Loaded<Filing>>>;
  /** Holds the election until the end. */
  findElection(id: string): Promise<Loaded<Election> | undefined>;
  /** An election that is being set up, or was. Holds it until the end. */
  findDraft(id: string): Promise<Loaded<ElectionDraft> | undefined>;
  /** Everybody who works in a commission, or did. To be asked once the chain of the commission is held. Version 0, and the first hash of the chain, while nothing was recorded. */
  findAccess(commissionId: string): Promise<Loaded<readonly AccessGrant[]>>;
  /** What several actions rest on, in the order asked for: in one go, to be asked once the filings are held. Holds the heads of the chains of the contests' commissions until the end, in one order for everybody. */
  findFootings(asked: readonly AskedFooting[]): Promise<readonly (Footing | undefined)[]>;
  findContest(id: string): Promise<ContestTerms | undefined>;
  /** In one go, and in one order for everybody. Holds the filings and the heads of the chains until the end. */
  findOpenings(asked: readonly AskedOpening[]): Promise<Openings>;
  /** The zones in which an election has contests. */
  findZones(electionId: string): Promise<readonly ZoneId[]>;
  /** Holds the head of a chain until the end, so that its events follow each other. */
  lockChain(chain: string): Promise<ChainHead>;
  /**
   * `isLast`: nothing else is asked of the unit of work, which may end along with it; what then goes wrong undoes it no more.
   *
   * @throws VersionTaken when the stream has one of the versions, or somebody the action id, already
   * @throws CandidacyTaken when a person has a candidacy in the group already. The unit of work cannot go on
   */
  write(change: FilingChange | ElectionChange | DraftChange | AccessChange, isLast?: boolean): Promise<void>;
}

/** Where streams and their projections live. Implemented over Maps for tests and over PostgreSQL. */
export interface Store {
  /**
   * Runs work in one transaction. Whatever it throws undoes everything and is thrown on. `longestWaitMs`: so long it waits for what another
   * transaction holds, and is a `Conflict` then; as long as it takes when left out.
   */
  transaction<Value>(work: (transaction: Transaction) => Promise<Value>, longestWaitMs?: number): Promise<Value>;
}

/** Somebody else was faster. Nothing was written; the whole transaction may be run again. */
export class Conflict extends Error {
  override name = 'Conflict';
}

/** Raised by a store when a stream's next version or an action's id was written by somebody else meanwhile. */
export class VersionTaken extends Conflict {
  override name = 'VersionTaken';
  constructor(readonly stream: StreamRef) {
    super(`The next version of ${stream.kind} ${stream.id} is taken`);
  }
}

/** Raised by a store when a person has a candidacy in the group already. Nothing was written. */
export class CandidacyTaken extends Error {
  override name = 'CandidacyTaken';
  constructor(readonly filingId: string) {
    super(`A candidacy of filing ${filingId} is held by another filing`);
  }
}

/** The only clock of the server side: when an event is written down. Legal time is `receivedAt`. */
export interface Clock {
  now(): Instant;
}

/** Signs receipts. */
export interface ReceiptSigner {
  /** Of the key, by which anybody finds its public half. */
  readonly id: string;
  sign(receipt: Receipt): string;
}

export interface DeskPorts {
  readonly store: Store;
  readonly clock: Clock;
  /** The rulebook with an id. Throws for an unknown one: elections name only rulebooks that exist. */
  readonly rulebookOf: (id: string) => Rulebook;
  /** Keyed hash of an IIN. */
  readonly personKey: (iin: string) => string;
  /** Left out where nobody waits for receipts; they are issued when somebody first asks. */
  readonly signer?: ReceiptSigner;
}
