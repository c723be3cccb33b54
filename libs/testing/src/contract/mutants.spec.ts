import { describe, expect, it } from '@jest/globals';
import { CandidacyTaken, type FilingChange, type MemoryStore, type StoredEvent, type Transaction } from '@tirkeu/desk';
import { storeChecks } from './store-checks.js';
import { loadedMemoryStore, probeMemory, type StoreUnderTest } from './store-under-test.js';
import { writingWith } from './writing-with.js';

/** Each step is a transaction of its own and nothing is held between them: what a store without locks does. */
const unheld = (store: MemoryStore): Transaction => ({
  findAction: (id) => store.transaction((inner) => inner.findAction(id)),
  findFiling: (id) => store.transaction((inner) => inner.findFiling(id)),
  findFilings: (ids) => store.transaction((inner) => inner.findFilings(ids)),
  findElection: (id) => store.transaction((inner) => inner.findElection(id)),
  findDraft: (id) => store.transaction((inner) => inner.findDraft(id)),
  findAccess: (id) => store.transaction((inner) => inner.findAccess(id)),
  findFootings: (asked) => store.transaction((inner) => inner.findFootings(asked)),
  findContest: (id) => store.transaction((inner) => inner.findContest(id)),
  findOpenings: (asked) => store.transaction((inner) => inner.findOpenings(asked)),
  findZones: (id) => store.transaction((inner) => inner.findZones(id)),
  lockChain: (chain) => store.transaction((inner) => inner.lockChain(chain)),
  write: (change) => store.transaction((inner) => inner.write(change)),
});

type Mutation = (store: MemoryStore) => Partial<StoreUnderTest>;

const withWrite = (store: MemoryStore, write: (inner: Transaction, change: FilingChange) => Promise<void>): Partial<StoreUnderTest> => ({
  store: {
    transaction: (work) => store.transaction((inner) => work(writingWith(inner, (change) => (change.kind === 'filing' ? write(inner, change) : inner.write(change))))),
  },
});

const claimsAfterLooking: Mutation = (store) => {
  const holders = new Map<string, string>();
  return {
    findHolder: async (key, group) => holders.get(`${group}${key}`),
    store: {
      transaction: (work) => work({
        ...unheld(store),
        write: async (change) => {
          const claims = change.kind === 'filing' && typeof change.candidacy !== 'string' && 'claim' in change.candidacy ? change.candidacy.claim : [];
          if (claims.some(({ group, personKey }) => holders.has(`${group}${personKey}`))) throw new CandidacyTaken(change.action.stream.id);
          await store.transaction((inner) => inner.write(change.kind === 'filing' ? { ...change, candidacy: 'keep' } : change));
          for (const { group, personKey } of claims) holders.set(`${group}${personKey}`, change.action.stream.id);
        },
      }),
    },
  };
};

const countsVersions: Mutation = (store) => {
  const counted = new Map<string, number>();
  return {
    store: {
      transaction: (work) => work({
        ...unheld(store),
        write: (change) => {
          const { id } = change.action.stream;
          const before = counted.get(id) ?? 0;
          counted.set(id, before + change.events.length);
          const events = change.events.map((event, place): StoredEvent => ({ ...event, version: before + place + 1 }));
          return store.transaction((inner) => inner.write({ ...change, events }));
        },
      }),
    },
  };
};

const forgetsActions: Mutation = (store) => {
  let number = 0;
  return {
    store: {
      transaction: (work) => store.transaction((inner) => work({
        findAction: async () => undefined,
        findFootings: async (asked) => (await inner.findFootings(asked)).map((footing) => footing && { ...footing, first: undefined }),
        findFiling: (id) => inner.findFiling(id), findFilings: (ids) => inner.findFilings(ids), findElection: (id) => inner.findElection(id), findDraft: (id) => inner.findDraft(id), findAccess: (id) => inner.findAccess(id), findContest: (id) => inner.findContest(id),
        findZones: (id) => inner.findZones(id), lockChain: (chain) => inner.lockChain(chain),
        findOpenings: async (asked) => ({ ...(await inner.findOpenings(asked)), actions: new Map() }),
        write: (change) => inner.write({ ...change, action: { ...change.action, actionId: `${change.action.actionId}-${(number += 1)}` } }),
      })),
    },
  };
};

const keepsCandidacies: Mutation = (store) => withWrite(store, (inner, change) => inner.write(change.candidacy === 'release' ? { ...change, candidacy: 'keep' } : change));

const dropsEverybody: Mutation = (store) =>
  withWrite(store, (inner, change) => inner.write(typeof change.candidacy !== 'string' && 'drop' in change.candidacy ? { ...change, candidacy: 'release' } : change));

const keepsOldNames: Mutation = (store) => {
  const ever = new Map<string, string[]>();
  return {
    ...withWrite(store, async (inner, change) => {
      for (const { personKey } of change.named ?? []) ever.set(personKey, [change.filing.id]);
      await inner.write(change);
    }),
    findNamings: async (key) => ever.get(key) ?? [],
  };
};

const rewritesTheRecord: Mutation = (store) => ({
  eventsOf: async (stream) => {
    const events = await store.eventsOf(stream);
    return events.map((event) => ({ ...event, recordedAt: events.at(-1)?.recordedAt ?? event.recordedAt, hash: `${events.length}${event.hash}` }));
  },
});

