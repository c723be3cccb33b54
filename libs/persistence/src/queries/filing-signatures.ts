import type { Instant } from '@tirkeu/domain';
import type { DataSource } from 'typeorm';
import { keysOf, type FilingKey } from '../store/filing-seal.js';
import { findRow, findRows } from './database.js';

/** What belongs to a signature and names people; the record has its hash. */
export interface SignatureParts {
  readonly id: string;
  readonly filingId: string;
  readonly attachedAt: Instant;
  /** Message, evidence and full verdicts, as whoever keeps them wants them back. */
  readonly parts: unknown;
}

async function findKey(dataSource: DataSource, filingId: string): Promise<FilingKey | null> {
  const row = await findRow<{ readonly wrapped: string | null }>(dataSource, 'SELECT wrapped FROM filing_key WHERE filing_id = $1', [filingId]);
  return row?.wrapped ? keysOf(dataSource).unwrap(filingId, row.wrapped) : null;
}

/** Keeps a signed message before the record names it. @throws Error when the filing has no key: its people were forgotten */
export async function addSignature(dataSource: DataSource, { id, filingId, attachedAt, parts }: SignatureParts): Promise<void> {
  const key = await findKey(dataSource, filingId);
  if (!key) throw new Error(`Filing ${filingId} has no key under which a signature could be kept`);
  await dataSource.query('INSERT INTO filing_signature (id, filing_id, sealed, attached_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING', [id, filingId, key.seal(parts, `signature ${id}`), attachedAt]);
}

/** Of a filing, the oldest first; none once its people were forgotten. */
export async function findSignatures(dataSource: DataSource, filingId: string): Promise<readonly SignatureParts[]> {
  const rows = await findRows<{ readonly id: string; readonly sealed: string; readonly attachedAt: Instant }>(
    dataSource, 'SELECT id, sealed, attached_at AS "attachedAt" FROM filing_signature WHERE filing_id = $1 ORDER BY attached_at, id', [filingId]);
  const key = rows.length > 0 ? await findKey(dataSource, filingId) : null;
  return key ? rows.map(({ id, sealed, attachedAt }) => ({ id, filingId, attachedAt, parts: key.unseal(sealed, `signature ${id}`) })) : [];
}
