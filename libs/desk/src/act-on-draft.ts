import {
  decideDraft, dueOfElection, evolveDraft, isDraftEvent, ok, replayDraft, replayElection,
  type Denial, type Election, type ElectionDraft, type ElectionStreamEvent, type DraftAction, type Instant, type PlannedContest, type Result, type Rulebook,
} from '@tirkeu/domain';
import { ELECTION_CHAIN } from './act-on-election.js';
import type { DeskPorts, StreamRef, Transaction } from './ports.js';
import { answeredBefore, deny, recordEvents, type Request } from './recording.js';
import { tellOfElection } from './topics.js';

export interface DraftRequest extends Request<DraftAction> {
  readonly electionId: string;
  /** The version that the administrator saw. Given, the action is denied as `draft-changed` when the draft has moved on. */
  readonly expectedVersion?: number;
  /** The districts of `plan-districts`, whose sums and hash are in the action. */
  readonly contests?: readonly PlannedContest[];
}

export interface DraftDone {
  readonly draft: ElectionDraft;
  readonly version: number;
  readonly hash: string;
  readonly receivedAt: Instant;
}

/** A step in setting up an election, on the stream that the election will have. */
export async function actOnDraft(ports: DeskPorts, transaction: Transaction, request: DraftRequest): Promise<Result<DraftDone, Denial>> {
  const { electionId, action, actor, receivedAt, expectedVersion } = request;
  const stream: StreamRef = { kind: 'election', id: electionId };
  const loaded = await transaction.findDraft(electionId);
  const first = await transaction.findAction(request.actionId);
  const before = answeredBefore(ports, first, stream, request, loaded ?? (first && await transaction.findDraft(electionId)), ({ state, version }, { hash, receivedAt: firstReceivedAt }): DraftDone =>
    ({ draft: state, version, hash, receivedAt: firstReceivedAt }));
  if (before) return before;
  if (loaded && expectedVersion !== undefined && expectedVersion !== loaded.version) return deny({ code: 'draft-changed', facts: { version: loaded.version } });
  if (!loaded && await transaction.findElection(electionId)) return deny({ code: 'election-exists' });
  const rulebookId = action.type === 'plan-election' ? action.call.rulebookId : loaded?.state.call.rulebookId;
  if (rulebookId === undefined) return deny({ code: 'contest-unknown' });
  const rulebook = ports.rulebookOf(rulebookId);
  const decision = decideDraft(loaded?.state ?? null, electionId, action, { actor, receivedAt, rulebook, zones: loaded?.state.districts?.zones ?? [] });
  if (!decision.ok) return decision;
  const draftEvents = decision.value.filter(isDraftEvent);
  const draft = loaded ? draftEvents.reduce(evolveDraft, loaded.state) : replayDraft(draftEvents);
  const election = electionOf(decision.value);
  const head = await transaction.lockChain(ELECTION_CHAIN);
  const { stored, record } = recordEvents(ports, head, request, { stream, version: loaded?.version ?? 0, chain: ELECTION_CHAIN, events: decision.value });
  await transaction.write({
    kind: 'draft', action: record, events: stored, draft, election, contests: action.type === 'plan-districts' ? request.contests ?? [] : null,
    dues: election && duesOf(election, rulebook, draft), outbox: tellOfElection(stored, electionId),
  });
  return ok({ draft, version: record.version, hash: record.hash, receivedAt });
}

/** What the approval has called; null while there is only a draft. */
function electionOf(events: readonly ElectionStreamEvent[]): Election | null {
  const called = events.flatMap((event) => (isDraftEvent(event) ? [] : [event]));
  return called.length > 0 ? replayElection(called) : null;
}

const duesOf = (election: Election, rulebook: Rulebook, { districts }: ElectionDraft) =>
  dueOfElection(election, rulebook, districts?.zones ?? [], (id) => { throw new Error(`Contest ${id} cannot have been extended before its election was called`); });
