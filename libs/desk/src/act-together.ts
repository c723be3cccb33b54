import { ok, type Denial, type Result } from '@tirkeu/domain';
import { findGrounds, judge, outcomeOf, type Done, type FilingRequest } from './act-on-filing.js';
import type { ChainHead, DeskPorts, FilingChange, Transaction } from './ports.js';

/** An action that is worked on together with others. */
export interface Joined {
  readonly request: FilingRequest;
  /** Runs work as that of whoever asked, so that what is written is traced to their request and not to that of the others. */
  readonly within: <Value>(work: () => Value) => Value;
}

/**
 * Actions on different filings in one transaction: the way to the database and its flush to disk are made once for all of them. Each is
 * decided by itself, in the order given, and one that is denied keeps nobody else from theirs. Filings are held first and chains after
 * them, both in one order for everybody, so that of those who meet one waits for the other.
 *
 * @throws whatever one of them fails by when it is written, also CandidacyTaken: nothing of any of them is kept then
 */
export async function actTogether(ports: DeskPorts, transaction: Transaction, joined: readonly Joined[]): Promise<readonly Result<Done, Denial>[]> {
  const grounds = await findGrounds(transaction, joined);
  const heads = new Map<string, ChainHead>();
  const changes: { readonly change: FilingChange; readonly within: Joined['within'] }[] = [];
  const answers = grounds.map(({ ground, request, within }): Result<Done, Denial> => {
    const judged = judge(ports, request, ground);
    if ('answer' in judged) return judged.answer;
    const { step } = judged;
    const chain = step.terms.contest.commissionId;
    const { change, done } = outcomeOf(ports, { ...step, head: heads.get(chain) ?? step.head });
    const last = change.events.at(-1);
    if (last) heads.set(chain, { index: last.chainIndex, hash: last.hash });
    changes.push({ change, within });
    return ok(done);
  });
  await Promise.all(changes.map(({ change, within }, place) => within(() => transaction.write(change, place === changes.length - 1))));
  return answers;
}
