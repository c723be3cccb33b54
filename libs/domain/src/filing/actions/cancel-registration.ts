import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import type { Resolution } from '../filing.js';
import { applyGrounds, type StatedGround } from '../grounds.js';
import { happened } from '../happened.js';
import { objectsToResolution } from '../session.js';

/** The commission's resolution to cancel a registration, on grounds of the catalogue. */
export interface CancelRegistration {
  readonly type: 'cancel-registration';
  readonly grounds: readonly StatedGround[];
  readonly resolution: Resolution;
}

export const cancelRegistration: ActionDefinition<CancelRegistration> = {
  type: 'cancel-registration',
  roles: ['chair'],
  capacities: ['commission'],
  when: during('until-withdrawal-closes', ['registered']),
  decide(filing, { grounds, resolution }, circumstances) {
    const applied = applyGrounds(grounds, 'cancellation', filing, circumstances.rulebook);
    if (!applied.ok) return applied;
    const appealBy = circumstances.rulebook.appealBy(circumstances.receivedAt, filing.zone);
    return objectsToResolution(resolution, circumstances)
      ?? ok([{ type: 'RegistrationCancelled', ...happened(circumstances), resolution, grounds: applied.value, appealBy }]);
  },
};
