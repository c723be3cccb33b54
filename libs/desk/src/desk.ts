import { err, type Denial, type Result } from '@tirkeu/domain';
import { actOnAccess, type AccessDone, type AccessRequest } from './act-on-access.js';
import { actOnDraft, type DraftDone, type DraftRequest } from './act-on-draft.js';
import { actOnElection, type ElectionDone, type ElectionRequest } from './act-on-election.js';
import { Denied, actOnFiling, open, type Done, type FilingRequest, type OpeningRequest } from './act-on-filing.js';
import { actTogether, type Joined } from './act-together.js';
import { openAll } from './open-all.js';
import { Conflict, type DeskPorts, type Transaction } from './ports.js';

/**
 * The one write path: loads a stream, asks the domain, appends what happened. A denied action writes nothing; an action
 * repeated with its id is answered as the first time. Throws only when the infrastructure fails.
 */
export interface Desk {
  act(request: FilingRequest): Promise<Result<Done, Denial>>;
  /** Several, on different filings, in one transaction: each is answered what is its own. Throws where they can only be acted on one by one. */
  actTogether(joined: readonly Joined[]): Promise<readonly Result<Done, Denial>[]>;
  open(request: OpeningRequest): Promise<Result<Done, Denial>>;
  /** Several at once, all or none; the answers are in the order of the requests. `onProgress` is told how many were worked on. */
  openAll(requests: readonly OpeningRequest[], onProgress?: (worked: number) => void): Promise<Result<readonly Done[], Denial>>;
  actOnElection(request: ElectionRequest): Promise<Result<ElectionDone, Denial>>;
  /** A step in setting up an election. */
  actOnDraft(request: DraftRequest): Promise<Result<DraftDone, Denial>>;
  /** Gives or takes the right to work in a commission. */
  actOnAccess(request: AccessRequest): Promise<Result<AccessDone, Denial>>;
}

/** Of several for what somebody else holds who acts on the filing of one of them, or is long in one of their commissions. */
const LONGEST_WAIT_MS = 500;

export const createDesk = (ports: DeskPorts): Desk => ({
  act: (request) => inTransaction(ports, (transaction) => actOnFiling(ports, transaction, request)),
  actTogether: (joined) => ports.store.transaction((transaction) => actTogether(ports, transaction, joined), LONGEST_WAIT_MS),
  open: (request) => inTransaction(ports, (transaction) => open(ports, transaction, request)),
  openAll: (requests, onProgress) => inTransaction(ports, (transaction) => openAll(ports, transaction, requests, onProgress)),
  actOnElection: (request) => inTransaction(ports, (transaction) => actOnElection(ports, transaction, request)),
  actOnDraft: (request) => inTransaction(ports, (transaction) => actOnDraft(ports, transaction, request)),
  actOnAccess: (request) => inTransaction(ports, (transaction) => actOnAccess(ports, transaction, request)),
});

/** A transaction that lost a race is run again: it then sees what the winner wrote. More losses in a row than this are a fault. */
const ATTEMPTS = 8;

async function inTransaction<Value>({ store }: DeskPorts, work: (transaction: Transaction) => Promise<Result<Value, Denial>>): Promise<Result<Value, Denial>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.transaction(work);
    } catch (error) {
      if (error instanceof Denied) return err(error.denial);
      if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
    }
  }
}
