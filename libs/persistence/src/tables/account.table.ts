import { EntitySchema } from 'typeorm';
import type { Instant, Language, Nominator, Role, Text } from '@tirkeu/domain';
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
  /** Of an agent, and of no other role: the party or association, the same for all of its agents. */
  nominatorKind: Nominator['kind'] | null;
  nominatorId: string | null;
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
}

export const accountTable = new EntitySchema<AccountRow>({
  name: 'account',
  columns: {
    id: key(text), login: text, name: text, passwordHash: text, createdAt: moment, disabledAt: optional(moment),
    language: { ...text, default: 'kk' }, email: optional(text), wantsMail: { ...flag, default: true },
    personKey: optional(text), sealedIin: optional(text), iinStatedAt: optional(moment), iinConfirmedAt: optional(moment), iinConfirmedBy: optional(text),
  },
});
export const roleGrantTable = new EntitySchema<RoleGrantRow>({
  name: 'role_grant',
  columns: {
    id: key(text), accountId: text, role: text, commissionIds: texts, regionIds: texts, title: json, grantedAt: moment, revokedAt: optional(moment),
    nominatorKind: optional(text), nominatorId: optional(text),
  },
});
export const sessionTable = new EntitySchema<SessionRow>({
  name: 'session',
  columns: {
    tokenHash: key(text), accountId: text, grantId: text, csrfToken: text, createdAt: moment, seenAt: moment, expiresAt: moment, revokedAt: optional(moment),
  },
});
