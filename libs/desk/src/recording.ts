import {
  canonicalJson, err, ok,
  type Actor, type AtCounter, type Call, type Circumstances, type Denial, type ElectionStreamEvent, type FilingEvent, type Instant, type Result, type Rulebook, type Timetable,
} from '@tirkeu/domain';
import { hashOf, linkEvents } from './chain.js';
import type { ActionRecord, ChainHead, ContestTerms, DeskPorts, Loaded, StoredEvent, StreamRef } from './ports.js';

export interface Request<Action> {
  /** Made by who asks, once for each thing asked; the same on every retry. */
  readonly actionId: string;
  readonly action: Action;
  readonly actor: Actor;
  /** The legal time: stamped by the first thing that touched the request. */
  readonly receivedAt: Instant;
  /** Of what came on paper, as the clerk who enters it states. */
  readonly counter?: AtCounter;
}

export const deny = (denial: Omit<Denial, 'allowed'>): Result<never, Denial> => err({ ...denial, allowed: [] });

const contentHashOf = (stream: StreamRef, { actor, action, counter }: Request<unknown>): string =>
  hashOf({ stream, actor: { accountId: actor.accountId, role: actor.role }, action, ...(counter && { counter }) });

/** The first answer to an action id, or null when the id is new. */
export function answeredBefore<State, Answer>(
  first: ActionRecord | undefined, stream: StreamRef, request: Request<unknown>, loaded: Loaded<State> | undefined,
  answer: (loaded: Loaded<State>, first: ActionRecord) => Answer,
): Result<Answer, Denial> | null {
  if (!first) return null;
  if (!loaded || first.contentHash !== contentHashOf(stream, request)) return deny({ code: 'same-action-other-content' });
  return ok(answer(loaded, first));
}

interface Step {
  readonly stream: StreamRef;
  /** Of the stream before these events. */
  readonly version: number;
  readonly chain: string;
  readonly events: readonly (FilingEvent | ElectionStreamEvent)[];
}

/** Numbers what happened and links it to the end of its chain, together with the record of the action. */
export function recordEvents(
  { clock }: DeskPorts, head: ChainHead, request: Request<unknown>, { stream, version, chain, events }: Step,
): { readonly stored: readonly StoredEvent[]; readonly record: ActionRecord } {
  const { actionId, receivedAt } = request;
  const stored = linkEvents({ chain, head, stream, version, actionId, receivedAt, recordedAt: clock.now(), events });
  const last = stored.at(-1);
  if (!last) throw new Error(`Action ${actionId} has nothing to record`);
  return { stored, record: { actionId, contentHash: contentHashOf(stream, request), stream, version: last.version, receivedAt, hash: last.hash } };
}

const timetables = new WeakMap<Rulebook, Map<string, Timetable>>();

/** Computed once for a call: all contests of an election in one zone share it, but for those extended. */
export function timetableOf(rulebook: Rulebook, call: Call): Timetable {
  const known = timetables.get(rulebook) ?? new Map<string, Timetable>();
  timetables.set(rulebook, known);
  const key = canonicalJson(call);
  const timetable = known.get(key) ?? rulebook.timetable(call);
  known.set(key, timetable);
  return timetable;
}

export const circumstancesOf = ({ rulebookOf }: DeskPorts, { contest, overrides, extension }: ContestTerms, { actor, receivedAt, counter }: Request<unknown>): Circumstances => {
  const rulebook = rulebookOf(contest.rulebookId);
  const { electionDay, zone } = contest;
  return { actor, receivedAt, ...(counter && { counter }), rulebook, timetable: timetableOf(rulebook, { electionDay, zone, overrides, extension: extension ?? undefined }) };
};
