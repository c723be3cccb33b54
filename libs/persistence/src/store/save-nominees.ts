import type { QueryRunner } from 'typeorm';
import type { FilingChange } from '@tirkeu/desk';
import { contestOf } from './contest-of.js';
import { nomineeRows } from './nominee-rows.js';

/** Columns of a nominee that move while the filing does. */
const changes = [
  'sex', 'age_band', 'standing', 'grounds', 'reversed', 'ever_registered', 'reinstated', 'decided_late', 'defects', 'submitted_on', 'submitted_at', 'decided_at',
  'ended_on', 'ended_at', 'moved_at',
];
const given = ['filing_id', 'candidate_id', 'election_id', 'contest_id', 'commission_id', 'form', 'route', 'nominator_id', 'partisan', ...changes];

const list = (columns: readonly string[], prefix = ''): string => columns.map((column) => prefix + column).join(', ');

/**
 * The statement that puts rows of `nomineeRows`, as a JSON array, in their places: each nominee once, and only what has changed is written.
 *
 * @param rows an SQL expression of type jsonb
 */
export const saveNominees = (rows: string): string => `
  INSERT INTO nominee (${list(given)}, maslikhat_id, region_id, locality_id, tier)
  SELECT ${list(given, 'n.')}, c.maslikhat_id, c.region_id, c.locality_id, c.tier
  FROM jsonb_populate_recordset(NULL::nominee, ${rows}) n ${contestOf('n')}
  ON CONFLICT (filing_id, candidate_id) DO UPDATE SET (${list(changes)}) = ROW(${list(changes, 'EXCLUDED.')})
  WHERE (${list(changes, 'nominee.')}) IS DISTINCT FROM (${list(changes, 'EXCLUDED.')})`;

const BATCH = 500;

/** Gives every submitted filing its nominees: for a database whose filings are older than the table. */
export async function fillNominees(runner: Pick<QueryRunner, 'query'>): Promise<void> {
  let after = '';
  for (;;) {
    const filings: readonly (Pick<FilingChange, 'filing' | 'category'> & { readonly id: string })[] = await runner.query(
      `SELECT id, '{"consents": [], "departures": [], "reinstatements": []}'::jsonb || state AS filing, category FROM filing WHERE submitted_at IS NOT NULL AND id > $1 ORDER BY id LIMIT $2`, [after, BATCH]);
    const last = filings.at(-1);
    if (!last) return;
    await runner.query(saveNominees('$1::jsonb'), [JSON.stringify(filings.flatMap(nomineeRows))]);
    after = last.id;
  }
}
