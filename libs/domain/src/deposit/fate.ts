import { hasPendingAppeal } from '../filing/appeals.js';
import type { Filing } from '../filing/filing.js';
import type { RefundQuestion } from '../rulebook/rulebook.js';
import type { DepositFacts } from './deposit.js';

/** What becomes of what was paid: not known yet, back to whoever paid, or to the budget. */
export const FATES = ['open', 'back', 'budget'] as const;
export type Fate = (typeof FATES)[number];

export const FATE_REASONS = ['undecided', 'appeal', 'results-awaited', 'elected', 'votes-reached', 'votes-not-reached', 'died', 'withdrawn', 'revoked', 'refused', 'registration-cancelled'] as const;
export type FateReason = (typeof FATE_REASONS)[number];

interface Ending {
  readonly question: RefundQuestion;
  readonly reason: FateReason;
}

/** A decision against which an appeal runs, or can still be lodged, has not settled anything. */
function isAppealable({ filing, asOf }: DepositFacts): boolean {
  const { status, appeals, decision, cancellation } = filing;
  if (status !== 'refused' && status !== 'cancelled') return false;
  if (hasPendingAppeal(filing)) return true;
  const last = appeals.at(-1);
  const appealBy = status === 'refused' ? decision?.appealBy : cancellation?.appealBy;
  return last === undefined && appealBy != null && asOf < appealBy;
}

function endingOf({ filing: { status }, result, rulebook }: DepositFacts): Ending | null {
  switch (status) {
    case 'died':
      return { question: { died: true }, reason: 'died' };
    case 'withdrawn':
    case 'revoked':
      return { question: { withdrawn: true }, reason: status };
    case 'cancelled':
      return { question: { registrationCancelled: true }, reason: 'registration-cancelled' };
    // The law does not name a refusal after payment; it is one of "all other cases", in which the money goes to the budget.
    case 'refused':
      return { question: {}, reason: 'refused' };
    case 'registered': {
      if (result === null) return null;
      const { elected, votes, participants } = result;
      const reached = rulebook.depositRefund({ votes, participants }) === 'full';
      return { question: { elected, votes, participants }, reason: elected ? 'elected' : reached ? 'votes-reached' : 'votes-not-reached' };
    }
    default:
      return null;
  }
}

const isRegistered = ({ status }: Filing): boolean => status === 'registered';

/** What becomes of a deposit, and why. */
export function fateOf(facts: DepositFacts): { readonly fate: Fate; readonly reason: FateReason } {
  if (isAppealable(facts)) return { fate: 'open', reason: 'appeal' };
  const ending = endingOf(facts);
  if (ending === null) return { fate: 'open', reason: isRegistered(facts.filing) ? 'results-awaited' : 'undecided' };
  return { fate: facts.rulebook.depositRefund(ending.question) === 'full' ? 'back' : 'budget', reason: ending.reason };
}
