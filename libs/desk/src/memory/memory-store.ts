import { evolveAccess, type AccessGrant, type ContestRef, type Due, type Election, type ElectionDraft, type Filing, type Instant, type OutcomeCategory, type PlannedContest, type PublicEntry } from '@tirkeu/domain';
import { emptyChain } from '../chain.js';
import { findOneByOne } from '../openings.js';
import {
  CandidacyTaken, VersionTaken,
  type AccessChange, type ActionRecord, type AskedFooting, type AskedOpening, type ChainHead, type ContestTerms, type DraftChange, type ElectionChange, type FilingChange, type Footing, type Loaded, type MovedContest, type NamedPerson, type Openings, type OutboxMessage, type Store,
  type StoredEvent, type StreamRef, type Transaction,
} from '../ports.js';

/** A due as kept: announced when the sweep has told of it. */
export interface KeptDue extends Due {
  readonly stream: StreamRef;
  readonly announcedAt: Instant | null;
}

/** The store for tests: the same promises as the one on PostgreSQL, one transaction after another. */
export interface MemoryStore extends Store {
  addContests(contests: readonly ContestRef[]): Promise<void>;
  eventsOf(stream: StreamRef): Promise<readonly StoredEvent[]>;
  eventsIn(chain: string): Promise<readonly StoredEvent[]>;
  filings(): Promise<readonly (Loaded<Filing> & { readonly category: OutcomeCategory | null })[]>;
  publicEntries(): Promise<readonly PublicEntry[]>;
  dues(): Promise<readonly KeptDue[]>;
  markAnnounced(due: KeptDue, at: Instant): Promise<void>;
  outbox(): Promise<readonly OutboxMessage[]>;
  /** The filings that name a person, with the candidate that they are there. */
  findNamings(personKey: string): Promise<readonly { readonly filingId: string; readonly candidateId: string }[]>;
  /** The filing that holds a person's candidacy in a group. */
  findCandidacy(personKey: string, group: string): Promise<string | undefined>;
}

interface FilingRow extends Loaded<Filing> {
  readonly entries: readonly PublicEntry[];
  readonly category: OutcomeCategory | null;
}

const candidacyKey = (personKey: string, group: string): string => `${group}\n${personKey}`;
const dueKey = (stream: StreamRef, { kind, subject, at }: Due): string => [stream.kind, stream.id, kind, subject, at].join('\n');
const streamKey = ({ kind, id }: StreamRef): string => `${kind}\n${id}`;

/** A map whose changes can be taken back. */
class UndoableMap<Value> extends Map<string, Value> {
  constructor(private readonly undo: (() => void)[]) {
    super();
  }
  override set(key: string, value: Value): this {
    const before = this.get(key);
    this.undo.push(before === undefined ? () => super.delete(key) : () => super.set(key, before));
    return super.set(key, value);
  }
  override delete(key: string): boolean {
    const before = this.get(key);
    if (before !== undefined) this.undo.push(() => super.set(key, before));
    return super.delete(key);
  }
}

class Tables {
  /** What takes back the changes of the running transaction, oldest first. */
  readonly undo: (() => void)[] = [];
  readonly contests = new UndoableMap<ContestRef>(this.undo);
  readonly actions = new UndoableMap<ActionRecord>(this.undo);
  readonly streams = new UndoableMap<readonly StoredEvent[]>(this.undo);
  readonly chains = new UndoableMap<readonly StoredEvent[]>(this.undo);
  readonly filings = new UndoableMap<FilingRow>(this.undo);
  readonly elections = new UndoableMap<Loaded<Election>>(this.undo);
  readonly drafts = new UndoableMap<Loaded<ElectionDraft> & { readonly contests: readonly PlannedContest[] }>(this.undo);
  /** By commission. */
  readonly access = new UndoableMap<readonly AccessGrant[]>(this.undo);
  readonly dues = new UndoableMap<KeptDue>(this.undo);
  readonly outbox = new UndoableMap<OutboxMessage>(this.undo);
  readonly candidacies = new UndoableMap<string>(this.undo);
  /** By filing. */
  readonly named = new UndoableMap<readonly NamedPerson[]>(this.undo);

