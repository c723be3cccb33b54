import {
  err, ok,
  type Actor, type AtCounter, type Call, type Circumstances, type Denial, type Instant, type Result, type Rulebook, type Timetable,
} from '@tirkeu/domain';
import { hashOf, linkEvents } from './chain.js';
import type { ActionRecord, ChainHead, ContestTerms, DeskPorts, Loaded, RecordedEvent, StoredEvent, StreamRef } from './ports.js';

export interface Request<Action> {
  /** Made by who asks, once for each thing asked; the same on every retry. */
  readonly actionId: string;
  readonly action: Action;
  readonly actor: Actor;
  /** The legal time: stamped by the first thing that touched the request. */
  readonly receivedAt: Instant;
  /** By how many milliseconds that may be wrong; left out while the clock can be relied on. */
  readonly clockDoubtMs?: number;
  /** Of what came on paper, as the clerk who enters it states. */
  readonly counter?: AtCounter;
}

export const deny = (denial: Omit<Denial, 'allowed'>): Result<never, Denial> => err({ ...denial, allowed: [] });

const plainContentHash = (stream: StreamRef, { actor, action, counter }: Request<unknown>): string =>
  hashOf({ stream, actor: { accountId: actor.accountId, role: actor.role }, action, ...(counter && { counter }) });

/** Keyed, since an action tells of people: whoever reads the table cannot find out whom by trying. */
const contentHashOf = ({ personKey }: Pick<DeskPorts, 'personKey'>, stream: StreamRef, request: Request<unknown>): string => personKey(plainContentHash(stream, request));

/** The first answer to an action id, or null when the id is new. */
export function answeredBefore<State, Answer>(
  ports: Pick<DeskPorts, 'personKey'>, first: ActionRecord | undefined, stream: StreamRef, request: Request<unknown>, loaded: Loaded<State> | undefined,
  answer: (loaded: Loaded<State>, first: ActionRecord) => Answer,
): Result<Answer, Denial> | null {
  if (!first) return null;
  // Records older than the key have the hash without it.
  const isSame = first.contentHash === contentHashOf(ports, stream, request) || first.contentHash === plainContentHash(stream, request);
  if (!loaded || !isSame) return deny({ code: 'same-action-other-content' });
  return ok(answer(loaded, first));
}

interface Step {
  readonly stream: StreamRef;
  /** Of the stream before these events. */
  readonly version: number;
  readonly chain: string;
  readonly events: readonly RecordedEvent[];
}

/** Numbers what happened and links it to the end of its chain, together with the record of the action. */
export function recordEvents(
  { clock, personKey }: DeskPorts, head: ChainHead, request: Request<unknown>, { stream, version, chain, events }: Step,
): { readonly stored: readonly StoredEvent[]; readonly record: ActionRecord } {
  const { actionId, receivedAt } = request;
  const stored = linkEvents({ chain, head, stream, version, actionId, receivedAt, recordedAt: clock.now(), events });
  const last = stored.at(-1);
  if (!last) throw new Error(`Action ${actionId} has nothing to record`);
  return { stored, record: { actionId, contentHash: contentHashOf({ personKey }, stream, request), stream, version: last.version, receivedAt, hash: last.hash } };
}

const timetables = new WeakMap<Rulebook, Map<string, Timetable>>();

/** Computed once for a call: all contests of an election in one zone share it, but for those extended. */
export function timetableOfCall(rulebook: Rulebook, call: Call): Timetable {
  const known = timetables.get(rulebook) ?? new Map<string, Timetable>();
  timetables.set(rulebook, known);
  const key = JSON.stringify(call);
  const timetable = known.get(key) ?? rulebook.timetable(call);
  known.set(key, timetable);
  return timetable;
}

export const circumstancesOf = ({ rulebookOf }: DeskPorts, { contest, overrides, extension }: ContestTerms, { actor, receivedAt, clockDoubtMs, counter }: Request<unknown>): Circumstances => {
  const rulebook = rulebookOf(contest.rulebookId);
  const { electionDay, zone } = contest;
  return { actor, receivedAt, ...(clockDoubtMs && { clockDoubtMs }), ...(counter && { counter }), rulebook, timetable: timetableOfCall(rulebook, { electionDay, zone, overrides, extension: extension ?? undefined }) };
};
