export { createDesk, type Desk } from './desk.js';
export type { Done, FilingRequest, OpeningRequest } from './act-on-filing.js';
export type { ElectionDone, ElectionRequest } from './act-on-election.js';
export type { DraftDone, DraftRequest } from './act-on-draft.js';
export {
  CandidacyTaken, Conflict, VersionTaken,
  type ActionRecord, type AskedOpening, type CandidacyClaim, type ChainHead, type Checks, type Clock, type ContestTerms, type DeskPorts, type DraftChange, type ElectionChange, type FilingChange, type Footing,
  type Loaded, type NamedPerson, type Openings, type OutboxMessage, type Store, type StoredEvent, type StreamRef, type Transaction,
} from './ports.js';
export { emptyChain, findBreak, hashOf, linkEvents } from './chain.js';
export { findOneByOne } from './openings.js';
export { keyPersonsBy } from './person-key.js';
export { REGISTER_TOPICS, TOPICS, type RegisterTopic, type Topic } from './topics.js';
export { createMemoryStore, type KeptDue, type MemoryStore } from './memory/memory-store.js';
