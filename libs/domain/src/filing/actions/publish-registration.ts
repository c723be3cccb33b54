import { ok } from '../../kernel/result.js';
import { isBefore, localDate, type CivilDate } from '../../kernel/time.js';
import { during, type ActionDefinition } from '../action.js';
import { registeredSince } from '../appeals.js';
import { happened, objection } from '../happened.js';

/** Records that the notice of registration was published in the media, which the law requires within a term: where, and on which day. */
export interface PublishRegistration {
  readonly type: 'publish-registration';
  /** The newspaper, site or channel. */
  readonly where?: string;
  /** A day from the registration on that has begun where the commission is. */
  readonly on?: CivilDate;
}

export const publishRegistration: ActionDefinition<PublishRegistration> = {
  type: 'publish-registration',
  roles: ['clerk', 'secretary'],
  capacities: ['commission'],
  when: during('always', ['registered']),
  decide(filing, { where, on }, circumstances) {
    if (filing.publishedAt) return objection('already-published');
    const since = registeredSince(filing);
    const isImpossible = on && (isBefore(localDate(circumstances.receivedAt, filing.zone), on) || (since !== null && isBefore(on, localDate(since, filing.zone))));
    if (isImpossible) return objection('publication-date-impossible', { items: ['on'] });
    return ok([{ type: 'RegistrationPublished', ...happened(circumstances), ...(where?.trim() && { where: where.trim() }), ...(on && { on }) }]);
  },
};
