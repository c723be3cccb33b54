import { EntitySchema } from 'typeorm';
import type { ActorRef, Instant, Language, Nominator, Role, Text } from '@tirkeu/domain';
import { flag, json, key, moment, optional, text, texts } from './columns.js';

export interface AccountRow {
  id: string;
  /** In lower case. */
  login: string;
  name: string;
  passwordHash: string;
  createdAt: Instant;
  disabledAt: Instant | null;
  /** In which the person is written to. */
  language: Language;
  /** Where notices go; null: to the address that a self-nominee states in the filing, if any. */
  email: string | null;
  /** Whether notices come by e-mail too. */
  wantsMail: boolean;
  /** Keyed hash of the IIN that the person says is theirs; null until they say so. */
  personKey: string | null;
  /** The same IIN, encrypted with a key that is not in the database. */
  sealedIin: string | null;
  iinStatedAt: Instant | null;
  /** When it was confirmed that it is theirs. Only then does it open anything; one account alone can have it confirmed. */
  iinConfirmedAt: Instant | null;
  /** The account of a commission's member who saw the identity card; null where nobody had to. */
  iinConfirmedBy: string | null;
  /** Since when it has one-time codes or a passkey, which signing in asks for then; null while it has none. */
  secondFactorAt: Instant | null;
}
/** A role with its scope: commissions for commission roles, regions for supervisors, auditors and agents (none: the whole country), and whom an agent acts for. */
export interface RoleGrantRow {
  id: string;
  accountId: string;
  role: Role;
  commissionIds: string[];
  regionIds: string[];
  title: Text;
  grantedAt: Instant;
  revokedAt: Instant | null;
  /** The first instant at which it stands, and the first at which it stands no more; null: since it was granted, until it is revoked. */
  startsAt: Instant | null;
  endsAt: Instant | null;
  /** Of an agent, and of no other role: the party or association, the same for all of its agents. */
  nominatorKind: Nominator['kind'] | null;
  nominatorId: string | null;
}
/** Who gave a role in a commission and who took it, and why; null where nobody of the commission did. */
export interface RoleGrantDeed {
  reason: string | null;
  grantedBy: ActorRef | null;
  revokedBy: ActorRef | null;
  revokeReason: string | null;
}
/** A signed-in browser. The table holds a hash of the cookie's token, so that reading it signs nobody in. */
export interface SessionRow {
  tokenHash: string;
  accountId: string;
  /** The grant acted in. */
  grantId: string;
  csrfToken: string;
  createdAt: Instant;
  seenAt: Instant;
  /** The absolute end, whatever is done meanwhile. */
  expiresAt: Instant;
  revokedAt: Instant | null;
  /** When the person last proved who they are; null: when the session began. */
  confirmedAt: Instant | null;
  /** Family and system of the browser, as `firefox/windows`; null where it was not noted. */
  browser: string | null;
  /** It began with two factors that somebody else asked for and vouched for. */
  twoFactors: boolean;
}
/** Something that others did to an account, or that its owner did with a code of theirs; never changed. */
export interface AccountChangeRow {
  id: string;
  accountId: string;
  kind: 'disabled' | 'enabled' | 'sessions-ended' | 'reset-begun' | 'reset-done';
  /** The account of whoever did it; null: somebody on the server. */
  changedBy: string | null;
  reason: string;
  changedAt: Instant;
}
/** A code by which the owner of an account may set a new password. The table holds a keyed hash of it. */
export interface PasswordResetRow {
  accountId: string;
  codeHash: string;
  expiresAt: Instant;
}
/** By whom else, and as whom there, the person of an account is known. The pair is never used for another person (OpenID Connect Core 2 and 5.7). */
export interface IdentityRow {
  issuer: string;
  subject: string;
  accountId: string;
  linkedAt: Instant;
  usedAt: Instant | null;
}

export const accountTable = new EntitySchema<AccountRow>({
  name: 'account',
  columns: {
    id: key(text), login: text, name: text, passwordHash: text, createdAt: moment, disabledAt: optional(moment),
    language: { ...text, default: 'kk' }, email: optional(text), wantsMail: { ...flag, default: true },
    personKey: optional(text), sealedIin: optional(text), iinStatedAt: optional(moment), iinConfirmedAt: optional(moment), iinConfirmedBy: optional(text), secondFactorAt: optional(moment),
  },
});
export const roleGrantTable = new EntitySchema<RoleGrantRow & RoleGrantDeed>({
  name: 'role_grant',
  columns: {
    id: key(text), accountId: text, role: text, commissionIds: texts, regionIds: texts, title: json, grantedAt: moment, revokedAt: optional(moment), startsAt: optional(moment), endsAt: optional(moment),
    reason: optional(text), grantedBy: optional(json), revokedBy: optional(json), revokeReason: optional(text),
    nominatorKind: optional(text), nominatorId: optional(text),
  },
});
export const sessionTable = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    tokenHash: key(text), accountId: text, grantId: text, csrfToken: text, createdAt: moment, seenAt: moment, expiresAt: moment, revokedAt: optional(moment), confirmedAt: optional(moment), browser: optional(text), twoFactors: { ...flag, default: false },
  },
});
export const accountChangeTable = new EntitySchema<AccountChangeRow>({
  name: 'account_change', columns: { id: key(text), accountId: text, kind: text, changedBy: optional(text), reason: text, changedAt: moment },
});
export const passwordResetTable = new EntitySchema<PasswordResetRow>({ name: 'password_reset', columns: { accountId: key(text), codeHash: text, expiresAt: moment } });
export const identityTable = new EntitySchema<IdentityRow>({
  name: 'identity', columns: { issuer: key(text), subject: key(text), accountId: text, linkedAt: moment, usedAt: optional(moment) },
});
