import { forgetPeople, type CalendarOverrides, type Extension, type Filing, type ForgettingReason, type Instant } from '@tirkeu/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { stateOf } from '../queries/sealed-columns.js';
import { findRow, findRows, type Database } from '../queries/database.js';

/** A filing whose people are remembered still, with what their term is computed from. Its state is without them. */
export interface RememberedFiling {
  readonly id: string;
  readonly state: Filing;
  readonly overrides: CalendarOverrides;
  readonly extension: Extension | null;
}

/** A page of filings in the order of their ids, whose registration has closed or that were discarded and are to be forgotten. What a replay made up is nobody's. */
export const findRemembered = (database: Database, { closedBefore, after, limit }: { readonly closedBefore: Instant; readonly after: string; readonly limit: number }): Promise<readonly RememberedFiling[]> => findRows(database, `
  SELECT f.id, f.state, e.overrides, c.extension FROM filing f JOIN contest c ON c.id = f.contest_id JOIN election e ON e.id = f.election_id LEFT JOIN filing_key k ON k.filing_id = f.id
  WHERE k.destroyed_at IS NULL AND (f.decide_by < $1 OR (f.status = 'discarded' AND f.state ? 'dataRequests')) AND f.id > $2 AND NOT EXISTS (SELECT FROM replay r WHERE r.election_id = f.election_id) ORDER BY f.id LIMIT $3`, [closedBefore, after, limit]);

export interface ForgettingOrder {
  readonly filingId: string;
  readonly at: Instant;
  readonly reason: ForgettingReason;
  /** The account, or `system`. */
  readonly by: string;
}

/**
 * Destroys the key of a filing, and with it all that is known of its people in the record and in the filing; and what stands of them elsewhere: working
 * copies, papers, addresses of e-mails, keyed hashes. What was published stays, the record still verifies. False, and nothing is done, when it was done before.
 */
export const forgetFiling = (database: DataSource, order: ForgettingOrder): Promise<boolean> => database.transaction((manager) => forget(manager, order));

async function forget(manager: EntityManager, { filingId, at, reason, by }: ForgettingOrder): Promise<boolean> {
  const row = await findRow<{ readonly filing: Filing; readonly published: boolean; readonly done: boolean }>(manager, `
    SELECT ${stateOf('f')} AS filing, EXISTS (SELECT FROM public_entry p WHERE p.filing_id = f.id) AS published,
      EXISTS (SELECT FROM filing_key k WHERE k.filing_id = f.id AND k.destroyed_at IS NOT NULL) AS done
    FROM filing f WHERE f.id = $1 FOR UPDATE OF f`, [filingId]);
  if (!row || row.done) return false;
  const left = forgetPeople(row.filing, { published: row.published });
  await manager.query(`
    INSERT INTO filing_key (filing_id, wrapped, destroyed_at, reason, destroyed_by) VALUES ($1, NULL, $2, $3, $4)
    ON CONFLICT (filing_id) DO UPDATE SET wrapped = NULL, destroyed_at = EXCLUDED.destroyed_at, reason = EXCLUDED.reason, destroyed_by = EXCLUDED.destroyed_by`, [filingId, at, reason, by]);
  await manager.query(`
    UPDATE filing SET state = $2, sealed = NULL, iin_last_four = NULL, sex = NULL, candidate = CASE WHEN $3 THEN candidate END, candidate_ru = CASE WHEN $3 THEN candidate_ru END,
      search_key = CASE WHEN $3 THEN search_key ELSE '' END WHERE id = $1`, [filingId, JSON.stringify(left), row.published]);
  for (const statement of TRACES) await manager.query(statement, [filingId]);
  return true;
}

/** What is known of people outside the record and the filing. Files are taken from their store by whoever keeps it. */
const TRACES = [
  'INSERT INTO forgotten_file (storage_key, pages) SELECT DISTINCT ON (storage_key) storage_key, pages FROM file WHERE filing_id = $1 ON CONFLICT DO NOTHING',
  'DELETE FROM file_page WHERE file_id IN (SELECT id FROM file WHERE filing_id = $1)',
  'DELETE FROM file WHERE filing_id = $1',
  'DELETE FROM filing_signature WHERE filing_id = $1',
  'DELETE FROM working_copy WHERE filing_id = $1',
  'DELETE FROM named_person WHERE filing_id = $1',
  'DELETE FROM active_candidacy WHERE filing_id = $1',
  'DELETE FROM mail WHERE notice_id IN (SELECT id FROM notice WHERE filing_id = $1)',
] as const;

/** A file whose bytes are to be destroyed. */
export interface ForgottenFile {
  readonly storageKey: string;
  readonly pages: number;
}

/** Files that belong to nobody any more; what another filing holds too is left out. */
export const findForgottenFiles = (database: Database, limit: number): Promise<readonly ForgottenFile[]> => findRows(database, `
  SELECT storage_key AS "storageKey", pages FROM forgotten_file g WHERE NOT EXISTS (SELECT FROM file f WHERE f.storage_key = g.storage_key) ORDER BY storage_key LIMIT $1`, [limit]);

export const noteFileDestroyed = async (database: Database, storageKey: string): Promise<void> => {
  await database.query('DELETE FROM forgotten_file WHERE storage_key = $1', [storageKey]);
};
