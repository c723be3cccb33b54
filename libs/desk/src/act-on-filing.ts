import {
  available, decide, err, evolve, hasStanding, ok, openFiling, replay,
  type Circumstances, type Denial, type Filing, type FilingAction, type FilingEvent, type Instant, type Open, type Result,
} from '@tirkeu/domain';
import { filingChange } from './filing-change.js';
import { CandidacyTaken, type DeskPorts, type StreamRef, type Transaction } from './ports.js';
import { answeredBefore, circumstancesOf, deny, getContest, recordEvents, type Request } from './recording.js';

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
}

/** Carries a denial out of a transaction that has to be undone. */
export class Denied extends Error {
  constructor(readonly denial: Denial) {
    super(denial.code);
  }
}

export async function actOnFiling(ports: DeskPorts, transaction: Transaction, request: FilingRequest): Promise<Result<Done, Denial>> {
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

export async function open(ports: DeskPorts, transaction: Transaction, opening: OpeningRequest): Promise<Result<Done, Denial>> {
  const { actionId, contestId, action } = opening;
  const { filingId } = action;
  const stream: StreamRef = { kind: 'filing', id: filingId };
  // The contest is part of what was asked for, so the same id for another contest is another content.
  const request = { ...opening, action: { ...action, contestId } };
  const existing = await transaction.findFiling(filingId);
  const before = await answeredBefore(transaction, stream, request, existing, ({ state, version }, first): Done =>
    ({ actionId, filingId, version, receivedAt: first.receivedAt, hash: first.hash, filing: state }));
  if (before) return before;
  if (existing) return deny({ code: 'already-recorded' });
  const terms = await transaction.findContest(contestId);
  if (!terms) return deny({ code: 'contest-unknown' });
  const circumstances = circumstancesOf(ports, terms, request);
  const decision = openFiling(action, terms.contest, circumstances);
  if (!decision.ok) return decision;
  return keep(ports, transaction, request, { stream, before: undefined, version: 0, events: decision.value, circumstances });
}

interface Step {
  readonly stream: StreamRef;
  readonly before: Filing | undefined;
  readonly version: number;
  readonly events: readonly FilingEvent[];
  readonly circumstances: Circumstances;
}

/** Writes what happened to a filing and answers. */
async function keep(ports: DeskPorts, transaction: Transaction, request: Request<unknown>, step: Step): Promise<Result<Done, Denial>> {
  const { stream, before, version, events, circumstances } = step;
  const { rulebook, timetable } = circumstances;
  const after = before ? events.reduce(evolve, before) : replay(events);
  const { stored, record } = await recordEvents(ports, transaction, request, { stream, version, chain: after.commissionId, events });
  try {
    await transaction.write(filingChange({ before, after, events: stored, action: record, rulebook, timetable, personKey: ports.personKey }));
  } catch (error) {
    if (error instanceof CandidacyTaken) throw new Denied({ code: 'already-nominated', allowed: before ? available(before, circumstances) : [] });
    throw error;
  }
  return ok({ actionId: request.actionId, filingId: stream.id, version: record.version, receivedAt: request.receivedAt, hash: record.hash, filing: after });
}
