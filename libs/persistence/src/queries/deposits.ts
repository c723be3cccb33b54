import type { ActorRef, CivilDate, ElectionResult, FateReason, Filing, Instant, PreviousResult, StatementLine, Text } from '@tirkeu/domain';
import type { BankStatementRow, DepositFindingRow, RefundItemRow, RefundRunRow, StatementLineRow } from '../tables/deposit.table.js';
import { Conditions } from './conditions.js';
import { findRow, findRows, type Database } from './database.js';
import { stateOf } from './sealed-columns.js';

/** Whose deposits: of an election, at some commissions or in one maslikhat, within some regions (none: everywhere). */
export interface DepositScope {
  readonly electionId: string;
  readonly commissionIds?: readonly string[];
  readonly maslikhatId?: string;
  readonly regionIds?: readonly string[];
}

/** A filing that was handed in, with everything that its deposit follows from. Restricted: it holds personal data. */
export interface DepositSource {
  readonly filing: Filing;
  readonly maslikhatId: string;
  readonly district: number | null;
  readonly contest: Text;
  readonly receiptNumber: string | null;
  readonly previous: (DepositNote & { readonly content: PreviousResult }) | null;
  readonly result: (DepositNote & { readonly content: ElectionResult }) | null;
  readonly refund: (Pick<RefundItemRow, 'runId' | 'amountKzt' | 'paymentReference' | 'returnedOn'> & { readonly approvedAt: Instant | null }) | null;
  /** The sum of the payments that were matched to it. */
  readonly matchedKzt: number;
}

/** Who recorded something, when, and on what ground. */
export interface DepositNote {
  readonly source: string;
  readonly recordedBy: ActorRef;
  readonly recordedAt: Instant;
}

const finding = (kind: DepositFindingRow['kind']): string => `(
  SELECT jsonb_build_object('content', d.content, 'source', d.source, 'recordedBy', d.recorded_by, 'recordedAt', to_char(d.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
  FROM deposit_finding d WHERE d.filing_id = f.id AND d.kind = '${kind}' ORDER BY d.id DESC LIMIT 1)`;

const SOURCE = `
  ${stateOf('f')} AS filing, f.maslikhat_id AS "maslikhatId", f.district, c.title AS contest, r.number AS "receiptNumber", ${finding('previous')} AS previous, ${finding('result')} AS result,
  CASE WHEN i.filing_id IS NOT NULL THEN jsonb_build_object('runId', i.run_id, 'amountKzt', i.amount_kzt, 'paymentReference', i.payment_reference, 'returnedOn', i.returned_on,
    'approvedAt', to_char(u.approved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS refund,
  coalesce((SELECT sum(l.amount_kzt) FROM statement_line l WHERE l.filing_id = f.id), 0)::bigint AS "matchedKzt"
  FROM filing f JOIN contest c ON c.id = f.contest_id LEFT JOIN refund_item i ON i.filing_id = f.id LEFT JOIN refund_run u ON u.id = i.run_id
    LEFT JOIN LATERAL (SELECT number FROM receipt WHERE filing_id = f.id ORDER BY version DESC LIMIT 1) r ON true`;

/** Filings that were handed in in time, by district, then by the order of opening. */
export async function findDeposits(database: Database, { electionId, commissionIds, maslikhatId, regionIds }: DepositScope): Promise<readonly DepositSource[]> {
  const where = new Conditions()
    .add(electionId, (value) => `f.election_id = ${value}`)
    .add(commissionIds, (value) => `f.commission_id = ANY(${value})`)
    .add(maslikhatId, (value) => `f.maslikhat_id = ${value}`)
    .add(regionIds?.length ? regionIds : undefined, (value) => `f.region_id = ANY(${value})`)
    .always(`f.status NOT IN ('draft', 'discarded', 'late')`);
  return findRows(database, `SELECT ${SOURCE} WHERE ${where.sql} ORDER BY f.maslikhat_id, f.district NULLS LAST, f.opened_at, f.id`, where.values);
}

export const findDeposit = (database: Database, filingId: string): Promise<DepositSource | undefined> =>
  findRow(database, `SELECT ${SOURCE} WHERE f.id = $1 AND f.status NOT IN ('draft', 'discarded', 'late')`, [filingId]);

/** The maslikhats for which some commissions work. */
export async function findMaslikhatsOf(database: Database, commissionIds: readonly string[]): Promise<readonly { readonly id: string; readonly names: Text }[]> {
  return findRows(database, `
    SELECT m.id, m.names FROM maslikhat m WHERE EXISTS (SELECT FROM commission k WHERE k.maslikhat_id = m.id AND k.id = ANY($1)) ORDER BY m.id`, [commissionIds]);
}

const LINE = `
  l.hash, l.statement_id AS "statementId", l.maslikhat_id AS "maslikhatId", l.place, l.content, l.amount_kzt AS "amountKzt", l.status, l.filing_id AS "filingId", l.reason,
  l.settled_by AS "settledBy", l.settled_at AS "settledAt"`;

