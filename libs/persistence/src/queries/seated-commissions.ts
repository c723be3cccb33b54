import type { CivilDate, Office, Text } from '@tirkeu/domain';
import { findRows, type Database } from './database.js';

/** Every commission by its names. */
export const findCommissionNames = (database: Database): Promise<readonly { readonly id: string; readonly names: Text }[]> =>
  findRows(database, 'SELECT id, names FROM commission ORDER BY id');

/** Of some people, by keyed hash, those who hold a candidacy now. */
export async function findPersonsStanding(database: Database, personKeys: readonly string[]): Promise<ReadonlySet<string>> {
  if (personKeys.length === 0) return new Set();
  const rows = await findRows<{ key: string }>(database, 'SELECT DISTINCT person_key AS key FROM active_candidacy WHERE person_key = ANY($1)', [personKeys]);
  return new Set(rows.map(({ key }) => key));
}

/** A commission with who sits on it. */
export interface SeatedCommissionEntry {
  readonly id: string;
  readonly names: Text;
  readonly members: readonly {
    readonly id: string; readonly name: string; readonly office: Office; readonly seatedOn: CivilDate; readonly leftOn: CivilDate | null; readonly hasAccount: boolean; readonly isCandidate: boolean;
  }[];
}

const SHOWN = 50;

/** Commissions on which somebody sits on a day, of a part of the name of a commission or member: those with a member who stands as a candidate first, at most fifty. */
export const findSeatedCommissions = (database: Database, on: CivilDate, part = ''): Promise<readonly SeatedCommissionEntry[]> => findRows(database, `
  WITH seat AS (
    SELECT s.*, EXISTS (SELECT FROM active_candidacy a WHERE a.person_key = s.person_key) AS is_candidate
    FROM commission_member s WHERE s.seated_on <= $1 AND (s.left_on IS NULL OR s.left_on > $1))
  SELECT k.id, k.names, jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'office', s.office, 'seatedOn', s.seated_on, 'leftOn', s.left_on,
      'hasAccount', s.account_id IS NOT NULL, 'isCandidate', s.is_candidate)
    ORDER BY array_position(ARRAY['chair', 'deputy-chair', 'secretary', 'member'], s.office), s.name, s.id) AS members
  FROM seat s JOIN commission k ON k.id = s.commission_id GROUP BY k.id
  HAVING $2 = '' OR strpos(lower(k.names::text), lower($2)) > 0 OR bool_or(strpos(lower(s.name), lower($2)) > 0)
  ORDER BY bool_or(s.is_candidate) DESC, k.id LIMIT ${SHOWN}`, [on, part]);

/** Ends a seat on a day that is not before it began. Tells whether there was one to end. */
export async function endSeat(database: Database, id: string, leftOn: CivilDate): Promise<boolean> {
  const rows = await findRows(database, `
    WITH ended AS (UPDATE commission_member SET left_on = $2 WHERE id = $1 AND left_on IS NULL AND seated_on <= $2 RETURNING id) SELECT id FROM ended`, [id, leftOn]);
  return rows.length > 0;
}
