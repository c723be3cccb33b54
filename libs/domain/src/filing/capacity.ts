import { isCommissionRole, type Actor } from '../actor/actor.js';
import type { Candidate, Filing } from './filing.js';

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

function applicantOf({ applicantId, route }: Filing, { role, accountId }: Actor): boolean {
  if (applicantId !== accountId) return false;
  return role === 'candidate' ? route === 'self' : role === 'agent' && route !== 'self';
}

/** In what capacity an actor stands to a filing; null when it is none of their business: to them it does not exist. */
export function capacityOf(filing: Filing, actor: Actor): Capacity | null {
  const { role, commissionIds } = actor;
  if (applicantOf(filing, actor)) return 'applicant';
  if (isCommissionRole(role)) return commissionIds.includes(filing.commissionId) && filing.status !== 'draft' && filing.status !== 'discarded' ? 'commission' : null;
  if (role === 'candidate') return findNamed(filing, actor) && filing.status !== 'discarded' ? 'named' : null;
  if (role === 'agent') return null;
  return role === 'system' ? 'system' : 'overseer';
}
