import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened, objection } from '../happened.js';

/** An appeal against a refusal or a cancellation, to the higher commission or to court, within the term of the rulebook. */
export interface LodgeAppeal {
  readonly type: 'lodge-appeal';
  readonly to: 'higher-commission' | 'court';
  readonly number: string | null;
}

export const lodgeAppeal: ActionDefinition<LodgeAppeal> = {
  type: 'lodge-appeal',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: during('always', ['refused', 'cancelled']),
  decide(filing, { to, number }, circumstances) {
    const closesAt = filing.status === 'cancelled' ? filing.cancellation?.appealBy : filing.decision?.appealBy;
    if (closesAt && circumstances.receivedAt >= closesAt) return objection('outside-window', { span: { opensAt: filing.endedAt, closesAt } });
    if (filing.appeals.at(-1)?.outcome === 'pending') return objection('appeal-pending');
    return ok([{ type: 'AppealLodged', ...happened(circumstances), to, number }]);
  },
};
