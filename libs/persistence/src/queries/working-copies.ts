import type { FilingStatus, Instant } from '@tirkeu/domain';
import type { DataSource } from 'typeorm';
import type { WorkingCopyRow } from '../tables/working-copy.table.js';
import { findFilingKey } from '../store/filing-seal.js';
import { findRow, findRows, type Database } from './database.js';
import { copyOf } from './sealed-columns.js';

/** A working copy with the name of who saved it. Restricted: it holds personal data. */
export interface FoundCopy extends WorkingCopyRow {
  readonly savedBy: string;
}

const COPY = `
  SELECT w.filing_id AS "filingId", w.page, ${copyOf('w')} AS input, w.version, w.filing_version AS "filingVersion", w.saved_at AS "savedAt", w.account_id AS "accountId", w.writer, w.sequence,
    name_of_account(w.account_id) AS "savedBy"
  FROM working_copy w WHERE w.filing_id = $1`;

/** Everything typed in a filing and not recorded, the pages in the order of their names. */
export const findWorkingCopies = (database: Database, filingId: string): Promise<readonly FoundCopy[]> => findRows(database, `${COPY} ORDER BY w.page`, [filingId]);

export const findWorkingCopy = (database: Database, filingId: string, page: string): Promise<FoundCopy | undefined> => findRow(database, `${COPY} AND w.page = $2`, [filingId, page]);

export interface CopyToKeep extends Omit<WorkingCopyRow, 'version'> {
  /** The version that the person saw; null: none. */
  readonly basedOn: string | null;
  /** Of the filing, when it was found that the page can be written. */
  readonly status: FilingStatus;
}

/**
 * Keeps what was typed; gives its new version. Undefined, and nothing is written, when somebody else saved or took away the copy
 * since, when a later save of the same page came first, or when the filing has another status by now.
 */
export async function keepWorkingCopy(database: DataSource, { filingId, status, page, input, basedOn, filingVersion, savedAt, accountId, writer, sequence }: CopyToKeep): Promise<string | undefined> {
  const key = await findFilingKey(database, filingId);
  const kept = key ? { $sealed: key.seal(input, `copy ${page}`) } : input;
  // The filing is held, so that nothing typed outlives an action that hands it in at the same moment.
  const row = await findRow<{ readonly version: string }>(database, `
    WITH open AS (SELECT id FROM filing WHERE id = $1 AND status = $2 FOR SHARE)
    INSERT INTO working_copy AS w (filing_id, page, input, version, filing_version, saved_at, account_id, writer, sequence)
    SELECT id, $3, $4::jsonb, gen_random_uuid()::text, $6, $7, $8, $9, $10 FROM open
    WHERE $5::text IS NULL OR EXISTS (SELECT FROM working_copy WHERE filing_id = $1 AND page = $3)
    ON CONFLICT (filing_id, page) DO UPDATE SET (input, version, filing_version, saved_at, account_id, writer, sequence) =
      ROW(EXCLUDED.input, EXCLUDED.version, EXCLUDED.filing_version, EXCLUDED.saved_at, EXCLUDED.account_id, EXCLUDED.writer, EXCLUDED.sequence)
      WHERE w.version = $5 OR (w.writer = EXCLUDED.writer AND w.sequence < EXCLUDED.sequence)
    RETURNING version`, [filingId, status, page, JSON.stringify(kept), basedOn, filingVersion, savedAt, accountId, writer, sequence]);
  return row?.version;
}

/**
 * Takes away what stands in filings that nobody can go on with: registration has closed, so not even a late one can be handed in.
 * Gives how many copies there were.
 */
export async function dropLapsedCopies(database: Database, now: Instant): Promise<number> {
  const row = await findRow<{ readonly dropped: number }>(database, `
    WITH dropped AS (DELETE FROM working_copy w USING filing f WHERE f.id = w.filing_id AND f.decide_by <= $1 RETURNING w.page)
    SELECT count(*) AS dropped FROM dropped`, [now]);
  return row?.dropped ?? 0;
}

/** Takes a copy away; false, and it stays, when it is there in another version. */
export async function dropWorkingCopy(database: Database, { filingId, page, version }: Pick<WorkingCopyRow, 'filingId' | 'page' | 'version'>): Promise<boolean> {
  const left = await findRow(database, `
    WITH dropped AS (DELETE FROM working_copy WHERE filing_id = $1 AND page = $2 AND version = $3 RETURNING page)
    SELECT page FROM working_copy WHERE filing_id = $1 AND page = $2 AND page NOT IN (SELECT page FROM dropped)`, [filingId, page, version]);
  return left === undefined;
}
