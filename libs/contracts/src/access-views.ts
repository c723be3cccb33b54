import type { AccessState, CivilDate, CommissionRole, Instant, Role, Text, ZoneId } from '@tirkeu/domain';

/** By whom, in which role. */
export interface AccessActorView {
  readonly name: string;
  readonly role: Role;
}

/** The term of a right in a commission, and what was said when it was given and taken. */
export interface AccessTermView {
  readonly id: string;
  readonly state: AccessState;
  readonly grantedAt: Instant;
  /** Null: since it was granted. */
  readonly startsAt: Instant | null;
  /** The first instant at which it stands no more; null: until it is revoked. */
  readonly endsAt: Instant | null;
  /** Its last whole day in the zone of the commission. */
  readonly lastDay: CivilDate | null;
  readonly reason: string | null;
  /** Null: it was set up with the installation. */
  readonly grantedBy: AccessActorView | null;
  readonly revokedAt: Instant | null;
  readonly revokedBy: AccessActorView | null;
  readonly revokeReason: string | null;
}

export interface AccessGrantView extends AccessTermView {
  readonly person: { readonly accountId: string; readonly name: string };
  readonly role: CommissionRole;
  /** Whether whoever asks may take it. */
  readonly mayRevoke: boolean;
}

/** GET /api/commissions/:commissionId/access: who works in a commission, will and did. */
export interface CommissionAccessView {
  readonly commission: { readonly id: string; readonly names: Text; readonly zone: ZoneId };
  readonly today: CivilDate;
  /** The last day that a right can have. */
  readonly latestOn: CivilDate;
  /** The roles that whoever asks may give here. */
  readonly gives: readonly CommissionRole[];
  readonly grants: readonly AccessGrantView[];
}

/** POST /api/commissions/:commissionId/access/people: whose login it is. */
export interface GranteeView {
  readonly accountId: string;
  readonly name: string;
}

/** GET /api/account/access: what the person may do, will and could. */
export interface OwnAccessView extends AccessTermView {
  readonly role: Role;
  readonly title: Text;
  readonly commissions: readonly { readonly id: string; readonly names: Text; readonly zone: ZoneId }[];
}
