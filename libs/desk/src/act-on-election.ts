import {
  decideElection, dueOfElection, evolveElection, getWindow, ok, replayElection,
  type Denial, type Due, type Election, type ElectionAction, type Instant, type Result, type Rulebook, type ZoneId,
} from '@tirkeu/domain';
import type { ContestTerms, DeskPorts, ElectionChange, StreamRef, Transaction } from './ports.js';
import { answeredBefore, circumstancesOf, deny, recordEvents, timetableOfCall, type Request } from './recording.js';
import { tellOfElection } from './topics.js';

export interface ElectionRequest extends Request<ElectionAction> {
  readonly electionId: string;
}

export interface ElectionDone {
  readonly election: Election;
  readonly version: number;
  readonly hash: string;
  readonly receivedAt: Instant;
}

/** The chain of the events of all elections. */
export const ELECTION_CHAIN = 'election';

export async function actOnElection(ports: DeskPorts, transaction: Transaction, request: ElectionRequest): Promise<Result<ElectionDone, Denial>> {
  const { electionId, action, actor, receivedAt } = request;
  if (action.type === 'call-election' && action.electionId !== electionId) throw new Error(`Election ${electionId} is called as ${action.electionId}`);
  const stream: StreamRef = { kind: 'election', id: electionId };
  const found = await transaction.findElection(electionId);
  const first = await transaction.findAction(request.actionId);
  const loaded = found ?? (first && await transaction.findElection(electionId));
  const before = answeredBefore(ports, first, stream, request, loaded, ({ state, version }, { hash, receivedAt: firstReceivedAt }): ElectionDone =>
    ({ election: state, version, hash, receivedAt: firstReceivedAt }));
  if (before) return before;
  const terms = await termsOf(transaction, request);
  const rulebookId = action.type === 'call-election' ? action.rulebookId : loaded?.state.rulebookId;
  if (terms === null || rulebookId === undefined) return deny({ code: 'contest-unknown' });
  const rulebook = ports.rulebookOf(rulebookId);
  const timetables = new Map(terms.map((each) => [each.contest.id, circumstancesOf(ports, each, request).timetable]));
  const timetable = action.type === 'extend-nomination' ? timetables.get(action.contestId) : undefined;
  const decision = decideElection(loaded?.state ?? null, action, { actor, receivedAt, rulebook, timetable, timetables });
  if (!decision.ok) return decision;
  if (decision.value.length === 0 && loaded) return ok({ election: loaded.state, version: loaded.version, hash: loaded.hash, receivedAt });
  const election = loaded ? decision.value.reduce(evolveElection, loaded.state) : replayElection(decision.value);
  const head = await transaction.lockChain(ELECTION_CHAIN);
  const { stored, record } = recordEvents(ports, head, request, { stream, version: loaded?.version ?? 0, chain: ELECTION_CHAIN, events: decision.value });
  await transaction.write({
    kind: 'election', action: record, events: stored, election, outbox: tellOfElection(stored, electionId),
    ...await consequences(transaction, election, rulebook, action, terms),
  });
  return ok({ election, version: record.version, hash: record.hash, receivedAt });
}

function contestsOf(action: ElectionAction): readonly string[] {
  if (action.type === 'extend-nomination') return [action.contestId];
  return action.type === 'restore-lost-time' ? action.contestIds : [];
}

/** The contests whose closings an action moves; none when it is for the whole election. Null: to every commission but its own a contest is unknown. */
async function termsOf(transaction: Transaction, { electionId, action, actor }: ElectionRequest): Promise<readonly ContestTerms[] | null> {
  const found: ContestTerms[] = [];
  for (const id of contestsOf(action)) {
    const terms = await transaction.findContest(id);
    if (terms?.contest.electionId !== electionId || !actor.commissionIds.includes(terms.contest.commissionId)) return null;
    found.push(terms);
  }
  return found;
}

/** Announcing changes no legal moment; everything else may. */
async function consequences(
  transaction: Transaction, election: Election, rulebook: Rulebook, action: ElectionAction, terms: readonly ContestTerms[],
): Promise<Pick<ElectionChange, 'dues' | 'moved'>> {
  if (action.type === 'announce') return { dues: null, moved: [] };
  const dues = await duesOf(transaction, election, rulebook);
  const moved = terms.map(({ contest: { id, electionDay, zone } }) => {
    const timetable = timetableOfCall(rulebook, { electionDay, zone, overrides: election.overrides, extension: election.extensions[id] });
    return { contestId: id, decideBy: getWindow(timetable, 'registration').closesAt, nominationClosesAt: getWindow(timetable, 'nomination').closesAt };
  });
  return { dues, moved };
}

async function duesOf(transaction: Transaction, election: Election, rulebook: Rulebook): Promise<readonly Due[]> {
  const zones = await transaction.findZones(election.id);
  const zoneOf = new Map<string, ZoneId>();
  for (const id of Object.keys(election.extensions)) {
    const terms = await transaction.findContest(id);
    if (terms) zoneOf.set(id, terms.contest.zone);
  }
  return dueOfElection(election, rulebook, zones, (id) => {
    const zone = zoneOf.get(id);
    if (zone === undefined) throw new Error(`Contest ${id} was extended and does not exist`);
    return zone;
  });
}