const holdsNoChain: Mutation = (store) => ({ store: { transaction: (work) => work(unheld(store)) } });

const addsDuesAgain: Mutation = (store) => {
  const added: { id: string; kind: 'decide-by'; subject: string; at: StoredEvent['receivedAt'] }[] = [];
  return {
    ...withWrite(store, async (inner, change) => {
      await inner.write(change);
      for (const due of change.dues ?? []) if (due.kind === 'decide-by') added.push({ ...due, kind: 'decide-by', id: change.filing.id });
    }),
    duesOf: async ({ id }) => added.filter((due) => due.id === id).map(({ kind, subject, at }) => ({ kind, subject, at, announced: false })),
  };
};

const leavesDues: Mutation = (store) => withWrite(store, (inner, change) => inner.write({ ...change, dues: change.dues?.length ? change.dues : null }));

const forgetsToMoveDues: Mutation = (store) => ({
  store: {
    transaction: (work) => store.transaction((inner) => work(writingWith(inner, (change) => inner.write(change.kind === 'election' ? { ...change, moved: [] } : change)))),
  },
});

const approvesOnPaperOnly: Mutation = (store) => ({
  store: {
    transaction: (work) => store.transaction((inner) => work(writingWith(inner, (change) => inner.write(change.kind === 'draft' ? { ...change, election: null } : change)))),
  },
});

const tellsBeforeItIsTrue: Mutation = (store) => {
  const told: [string, string][] = [];
  return {
    ...withWrite(store, async (inner, change) => {
      for (const { topic } of change.outbox) told.push([change.filing.id, topic]);
      await inner.write(change);
    }),
    topicsOf: async (id) => told.filter(([streamId]) => streamId === id).map(([, topic]) => topic),
  };
};

const tellsNobody: Mutation = (store) => withWrite(store, (inner, change) => inner.write({ ...change, outbox: [] }));

const commitsWhatFailed: Mutation = (store) => ({
  store: {
    transaction: async (work) => {
      const result = await store.transaction(async (inner) => {
        try {
          return { value: await work(inner) };
        } catch (error) {
          return { error };
        }
      });
      if ('error' in result) throw result.error;
      return result.value;
    },
  },
});

const keepsTheLastOnly: Mutation = (store) => ({
  store: {
    transaction: (work) => store.transaction((inner) => work(writingWith(inner, async (change, isLast) => { if (isLast !== false) await inner.write(change, isLast); }))),
  },
});

const mutants: readonly [string, keyof typeof storeChecks, Mutation][] = [
  ['claims a candidacy after looking whether it is free', 'holds one candidacy for one person when fifty are submitted at once', claimsAfterLooking],
  ['numbers events by counting them', 'lets only one of those who saw the same version change it, and numbers the changes without gaps', countsVersions],
  ['does not look for the action', 'answers a repeated action as the first time, and denies its id to other content', forgetsActions],
  ['does not look for the action', 'opens a filing once however often it is asked', forgetsActions],
  ['never lets go of a candidacy', 'lets go of a candidacy that was withdrawn', keepsCandidacies],
  ['lets go of a whole list when one person leaves it', 'lets go of the candidacy of who leaves a list, and of no other', dropsEverybody],
  ['goes on naming who was replaced', 'knows whom each filing names now', keepsOldNames],
  ['writes old events anew', 'only ever adds to the record', rewritesTheRecord],
  ['does not hold the head of the chain', 'links all events of a commission to one chain', holdsNoChain],
  ['adds dues without replacing', 'keeps an announced due and adds it no second time', addsDuesAgain],
  ['leaves dues that no longer are', 'drops the dues that no longer are', leavesDues],
  ['leaves dues where they were', 'moves what is due with an extension', forgetsToMoveDues],
  ['keeps an approval and calls nothing', 'makes an election of an approved draft, with its contests, once', approvesOnPaperOnly],
  ['tells the queue before the transaction ends', 'writes nothing when an action is denied', tellsBeforeItIsTrue],
  ['tells the queue before the transaction ends', 'leaves nothing behind when a transaction fails', tellsBeforeItIsTrue],
  ['tells the queue nothing', 'tells the queue what was written, once', tellsNobody],
  ['commits what has failed', 'leaves nothing behind when a transaction fails', commitsWhatFailed],
  ['commits what has failed', 'opens all filings of a table or, when it breaks in the middle, none', commitsWhatFailed],
  ['keeps the last change of a transaction only', 'keeps every one of the actions that go along together, in one chain, and answers each by itself', keepsTheLastOnly],
  ['commits what has failed', 'keeps nothing of actions that go along together when one of them cannot be written', commitsWhatFailed],
];

describe('the contract of the stores catches a store that', () => {
  it.each(mutants)('%s: it %s', async (_fault, promise, mutate) => {
    const store = await loadedMemoryStore();
    await expect(storeChecks[promise]({ store, ...probeMemory(store), ...mutate(store) })).rejects.toThrow();
  });

  it('has a mutant for every promise', () => {
    const caught = new Set<string>(mutants.map(([, promise]) => promise));
    expect(Object.keys(storeChecks).filter((promise) => !caught.has(promise))).toEqual([]);
  });
});
