import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { contested, findContested, pendingAppeals } from '../appeals.js';
import type { AppealBody } from '../appeal.js';
import { happened, objection } from '../happened.js';

/** An appeal against a refusal, a cancellation or an exclusion from a list: to the higher commission, to court or to both, within the term of the rulebook. */
export interface LodgeAppeal {
  readonly type: 'lodge-appeal';
  readonly to: AppealBody;
  readonly number: string | null;
  /** Whose exclusion from a list; left out for the decision on the filing as a whole. */
  readonly candidateId?: string;
}

export const lodgeAppeal: ActionDefinition<LodgeAppeal> = {
  type: 'lodge-appeal',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: during('always', ['in-examination', 'awaiting-cure', 'proposed', 'registered', 'refused', 'cancelled']),
  given: (filing) => contested(filing).length > 0,
  decide(filing, { to, number, candidateId }, circumstances) {
    const decision = findContested(filing, candidateId ?? null);
    if (!decision) return objection('nothing-to-appeal');
    const { appealBy: closesAt, decidedAt: opensAt } = decision;
    if (closesAt && circumstances.receivedAt >= closesAt) return objection('outside-window', { span: { opensAt, closesAt } });
    if (pendingAppeals(filing, decision).some((appeal) => appeal.to === to)) return objection('appeal-pending');
    return ok([{ type: 'AppealLodged', ...happened(circumstances), to, number, ...(candidateId !== undefined && { candidateId }) }]);
  },
};