export interface StatementLineEntry extends StatementLineRow {
  readonly fileName: string;
}

/** Keeps the lines of a statement that are not known yet, and says how many that were. */
export async function addStatement(
  database: Database, statement: BankStatementRow, lines: readonly { readonly hash: string; readonly place: number; readonly content: StatementLine }[],
): Promise<number> {
  const rows = await findRows<{ hash: string }>(database, `
    WITH given AS (SELECT * FROM jsonb_to_recordset($6::jsonb) AS x(hash text, place integer, content jsonb)),
    fresh AS (SELECT * FROM given g WHERE NOT EXISTS (SELECT FROM statement_line l WHERE l.hash = g.hash)),
    kept AS (
      INSERT INTO bank_statement (id, maslikhat_id, file_name, imported_by, imported_at) SELECT $1, $2, $3, $4, $5 WHERE EXISTS (SELECT FROM fresh) RETURNING id)
    INSERT INTO statement_line (hash, statement_id, maslikhat_id, place, content, amount_kzt, status)
    SELECT f.hash, kept.id, $2, f.place, f.content, (f.content ->> 'amountKzt')::bigint, 'open' FROM fresh f, kept
    ON CONFLICT (hash) DO NOTHING RETURNING hash`,
  [statement.id, statement.maslikhatId, statement.fileName, JSON.stringify(statement.importedBy), statement.importedAt, JSON.stringify(lines)]);
  return rows.length;
}

/** Which of these lines are known already. */
export async function findKnownLines(database: Database, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await findRows<{ hash: string }>(database, 'SELECT hash FROM statement_line WHERE hash = ANY($1)', [hashes]);
  return new Set(rows.map(({ hash }) => hash));
}

export const findStatementLines = (database: Database, maslikhatIds: readonly string[]): Promise<readonly StatementLineEntry[]> => findRows(database, `
  SELECT ${LINE}, s.file_name AS "fileName" FROM statement_line l JOIN bank_statement s ON s.id = l.statement_id
  WHERE l.maslikhat_id = ANY($1) ORDER BY l.content ->> 'bookedOn', s.imported_at, l.place, l.hash`, [maslikhatIds]);

export const findStatementLine = (database: Database, hash: string): Promise<StatementLineEntry | undefined> =>
  findRow(database, `SELECT ${LINE}, s.file_name AS "fileName" FROM statement_line l JOIN bank_statement s ON s.id = l.statement_id WHERE l.hash = $1`, [hash]);

export interface Settling { readonly by: ActorRef; readonly at: Instant }

/** Claims a payment for a filing; false when it is somebody else's already. Claimed again for the same filing, it stays as it was. */
export async function claimLine(database: Database, hash: string, filingId: string, { by, at }: Settling): Promise<boolean> {
  const rows = await findRows(database, `
    WITH claimed AS (
      UPDATE statement_line SET status = 'matched', filing_id = $2, settled_by = $3, settled_at = $4 WHERE hash = $1 AND status = 'open' RETURNING hash)
    SELECT hash FROM claimed UNION ALL SELECT hash FROM statement_line WHERE hash = $1 AND status = 'matched' AND filing_id = $2`, [hash, filingId, JSON.stringify(by), at]);
  return rows.length > 0;
}

/** Lets go of a payment that could not be recorded, so that it can be matched again. */
export async function releaseLine(database: Database, hash: string, filingId: string): Promise<void> {
  await database.query(`UPDATE statement_line SET status = 'open', filing_id = NULL, settled_by = NULL, settled_at = NULL WHERE hash = $1 AND status = 'matched' AND filing_id = $2`, [hash, filingId]);
}

/** The sum of the payments matched to a filing. */
export async function sumMatched(database: Database, filingId: string): Promise<number> {
  const row = await findRow<{ sum: number }>(database, 'SELECT coalesce(sum(amount_kzt), 0)::bigint AS sum FROM statement_line WHERE filing_id = $1', [filingId]);
  return row?.sum ?? 0;
}

/** Puts a payment aside that is for no deposit; false when it is settled otherwise. */
export async function setLineAside(database: Database, hash: string, reason: string, { by, at }: Settling): Promise<boolean> {
  const rows = await findRows(database, `
    WITH put AS (UPDATE statement_line SET status = 'set-aside', reason = $2, settled_by = $3, settled_at = $4 WHERE hash = $1 AND status = 'open' RETURNING hash) SELECT hash FROM put`,
  [hash, reason, JSON.stringify(by), at]);
  return rows.length > 0;
}

/** Takes up again what was put aside. */
export async function reopenLine(database: Database, hash: string): Promise<boolean> {
  const rows = await findRows(database, `
    WITH put AS (UPDATE statement_line SET status = 'open', reason = NULL, settled_by = NULL, settled_at = NULL WHERE hash = $1 AND status = 'set-aside' RETURNING hash) SELECT hash FROM put`, [hash]);
  return rows.length > 0;
}

