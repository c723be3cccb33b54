import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened } from '../happened.js';

/** Gives up a draft. A draft has no legal meaning, so nothing is lost but the draft. */
export interface Discard {
  readonly type: 'discard';
}

export const discard: ActionDefinition<Discard> = {
  type: 'discard',
  roles: ['candidate', 'agent'],
  capacities: ['applicant'],
  when: during('always', ['draft']),
  decide: (_filing, _action, circumstances) => ok([{ type: 'DraftDiscarded', ...happened(circumstances) }]),
};
