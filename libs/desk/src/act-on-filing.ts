import {
  available, decide, err, evolve, hasStanding, ok, openFiling, replay,
  type Circumstances, type Denial, type Filing, type FilingAction, type FilingEvent, type Instant, type Open, type Result,
} from '@tirkeu/domain';
import { filingChange, findHandingIn, type HandingIn } from './filing-change.js';
import { CandidacyTaken, type ActionRecord, type ChainHead, type ContestTerms, type DeskPorts, type FilingChange, type Footing, type IssuedReceipt, type Loaded, type StreamRef, type Transaction } from './ports.js';
import { answeredBefore, circumstancesOf, deny, recordEvents, type Request } from './recording.js';

export interface FilingRequest extends Request<FilingAction> {
  readonly filingId: string;
  /** The version the actor saw. Given, the action is denied as `stale-version` when the filing has moved on. */
  readonly expectedVersion?: number;
}
export interface OpeningRequest extends Request<Open> {
  readonly contestId: string;
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
  /** What this very action handed in; null of other actions, of a retry, and where nobody signs. */
  readonly handedIn: HandedIn | null;
}

/** What was handed in, with its receipt and the terms of the contest by which it was judged. */
export interface HandedIn extends HandingIn {
  readonly receipt: IssuedReceipt;
  readonly terms: ContestTerms;
}

/** Carries a denial out of a transaction that has to be undone. */
export class Denied extends Error {
  constructor(readonly denial: Denial) {
    super(denial.code);
  }
}

export async function actOnFiling(ports: DeskPorts, transaction: Transaction, request: FilingRequest): Promise<Result<Done, Denial>> {
  const [found] = await findGrounds(transaction, [{ request }]);
  if (!found) throw new Error(`Nothing was looked up for action ${request.actionId}`);
  const judged = judge(ports, request, found.ground);
  return 'answer' in judged ? judged.answer : keep(ports, transaction, judged.step);
}

/** What the decision on an action rests on. */
export interface Ground {
  readonly loaded: Loaded<Filing> | undefined;
  /** Undefined where there is no filing. */
  readonly footing: Footing | undefined;
  /** What was answered when the action was asked for before. */
  readonly first: ActionRecord | undefined;
}

/** The filings are held first, and whether an action was done before is looked up then: so a double click finds the first click. */
export async function findGrounds<Asked extends { readonly request: FilingRequest }>(transaction: Transaction, asked: readonly Asked[]): Promise<readonly (Asked & { readonly ground: Ground })[]> {
  const filings = await transaction.findFilings(asked.map(({ request }) => request.filingId));
  const there = asked.flatMap(({ request }) => {
    const loaded = filings.get(request.filingId);
    return loaded ? [{ request, contestId: loaded.state.contestId }] : [];
  });
  const footings = await transaction.findFootings(there.map(({ request: { actionId }, contestId }) => ({ actionId, contestId })));
  const found = new Map(there.map(({ request }, place) => [request, footings[place]]));
  return Promise.all(asked.map(async (one) => ({ ...one, ground: await groundOf(transaction, one.request, filings.get(one.request.filingId), found.get(one.request)) })));
}

async function groundOf(transaction: Transaction, { actionId, filingId }: FilingRequest, loaded: Loaded<Filing> | undefined, footing: Footing | undefined): Promise<Ground> {
  if (!loaded) return { loaded, footing, first: await transaction.findAction(actionId) };
  if (!footing) throw new Error(`Filing ${filingId} is for contest ${loaded.state.contestId}, which does not exist`);
  return { loaded, footing, first: footing.first };
}

/** What an action is answered at once, or the step to be taken before anybody is answered. */
export type Judgement = { readonly answer: Result<Done, Denial> } | { readonly step: Step };

