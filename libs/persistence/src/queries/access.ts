import type { ActorRef, CivilDate, CommissionRole, Instant, Role, Text, ZoneId } from '@tirkeu/domain';
import { findRow, findRows, type Database } from './database.js';

/** A right in a commission, with whose it is, who gave and who took it. Of rights that no chair gave nobody is known. */
export interface AccessEntry {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: CommissionRole;
  readonly grantedAt: Instant;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly reason: string | null;
  readonly grantedBy: ActorRef | null;
  readonly revokedBy: ActorRef | null;
  readonly revokeReason: string | null;
}

const DEED = `g.id, g.role, g.granted_at AS "grantedAt", g.starts_at AS "startsAt", g.ends_at AS "endsAt", g.revoked_at AS "revokedAt", g.reason, g.granted_by AS "grantedBy",
  g.revoked_by AS "revokedBy", g.revoke_reason AS "revokeReason"`;

/** Everybody who works in a commission, will or did, whoever ends last first. */
export const findAccessOf = (database: Database, commissionId: string): Promise<readonly AccessEntry[]> => findRows<AccessEntry>(database, `
  SELECT ${DEED}, g.account_id AS "accountId", a.name FROM role_grant g JOIN account a ON a.id = g.account_id
  WHERE g.commission_ids @> ARRAY[$1] AND g.role IN ('clerk', 'member', 'chair', 'secretary')
  ORDER BY coalesce(g.revoked_at, g.ends_at, 'infinity') DESC, a.name COLLATE "kk-x-icu", g.id`, [commissionId]);

/** A right of an account, and what it is in. */
export interface OwnAccessEntry extends Omit<AccessEntry, 'accountId' | 'name' | 'role'> {
  readonly role: Role;
  readonly title: Text;
  readonly commissions: readonly { readonly id: string; readonly names: Text; readonly zone: ZoneId }[];
}

/** What an account may do, will or could. */
export const findOwnAccess = (database: Database, accountId: string): Promise<readonly OwnAccessEntry[]> => findRows<OwnAccessEntry>(database, `
  SELECT ${DEED}, g.title,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'names', k.names, 'zone', k.zone) ORDER BY k.id) FROM commission k WHERE k.id = ANY (g.commission_ids)), '[]') AS commissions
  FROM role_grant g WHERE g.account_id = $1 ORDER BY coalesce(g.revoked_at, g.ends_at, 'infinity') DESC, g.granted_at DESC, g.id`, [accountId]);

/** A commission as rights in it are decided on, with its last election; null while it has had none. */
export const findAccessPlace = (database: Database, commissionId: string): Promise<{
  readonly id: string; readonly parentId: string | null; readonly regionId: string | null; readonly names: Text; readonly zone: ZoneId;
  readonly last: { readonly electionDay: CivilDate; readonly rulebookId: string } | null;
} | undefined> => findRow(database, `
  SELECT k.id, k.parent_id AS "parentId", k.region_id AS "regionId", k.names, k.zone,
    (SELECT jsonb_build_object('electionDay', e.election_day, 'rulebookId', e.rulebook_id) FROM contest c JOIN election e ON e.id = c.election_id
      WHERE c.commission_id = k.id ORDER BY e.election_day DESC LIMIT 1) AS last
  FROM commission k WHERE k.id = $1`, [commissionId]);

/** Whose login it is: of an account that may sign in. */
export const findGrantee = (database: Database, login: string): Promise<{ readonly accountId: string; readonly name: string } | undefined> =>
  findRow(database, 'SELECT id AS "accountId", name FROM account WHERE login = $1 AND disabled_at IS NULL', [login]);
