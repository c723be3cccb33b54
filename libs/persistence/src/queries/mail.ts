import type { Instant, Language } from '@tirkeu/domain';
import type { MailFailure, MailRow } from '../tables/mail.table.js';
import type { NoticeRow } from '../tables/notice.table.js';
import { findRow, findRows, type Database } from './database.js';

/** Where and in which language somebody is written to. The address is null where none is known; nobody is written to who does not want it. */
export interface Mailbox {
  readonly address: string | null;
  readonly language: Language;
}

/** Undefined for an account that does not exist, is disabled or wants no e-mail. */
export const findMailbox = (database: Database, accountId: string): Promise<Mailbox | undefined> =>
  findRow(database, 'SELECT email AS address, language FROM account WHERE id = $1 AND wants_mail AND disabled_at IS NULL', [accountId]);

/** A mail in hand, with the notice that it carries. */
export interface MailInHand extends Pick<MailRow, 'noticeId' | 'accountId' | 'address' | 'language' | 'messageId' | 'attempts' | 'unanswered' | 'createdAt'> {
  readonly notice: Pick<NoticeRow, 'key' | 'kind' | 'filingId'>;
  /** As the person is addressed. */
  readonly name: string;
}

/**
 * Takes the mail that has waited longest in hand, so that no other worker has it until `lostAt`. If it was in hand before and nothing
 * was noted of how that ended, the earlier attempt counts as unanswered: the mail may have gone out.
 */
export const takeMail = (database: Database, { now, lostAt }: { readonly now: Instant; readonly lostAt: Instant }): Promise<MailInHand | undefined> => findRow(database, `
  WITH taken AS (
    UPDATE mail SET begun_at = $1, try_at = $2, attempts = attempts + 1, unanswered = unanswered + (begun_at IS NOT NULL)::integer
    WHERE notice_id = (SELECT notice_id FROM mail WHERE status = 'waiting' AND try_at <= $1 ORDER BY try_at, notice_id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING *)
  SELECT t.notice_id AS "noticeId", t.account_id AS "accountId", t.address, t.language, t.message_id AS "messageId", t.attempts, t.unanswered, t.created_at AS "createdAt",
    jsonb_build_object('key', n.key, 'kind', n.kind, 'filingId', n.filing_id) AS notice, a.name
  FROM taken t JOIN notice n ON n.id = t.notice_id JOIN account a ON a.id = t.account_id`, [now, lostAt]);

/** Notes how a mail ended. It is never tried again. */
export async function settleMail(
  database: Database, noticeId: number,
  { status, failure = null, answer, at, unanswered }: Pick<MailRow, 'answer' | 'unanswered'> & { readonly status: 'sent' | 'failed' | 'dropped'; readonly failure?: MailFailure | null; readonly at: Instant },
): Promise<void> {
  await database.query(`
    UPDATE mail SET status = $2, failure = $3, answer = coalesce($4, answer), settled_at = $5, unanswered = $6, begun_at = NULL WHERE notice_id = $1 AND status = 'waiting'`,
  [noticeId, status, failure, answer, at, unanswered]);
}

/** Notes that a mail is tried again later. */
export async function postponeMail(database: Database, noticeId: number, { answer, tryAt, unanswered }: Pick<MailRow, 'answer' | 'tryAt' | 'unanswered'>): Promise<void> {
  await database.query(`UPDATE mail SET answer = coalesce($2, answer), try_at = $3, unanswered = $4, begun_at = NULL WHERE notice_id = $1 AND status = 'waiting'`, [noticeId, answer, tryAt, unanswered]);
}

/** How many mails wait, and since when the oldest of them does. */
export async function findWaitingMail(database: Database): Promise<{ readonly waiting: number; readonly since: Instant | null }> {
  const row = await findRow<{ waiting: number; since: Instant | null }>(database, `SELECT count(*) AS waiting, min(created_at) AS since FROM mail WHERE status = 'waiting'`);
  return row ?? { waiting: 0, since: null };
}

/** A submitted filing whose applicant the last e-mail has not reached. */
export interface UnreachedApplicant {
  readonly filingId: string;
  readonly candidate: string | null;
  readonly district: number | null;
  readonly commissionId: string;
  /** What they were to be told. */
  readonly kind: string;
  readonly failure: MailFailure;
  readonly failedAt: Instant;
}

/** Whom commissions have not reached by e-mail since a moment, the latest first. */
export const findUnreached = (database: Database, commissionIds: readonly string[], since: Instant): Promise<readonly UnreachedApplicant[]> => findRows(database, `
  SELECT "filingId", candidate, district, "commissionId", kind, failure, "failedAt" FROM (
    SELECT DISTINCT ON (f.id) f.id AS "filingId", f.candidate, f.district, f.commission_id AS "commissionId", n.kind, m.failure, m.settled_at AS "failedAt", m.status
    FROM filing f JOIN notice n ON n.filing_id = f.id AND n.account_id = f.applicant_id JOIN mail m ON m.notice_id = n.id
    WHERE f.commission_id = ANY($1) AND f.submitted_at IS NOT NULL AND m.status IN ('sent', 'failed') AND n.kind <> 'receipt.asked'
    ORDER BY f.id, m.settled_at DESC) AS last
  WHERE status = 'failed' AND "failedAt" >= $2 ORDER BY "failedAt" DESC, "filingId" LIMIT 200`, [commissionIds, since]);
