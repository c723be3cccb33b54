import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { findNamed } from '../capacity.js';
import { findConsent } from '../consent.js';
import { happened, objection } from '../happened.js';

/** A person whom somebody else nominates agrees to it in their own account. It stands for the paper of consent. */
export interface GiveConsent {
  readonly type: 'give-consent';
}

export const giveConsent: ActionDefinition<GiveConsent> = {
  type: 'give-consent',
  roles: ['candidate'],
  capacities: ['named'],
  when: {
    ...during('until-nomination-closes', ['draft', 'late']),
    ...during('until-registration-closes', ['submitted', 'in-examination', 'awaiting-cure']),
  },
  decide(filing, _action, circumstances) {
    const named = findNamed(filing, circumstances.actor);
    if (!named) return objection('candidate-unknown');
    if (findConsent(filing, named.id)?.answer === 'given') return objection('already-recorded');
    return ok([{ type: 'ConsentGiven', ...happened(circumstances), candidateId: named.id }]);
  },
};
