import { TOLD_KINDS, dueOfFiling, gapsOf, type CalendarOverrides, type Extension, type Filing, type Rulebook } from '@tirkeu/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { stateOf } from '../queries/sealed-columns.js';

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

const keepDues = `
  INSERT INTO due (stream_kind, stream_id, election_id, commission_id, kind, subject, at)
  SELECT 'filing', subject, election_id, commission_id, kind, subject, at
  FROM jsonb_to_recordset($1::jsonb) AS w(subject text, election_id text, commission_id text, kind text, at timestamptz) ON CONFLICT DO NOTHING`;

interface Older {
  readonly filing: Filing;
  readonly overrides: CalendarOverrides;
  readonly extension: Extension | null;
}

/** What it waits for, of the moments that are only seen: of the others it was told in its time. */
function duesOf({ filing, overrides, extension }: Older, rulebook: Rulebook) {
  const { electionDay, zone, electionId, commissionId } = filing;
  const timetable = rulebook.timetable({ electionDay, zone, overrides, ...(extension && { extension }) });
  return dueOfFiling(filing, rulebook, timetable).filter(({ kind }) => !TOLD_KINDS.some((told) => told === kind))
    .map((due) => ({ ...due, election_id: electionId, commission_id: commissionId }));
}

/** Whoever has left a list stays named in it: they were. */
const people = ({ candidates, departures }: Filing) => [...candidates, ...departures.map(({ candidate }) => candidate)];

async function settleBatch(manager: EntityManager, { personKey, rulebookOf }: SettlePorts): Promise<number> {
  const [taken]: [readonly { readonly filingId: string }[], number] = await manager.query(take, [BATCH]);
  if (taken.length === 0) return 0;
  // Nobody acts on them meanwhile: what a desk writes is newer.
  const filings: readonly Older[] = await manager.query(`
    SELECT ${stateOf('f')} AS filing, e.overrides, c.extension FROM filing f JOIN contest c ON c.id = f.contest_id JOIN election e ON e.id = f.election_id
    WHERE f.id = ANY($1) FOR NO KEY UPDATE OF f`, [taken.map(({ filingId }) => filingId)]);
  const named = filings.flatMap(({ filing }) => people(filing).map(({ id, iin }) => ({ person_key: personKey(iin), filing_id: filing.id, candidate_id: id })));
  const gaps = filings.map(({ filing }) => ({ filing_id: filing.id, gaps: gapsOf(filing, rulebookOf(filing.rulebookId)).map(({ gap }) => gap) }));
  await manager.query(keepDues, [JSON.stringify(filings.flatMap((older) => duesOf(older, rulebookOf(older.filing.rulebookId))))]);
  await manager.query(name, [JSON.stringify(named)]);
  await manager.query(fillGaps, [JSON.stringify(gaps)]);
  return taken.length;
}

/**
 * Works out whom older filings name, what they lack and what they wait for, batch by batch, each in a transaction of its own, and returns how many there
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
