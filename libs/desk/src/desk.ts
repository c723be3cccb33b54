import {
  available, decide, decideElection, dueOfElection, err, evolve, evolveElection, hasStanding, ok, openFiling, replay, replayElection,
  type Actor, type Circumstances, type Denial, type Election, type ElectionAction, type ElectionEvent, type Filing, type FilingAction, type FilingEvent,
  type Instant, type Open, type Result,
} from '@tirkeu/domain';
import { hashOf, linkEvents } from './chain.js';
import { filingChange } from './filing-change.js';
import { CandidacyTaken, Conflict, type ContestTerms, type DeskPorts, type Loaded, type StoredEvent, type StreamRef, type Transaction } from './ports.js';
import { tellOfElection } from './topics.js';

interface Request<Action> {
  /** Made by who asks, once for each thing asked; the same on every retry. */
  readonly actionId: string;
  readonly action: Action;
  readonly actor: Actor;
  /** The legal time: stamped by the first thing that touched the request. */
  readonly receivedAt: Instant;
}
export interface FilingRequest extends Request<FilingAction> {
  readonly filingId: string;
  /** The version the actor saw. Given, the action is denied as `stale-version` when the filing has moved on. */
  readonly expectedVersion?: number;
}
export interface OpeningRequest extends Request<Open> {
  readonly contestId: string;
}
export interface ElectionRequest extends Request<ElectionAction> {
  readonly electionId: string;
}

/** The answer to an action that was done: what a receipt is printed from. */
export interface Done {
  readonly actionId: string;
  readonly filingId: string;
  /** Of `filing`, also for a retry: the version to name as expected in the next action. */
  readonly version: number;
  /** The first time of receipt, also for a retry. */
  readonly receivedAt: Instant;
  /** Of the last event that the action produced, also for a retry. */
  readonly hash: string;
  /** As it is now. */
  readonly filing: Filing;
}

export interface ElectionDone {
  readonly election: Election;
  readonly version: number;
  readonly hash: string;
  readonly receivedAt: Instant;
}

/**
 * The one write path: loads a stream, asks the domain, appends what happened. A denied action writes nothing; an action
 * repeated with its id is answered as the first time. Throws only when the infrastructure fails.
 */
export interface Desk {
  act(request: FilingRequest): Promise<Result<Done, Denial>>;
  open(request: OpeningRequest): Promise<Result<Done, Denial>>;
  actOnElection(request: ElectionRequest): Promise<Result<ElectionDone, Denial>>;
}

export const createDesk = (ports: DeskPorts): Desk => ({
  act: (request) => inTransaction(ports, (transaction) => act(ports, transaction, request)),
  open: (request) => inTransaction(ports, (transaction) => open(ports, transaction, request)),
  actOnElection: (request) => inTransaction(ports, (transaction) => actOnElection(ports, transaction, request)),
});

const ATTEMPTS = 8;

/** Carries a denial out of a transaction that has to be undone. */
class Denied extends Error {
  constructor(readonly denial: Denial) {
    super(denial.code);
  }
}

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

const deny = (denial: Omit<Denial, 'allowed'>): Result<never, Denial> => err({ ...denial, allowed: [] });

const contentHashOf = (stream: StreamRef, { actor, action }: Request<unknown>): string =>
  hashOf({ stream, actor: { accountId: actor.accountId, role: actor.role }, action });

/** The first answer to an action id, or null when the id is new. Looked up after the stream is held, so that a double click finds it. */
async function answeredBefore<State, Answer>(
  transaction: Transaction, stream: StreamRef, request: Request<unknown>, loaded: Loaded<State> | undefined,
  answer: (loaded: Loaded<State>, first: { readonly receivedAt: Instant; readonly hash: string }) => Answer,
): Promise<Result<Answer, Denial> | null> {
  const first = await transaction.findAction(request.actionId);
  if (!first) return null;
  if (!loaded || first.contentHash !== contentHashOf(stream, request)) return deny({ code: 'same-action-other-content' });
  return ok(answer(loaded, first));
}

