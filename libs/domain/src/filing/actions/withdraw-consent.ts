import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { findNamed } from '../capacity.js';
import { findConsent } from '../consent.js';
import { departing } from '../departing.js';
import { ACTIVE_STATUSES, isActive } from '../filing.js';
import { happened, objection } from '../happened.js';

/**
 * A person whom somebody else nominates takes back that they agreed, be it on paper or in their own account. Of a draft it
 * keeps them from being nominated; after that it is their own application to withdraw, as late as any candidate's.
 */
export interface WithdrawConsent {
  readonly type: 'withdraw-consent';
  readonly reason: string | null;
}

export const withdrawConsent: ActionDefinition<WithdrawConsent> = {
  type: 'withdraw-consent',
  roles: ['candidate'],
  capacities: ['named'],
  when: { ...during('until-nomination-closes', ['draft', 'late']), ...during('until-withdrawal-closes', ACTIVE_STATUSES) },
  decide(filing, { reason }, circumstances) {
    const named = findNamed(filing, circumstances.actor);
    if (!named) return objection('candidate-unknown');
    const given = findConsent(filing, named.id)?.answer === 'given';
    if (!given && !isActive(filing)) return objection('consent-not-given');
    return ok([
      { type: 'ConsentWithdrawn', ...happened(circumstances), candidateId: named.id, reason },
      ...departing(filing, named.id, reason, circumstances),
    ]);
  },
};