/** Records what a commission found out of results. The latest of a kind counts; the earlier ones stay. */
export async function addDepositFinding(database: Database, { filingId, kind, content, source, recordedBy, recordedAt }: Omit<DepositFindingRow, 'id'>): Promise<void> {
  await database.query('INSERT INTO deposit_finding (filing_id, kind, content, source, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [filingId, kind, JSON.stringify(content), source, JSON.stringify(recordedBy), recordedAt]);
}

export interface RefundRunEntry extends RefundRunRow {
  readonly items: readonly Pick<RefundItemRow, 'filingId' | 'amountKzt' | 'reason' | 'paymentReference' | 'returnedOn'>[];
}

const RUN = `
  u.id, u.election_id AS "electionId", u.commission_ids AS "commissionIds", u.proposed_by AS "proposedBy", u.proposed_at AS "proposedAt", u.approved_by AS "approvedBy", u.approved_at AS "approvedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('filingId', i.filing_id, 'amountKzt', i.amount_kzt, 'reason', i.reason, 'paymentReference', i.payment_reference, 'returnedOn', i.returned_on) ORDER BY i.filing_id), '[]')
    FROM refund_item i WHERE i.run_id = u.id) AS items`;

/** Refund runs that concern some commissions, the newest first. */
export const findRefundRuns = (database: Database, { electionId, commissionIds }: { readonly electionId: string; readonly commissionIds: readonly string[] }): Promise<readonly RefundRunEntry[]> =>
  findRows(database, `SELECT ${RUN} FROM refund_run u WHERE u.election_id = $1 AND u.commission_ids && $2 ORDER BY u.proposed_at DESC, u.id`, [electionId, commissionIds]);

export const findRefundRun = (database: Database, id: string): Promise<RefundRunEntry | undefined> => findRow(database, `SELECT ${RUN} FROM refund_run u WHERE u.id = $1`, [id]);

export interface ProposedRefund { readonly filingId: string; readonly amountKzt: number; readonly reason: FateReason }

/** Proposes a run with those deposits that are in no other; null when that leaves none. */
export async function addRefundRun(database: Database, run: Pick<RefundRunRow, 'id' | 'electionId' | 'commissionIds' | 'proposedBy' | 'proposedAt'>, items: readonly ProposedRefund[]): Promise<RefundRunEntry | undefined> {
  await database.query(`
    WITH given AS (SELECT * FROM jsonb_to_recordset($6::jsonb) AS x("filingId" text, "amountKzt" bigint, reason text)),
    fresh AS (SELECT * FROM given g WHERE NOT EXISTS (SELECT FROM refund_item i WHERE i.filing_id = g."filingId")),
    added AS (
      INSERT INTO refund_run (id, election_id, commission_ids, proposed_by, proposed_at) SELECT $1, $2, $3, $4, $5 WHERE EXISTS (SELECT FROM fresh) RETURNING id)
    INSERT INTO refund_item (filing_id, run_id, amount_kzt, reason) SELECT "filingId", added.id, "amountKzt", reason FROM fresh, added`,
  [run.id, run.electionId, run.commissionIds, JSON.stringify(run.proposedBy), run.proposedAt, JSON.stringify(items)]);
  return findRefundRun(database, run.id);
}

/** Approves a run that nobody approved, by another person than the one who proposed it; false otherwise. */
export async function approveRefundRun(database: Database, id: string, { by, at }: Settling): Promise<boolean> {
  const rows = await findRows(database, `
    WITH done AS (UPDATE refund_run SET approved_by = $2, approved_at = $3 WHERE id = $1 AND approved_at IS NULL AND proposed_by ->> 'accountId' <> $4 RETURNING id) SELECT id FROM done`,
  [id, JSON.stringify(by), at, by.accountId]);
  return rows.length > 0;
}

/** Gives up a run that was not approved yet. */
export async function dropRefundRun(database: Database, id: string): Promise<boolean> {
  const rows = await findRows(database, 'WITH gone AS (DELETE FROM refund_run WHERE id = $1 AND approved_at IS NULL RETURNING id) SELECT id FROM gone', [id]);
  return rows.length > 0;
}

/** Notes that a deposit of an approved run was paid back; false when it was not approved, or noted before. */
export async function noteReturned(database: Database, filingId: string, { paymentReference, returnedOn, by }: { readonly paymentReference: string; readonly returnedOn: CivilDate; readonly by: ActorRef }): Promise<boolean> {
  const rows = await findRows(database, `
    WITH done AS (
      UPDATE refund_item i SET payment_reference = $2, returned_on = $3, returned_by = $4 FROM refund_run u
      WHERE i.filing_id = $1 AND u.id = i.run_id AND u.approved_at IS NOT NULL AND i.returned_on IS NULL RETURNING i.filing_id)
    SELECT filing_id FROM done`, [filingId, paymentReference, returnedOn, JSON.stringify(by)]);
  return rows.length > 0;
}
