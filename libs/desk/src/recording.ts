import { err, ok, type Actor, type Circumstances, type Denial, type ElectionEvent, type FilingEvent, type Instant, type Result } from '@tirkeu/domain';
import { hashOf, linkEvents } from './chain.js';
import type { ActionRecord, ContestTerms, DeskPorts, Loaded, StoredEvent, StreamRef, Transaction } from './ports.js';

export interface Request<Action> {
  /** Made by who asks, once for each thing asked; the same on every retry. */
  readonly actionId: string;
  readonly action: Action;
  readonly actor: Actor;
  /** The legal time: stamped by the first thing that touched the request. */
  readonly receivedAt: Instant;
}

export const deny = (denial: Omit<Denial, 'allowed'>): Result<never, Denial> => err({ ...denial, allowed: [] });

const contentHashOf = (stream: StreamRef, { actor, action }: Request<unknown>): string =>
  hashOf({ stream, actor: { accountId: actor.accountId, role: actor.role }, action });

/** The first answer to an action id, or null when the id is new. Looked up after the stream is held, so that a double click finds it. */
export async function answeredBefore<State, Answer>(
  transaction: Transaction, stream: StreamRef, request: Request<unknown>, loaded: Loaded<State> | undefined,
  answer: (loaded: Loaded<State>, first: ActionRecord) => Answer,
): Promise<Result<Answer, Denial> | null> {
  const first = await transaction.findAction(request.actionId);
  if (!first) return null;
  if (!loaded || first.contentHash !== contentHashOf(stream, request)) return deny({ code: 'same-action-other-content' });
  return ok(answer(loaded, first));
}

interface Step {
  readonly stream: StreamRef;
  /** Of the stream before these events. */
  readonly version: number;
  readonly chain: string;
  readonly events: readonly (FilingEvent | ElectionEvent)[];
}

/** Numbers and links what happened, together with the record of the action. */
export async function recordEvents(
  { clock }: DeskPorts, transaction: Transaction, request: Request<unknown>, { stream, version, chain, events }: Step,
): Promise<{ readonly stored: readonly StoredEvent[]; readonly record: ActionRecord }> {
  const { actionId, receivedAt } = request;
  const head = await transaction.lockChain(chain);
  const stored = linkEvents({ chain, head, stream, version, actionId, receivedAt, recordedAt: clock.now(), events });
  const last = stored.at(-1);
  if (!last) throw new Error(`Action ${actionId} has nothing to record`);
  return { stored, record: { actionId, contentHash: contentHashOf(stream, request), stream, version: last.version, receivedAt, hash: last.hash } };
}

export const circumstancesOf = ({ rulebookOf }: DeskPorts, { contest, overrides, extension }: ContestTerms, { actor, receivedAt }: Request<unknown>): Circumstances => {
  const rulebook = rulebookOf(contest.rulebookId);
  const { electionDay, zone } = contest;
  return { actor, receivedAt, rulebook, timetable: rulebook.timetable({ electionDay, zone, overrides, extension: extension ?? undefined }) };
};

/** The terms of a contest that a stream names. A stream never names one that does not exist, so its absence is a fault of ours. */
export async function getContest(transaction: Transaction, id: string): Promise<ContestTerms> {
  const terms = await transaction.findContest(id);
  if (!terms) throw new Error(`Contest ${id} does not exist`);
  return terms;
}
