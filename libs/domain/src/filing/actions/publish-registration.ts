import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened, objection } from '../happened.js';

/** Records that the notice of registration was published in the media, which the law requires within a term. */
export interface PublishRegistration {
  readonly type: 'publish-registration';
}

export const publishRegistration: ActionDefinition<PublishRegistration> = {
  type: 'publish-registration',
  roles: ['clerk', 'secretary'],
  capacities: ['commission'],
  when: during('always', ['registered']),
  decide(filing, _action, circumstances) {
    if (filing.publishedAt) return objection('already-published');
    return ok([{ type: 'RegistrationPublished', ...happened(circumstances) }]);
  },
};
