import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { ACTIVE_STATUSES } from '../filing.js';
import { happened, objection } from '../happened.js';

/** The nominating body takes its nomination back. */
export interface RevokeNomination {
  readonly type: 'revoke-nomination';
  readonly reason: string;
}

export const revokeNomination: ActionDefinition<RevokeNomination> = {
  type: 'revoke-nomination',
  roles: ['agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: during('until-withdrawal-closes', ACTIVE_STATUSES),
  decide(_filing, { reason }, circumstances) {
    if (!reason.trim()) return objection('reason-missing', { items: ['reason'] });
    return ok([{ type: 'NominationRevoked', ...happened(circumstances), reason }]);
  },
};
