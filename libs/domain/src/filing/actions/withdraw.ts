import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { ACTIVE_STATUSES } from '../filing.js';
import { happened } from '../happened.js';

/** The candidate's own application to withdraw. Not possible within the last full days before the vote. */
export interface Withdraw {
  readonly type: 'withdraw';
  readonly reason: string | null;
}

export const withdraw: ActionDefinition<Withdraw> = {
  type: 'withdraw',
  roles: ['candidate', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: during('until-withdrawal-closes', ACTIVE_STATUSES),
  decide: (_filing, { reason }, circumstances) => ok([{ type: 'CandidacyWithdrawn', ...happened(circumstances), reason }]),
};
