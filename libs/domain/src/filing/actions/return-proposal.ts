import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened, objection } from '../happened.js';

/** Sends a proposal back to the examination with a reason. */
export interface ReturnProposal {
  readonly type: 'return-proposal';
  readonly reason: string;
}

export const returnProposal: ActionDefinition<ReturnProposal> = {
  type: 'return-proposal',
  roles: ['chair'],
  capacities: ['commission'],
  when: during('always', ['proposed']),
  decide(_filing, { reason }, circumstances) {
    if (!reason.trim()) return objection('reason-missing', { items: ['reason'] });
    return ok([{ type: 'ProposalReturned', ...happened(circumstances), reason }]);
  },
};
