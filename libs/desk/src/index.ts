export { createDesk, type Desk } from './desk.js';
export type { Done, FilingRequest, HandedIn, OpeningRequest } from './act-on-filing.js';
export type { Joined } from './act-together.js';
export { GatheredActions, type HowGathered } from './gather-actions.js';
export { Gathering, type GatheringLimits } from './gathering.js';
export type { ElectionDone, ElectionRequest } from './act-on-election.js';
export type { DraftDone, DraftRequest } from './act-on-draft.js';
export type { AccessDone, AccessRequest } from './act-on-access.js';
export {
  CandidacyTaken, Conflict, VersionTaken,
  type AccessChange, type ActionRecord, type AskedFooting, type AskedOpening, type CandidacyClaim, type ChainHead, type Checks, type Clock, type ContestTerms, type DeskPorts, type DraftChange, type ElectionChange, type FilingChange, type Footing, type IssuedReceipt,
  type Loaded, type MovedContest, type NamedPerson, type Openings, type OutboxMessage, type ReceiptSigner, type RecordedEvent, type Store, type StoredEvent, type StreamRef, type Transaction,
} from './ports.js';
export { emptyChain, findBreak, hashOf, linkEvents } from './chain.js';
export { commit, cover, uncover, type Committed, type SaltedPart } from './commitments.js';
export {
  EMPTY_ROOT, GrowingTree, consistencyPath, inclusionPath, isConsistent, isIncluded, leafHashOf, nodeHashOf, rootOf, subtreesOf,
  type ConsistencyProof, type InclusionProof, type TreeHash, type TreeNode, type TreePlace,
} from './log/merkle.js';
export { LOGGED_KINDS, READS, logEntryText, readHash, receiptHash, type LogEntry, type LoggedKind, type LoggedReceipt, type PersonalRead } from './log/log-entry.js';
export { NoteSigner, findSignature, noteOf, readNote, readVerifier, verifierText, type NoteKeyKind, type NoteVerifier, type SignedNote } from './log/signed-note.js';
export { checkpointText, proofText, readCheckpoint, readProof, type Checkpoint, type LogProof } from './log/checkpoint.js';
export { findOneByOne } from './openings.js';
export { keyPersonsBy } from './person-key.js';
export { timetableOfCall } from './recording.js';
export { REGISTER_TOPICS, TOPICS, type RegisterTopic, type Topic } from './topics.js';
export { createMemoryStore, type KeptDue, type MemoryStore } from './memory/memory-store.js';
