import { isCommissionRole, type Actor } from '../actor/actor.js';
import type { Candidate, Filing } from './filing.js';
import { awaitsInformalCheck } from './informal-check.js';

/**
 * In what capacity somebody stands to a filing: whoever opened it; a candidate in a filing that somebody else opened; its
 * commission; who oversees; the worker.
 */
export const CAPACITIES = ['applicant', 'named', 'commission', 'overseer', 'system'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** The candidate that the actor is, by their own IIN, in a filing that somebody else opened. */
export function findNamed({ candidates, applicantId }: Filing, { role, iin, accountId }: Actor): Candidate | undefined {
  if (role !== 'candidate' || !iin || accountId === applicantId) return undefined;
  return candidates.find((candidate) => candidate.iin === iin);
}

/** A self-nominee for themselves. For a party or association whoever opened it, and every agent who acts for the whole of it. */
function applicantOf({ applicantId, route, nominator }: Filing, { role, accountId, nominatorId }: Actor): boolean {
  if (role === 'candidate') return applicantId === accountId && route === 'self';
  if (role !== 'agent' || route === 'self') return false;
  return applicantId === accountId || (nominator !== null && nominator.id === nominatorId);
}

/** Drafts are nobody's but their applicant's, until that one asks the commission to look. */
const isBeforeCommission = (filing: Filing): boolean => filing.status === 'draft' ? awaitsInformalCheck(filing) : filing.status !== 'discarded';

/** In what capacity an actor stands to a filing; null when it is none of their business: to them it does not exist. */
export function capacityOf(filing: Filing, actor: Actor): Capacity | null {
  const { role, commissionIds } = actor;
  if (applicantOf(filing, actor)) return 'applicant';
  if (isCommissionRole(role)) return commissionIds.includes(filing.commissionId) && isBeforeCommission(filing) ? 'commission' : null;
  if (role === 'candidate') return findNamed(filing, actor) && filing.status !== 'discarded' ? 'named' : null;
  if (role === 'agent') return null;
  return role === 'system' ? 'system' : 'overseer';
}
