import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened, objection } from '../happened.js';

/** What the higher commission or the court decided. A reversal puts the candidate on the register. */
export interface RecordAppealOutcome {
  readonly type: 'record-appeal-outcome';
  readonly outcome: 'upheld' | 'reversed';
  readonly number: string | null;
}

export const recordAppealOutcome: ActionDefinition<RecordAppealOutcome> = {
  type: 'record-appeal-outcome',
  roles: ['secretary', 'chair'],
  capacities: ['commission'],
  when: during('always', ['refused', 'cancelled']),
  decide(filing, { outcome, number }, circumstances) {
    if (filing.appeals.at(-1)?.outcome !== 'pending') return objection('no-open-appeal');
    return ok([{ type: 'AppealDecided', ...happened(circumstances), outcome, number }]);
  },
};
