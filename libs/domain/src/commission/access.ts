import type { ActorRef, CommissionRole } from '../actor/actor.js';
import { isBefore, type CivilDate, type Instant, type ZoneId } from '../kernel/time.js';

/** The roles that a commission's chair gives. The chair's own is entered from above. */
export const GIVEN_ROLES = ['clerk', 'secretary', 'member'] as const satisfies readonly CommissionRole[];

/** Whose account a right is given to. */
export interface Grantee {
  readonly accountId: string;
  readonly name: string;
}

/** For how long a right stands. A right of before terms were kept has no ends and stands until it is revoked. */
export interface AccessTerm {
  /** The first instant at which it stands. */
  readonly startsAt: Instant | null;
  /** The first instant at which it stands no more. */
  readonly endsAt: Instant | null;
  readonly revokedAt: Instant | null;
}

/** The right of a person to act in a role for one commission, for a time. */
export interface AccessGrant extends AccessTerm {
  readonly id: string;
  readonly grantee: Grantee;
  readonly role: CommissionRole;
}

export const ACCESS_STATES = ['ahead', 'standing', 'lapsed', 'revoked'] as const;
export type AccessState = (typeof ACCESS_STATES)[number];

/** How a right stands at a moment: at its end it is over. */
export function accessState({ startsAt, endsAt, revokedAt }: AccessTerm, now: Instant): AccessState {
  if (revokedAt !== null) return 'revoked';
  if (endsAt !== null && !isBefore(now, endsAt)) return 'lapsed';
  return startsAt !== null && isBefore(now, startsAt) ? 'ahead' : 'standing';
}

interface Happened {
  readonly at: Instant;
  readonly by: ActorRef;
}
/** `startsOn` and `endsOn` are whole days in the zone of the commission, the last one included. */
export interface AccessGranted extends Happened {
  readonly type: 'AccessGranted';
  readonly commissionId: string;
  readonly grantId: string;
  readonly grantee: Grantee;
  readonly role: CommissionRole;
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly zone: ZoneId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly reason: string;
}
export interface AccessRevoked extends Happened {
  readonly type: 'AccessRevoked';
  readonly commissionId: string;
  readonly grantId: string;
  readonly grantee: Grantee;
  readonly role: CommissionRole;
  readonly reason: string;
}
/** What stands on a commission's own stream. */
export type CommissionEvent = AccessGranted | AccessRevoked;

/** Everybody who works in a commission, or did, after one more event. */
export function evolveAccess(grants: readonly AccessGrant[], event: CommissionEvent): readonly AccessGrant[] {
  if (event.type === 'AccessRevoked') return grants.map((grant) => (grant.id === event.grantId ? { ...grant, revokedAt: event.at } : grant));
  const { grantId: id, grantee, role, startsAt, endsAt } = event;
  return [...grants, { id, grantee, role, startsAt, endsAt, revokedAt: null }];
}
