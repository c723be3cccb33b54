import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { findNamed } from '../capacity.js';
import { findConsent } from '../consent.js';
import { departing } from '../departing.js';
import { happened, objection } from '../happened.js';

/**
 * A person whom somebody else nominates denies it in their own account, whatever paper was handed in for them. Until the
 * commission decides; after that they withdraw.
 */
export interface RefuseConsent {
  readonly type: 'refuse-consent';
  readonly reason: string | null;
}

export const refuseConsent: ActionDefinition<RefuseConsent> = {
  type: 'refuse-consent',
  roles: ['candidate'],
  capacities: ['named'],
  when: {
    ...during('until-nomination-closes', ['draft', 'late']),
    ...during('until-withdrawal-closes', ['submitted', 'in-examination', 'awaiting-cure', 'proposed']),
  },
  decide(filing, { reason }, circumstances) {
    const named = findNamed(filing, circumstances.actor);
    if (!named) return objection('candidate-unknown');
    if (findConsent(filing, named.id)) return objection('already-recorded');
    return ok([
      { type: 'ConsentRefused', ...happened(circumstances), candidateId: named.id, reason },
      ...departing(filing, named.id, reason, circumstances),
    ]);
  },
};