export function judge(ports: DeskPorts, request: FilingRequest, { loaded, footing, first }: Ground): Judgement {
  const { actionId, filingId, action, actor, receivedAt, expectedVersion } = request;
  const stream: StreamRef = { kind: 'filing', id: filingId };
  const before = answeredBefore(ports, first, stream, request, loaded, answerOf(actionId));
  if (before) return { answer: before };
  if (!loaded || !footing || !hasStanding(loaded.state, actor)) return { answer: deny({ code: 'not-yours' }) };
  const { state: filing, version } = loaded;
  const circumstances = circumstancesOf(ports, footing.terms, request);
  if (expectedVersion !== undefined && expectedVersion !== version) {
    return { answer: err({ code: 'stale-version', allowed: available(filing, circumstances), facts: { version } }) };
  }
  const decision = decide(filing, action, circumstances);
  if (!decision.ok) return { answer: decision };
  if (decision.value.length === 0) return { answer: ok({ actionId, filingId, version, receivedAt, hash: loaded.hash, filing, handedIn: null }) };
  return { step: { request, stream, before: filing, version, events: decision.value, circumstances, terms: footing.terms, head: footing.head } };
}

const answerOf = (actionId: string) => ({ state, version }: Loaded<Filing>, { receivedAt, hash }: ActionRecord): Done =>
  ({ actionId, filingId: state.id, version, receivedAt, hash, filing: state, handedIn: null });

export async function open(ports: DeskPorts, transaction: Transaction, opening: OpeningRequest): Promise<Result<Done, Denial>> {
  const { actionId, contestId, action } = opening;
  const stream: StreamRef = { kind: 'filing', id: action.filingId };
  // The contest is part of what was asked for, so the same id for another contest is another content.
  const request = { ...opening, action: { ...action, contestId } };
  const found = await transaction.findFiling(action.filingId);
  const first = await transaction.findAction(actionId);
  // A filing that does not exist cannot be held: a first click may have opened it between the two looks.
  const existing = found ?? (first && await transaction.findFiling(action.filingId));
  const before = answeredBefore(ports, first, stream, request, existing, answerOf(actionId));
  if (before) return before;
  if (existing) return deny({ code: 'already-recorded' });
  const terms = await transaction.findContest(contestId);
  if (!terms) return deny({ code: 'contest-unknown' });
  const circumstances = circumstancesOf(ports, terms, request);
  const decision = openFiling(action, terms.contest, circumstances);
  if (!decision.ok) return decision;
  const head = await transaction.lockChain(terms.contest.commissionId);
  return keep(ports, transaction, { request, stream, before: undefined, version: 0, events: decision.value, circumstances, terms, head });
}

/** Something that is to happen to a filing. */
export interface Step {
  readonly request: Request<unknown>;
  readonly stream: StreamRef;
  readonly before: Filing | undefined;
  readonly version: number;
  readonly events: readonly FilingEvent[];
  readonly circumstances: Circumstances;
  readonly terms: ContestTerms;
  readonly head: ChainHead;
}

/** Everything that a step changes, and what is answered once that is written. */
export function outcomeOf(ports: DeskPorts, { request, stream, before, version, events, circumstances, terms, head }: Step): { readonly change: FilingChange; readonly done: Done } {
  const { rulebook, timetable } = circumstances;
  const after = before ? events.reduce(evolve, before) : replay(events);
  const { stored, record } = recordEvents(ports, head, request, { stream, version, chain: after.commissionId, events });
  const change = filingChange({ before, after, events: stored, action: record, rulebook, timetable, personKey: ports.personKey, ...(ports.signer && { signer: ports.signer }) });
  const handingIn = findHandingIn(stored);
  const handedIn = handingIn && change.receipt ? { ...handingIn, receipt: change.receipt, terms } : null;
  return { change, done: { actionId: request.actionId, filingId: stream.id, version: record.version, receivedAt: request.receivedAt, hash: record.hash, filing: after, handedIn } };
}

/** Writes what happened to a filing and answers. */
async function keep(ports: DeskPorts, transaction: Transaction, step: Step): Promise<Result<Done, Denial>> {
  const { change, done } = outcomeOf(ports, step);
  try {
    await transaction.write(change, true);
  } catch (error) {
    if (error instanceof CandidacyTaken) throw new Denied({ code: 'already-nominated', allowed: step.before ? available(step.before, step.circumstances) : [] });
    throw error;
  }
  return ok(done);
}
