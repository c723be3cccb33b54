import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import type { Resolution } from '../filing.js';
import { happened, objection } from '../happened.js';
import { isLate, objectsToProposal, objectsToResolution } from '../session.js';

/** The commission's resolution to register. */
export interface Register {
  readonly type: 'register';
  readonly resolution: Resolution;
}

export const register: ActionDefinition<Register> = {
  type: 'register',
  roles: ['chair'],
  capacities: ['commission'],
  when: during('until-withdrawal-closes', ['proposed']),
  decide(filing, { resolution }, circumstances) {
    const fault = objectsToProposal(filing, 'register', circumstances) ?? objectsToResolution(resolution, circumstances);
    if (fault) return fault;
    if (!filing.proposal) return objection('proposal-differs');
    return ok([{ type: 'FilingRegistered', ...happened(circumstances), resolution, proposedBy: filing.proposal.by, late: isLate(circumstances) }]);
  },
};
