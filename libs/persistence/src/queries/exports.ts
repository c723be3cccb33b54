import type { Instant, Text } from '@tirkeu/domain';
import type { ExportRow } from '../tables/export.table.js';
import { findRow, findRows, type Database } from './database.js';
import { currentTrace } from '../trace.js';

/** The topic by which the worker hears of an export. It is asked for by a person and is no event of a stream. */
export const EXPORT_ASKED = 'export.asked';

const EXPORT = `
  id, account_id AS "accountId", grant_id AS "grantId", content, format, language, scope, status, rows_written AS "rowsWritten", rows_total AS "rowsTotal",
  file_name AS "fileName", bytes, asked_at AS "askedAt", moved_at AS "movedAt", expires_at AS "expiresAt"`;

export type NewExport = Pick<ExportRow, 'id' | 'accountId' | 'grantId' | 'content' | 'format' | 'language' | 'scope' | 'rowsTotal' | 'fileName' | 'askedAt' | 'expiresAt'>;

/** Notes what is asked for and tells the worker, both or neither. */
export async function addExport(database: Database, asked: NewExport): Promise<ExportRow> {
  const row = await findRow<ExportRow>(database, `
    WITH told AS (
      INSERT INTO outbox (topic, key, payload, recorded_at) VALUES ($12, 'export-' || $1::text, jsonb_strip_nulls(jsonb_build_object('exportId', $1::text, 'traceId', $13::text)), $10)),
    added AS (
      INSERT INTO export (id, account_id, grant_id, content, format, language, scope, status, rows_written, rows_total, file_name, asked_at, moved_at, expires_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', 0, $8, $9, $10, $10, $11) RETURNING *)
    SELECT ${EXPORT} FROM added`,
  [asked.id, asked.accountId, asked.grantId, asked.content, asked.format, asked.language, JSON.stringify(asked.scope), asked.rowsTotal, asked.fileName, asked.askedAt, asked.expiresAt,
    EXPORT_ASKED, currentTrace() ?? null]);
  if (!row) throw new Error('An export that was added is there');
  return row;
}

export const findExport = (database: Database, id: string): Promise<ExportRow | undefined> => findRow(database, `SELECT ${EXPORT} FROM export WHERE id = $1`, [id]);

/** How many files an account is waiting for. */
export async function countUnfinishedExports(database: Database, accountId: string): Promise<number> {
  const row = await findRow<{ n: number }>(database, `SELECT count(*) AS n FROM export WHERE account_id = $1 AND status IN ('waiting', 'writing')`, [accountId]);
  return row?.n ?? 0;
}

/** Begins to write a file, from its first row whatever was written before; undefined when it is finished, failed or gone. */
export const beginExport = (database: Database, id: string, at: Instant): Promise<ExportRow | undefined> => findRow(database, `
  WITH begun AS (UPDATE export SET status = 'writing', rows_written = 0, moved_at = $2 WHERE id = $1 AND status IN ('waiting', 'writing') AND expires_at > $2 RETURNING *)
  SELECT ${EXPORT} FROM begun`, [id, at]);

/** Notes how far the writing is. */
export async function noteExportProgress(database: Database, id: string, { rowsWritten, rowsTotal, at }: Pick<ExportRow, 'rowsWritten' | 'rowsTotal'> & { readonly at: Instant }): Promise<void> {
  await database.query(`UPDATE export SET rows_written = $2, rows_total = $3, moved_at = $4 WHERE id = $1 AND status = 'writing'`, [id, rowsWritten, rowsTotal, at]);
}

/** Notes that the file is there. */
export async function finishExport(database: Database, id: string, { rowsWritten, bytes, at }: { readonly rowsWritten: number; readonly bytes: number; readonly at: Instant }): Promise<void> {
  await database.query(`UPDATE export SET status = 'ready', rows_written = $2, rows_total = $2, bytes = $3, moved_at = $4 WHERE id = $1 AND status = 'writing'`, [id, rowsWritten, bytes, at]);
}

/** Notes that there will be no file. */
export async function failExport(database: Database, id: string, at: Instant): Promise<void> {
  await database.query(`UPDATE export SET status = 'failed', moved_at = $2 WHERE id = $1 AND status IN ('waiting', 'writing')`, [id, at]);
}

/** Notes as failed what nothing has happened to since a moment: its job was lost. */
export async function failSilentExports(database: Database, { since, at }: { readonly since: Instant; readonly at: Instant }): Promise<void> {
  await database.query(`UPDATE export SET status = 'failed', moved_at = $2 WHERE status IN ('waiting', 'writing') AND moved_at < $1`, [since, at]);
}

/** Exports whose time is over; their files go first, then {@link dropExport}. */
export async function findExpiredExports(database: Database, now: Instant): Promise<readonly string[]> {
  const rows = await findRows<{ id: string }>(database, 'SELECT id FROM export WHERE expires_at <= $1 ORDER BY expires_at', [now]);
  return rows.map(({ id }) => id);
}

export async function dropExport(database: Database, id: string): Promise<void> {
  await database.query('DELETE FROM export WHERE id = $1', [id]);
}

/** What filters name, by its id. */
export interface FilterNames {
  readonly regions: readonly { readonly id: string; readonly names: Text }[];
  readonly locality: Text | null;
  readonly commission: Text | null;
  readonly contest: Text | null;
  readonly nominator: Text | null;
}

/** The names of what a filter asks for; null for what it does not ask for. */
export async function findFilterNames(
  database: Database,
  { electionId, regionIds, localityId, commissionId, contestId, nominatorId }: {
    readonly electionId: string; readonly regionIds: readonly string[]; readonly localityId?: string; readonly commissionId?: string; readonly contestId?: string; readonly nominatorId?: string;
  },
): Promise<FilterNames> {
  const row = await findRow<FilterNames>(database, `SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'names', names) ORDER BY id), '[]') FROM region WHERE id = ANY($2)) AS regions,
    coalesce((SELECT names FROM locality WHERE id = $3), (SELECT names FROM maslikhat WHERE region_id = $3 AND locality_id IS NULL)) AS locality,
    (SELECT names FROM commission WHERE id = $4) AS commission,
    (SELECT title FROM contest WHERE id = $5) AS contest,
    (SELECT f.nominator FROM nominee x JOIN filing f ON f.id = x.filing_id WHERE x.election_id = $1 AND x.nominator_id = $6 LIMIT 1) AS nominator`,
  [electionId, regionIds, localityId ?? null, commissionId ?? null, contestId ?? null, nominatorId ?? null]);
  if (!row) throw new Error('Asking for names gives one row');
  return row;
}
