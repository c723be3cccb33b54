import { actorRef, type Actor, type CommissionRole } from '../actor/actor.js';
import type { Denial, DenialCode } from '../filing/circumstances.js';
import { err, ok, type Result } from '../kernel/result.js';
import { atLocal, isBefore, localDate, plusDays, type CivilDate, type Instant, type ZoneId } from '../kernel/time.js';
import { accessState, type AccessGrant, type AccessGranted, type CommissionEvent, type Grantee } from './access.js';

export interface GrantAccess {
  readonly type: 'grant-access';
  readonly grantId: string;
  readonly grantee: Grantee;
  readonly role: CommissionRole;
  /** Whole days in the zone of the commission, the last one included. */
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly reason: string;
}
/** Takes a right at once. */
export interface RevokeAccess {
  readonly type: 'revoke-access';
  readonly grantId: string;
  readonly reason: string;
}
export type AccessAction = GrantAccess | RevokeAccess;

/** The commission that a right is about. */
export interface AccessPlace {
  readonly id: string;
  /** The commission above it; null for the central one. */
  readonly parentId: string | null;
  readonly zone: ZoneId;
  /** The last day of a right: when the papers of its last election are no longer kept. */
  readonly latestOn: CivilDate;
}

interface Deciding {
  readonly actor: Actor;
  readonly receivedAt: Instant;
  readonly place: AccessPlace;
}

const deny = (code: DenialCode, facts?: Denial['facts']): Result<never, Denial> => err({ code, allowed: [], ...(facts && { facts }) });

const leads = ({ role, commissionIds }: Actor, commissionId: string | null): boolean => role === 'chair' && commissionId !== null && commissionIds.includes(commissionId);

/** The chair gives every role but their own, for their own commission alone; a chair is entered by the commission above or an administrator. */
function objectsToGiving(role: CommissionRole, actor: Actor, { id, parentId }: AccessPlace): DenialCode | null {
  const isOwn = leads(actor, id);
  const isAbove = leads(actor, parentId);
  if (actor.role === 'chair' && !isOwn && !isAbove) return 'not-yours';
  if (role === 'chair') return isAbove || actor.role === 'administrator' ? null : 'role-not-allowed';
  return isOwn ? null : 'role-not-allowed';
}

/** The chair of the commission above takes any right; otherwise whoever could give it takes it. Nobody takes the chair from themselves: a commission is never left locked. */
function objectsToTaking({ role, grantee }: Pick<AccessGrant, 'role' | 'grantee'>, actor: Actor, place: AccessPlace): DenialCode | null {
  if (role === 'chair' && grantee.accountId === actor.accountId) return 'access-to-oneself';
  return leads(actor, place.parentId) ? null : objectsToGiving(role, actor, place);
}

export const mayGiveAccess = (role: CommissionRole, actor: Actor, place: AccessPlace): boolean => objectsToGiving(role, actor, place) === null;

export const mayTakeAccess = (grant: Pick<AccessGrant, 'role' | 'grantee'>, actor: Actor, place: AccessPlace): boolean => objectsToTaking(grant, actor, place) === null;

const overlaps = (granted: Pick<AccessGranted, 'startsAt' | 'endsAt'>, { startsAt, endsAt }: AccessGrant): boolean =>
  (endsAt === null || isBefore(granted.startsAt, endsAt)) && (startsAt === null || isBefore(startsAt, granted.endsAt));

function grant(grants: readonly AccessGrant[], action: GrantAccess, { actor, receivedAt, place }: Deciding): Result<readonly CommissionEvent[], Denial> {
  const { grantId, grantee, role, startsOn, endsOn, reason } = action;
  const objection = objectsToGiving(role, actor, place);
  if (objection) return deny(objection);
  if (grantee.accountId === actor.accountId) return deny('access-to-oneself');
  if (!reason.trim()) return deny('reason-missing');
  const { id: commissionId, zone, latestOn } = place;
  const today = localDate(receivedAt, zone);
  if (startsOn < today || endsOn < startsOn || endsOn > latestOn) return deny('access-dates-impossible', { from: today, until: latestOn });
  const startsAt = startsOn === today ? receivedAt : atLocal(startsOn, '00:00', zone);
  const granted: AccessGranted = {
    type: 'AccessGranted', at: receivedAt, by: actorRef(actor), commissionId, grantId, grantee, role, startsOn, endsOn, zone, startsAt, endsAt: atLocal(plusDays(endsOn, 1), '00:00', zone), reason: reason.trim(),
  };
  const isGiven = grants.some((known) => known.grantee.accountId === grantee.accountId && known.role === role && known.revokedAt === null && overlaps(granted, known));
  return isGiven ? deny('access-standing') : ok([granted]);
}

function revoke(grants: readonly AccessGrant[], { grantId, reason }: RevokeAccess, { actor, receivedAt, place }: Deciding): Result<readonly CommissionEvent[], Denial> {
  const known = grants.find(({ id }) => id === grantId);
  if (!known) return deny('not-yours');
  const objection = objectsToTaking(known, actor, place);
  if (objection) return deny(objection);
  if (!reason.trim()) return deny('reason-missing');
  const state = accessState(known, receivedAt);
  if (state === 'revoked' || state === 'lapsed') return deny('access-over');
  const { grantee, role } = known;
  return ok([{ type: 'AccessRevoked', at: receivedAt, by: actorRef(actor), commissionId: place.id, grantId, grantee, role, reason: reason.trim() }]);
}

/** What follows when somebody gives or takes the right to work in a commission. */
export const decideAccess = (grants: readonly AccessGrant[], action: AccessAction, deciding: Deciding): Result<readonly CommissionEvent[], Denial> =>
  (action.type === 'grant-access' ? grant(grants, action, deciding) : revoke(grants, action, deciding));
