import type { Text } from '@tirkeu/domain';
import { preparedAs } from '../prepared.js';
import type { ReceiptRow, SigningKeyRow } from '../tables/receipt.table.js';
import { findRow, findRows, type Database } from './database.js';

const ROW = 'r.number, r.filing_id AS "filingId", r.version, r.content, r.key_id AS "keyId", r.signature, r.issued_at AS "issuedAt"';

const KEEP = preparedAs('keep-receipt', `
  WITH r AS (
    INSERT INTO receipt (number, filing_id, version, content, key_id, signature, issued_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (filing_id, version) DO NOTHING RETURNING *)
  SELECT ${ROW} FROM r`);

/** Keeps a receipt, and gives back the one that is kept: for one version of a filing the first that was issued stands. */
export async function keepReceipt(database: Database, receipt: ReceiptRow): Promise<ReceiptRow> {
  const kept = await findRow<ReceiptRow>(database, KEEP, [receipt.number, receipt.filingId, receipt.version, JSON.stringify(receipt.content), receipt.keyId, receipt.signature, receipt.issuedAt]);
  // A statement does not see what others have written since it began, so the earlier one is asked for anew.
  const first = kept ?? await findRow<ReceiptRow>(database, `SELECT ${ROW} FROM receipt r WHERE r.filing_id = $1 AND r.version = $2`, [receipt.filingId, receipt.version]);
  if (!first) throw new Error(`The receipt ${receipt.number} was not kept`);
  return first;
}

/** A receipt with the public names of what it is about, and the hash that stands in the record where it says it does; null when nothing stands there. */
export interface IssuedReceipt extends ReceiptRow {
  readonly electionTitle: Text;
  readonly contestTitle: Text;
  readonly commission: Text;
  readonly recordedHash: string | null;
}

export const findIssuedReceipt = (database: Database, number: string): Promise<IssuedReceipt | undefined> => findRow(database, `
  SELECT ${ROW}, e.title AS "electionTitle", c.title AS "contestTitle", k.names AS commission, v.hash AS "recordedHash"
  FROM receipt r JOIN filing f ON f.id = r.filing_id JOIN contest c ON c.id = f.contest_id JOIN election e ON e.id = c.election_id JOIN commission k ON k.id = c.commission_id
    LEFT JOIN event v ON v.stream_kind = 'filing' AND v.stream_id = r.filing_id AND v.version = r.version
      AND v.chain = r.content ->> 'commissionId' AND v.chain_index = (r.content #>> '{record,entry}')::integer
  WHERE r.number = $1`, [number]);

/** Notes the public half of a key; one that is known keeps the moment of its first use. */
export async function noteSigningKey(database: Database, { id, publicKey, since }: SigningKeyRow): Promise<void> {
  await database.query('INSERT INTO signing_key (id, public_key, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [id, publicKey, since]);
}

/** All keys that have signed receipts, the newest first. */
export const findSigningKeys = (database: Database): Promise<readonly SigningKeyRow[]> =>
  findRows(database, 'SELECT id, public_key AS "publicKey", since FROM signing_key ORDER BY since DESC, id');