  rollBack(): void {
    for (const step of this.undo.splice(0).reverse()) step();
  }
}

class MemoryTransaction implements Transaction {
  constructor(private readonly tables: Tables) {}

  async findAction(actionId: string): Promise<ActionRecord | undefined> {
    return this.tables.actions.get(actionId);
  }
  async findFiling(id: string): Promise<Loaded<Filing> | undefined> {
    return this.tables.filings.get(id);
  }
  async findFilings(ids: readonly string[]): Promise<ReadonlyMap<string, Loaded<Filing>>> {
    return new Map(ids.flatMap((id) => { const filing = this.tables.filings.get(id); return filing ? [[id, filing]] : []; }));
  }
  async findElection(id: string): Promise<Loaded<Election> | undefined> {
    return this.tables.elections.get(id);
  }
  async findDraft(id: string): Promise<Loaded<ElectionDraft> | undefined> {
    return this.tables.drafts.get(id);
  }
  async findAccess(commissionId: string): Promise<Loaded<readonly AccessGrant[]>> {
    const events = this.tables.streams.get(streamKey({ kind: 'commission', id: commissionId })) ?? [];
    return { state: this.tables.access.get(commissionId) ?? [], version: events.length, hash: events.at(-1)?.hash ?? emptyChain(commissionId).hash };
  }
  findFootings(asked: readonly AskedFooting[]): Promise<readonly (Footing | undefined)[]> {
    return Promise.all(asked.map(async ({ contestId, actionId }) => {
      const terms = await this.findContest(contestId);
      return terms && { first: await this.findAction(actionId), terms, head: await this.lockChain(terms.contest.commissionId) };
    }));
  }
  async findContest(id: string): Promise<ContestTerms | undefined> {
    const contest = this.tables.contests.get(id);
    const election = contest && this.tables.elections.get(contest.electionId)?.state;
    if (!contest || !election) return undefined;
    return { contest, overrides: election.overrides, extension: election.extensions[id] ?? null };
  }
  findOpenings(asked: readonly AskedOpening[]): Promise<Openings> {
    return findOneByOne(this, asked);
  }
  async findZones(electionId: string): Promise<readonly string[]> {
    const zones = [...this.tables.contests.values()].filter((contest) => contest.electionId === electionId).map(({ zone }) => zone);
    return [...new Set(zones)].sort();
  }
  async lockChain(chain: string): Promise<ChainHead> {
    const last = this.tables.chains.get(chain)?.at(-1);
    return last ? { index: last.chainIndex, hash: last.hash } : emptyChain(chain);
  }
  async write(change: FilingChange | ElectionChange | DraftChange | AccessChange): Promise<void> {
    this.append(change);
    if (change.dues) this.replaceDues(change.action.stream, change.dues);
    for (const message of change.outbox) this.tables.outbox.set(message.key, message);
    const { version, hash } = change.action;
    if (change.kind === 'draft') {
      this.saveDraft(change);
      return;
    }
    if (change.kind === 'access') {
      this.tables.access.set(change.commissionId, evolveAccess(this.tables.access.get(change.commissionId) ?? [], change.event));
      return;
    }
    if (change.kind === 'election') {
      this.tables.elections.set(change.election.id, { state: change.election, version, hash });
      this.moveDecisions(change);
      return;
    }
    const { filing, entries, category } = change;
    this.settleCandidacy(change);
    if (change.named) this.tables.named.set(filing.id, change.named);
    this.tables.filings.set(filing.id, { state: filing, version, hash, entries, category });
  }

  private saveDraft({ action: { version, hash }, draft, contests, election }: DraftChange): void {
    const planned = contests ?? this.tables.drafts.get(draft.id)?.contests ?? [];
    this.tables.drafts.set(draft.id, { state: draft, version, hash, contests: planned });
    if (!election) return;
    const { id: electionId, rulebookId, electionDay } = election;
    this.tables.elections.set(electionId, { state: election, version, hash });
    for (const { mapId, commissionId, form, seats, zone, title } of planned) {
      const id = `${electionId}.${mapId}`;
      this.tables.contests.set(id, { id, electionId, rulebookId, commissionId, form, seats, electionDay, zone, title });
    }
  }

