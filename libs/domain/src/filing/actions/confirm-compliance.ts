import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened, objection } from '../happened.js';
import { objectsToHolder } from '../holder.js';

/** The check for compliance is done: now the deposit is paid, then registration can be decided. */
export interface ConfirmCompliance {
  readonly type: 'confirm-compliance';
}

export const confirmCompliance: ActionDefinition<ConfirmCompliance> = {
  type: 'confirm-compliance',
  roles: ['clerk', 'secretary'],
  capacities: ['commission'],
  when: during('always', ['in-examination', 'awaiting-cure']),
  decide(filing, _action, circumstances) {
    if (filing.compliance) return objection('already-recorded');
    return objectsToHolder(filing, circumstances) ?? ok([{ type: 'ComplianceConfirmed', ...happened(circumstances) }]);
  },
};
