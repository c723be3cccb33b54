import { isCommissionRole, type Actor } from '../actor/actor.js';
import type { Candidate, Filing } from './filing.js';
import { awaitsInformalCheck } from './informal-check.js';

/**
 * In what capacity somebody stands to a filing: whoever opened it or acts for its nominator; who enters at the counter what came on
 * paper; a candidate in a filing that somebody else opened; its commission; who oversees; the worker.
 */
export const CAPACITIES = ['applicant', 'counter', 'named', 'commission', 'overseer', 'system'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** The candidate that the actor is, by their own IIN, in a filing that somebody else opened. */
export function findNamed({ candidates, applicantId }: Filing, { role, iin, accountId }: Actor): Candidate | undefined {
  if (role !== 'candidate' || !iin || accountId === applicantId) return undefined;
  return candidates.find((candidate) => candidate.iin === iin);
}

/** A self-nominee for themselves. For a party or association every agent who acts for it; where it is not known for whom somebody acts, whoever opened it. */
function applicantOf({ applicantId, counter, route, nominator }: Filing, { role, accountId, nominatorId }: Actor): boolean {
  const isOpener = counter === null && applicantId === accountId;
  if (role === 'candidate') return isOpener && route === 'self';
  if (role !== 'agent' || route === 'self') return false;
  return nominatorId ? nominator?.id === nominatorId : isOpener;
}

/** Drafts are nobody's but their applicant's, until that one asks the commission to look. */
const isBeforeCommission = (filing: Filing): boolean => filing.status === 'draft' ? awaitsInformalCheck(filing) : filing.status !== 'discarded';

/**
 * In what capacity an actor stands to a filing; null when it is none of their business: to them it does not exist. What came on paper
 * is nobody's but the counter's until it is entered whole and handed in.
 */
export function capacityOf(filing: Filing, actor: Actor): Capacity | null {
  const { role, commissionIds } = actor;
  if (filing.counter && filing.status === 'draft' && role !== 'system') return isAtCounter(filing, actor) ? 'counter' : null;
  if (applicantOf(filing, actor)) return 'applicant';
  if (isCommissionRole(role)) {
    if (!commissionIds.includes(filing.commissionId)) return null;
    return isBeforeCommission(filing) ? 'commission' : null;
  }
  if (role === 'candidate') return findNamed(filing, actor) && filing.status !== 'discarded' ? 'named' : null;
  if (role === 'agent') return null;
  return role === 'system' ? 'system' : 'overseer';
}

/** Whether the actor is of the commission that received the filing on paper, and enters what comes to its counter. */
const isAtCounter = ({ counter, commissionId }: Filing, { role, commissionIds }: Actor): boolean =>
  counter !== null && (role === 'clerk' || role === 'secretary') && commissionIds.includes(commissionId);

/**
 * In which of some capacities an actor would do something; null: in none. A clerk who examines a filing that came on paper also
 * enters what its people bring to the counter later.
 */
export function capacityAmong(filing: Filing, actor: Actor, capacities: readonly Capacity[]): Capacity | null {
  const capacity = capacityOf(filing, actor);
  if (capacity === null || capacities.includes(capacity)) return capacity;
  return capacity === 'commission' && capacities.includes('counter') && isAtCounter(filing, actor) ? 'counter' : null;
}
