/** The roles in which somebody acts. `system` is the worker: registers' answers and announcements, never a decision. */
export const ROLES = ['candidate', 'agent', 'clerk', 'member', 'chair', 'secretary', 'supervisor', 'auditor', 'administrator', 'system'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that belong to one commission. */
export const COMMISSION_ROLES = ['clerk', 'member', 'chair', 'secretary'] as const satisfies readonly Role[];
export type CommissionRole = (typeof COMMISSION_ROLES)[number];

/** Who acted, as kept in events: enough to name the person in an act, nothing else. */
export interface ActorRef {
  readonly accountId: string;
  readonly role: Role;
  readonly name: string;
}

/**
 * Who acts, in which role, for which commissions. A person with several roles acts in one of them at a time.
 * `commissionIds` is set for commission roles only; the filings of a candidate or agent are known from the filing itself.
 */
export interface Actor extends ActorRef {
  readonly commissionIds: readonly string[];
  /** The person's own IIN, where it is known that it is theirs. For standing only: it is recorded with no event. */
  readonly iin?: string | null;
  /** Of an agent: the party or association that they act for, with every other agent of it. Recorded with no event. */
  readonly nominatorId?: string | null;
}

export const actorRef = ({ accountId, role, name }: Actor): ActorRef => ({ accountId, role, name });

export const isCommissionRole = (role: Role): role is CommissionRole => (COMMISSION_ROLES as readonly Role[]).includes(role);
