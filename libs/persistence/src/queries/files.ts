import type { Instant } from '@tirkeu/domain';
import type { FilePageRow, FileRow, ScanState } from '../tables/file.table.js';
import { findRow, findRows, type Database } from './database.js';

export const FILE = `
  SELECT id, filing_id AS "filingId", name, media_type AS "mediaType", bytes, pages, sha256, storage_key AS "storageKey", uploaded_at AS "uploadedAt",
    uploaded_by AS "uploadedBy", scan, stored_sha256 AS "storedSha256" FROM file`;

/** Notes a stored file. The bytes must be in storage before. */
export async function addFile(database: Database, file: FileRow): Promise<void> {
  await database.query(`
    INSERT INTO file (id, filing_id, name, media_type, bytes, pages, sha256, storage_key, uploaded_at, uploaded_by, scan, stored_sha256)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
  [file.id, file.filingId, file.name, file.mediaType, file.bytes, file.pages, file.sha256, file.storageKey, file.uploadedAt, file.uploadedBy, file.scan, file.storedSha256]);
}

export const findFile = (database: Database, id: string): Promise<FileRow | undefined> => findRow(database, `${FILE} WHERE id = $1`, [id]);

/** The files of a filing, also those that no document names any more, the oldest first. */
export const findFilesOf = (database: Database, filingId: string): Promise<readonly FileRow[]> =>
  findRows(database, `${FILE} WHERE filing_id = $1 ORDER BY uploaded_at, id`, [filingId]);

/** Files that the antivirus has not looked at, some of them: in no order, so that one that never gets an answer holds up no other. */
export const findUnscanned = (database: Database, most: number): Promise<readonly FileRow[]> =>
  findRows(database, `${FILE} WHERE scan = 'pending' ORDER BY random() LIMIT $1`, [most]);

/** Notes what the antivirus says of bytes that were kept; several files may name the same ones. */
export async function noteScan(database: Database, storageKey: string, scan: ScanState): Promise<void> {
  await database.query(`UPDATE file SET scan = $2 WHERE storage_key = $1 AND scan = 'pending'`, [storageKey, scan]);
}

/** How many files an account has brought since a moment, and how many bytes in all. */
export async function countBrought(database: Database, accountId: string, since: Instant): Promise<{ readonly files: number; readonly bytes: number }> {
  const found = await findRow<{ readonly files: number; readonly bytes: number }>(database, `
    SELECT count(*)::integer AS files, coalesce(sum(bytes), 0)::bigint AS bytes FROM file WHERE uploaded_by = $1 AND uploaded_at > $2`, [accountId, since]);
  return found ?? { files: 0, bytes: 0 };
}

/** Notes the pictures of pages; those that are known stay as they are. */
export async function addFilePages(database: Database, pages: readonly FilePageRow[]): Promise<void> {
  const rows = pages.map(({ fileId, page, storageKey, mediaType, width, height }) => ({ file_id: fileId, page, storage_key: storageKey, media_type: mediaType, width, height }));
  await database.query('INSERT INTO file_page SELECT * FROM jsonb_populate_recordset(NULL::file_page, $1::jsonb) ON CONFLICT DO NOTHING', [JSON.stringify(rows)]);
}

export const findFilePage = (database: Database, fileId: string, page: number): Promise<FilePageRow | undefined> => findRow(database, `
  SELECT file_id AS "fileId", page, storage_key AS "storageKey", media_type AS "mediaType", width, height FROM file_page WHERE file_id = $1 AND page = $2`, [fileId, page]);
