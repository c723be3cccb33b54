import { ACCESS_STATES, COMMISSION_ROLES } from '@tirkeu/domain';
import type { AccessActorView, AccessGrantView, AccessTermView, CommissionAccessView, GranteeView, OwnAccessView } from '../access-views.js';
import { civilDate, instant, role, words } from './parts.js';
import { choice, flag, list, named, nullable, object, text } from './schema.js';

const actor = nullable(object<AccessActorView>({ name: text, role }));
const term = {
  id: text, state: choice(ACCESS_STATES), grantedAt: instant, startsAt: nullable(instant), endsAt: nullable(instant), lastDay: nullable(civilDate), reason: nullable(text), grantedBy: actor,
  revokedAt: nullable(instant), revokedBy: actor, revokeReason: nullable(text),
} satisfies Record<keyof AccessTermView, unknown>;
const place = object<CommissionAccessView['commission']>({ id: text, names: words, zone: text });
const grant = named('AccessGrantView', object<AccessGrantView>({ ...term, person: object<AccessGrantView['person']>({ accountId: text, name: text }), role: choice(COMMISSION_ROLES), mayRevoke: flag }));

export const commissionAccessAnswer = named('CommissionAccessView', object<CommissionAccessView>({
  commission: place, today: civilDate, latestOn: civilDate, gives: list(choice(COMMISSION_ROLES)), grants: list(grant),
}));
export const granteeAnswer = named('GranteeView', object<GranteeView>({ accountId: text, name: text }));
export const ownAccessAnswer = list(named('OwnAccessView', object<OwnAccessView>({ ...term, role, title: words, commissions: list(place) })));