/** Numbers and links what happened, together with the record of the action. */
async function record<Event extends FilingEvent | ElectionEvent>(
  { clock }: DeskPorts, transaction: Transaction, request: Request<unknown>,
  { stream, version, chain, events }: { stream: StreamRef; version: number; chain: string; events: readonly Event[] },
) {
  const { actionId, receivedAt } = request;
  const head = await transaction.lockChain(chain);
  const stored: readonly StoredEvent[] = linkEvents({ chain, head, stream, version, actionId, receivedAt, recordedAt: clock.now(), events });
  const last = stored.at(-1);
  if (!last) throw new Error(`Action ${actionId} has nothing to record`);
  const action = { actionId, contentHash: contentHashOf(stream, request), stream, version: last.version, receivedAt, hash: last.hash };
  return { stored, action };
}

const circumstancesOf = ({ rulebookOf }: DeskPorts, { contest, overrides, extension }: ContestTerms, { actor, receivedAt }: Request<unknown>): Circumstances => {
  const rulebook = rulebookOf(contest.rulebookId);
  const { electionDay, zone } = contest;
  return { actor, receivedAt, rulebook, timetable: rulebook.timetable({ electionDay, zone, overrides, extension: extension ?? undefined }) };
};

async function act(ports: DeskPorts, transaction: Transaction, request: FilingRequest): Promise<Result<Done, Denial>> {
  const { actionId, filingId, action, actor, receivedAt, expectedVersion } = request;
  const stream: StreamRef = { kind: 'filing', id: filingId };
  const loaded = await transaction.findFiling(filingId);
  const before = await answeredBefore(transaction, stream, request, loaded, ({ state, version }, first): Done =>
    ({ actionId, filingId, version, receivedAt: first.receivedAt, hash: first.hash, filing: state }));
  if (before) return before;
  if (!loaded || !hasStanding(loaded.state, actor)) return deny({ code: 'not-yours' });
  const { state: filing, version } = loaded;
  const circumstances = circumstancesOf(ports, await getContest(transaction, filing.contestId), request);
  if (expectedVersion !== undefined && expectedVersion !== version) {
    return err({ code: 'stale-version', allowed: available(filing, circumstances), facts: { version } });
  }
  const decision = decide(filing, action, circumstances);
  if (!decision.ok) return decision;
  if (decision.value.length === 0) return ok({ actionId, filingId, version, receivedAt, hash: loaded.hash, filing });
  return keep(ports, transaction, request, { stream, before: filing, version, events: decision.value, circumstances });
}

async function open(ports: DeskPorts, transaction: Transaction, request: OpeningRequest): Promise<Result<Done, Denial>> {
  const { actionId, contestId, action } = request;
  const { filingId } = action;
  const stream: StreamRef = { kind: 'filing', id: filingId };
  const content = { ...request, action: { ...action, contestId } };
  const existing = await transaction.findFiling(filingId);
  const before = await answeredBefore(transaction, stream, content, existing, ({ state, version }, first): Done =>
    ({ actionId, filingId, version, receivedAt: first.receivedAt, hash: first.hash, filing: state }));
  if (before) return before;
  if (existing) return deny({ code: 'already-recorded' });
  const terms = await transaction.findContest(contestId);
  if (!terms) return deny({ code: 'contest-unknown' });
  const circumstances = circumstancesOf(ports, terms, request);
  const decision = openFiling(action, terms.contest, circumstances);
  if (!decision.ok) return decision;
  return keep(ports, transaction, content, { stream, before: undefined, version: 0, events: decision.value, circumstances });
}

interface FilingStep {
  readonly stream: StreamRef;
  readonly before: Filing | undefined;
  readonly version: number;
  readonly events: readonly FilingEvent[];
  readonly circumstances: Circumstances;
}

