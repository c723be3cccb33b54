import type { Instant } from '@tirkeu/domain';
import type { NoticeRow } from '../tables/notice.table.js';
import { findRow, findRows, type Database } from './database.js';

/** Something an account is to see. The key says what it is about, so that it is told once however often it is added. */
export type NewNotice = Pick<NoticeRow, 'key' | 'accountId' | 'kind' | 'filingId' | 'createdAt'>;

/** False when the account was told already. */
export async function addNotice(database: Database, { key, accountId, kind, filingId, createdAt }: NewNotice): Promise<boolean> {
  const row = await findRow(database, `
    WITH added AS (
      INSERT INTO notice (key, account_id, kind, filing_id, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (account_id, key) DO NOTHING RETURNING id)
    SELECT id FROM added`, [key, accountId, kind, filingId, createdAt]);
  return row !== undefined;
}

/** What an account was told, the newest first. */
export const findNotices = (database: Database, accountId: string, limit: number): Promise<readonly NoticeRow[]> => findRows(database, `
  SELECT id, key, account_id AS "accountId", kind, filing_id AS "filingId", created_at AS "createdAt", read_at AS "readAt"
  FROM notice WHERE account_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2`, [accountId, limit]);

/** How many notices an account has not read, however old. */
export async function countUnreadNotices(database: Database, accountId: string): Promise<number> {
  const row = await findRow<{ count: number }>(database, 'SELECT count(*) FROM notice WHERE account_id = $1 AND read_at IS NULL', [accountId]);
  return row?.count ?? 0;
}

export async function markNoticesRead(database: Database, accountId: string, at: Instant): Promise<void> {
  await database.query('UPDATE notice SET read_at = $2 WHERE account_id = $1 AND read_at IS NULL', [accountId, at]);
}

/** The accounts that act for a commission now. */
export const findAccountsOf = (database: Database, commissionId: string): Promise<readonly { readonly accountId: string; readonly role: string }[]> => findRows(database, `
  SELECT DISTINCT account_id AS "accountId", role FROM role_grant WHERE commission_ids @> ARRAY[$1] AND revoked_at IS NULL ORDER BY account_id, role`, [commissionId]);
