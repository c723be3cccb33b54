import type { ImportProgressRow } from '../tables/import-progress.table.js';
import { findRow, type Database } from './database.js';

/** Notes how far an import has come; an older note of the same import is replaced. */
export async function noteImportProgress(database: Database, { id, accountId, worked, notedAt }: ImportProgressRow): Promise<void> {
  await database.query(`
    INSERT INTO import_progress (id, account_id, worked, noted_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (id) DO UPDATE SET worked = EXCLUDED.worked, noted_at = EXCLUDED.noted_at WHERE import_progress.account_id = EXCLUDED.account_id`, [id, accountId, worked, notedAt]);
}

/** How many rows of somebody's own import were worked on; undefined when it is not under way. */
export const findImportProgress = async (database: Database, id: string, accountId: string): Promise<number | undefined> =>
  (await findRow<{ readonly worked: number }>(database, 'SELECT worked FROM import_progress WHERE id = $1 AND account_id = $2', [id, accountId]))?.worked;

/** The import is over, well or not. Notes that a stopped process left behind a day ago go with it. */
export async function forgetImportProgress(database: Database, { id, accountId, notedAt }: Pick<ImportProgressRow, 'id' | 'accountId' | 'notedAt'>): Promise<void> {
  await database.query(`DELETE FROM import_progress WHERE (id = $1 AND account_id = $2) OR noted_at < $3::timestamptz - interval '1 day'`, [id, accountId, notedAt]);
}
