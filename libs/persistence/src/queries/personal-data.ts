import type { Instant } from '@tirkeu/domain';
import { findRow, type Database } from './database.js';

/** What became of the data of a filing: where its name is published, and whether its people are forgotten. */
export interface FateOfData {
  readonly entryId: string | null;
  readonly forgottenAt: Instant | null;
}

export async function findFateOfData(database: Database, filingId: string): Promise<FateOfData> {
  const found = await findRow<FateOfData>(database, `
    SELECT (SELECT min(p.id) FROM public_entry p WHERE p.filing_id = f.id) AS "entryId", (SELECT k.destroyed_at FROM filing_key k WHERE k.filing_id = f.id) AS "forgottenAt" FROM filing f WHERE f.id = $1`, [filingId]);
  return found ?? { entryId: null, forgottenAt: null };
}
