import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import type { Resolution } from '../filing.js';
import { happened, objection } from '../happened.js';
import { objectsToResolution } from '../session.js';

/** The commission takes note, by resolution, that a candidacy was withdrawn or its nomination revoked. The candidacy has ended without it. */
export interface AcceptWithdrawal {
  readonly type: 'accept-withdrawal';
  readonly resolution: Resolution;
}

export const acceptWithdrawal: ActionDefinition<AcceptWithdrawal> = {
  type: 'accept-withdrawal',
  roles: ['chair'],
  capacities: ['commission'],
  when: during('always', ['withdrawn', 'revoked']),
  given: ({ acceptance }) => acceptance === null,
  decide(filing, { resolution }, circumstances) {
    if (filing.acceptance) return objection('already-recorded');
    return objectsToResolution(resolution, circumstances) ?? ok([{ type: 'WithdrawalAccepted', ...happened(circumstances), resolution }]);
  },
};
