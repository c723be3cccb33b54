import type { Transaction } from '@tirkeu/desk';

/** A transaction that writes in another way and is the same in everything else. */
export const writingWith = (inner: Transaction, write: Transaction['write']): Transaction => ({
  findAction: (id) => inner.findAction(id),
  findFiling: (id) => inner.findFiling(id),
  findFilings: (ids) => inner.findFilings(ids),
  findElection: (id) => inner.findElection(id),
  findDraft: (id) => inner.findDraft(id),
  findAccess: (id) => inner.findAccess(id),
  findFootings: (asked) => inner.findFootings(asked),
  findContest: (id) => inner.findContest(id),
  findOpenings: (asked) => inner.findOpenings(asked),
  findZones: (id) => inner.findZones(id),
  lockChain: (chain) => inner.lockChain(chain),
  write,
});
