import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened, objection } from '../happened.js';

/** Gives up a draft. A draft has no legal meaning, so nothing is lost but the draft. What came on paper stays. */
export interface Discard {
  readonly type: 'discard';
}

export const discard: ActionDefinition<Discard> = {
  type: 'discard',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: during('always', ['draft']),
  decide(filing, _action, circumstances) {
    if (filing.counter && filing.candidates.length + filing.documents.length > 0) return objection('counter-filing-kept');
    return ok([{ type: 'DraftDiscarded', ...happened(circumstances) }]);
  },
};
