import type { Instant } from '@tirkeu/domain';
import { preparedAs } from '../prepared.js';
import type { MailRow } from '../tables/mail.table.js';
import type { NoticeRow } from '../tables/notice.table.js';
import { findRow, findRows, type Database } from './database.js';
import { standingAt } from './standing.js';

/** Something an account is to see. The key says what it is about, so that it is told once however often it is added. */
export type NewNotice = Pick<NoticeRow, 'key' | 'accountId' | 'kind' | 'filingId' | 'createdAt'>;

/** The e-mail that is to carry a notice, if any. */
export type NewMail = Pick<MailRow, 'address' | 'language'>;

const ADD_NOTICE = preparedAs('add-notice', `
  WITH added AS (
    INSERT INTO notice (key, account_id, kind, filing_id, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (account_id, key) DO NOTHING RETURNING id),
  mailed AS (
    INSERT INTO mail (notice_id, account_id, address, language, message_id, status, attempts, unanswered, created_at, try_at)
    SELECT id, $2, $6, $7, gen_random_uuid(), 'waiting', 0, 0, $5, $5 FROM added WHERE $6::text IS NOT NULL)
  SELECT id FROM added`);

/** Adds a notice and the mail that carries it, both or neither. False when the account was told already; then no mail is added either. */
export async function addNotice(database: Database, { key, accountId, kind, filingId, createdAt }: NewNotice, mail: NewMail | null = null): Promise<boolean> {
  const row = await findRow(database, ADD_NOTICE, [key, accountId, kind, filingId, createdAt, mail?.address ?? null, mail?.language ?? null]);
  return row !== undefined;
}

/** A notice with what became of its mail; null where it was not sent by e-mail. */
export interface NoticeWithMail extends NoticeRow {
  readonly mail: Pick<MailRow, 'address' | 'status' | 'failure' | 'unanswered' | 'createdAt' | 'settledAt'> | null;
}

interface FoundNotice extends NoticeRow, Pick<MailRow, 'address' | 'status' | 'failure' | 'unanswered' | 'settledAt'> { readonly mailedAt: Instant | null }

const NOTICE = `
  SELECT n.id, n.key, n.account_id AS "accountId", n.kind, n.filing_id AS "filingId", n.created_at AS "createdAt", n.read_at AS "readAt",
    m.address, m.status, m.failure, m.unanswered, m.created_at AS "mailedAt", m.settled_at AS "settledAt"
  FROM notice n LEFT JOIN mail m ON m.notice_id = n.id`;

const withMail = ({ address, status, failure, unanswered, mailedAt, settledAt, ...notice }: FoundNotice): NoticeWithMail =>
  ({ ...notice, mail: mailedAt === null ? null : { address, status, failure, unanswered, createdAt: mailedAt, settledAt } });

/** What an account was told, the newest first. */
export const findNotices = async (database: Database, accountId: string, limit: number): Promise<readonly NoticeWithMail[]> => {
  const rows = await findRows<FoundNotice>(database, `${NOTICE} WHERE n.account_id = $1 ORDER BY n.created_at DESC, n.id DESC LIMIT $2`, [accountId, limit]);
  return rows.map(withMail);
};

/** What an account was told of one filing under one kind, the newest first. */
export const findNoticesOf = async (database: Database, { accountId, filingId, kind, limit }: Pick<NoticeRow, 'accountId' | 'kind'> & { readonly filingId: string; readonly limit: number }): Promise<readonly NoticeWithMail[]> => {
  const rows = await findRows<FoundNotice>(database, `${NOTICE} WHERE n.account_id = $1 AND n.filing_id = $2 AND n.kind = $3 ORDER BY n.created_at DESC, n.id DESC LIMIT $4`, [accountId, filingId, kind, limit]);
  return rows.map(withMail);
};

/** How often an account was told something under one kind since a moment. */
export async function countNoticesSince(database: Database, { accountId, kind, since }: Pick<NoticeRow, 'accountId' | 'kind'> & { readonly since: Instant }): Promise<number> {
  const row = await findRow<{ count: number }>(database, 'SELECT count(*) FROM notice WHERE account_id = $1 AND kind = $2 AND created_at > $3', [accountId, kind, since]);
  return row?.count ?? 0;
}

/** How many notices an account has not read, however old. */
export async function countUnreadNotices(database: Database, accountId: string): Promise<number> {
  const row = await findRow<{ count: number }>(database, 'SELECT count(*) FROM notice WHERE account_id = $1 AND read_at IS NULL', [accountId]);
  return row?.count ?? 0;
}

export async function markNoticesRead(database: Database, accountId: string, at: Instant): Promise<void> {
  await database.query('UPDATE notice SET read_at = $2 WHERE account_id = $1 AND read_at IS NULL', [accountId, at]);
}

/**
 * Whose a filing is: its self-nominee, or the agents who act now for its nominator in its region. `opener`: of those only whoever opened it,
 * as long as they act for the nominator still. Where a nominator has no agents, whoever opened it; never the clerk who entered what came on paper.
 */
export async function findApplicants(database: Database, filingId: string, reach: 'opener' | 'every-agent'): Promise<readonly string[]> {
  const rows = await findRows<{ readonly accountId: string; readonly isOpener: boolean }>(database, `
    SELECT DISTINCT coalesce(g.account_id, f.applicant_id) AS "accountId", coalesce(g.account_id = f.applicant_id, true) AS "isOpener"
    FROM filing f LEFT JOIN (role_grant g JOIN account a ON a.id = g.account_id AND a.disabled_at IS NULL)
      ON g.nominator_id = f.nominator_id AND g.revoked_at IS NULL AND (g.region_ids = '{}' OR f.region_id = ANY(g.region_ids))
    WHERE f.id = $1 AND (g.account_id IS NOT NULL OR f.state ->> 'counter' IS NULL) ORDER BY "accountId"`, [filingId]);
  const opener = rows.filter(({ isOpener }) => isOpener);
  return (reach === 'opener' && opener.length > 0 ? opener : rows).map(({ accountId }) => accountId);
}

/** The accounts that act for a commission at a moment. */
export const findAccountsOf = (database: Database, commissionId: string, now: Instant): Promise<readonly { readonly accountId: string; readonly role: string }[]> => findRows(database, `
  SELECT DISTINCT account_id AS "accountId", role FROM role_grant g WHERE commission_ids @> ARRAY[$1] AND ${standingAt('g', '$2')} ORDER BY account_id, role`, [commissionId, now]);
