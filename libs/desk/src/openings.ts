import type { Filing } from '@tirkeu/domain';
import type { ActionRecord, AskedOpening, ChainHead, ContestTerms, Loaded, Openings, Transaction } from './ports.js';

type OneByOne = Pick<Transaction, 'findFiling' | 'findAction' | 'findContest' | 'lockChain'>;

/** What several openings rest on, each looked up by itself: for stores that have everything at hand. */
export async function findOneByOne(store: OneByOne, asked: readonly AskedOpening[]): Promise<Openings> {
  const filings = new Map<string, Loaded<Filing>>();
  const actions = new Map<string, ActionRecord>();
  const contests = new Map<string, ContestTerms>();
  const heads = new Map<string, ChainHead>();
  for (const { filingId, actionId, contestId } of asked) {
    const [filing, action, terms] = [await store.findFiling(filingId), await store.findAction(actionId), await store.findContest(contestId)];
    if (filing) filings.set(filingId, filing);
    if (action) actions.set(actionId, action);
    if (!terms) continue;
    contests.set(contestId, terms);
    heads.set(terms.contest.commissionId, await store.lockChain(terms.contest.commissionId));
  }
  return { filings, actions, contests, heads };
}

/** The same transaction, in which what openings rest on was looked up before, and chains grow as they are written to. */
export function withOpenings(transaction: Transaction, { filings, actions, contests, heads: found }: Openings): Transaction {
  const heads = new Map(found);
  const looked = new Set<string>();
  return {
    findElection: (id) => transaction.findElection(id),
    findDraft: (id) => transaction.findDraft(id),
    findAccess: (commissionId) => transaction.findAccess(commissionId),
    findFilings: (ids) => transaction.findFilings(ids),
    findFootings: (footings) => transaction.findFootings(footings),
    findOpenings: (asked) => transaction.findOpenings(asked),
    findZones: (electionId) => transaction.findZones(electionId),
    findAction: async (id) => actions.get(id),
    // Looked up again when asked again: somebody may have opened it between the two looks.
    findFiling: async (id) => {
      if (looked.has(id)) return transaction.findFiling(id);
      looked.add(id);
      return filings.get(id);
    },
    findContest: async (id) => contests.get(id),
    lockChain: async (chain) => heads.get(chain) ?? transaction.lockChain(chain),
    write: async (change) => {
      await transaction.write(change);
      const last = change.events.at(-1);
      if (last) heads.set(last.chain, { index: last.chainIndex, hash: last.hash });
    },
  };
}
