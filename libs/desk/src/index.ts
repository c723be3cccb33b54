export { createDesk, type Desk } from './desk.js';
export type { Done, FilingRequest, OpeningRequest } from './act-on-filing.js';
export type { ElectionDone, ElectionRequest } from './act-on-election.js';
export {
  CandidacyTaken, Conflict, VersionTaken,
  type ActionRecord, type AskedOpening, type CandidacyClaim, type ChainHead, type Checks, type Clock, type ContestTerms, type DeskPorts, type ElectionChange, type FilingChange, type Footing,
  type Loaded, type NamedPerson, type Openings, type OutboxMessage, type Store, type StoredEvent, type StreamRef, type Transaction,
} from './ports.js';
export { emptyChain, findBreak, hashOf, linkEvents } from './chain.js';
export { findOneByOne } from './openings.js';
export { keyPersonsBy } from './person-key.js';
export { TOPICS, type Topic } from './topics.js';
export { createMemoryStore, type KeptDue, type MemoryStore } from './memory/memory-store.js';
