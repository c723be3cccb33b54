import { canonicalJson, type FilingEvent } from '@tirkeu/domain';
import { cover, uncover, type SaltedPart } from '@tirkeu/desk';
import { findRows, type Database } from '../queries/database.js';
import type { FilingKeys } from './filing-seal.js';

const AT_ONCE = 1_000;

/** An event whose sealed parts are not what was committed to. */
export interface FalseSeal {
  readonly filingId: string;
  readonly version: number;
}

interface SealedEvent extends FalseSeal { readonly payload: FilingEvent; readonly sealed: string; readonly wrapped: string }

/**
 * Opens all that is sealed of events and holds it against their commitments: the part of verifying a record that needs the secret. What was destroyed
 * is looked at no more; there the commitments stand alone.
 */
export async function findFalseSeals(database: Database, keys: FilingKeys): Promise<readonly FalseSeal[]> {
  const found: FalseSeal[] = [];
  for (let after: FalseSeal = { filingId: '', version: 0 }; ;) {
    const page: readonly SealedEvent[] = await findRows(database, `
      SELECT v.stream_id AS "filingId", v.version, v.payload, v.sealed, k.wrapped FROM event v JOIN filing_key k ON k.filing_id = v.stream_id
      WHERE v.stream_kind = 'filing' AND v.sealed IS NOT NULL AND k.wrapped IS NOT NULL AND (v.stream_id, v.version) > ($1, $2) ORDER BY v.stream_id, v.version LIMIT $3`, [after.filingId, after.version, AT_ONCE]);
    found.push(...page.filter((event) => !isTrue(keys, event)).map(({ filingId, version }) => ({ filingId, version })));
    const last = page.at(-1);
    if (!last) return found;
    after = last;
  }
}

function isTrue(keys: FilingKeys, { filingId, version, payload, sealed, wrapped }: SealedEvent): boolean {
  try {
    const parts = keys.unwrap(filingId, wrapped).unseal(sealed, `event ${version}`) as readonly SaltedPart[];
    return canonicalJson(cover(uncover(payload, parts), parts)) === canonicalJson(payload);
  } catch {
    return false;
  }
}
