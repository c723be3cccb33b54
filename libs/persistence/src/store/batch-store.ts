import type { Election, ElectionDraft, Filing, ZoneId } from '@tirkeu/domain';
import {
  CandidacyTaken, VersionTaken, findOneByOne,
  type AccessChange, type ActionRecord, type ChainHead, type ContestTerms, type DraftChange, type ElectionChange, type FilingChange, type Footing, type Loaded, type OutboxMessage, type Store, type StoredEvent,
  type Transaction,
} from '@tirkeu/desk';
import { namedRows, type NamedRow } from './rows.js';

/** What a batch rests on: the contests of its commissions, and where their chains end. Both are held by the batch until it is written. */
export interface BatchFooting {
  readonly contests: ReadonlyMap<string, ContestTerms>;
  readonly heads: ReadonlyMap<string, ChainHead>;
}

/** All that a batch has to write. Filings are as their last change left them. */
export interface BatchContent {
  readonly events: readonly StoredEvent[];
  readonly actions: readonly ActionRecord[];
  readonly filings: readonly FilingChange[];
  readonly outbox: readonly OutboxMessage[];
  readonly heads: ReadonlyMap<string, ChainHead>;
  readonly candidacies: readonly { readonly candidacy_group: string; readonly person_key: string; readonly filing_id: string }[];
  readonly named: readonly NamedRow[];
}

/**
 * A store for new filings of a few commissions, played in memory and written in one go: the history of a past election
 * is loaded so. It keeps the promises of a store within itself; the database confirms them when the batch is written.
 */
export class BatchStore implements Store {
  private readonly events: StoredEvent[] = [];
  private readonly outbox: OutboxMessage[] = [];
  private readonly actions = new Map<string, ActionRecord>();
  private readonly named = new Map<string, readonly NamedRow[]>();
  private readonly filings = new Map<string, FilingChange>();
  private readonly heads: Map<string, ChainHead>;
  private readonly candidacies = new Map<string, { readonly candidacy_group: string; readonly person_key: string; readonly filing_id: string }>();

  constructor(private readonly footing: BatchFooting) {
    this.heads = new Map(footing.heads);
  }

  transaction<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
    const transaction: Transaction = {
      findAction: async (actionId) => this.actions.get(actionId),
      findFiling: async (id) => this.loaded(id),
      findElection: async (): Promise<Loaded<Election> | undefined> => undefined,
      findDraft: async (): Promise<Loaded<ElectionDraft> | undefined> => undefined,
      findAccess: async (commissionId) => ({ state: [], version: 0, hash: this.headOf(commissionId).hash }),
      findFilings: async (ids) => new Map(ids.flatMap((id) => { const filing = this.loaded(id); return filing ? [[id, filing]] : []; })),
      findFootings: async (asked) => asked.map(({ contestId, actionId }): Footing | undefined => {
        const terms = this.footing.contests.get(contestId);
        return terms && { first: this.actions.get(actionId), terms, head: this.headOf(terms.contest.commissionId) };
      }),
      findContest: async (id) => this.footing.contests.get(id),
      findZones: async (): Promise<readonly ZoneId[]> => [...new Set([...this.footing.contests.values()].map(({ contest }) => contest.zone))],
      lockChain: async (chain) => this.headOf(chain),
      write: async (change) => this.write(change),
      findOpenings: (asked) => findOneByOne(transaction, asked),
    };
    return work(transaction);
  }

  content(): BatchContent {
    const { events, outbox, heads } = this;
    return { events, outbox, heads, actions: [...this.actions.values()], filings: [...this.filings.values()], candidacies: [...this.candidacies.values()], named: [...this.named.values()].flat() };
  }

  private loaded(id: string): Loaded<Filing> | undefined {
    const change = this.filings.get(id);
    return change && { state: change.filing, version: change.action.version, hash: change.action.hash };
  }

  private headOf(chain: string): ChainHead {
    const head = this.heads.get(chain);
    if (!head) throw new Error(`The chain ${chain} is not part of the batch`);
    return head;
  }

  private write(change: FilingChange | ElectionChange | DraftChange | AccessChange): void {
    if (change.kind !== 'filing') throw new Error('A batch takes filings only');
    const { action, events, filing, outbox } = change;
    const version = this.filings.get(filing.id)?.action.version ?? 0;
    if (this.actions.has(action.actionId) || events[0]?.version !== version + 1) throw new VersionTaken(action.stream);
    this.settleCandidacy(change);
    if (change.named) this.named.set(filing.id, namedRows(change));
    const last = events.at(-1);
    if (last) this.heads.set(last.chain, { index: last.chainIndex, hash: last.hash });
    this.events.push(...events);
    this.outbox.push(...outbox);
    this.actions.set(action.actionId, action);
    this.filings.set(filing.id, change);
  }

  private settleCandidacy({ candidacy, filing }: FilingChange): void {
    if (candidacy === 'keep') return;
    if (candidacy === 'release') {
      for (const [key, held] of this.candidacies) if (held.filing_id === filing.id) this.candidacies.delete(key);
      return;
    }
    const keyOf = (claim: { readonly candidacy_group: string; readonly person_key: string }): string => `${claim.candidacy_group}\n${claim.person_key}`;
    if ('drop' in candidacy) {
      for (const { personKey, group } of candidacy.drop) this.candidacies.delete(keyOf({ candidacy_group: group, person_key: personKey }));
      return;
    }
    const claims = candidacy.claim.map(({ personKey, group }) => ({ candidacy_group: group, person_key: personKey, filing_id: filing.id }));
    if (claims.some((claim) => this.candidacies.has(keyOf(claim)))) throw new CandidacyTaken(filing.id);
    for (const claim of claims) this.candidacies.set(keyOf(claim), claim);
  }
}
