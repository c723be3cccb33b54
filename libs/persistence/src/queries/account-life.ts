import type { Instant, Role } from '@tirkeu/domain';
import type { AccountChangeRow, AccountRow, PasswordResetRow } from '../tables/account.table.js';
import { findRow, findRows, type Database } from './database.js';
import { standingAt } from './standing.js';

/** An account as administrators see it. */
export interface ListedAccount extends Pick<AccountRow, 'id' | 'login' | 'name' | 'createdAt' | 'disabledAt' | 'secondFactorAt'> {
  /** In which they may act now. */
  readonly roles: readonly Role[];
  /** Sessions that were not ended and are not over for good. */
  readonly sessions: number;
}

/** Signs that a pattern reads otherwise than they stand. */
const literal = (text: string): string => text.replace(/[\\%_]/g, String.raw`\$&`);

/** Accounts whose login or name holds a text, those of staff first. */
export const findListedAccounts = (database: Database, text: string, now: Instant, most: number): Promise<readonly ListedAccount[]> =>
  findRows<ListedAccount>(database, `
    SELECT a.id, a.login, a.name, a.created_at AS "createdAt", a.disabled_at AS "disabledAt", a.second_factor_at AS "secondFactorAt", g.roles,
      (SELECT count(*)::int FROM session s WHERE s.account_id = a.id AND s.revoked_at IS NULL AND s.expires_at > $2) AS sessions
    FROM account a, LATERAL (SELECT coalesce(array_agg(DISTINCT role ORDER BY role), '{}') AS roles FROM role_grant r WHERE r.account_id = a.id AND ${standingAt('r', '$2')}) g
    WHERE a.login LIKE $1 OR lower(a.name) LIKE $1
    ORDER BY g.roles = '{candidate}', a.name, a.id LIMIT $3`, [`%${literal(text.toLowerCase())}%`, now, most]);

/** False when it is so already, or there is no such account. */
export const disableAccount = async (database: Database, id: string, at: Instant): Promise<boolean> =>
  (await findRow(database, 'WITH done AS (UPDATE account SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL RETURNING id) SELECT id FROM done', [id, at])) !== undefined;

/** False when it is so already, or there is no such account. */
export const enableAccount = async (database: Database, id: string): Promise<boolean> =>
  (await findRow(database, 'WITH done AS (UPDATE account SET disabled_at = NULL WHERE id = $1 AND disabled_at IS NOT NULL RETURNING id) SELECT id FROM done', [id])) !== undefined;

/** Puts a new password in the place of one that was lost, and out whoever had the account: every session is ended, every browser unknown again. */
export async function replacePassword(database: Database, id: string, passwordHash: string, at: Instant): Promise<void> {
  await database.query('UPDATE account SET password_hash = $2 WHERE id = $1', [id, passwordHash]);
  await endEverySession(database, id, at);
  await database.query('DELETE FROM known_device WHERE account_id = $1', [id]);
}

export async function endEverySession(database: Database, accountId: string, at: Instant): Promise<void> {
  await database.query('UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL', [accountId, at]);
}

export async function addAccountChange(database: Database, { id, accountId, kind, changedBy, reason, changedAt }: AccountChangeRow): Promise<void> {
  await database.query('INSERT INTO account_change (id, account_id, kind, changed_by, reason, changed_at) VALUES ($1, $2, $3, $4, $5, $6)', [id, accountId, kind, changedBy, reason, changedAt]);
}

/** Puts a code in the place of an earlier one. */
export async function savePasswordReset(database: Database, { accountId, codeHash, expiresAt }: PasswordResetRow): Promise<void> {
  await database.query(`
    INSERT INTO password_reset (account_id, code_hash, expires_at) VALUES ($1, $2, $3)
    ON CONFLICT (account_id) DO UPDATE SET (code_hash, expires_at) = ROW(EXCLUDED.code_hash, EXCLUDED.expires_at)`, [accountId, codeHash, expiresAt]);
}

/** Uses a code up: true once, in time. */
export const takePasswordReset = async (database: Database, accountId: string, codeHash: string, now: Instant): Promise<boolean> =>
  (await findRow(database, 'WITH taken AS (DELETE FROM password_reset WHERE account_id = $1 AND code_hash = $2 AND expires_at > $3 RETURNING account_id) SELECT account_id FROM taken', [accountId, codeHash, now])) !== undefined;
