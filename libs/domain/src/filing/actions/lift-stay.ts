import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import type { FilingStatus } from '../filing.js';
import { happened, objection } from '../happened.js';
import { STAYED_IN, openStay } from '../stays.js';

/** The suspension is over: what rested goes on, and a decision without effect has effect again. */
export interface LiftStay {
  readonly type: 'lift-stay';
  /** Of the act that lifted it, if it has one. */
  readonly number: string | null;
}

export const liftStay: ActionDefinition<LiftStay> = {
  type: 'lift-stay',
  roles: ['secretary', 'chair'],
  capacities: ['commission'],
  when: during('always', Object.keys(STAYED_IN) as readonly FilingStatus[]),
  given: (filing) => openStay(filing) !== undefined,
  decide(filing, { number }, circumstances) {
    if (!openStay(filing)) return objection('not-stayed');
    return ok([{ type: 'StayLifted', ...happened(circumstances), number }]);
  },
};