/** Writes what happened to a filing and answers. */
async function keep(ports: DeskPorts, transaction: Transaction, request: Request<unknown>, step: FilingStep): Promise<Result<Done, Denial>> {
  const { stream, before, version, events, circumstances } = step;
  const after = before ? events.reduce(evolve, before) : replay(events);
  const { stored, action } = await record(ports, transaction, request, { stream, version, chain: after.commissionId, events });
  const { rulebook, timetable } = circumstances;
  try {
    await transaction.write(filingChange({ before, after, events: stored, action, rulebook, timetable, personKey: ports.personKey }));
  } catch (error) {
    if (error instanceof CandidacyTaken) throw new Denied({ code: 'already-nominated', allowed: before ? available(before, circumstances) : [] });
    throw error;
  }
  return ok({ actionId: request.actionId, filingId: stream.id, version: action.version, receivedAt: request.receivedAt, hash: action.hash, filing: after });
}

async function actOnElection(ports: DeskPorts, transaction: Transaction, request: ElectionRequest): Promise<Result<ElectionDone, Denial>> {
  const { electionId, action, actor, receivedAt } = request;
  const stream: StreamRef = { kind: 'election', id: electionId };
  const loaded = await transaction.findElection(electionId);
  const before = await answeredBefore(transaction, stream, request, loaded, ({ state, version }, first): ElectionDone =>
    ({ election: state, version, hash: first.hash, receivedAt: first.receivedAt }));
  if (before) return before;
  if (action.type === 'call-election' && action.electionId !== electionId) throw new Error(`Election ${electionId} is called as ${action.electionId}`);
  const terms = action.type === 'extend-nomination' ? await transaction.findContest(action.contestId) : undefined;
  // Only the commission of the contest extends its nomination; to any other the contest is unknown.
  if (action.type === 'extend-nomination' && (terms?.contest.electionId !== electionId || !actor.commissionIds.includes(terms.contest.commissionId))) {
    return deny({ code: 'contest-unknown' });
  }
  const rulebookId = action.type === 'call-election' ? action.rulebookId : loaded?.state.rulebookId;
  if (rulebookId === undefined) return deny({ code: 'contest-unknown' });
  const rulebook = ports.rulebookOf(rulebookId);
  const timetable = terms && circumstancesOf(ports, terms, request).timetable;
  const decision = decideElection(loaded?.state ?? null, action, { actor, receivedAt, rulebook, timetable });
  if (!decision.ok) return decision;
  if (decision.value.length === 0 && loaded) return ok({ election: loaded.state, version: loaded.version, hash: loaded.hash, receivedAt });
  const election = loaded ? decision.value.reduce(evolveElection, loaded.state) : replayElection(decision.value);
  const { stored, action: done } = await record(ports, transaction, request, { stream, version: loaded?.version ?? 0, chain: 'election', events: decision.value });
  const dues = action.type === 'announce' ? null : await electionDues(ports, transaction, election);
  await transaction.write({ kind: 'election', action: done, events: stored, election, dues, outbox: tellOfElection(stored, electionId) });
  return ok({ election, version: done.version, hash: done.hash, receivedAt });
}

async function electionDues({ rulebookOf }: DeskPorts, transaction: Transaction, election: Election) {
  const zones = await transaction.findZones(election.id);
  const extended = new Map<string, string>();
  for (const id of Object.keys(election.extensions)) extended.set(id, (await getContest(transaction, id)).contest.zone);
  return dueOfElection(election, rulebookOf(election.rulebookId), zones, (id) => {
    const zone = extended.get(id);
    if (zone === undefined) throw new Error(`Contest ${id} is not extended`);
    return zone;
  });
}

async function getContest(transaction: Transaction, id: string): Promise<ContestTerms> {
  const terms = await transaction.findContest(id);
  if (!terms) throw new Error(`A filing is for contest ${id}, which does not exist`);
  return terms;
}
