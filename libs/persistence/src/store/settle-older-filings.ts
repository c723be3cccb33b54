import { gapsOf, type Filing, type Rulebook } from '@tirkeu/domain';
import type { DataSource, EntityManager } from 'typeorm';

export interface SettlePorts {
  readonly personKey: (iin: string) => string;
  readonly rulebookOf: (id: string) => Rulebook;
}

const BATCH = 200;

const take = `
  DELETE FROM unsettled_filing WHERE filing_id IN (SELECT filing_id FROM unsettled_filing ORDER BY filing_id LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING filing_id AS "filingId"`;
const name = `
  INSERT INTO named_person (person_key, filing_id, candidate_id)
  SELECT person_key, filing_id, candidate_id FROM jsonb_to_recordset($1::jsonb) AS w(person_key text, filing_id text, candidate_id text) ON CONFLICT DO NOTHING`;
const fillGaps = `
  UPDATE filing f SET gaps = w.gaps FROM jsonb_to_recordset($1::jsonb) AS w(filing_id text, gaps text[]) WHERE f.id = w.filing_id AND f.gaps IS DISTINCT FROM w.gaps`;

/** Whoever has left a list stays named in it: they were. */
const people = ({ candidates, departures }: Filing) => [...candidates, ...departures.map(({ candidate }) => candidate)];

async function settleBatch(manager: EntityManager, { personKey, rulebookOf }: SettlePorts): Promise<number> {
  const [taken]: [readonly { readonly filingId: string }[], number] = await manager.query(take, [BATCH]);
  if (taken.length === 0) return 0;
  // Nobody acts on them meanwhile: what a desk writes is newer.
  const filings: readonly { readonly filing: Filing }[] = await manager.query('SELECT state AS filing FROM filing WHERE id = ANY($1) FOR NO KEY UPDATE', [taken.map(({ filingId }) => filingId)]);
  const named = filings.flatMap(({ filing }) => people(filing).map(({ id, iin }) => ({ person_key: personKey(iin), filing_id: filing.id, candidate_id: id })));
  const gaps = filings.map(({ filing }) => ({ filing_id: filing.id, gaps: gapsOf(filing, rulebookOf(filing.rulebookId)).map(({ gap }) => gap) }));
  await manager.query(name, [JSON.stringify(named)]);
  await manager.query(fillGaps, [JSON.stringify(gaps)]);
  return taken.length;
}

/**
 * Works out whom older filings name and what they lack, batch by batch, each in a transaction of its own, and returns how many there
 * were. What was settled is never looked at again; a start that is cut off goes on where it was, and several at once share the work.
 */
export async function settleOlderFilings(database: DataSource, ports: SettlePorts): Promise<number> {
  let settled = 0;
  for (;;) {
    const count = await database.transaction((manager) => settleBatch(manager, ports));
    if (count === 0) return settled;
    settled += count;
  }
}
