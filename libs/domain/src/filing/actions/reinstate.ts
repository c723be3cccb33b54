import type { Text } from '../../kernel/citation.js';
import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import type { Resolution } from '../filing.js';
import { happened, objection } from '../happened.js';
import { objectsToResolution } from '../session.js';

/**
 * The commission sets its own refusal or cancellation aside and puts the candidate on the register, with its reason. Possible until
 * voting begins: in 2023 commissions did so up to the last days.
 */
export interface Reinstate {
  readonly type: 'reinstate';
  /** What has changed or was wrong, in the languages of the act. */
  readonly reason: Text;
  readonly resolution: Resolution;
}

export const reinstate: ActionDefinition<Reinstate> = {
  type: 'reinstate',
  roles: ['chair'],
  capacities: ['commission'],
  when: during('until-voting-opens', ['refused', 'cancelled']),
  decide(filing, { reason, resolution }, circumstances) {
    if (!reason.kk.trim() || !reason.ru.trim()) return objection('reason-missing', { items: ['reason'] });
    const of = filing.status === 'cancelled' ? 'cancellation' : 'refusal';
    return objectsToResolution(resolution, circumstances)
      ?? ok([{ type: 'RegistrationReinstated', ...happened(circumstances), of, resolution, reason }]);
  },
};
