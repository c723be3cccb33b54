import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { objectsToHolder } from '../holder.js';
import { happened } from '../happened.js';

/** Lets go of a filing taken in hand. */
export interface Release {
  readonly type: 'release';
}

export const release: ActionDefinition<Release> = {
  type: 'release',
  roles: ['clerk', 'secretary', 'chair'],
  capacities: ['commission'],
  when: during('always', ['in-examination', 'awaiting-cure']),
  decide: (filing, _action, circumstances) =>
    objectsToHolder(filing, circumstances) ?? ok([{ type: 'FilingReleased', ...happened(circumstances) }]),
};
