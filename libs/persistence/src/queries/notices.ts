import type { DataSource } from 'typeorm';
import type { Instant, Role } from '@tirkeu/domain';
import type { NoticeRow } from '../tables/notice.table.js';

/** Who is told: whoever opened the filing, people of its commission in a role, or everybody who oversees its region. */
export interface NoticeRecipients {
  readonly applicant: boolean;
  readonly roles: readonly Role[];
}

export interface NoticeToWrite {
  /** The key of the outbox row: telling it twice writes it once. */
  readonly key: string;
  readonly kind: string;
  readonly filingId: string;
  readonly recipients: NoticeRecipients;
  readonly at: Instant;
}

/** Writes a notice for each recipient that has none with this key yet, and tells how many were written. Whoever holds the filing's role in its commission at this moment is told. */
export async function writeNotices(dataSource: DataSource, { key, kind, filingId, recipients, at }: NoticeToWrite): Promise<number> {
  const written: readonly unknown[] = await dataSource.query(
    `INSERT INTO notice (key, account_id, kind, filing_id, created_at)
     SELECT $1, account_id, $2, $3, $4 FROM (
       SELECT filing.applicant_id AS account_id FROM filing WHERE filing.id = $3 AND $5
       UNION
       SELECT role_grant.account_id FROM filing JOIN role_grant ON role_grant.commission_ids @> ARRAY[filing.commission_id]
        WHERE filing.id = $3 AND role_grant.role = ANY ($6) AND role_grant.revoked_at IS NULL
     ) AS recipient
     ON CONFLICT (account_id, key) DO NOTHING
     RETURNING id`,
    [key, kind, filingId, at, recipients.applicant, recipients.roles],
  );
  return written.length;
}

export type Notice = Pick<NoticeRow, 'id' | 'kind' | 'filingId' | 'createdAt' | 'readAt'>;

/** The newest notices of an account, read or not, with the number of unread ones. */
export async function findNotices(dataSource: DataSource, accountId: string, limit: number): Promise<{ readonly notices: readonly Notice[]; readonly unread: number }> {
  const notices: readonly Notice[] = await dataSource.query(
    `SELECT id, kind, filing_id AS "filingId", created_at AS "createdAt", read_at AS "readAt" FROM notice WHERE account_id = $1 ORDER BY id DESC LIMIT $2`,
    [accountId, limit],
  );
  const [count]: readonly { unread: number }[] = await dataSource.query(`SELECT count(*) AS unread FROM notice WHERE account_id = $1 AND read_at IS NULL`, [accountId]);
  return { notices, unread: Number(count?.unread ?? 0) };
}

/** Marks what an account has seen as read, up to a notice. */
export async function markNoticesRead(dataSource: DataSource, accountId: string, upToId: number, at: Instant): Promise<void> {
  await dataSource.query(`UPDATE notice SET read_at = $3 WHERE account_id = $1 AND id <= $2 AND read_at IS NULL`, [accountId, upToId, at]);
}
