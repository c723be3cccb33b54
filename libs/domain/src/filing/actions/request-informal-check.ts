import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened, objection } from '../happened.js';
import { awaitsInformalCheck } from '../informal-check.js';

/** Asks the commission to look at a draft before it is handed in: it may read the draft until it has answered. Nothing legal follows. */
export interface RequestInformalCheck {
  readonly type: 'request-informal-check';
}

export const requestInformalCheck: ActionDefinition<RequestInformalCheck> = {
  type: 'request-informal-check',
  roles: ['candidate', 'agent'],
  capacities: ['applicant'],
  when: during('until-nomination-closes', ['draft']),
  decide(filing, _action, circumstances) {
    if (awaitsInformalCheck(filing)) return objection('already-recorded');
    if (filing.candidates.length === 0) return objection('details-missing', { items: ['identity'] });
    return ok([{ type: 'InformalCheckRequested', ...happened(circumstances) }]);
  },
};
