import type { Instant } from '@tirkeu/domain';
import type { FileRow } from '../tables/file.table.js';
import type { UploadRow } from '../tables/upload.table.js';
import { findRow, findRows, type Database } from './database.js';
import { FILE } from './files.js';

const UPLOAD = `
  SELECT id, filing_id AS "filingId", account_id AS "accountId", sha256, bytes, received, parts, begun_at AS "begunAt" FROM upload`;

/** Whose file of which content, in which filing: what an upload is found by. */
export type UploadAddress = Pick<UploadRow, 'filingId' | 'accountId' | 'sha256'>;

/** Begins an upload, or finds the one that has begun: the same content is on its way once. */
export async function beginUpload(database: Database, { id, filingId, accountId, sha256, bytes, begunAt }: Omit<UploadRow, 'received' | 'parts'>): Promise<UploadRow> {
  await database.query(`
    INSERT INTO upload (id, filing_id, account_id, sha256, bytes, received, parts, begun_at) VALUES ($1, $2, $3, $4, $5, 0, '{}', $6)
    ON CONFLICT (filing_id, account_id, sha256) DO NOTHING`, [id, filingId, accountId, sha256, bytes, begunAt]);
  const begun = await findUpload(database, { filingId, accountId, sha256 });
  if (!begun) throw new Error('An upload that has begun is gone');
  return begun;
}

export const findUpload = (database: Database, { filingId, accountId, sha256 }: UploadAddress): Promise<UploadRow | undefined> =>
  findRow(database, `${UPLOAD} WHERE filing_id = $1 AND account_id = $2 AND sha256 = $3`, [filingId, accountId, sha256]);

export const findUploadById = (database: Database, id: string): Promise<UploadRow | undefined> => findRow(database, `${UPLOAD} WHERE id = $1`, [id]);

/** The bytes that the uploads of a filing will have when all of them are whole, one number for each. */
export async function findUploadSizes(database: Database, filingId: string): Promise<readonly number[]> {
  const rows = await findRows<{ readonly bytes: number }>(database, 'SELECT bytes FROM upload WHERE filing_id = $1', [filingId]);
  return rows.map(({ bytes }) => bytes);
}

/** Notes a part that was kept. Of two that begin at the same byte the first one counts; the other gets `false`. */
export async function addUploadPart(database: Database, { id, from, to, part }: { readonly id: string; readonly from: number; readonly to: number; readonly part: string }): Promise<boolean> {
  const rows = await findRows<{ readonly id: string }>(database, `
    WITH added AS (UPDATE upload SET received = $3, parts = parts || $4::text WHERE id = $1 AND received = $2 AND $3 <= bytes RETURNING id) SELECT id FROM added`, [id, from, to, part]);
  return rows.length > 0;
}

/** Uploads that began before a moment, the oldest first; their parts go first, then {@link dropUpload}. */
export const findUploadsBefore = (database: Database, before: Instant): Promise<readonly UploadRow[]> =>
  findRows(database, `${UPLOAD} WHERE begun_at < $1 ORDER BY begun_at LIMIT 1000`, [before]);

export async function dropUpload(database: Database, id: string): Promise<void> {
  await database.query('DELETE FROM upload WHERE id = $1', [id]);
}

/** The file that an upload became, the newest where there are several. */
export const findUploadedFile = (database: Database, { filingId, accountId, sha256 }: UploadAddress): Promise<FileRow | undefined> =>
  findRow(database, `${FILE} WHERE filing_id = $1 AND uploaded_by = $2 AND sha256 = $3 ORDER BY uploaded_at DESC, id LIMIT 1`, [filingId, accountId, sha256]);