  private append({ action, events }: FilingChange | ElectionChange | DraftChange | AccessChange): void {
    const key = streamKey(action.stream);
    const known = this.tables.streams.get(key) ?? [];
    if (this.tables.actions.has(action.actionId) || events[0]?.version !== known.length + 1) throw new VersionTaken(action.stream);
    this.tables.streams.set(key, [...known, ...events]);
    for (const event of events) this.tables.chains.set(event.chain, [...(this.tables.chains.get(event.chain) ?? []), event]);
    this.tables.actions.set(action.actionId, action);
  }

  private replaceDues(stream: StreamRef, dues: readonly Due[]): void {
    const wanted = new Set(dues.map((due) => dueKey(stream, due)));
    for (const [key, due] of this.tables.dues) {
      if (streamKey(due.stream) === streamKey(stream) && !wanted.has(key)) this.tables.dues.delete(key);
    }
    for (const due of dues) {
      const key = dueKey(stream, due);
      if (!this.tables.dues.has(key)) this.tables.dues.set(key, { ...due, stream, announcedAt: null });
    }
  }

  private moveDecisions({ moved }: ElectionChange): void {
    for (const each of moved) this.moveDecision(each);
  }

  private moveDecision(moved: MovedContest): void {
    for (const [key, due] of [...this.tables.dues]) {
      const contestId = this.tables.filings.get(due.stream.id)?.state.contestId;
      if ((due.kind !== 'decide-by' && due.kind !== 'informal-check-by') || contestId !== moved.contestId) continue;
      const at = due.kind === 'decide-by' ? moved.decideBy : moved.nominationClosesAt;
      this.tables.dues.delete(key);
      this.tables.dues.set(dueKey(due.stream, { ...due, at }), { ...due, at });
    }
  }

  private settleCandidacy({ candidacy, filing }: FilingChange): void {
    if (candidacy === 'keep') return;
    if (candidacy === 'release') {
      for (const [key, holder] of this.tables.candidacies) if (holder === filing.id) this.tables.candidacies.delete(key);
      return;
    }
    if ('drop' in candidacy) {
      for (const { personKey, group } of candidacy.drop) this.tables.candidacies.delete(candidacyKey(personKey, group));
      return;
    }
    for (const { personKey, group } of candidacy.claim) {
      const key = candidacyKey(personKey, group);
      if (this.tables.candidacies.has(key)) throw new CandidacyTaken(filing.id);
      this.tables.candidacies.set(key, filing.id);
    }
  }
}

/** An empty store. Elections come through the desk, contests through `addContests` before the first filing. */
export function createMemoryStore(): MemoryStore {
  const tables = new Tables();
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const result = turn.then(async () => {
      try {
        const value = await work();
        tables.undo.length = 0;
        return value;
      } catch (error) {
        tables.rollBack();
        throw error;
      }
    });
    turn = result.catch(() => undefined);
    return result;
  };
  const read = <Value>(of: () => Value): Promise<Value> => inTurn(async () => of());
  return {
    transaction: (work) => inTurn(() => work(new MemoryTransaction(tables))),
    addContests: (contests) => read(() => contests.forEach((contest) => tables.contests.set(contest.id, contest))),
    eventsOf: (stream) => read(() => tables.streams.get(streamKey(stream)) ?? []),
    eventsIn: (chain) => read(() => tables.chains.get(chain) ?? []),
    filings: () => read(() => [...tables.filings.values()]),
    publicEntries: () => read(() => [...tables.filings.values()].flatMap(({ entries }) => entries)),
    dues: () => read(() => [...tables.dues.values()]),
    markAnnounced: (due, at) => read(() => void tables.dues.set(dueKey(due.stream, due), { ...due, announcedAt: at })),
    outbox: () => read(() => [...tables.outbox.values()]),
    findNamings: (personKey) => read(() => [...tables.named].flatMap(([filingId, people]) =>
      people.filter((person) => person.personKey === personKey).map(({ candidateId }) => ({ filingId, candidateId })))),
    findCandidacy: (personKey, group) => read(() => tables.candidacies.get(candidacyKey(personKey, group))),
  };
}
