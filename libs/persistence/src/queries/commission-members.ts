import type { CivilDate } from '@tirkeu/domain';
import type { CommissionMemberRow } from '../tables/commission-member.table.js';
import { findRows, type Database } from './database.js';

const MEMBER = `SELECT id, commission_id AS "commissionId", name, office, account_id AS "accountId", person_key AS "personKey", seated_on AS "seatedOn", left_on AS "leftOn" FROM commission_member`;
const BY_OFFICE = `ORDER BY array_position(ARRAY['chair', 'deputy-chair', 'secretary', 'member'], office), name COLLATE "kk-x-icu", id`;

/** Who sits on a commission on a day, the chair first. */
export const findMembersOn = (database: Database, commissionId: string, on: CivilDate): Promise<readonly CommissionMemberRow[]> =>
  findRows<CommissionMemberRow>(database, `${MEMBER} WHERE commission_id = $1 AND seated_on <= $2 AND (left_on IS NULL OR left_on > $2) ${BY_OFFICE}`, [commissionId, on]);

/** Adds members; one that is there already stays as it is. Tells how many were added. */
export async function addMembers(database: Database, members: readonly CommissionMemberRow[]): Promise<number> {
  let added = 0;
  for (const { id, commissionId, name, office, accountId, personKey, seatedOn, leftOn } of members) {
    const rows = await findRows(database, `
      WITH added AS (INSERT INTO commission_member (id, commission_id, name, office, account_id, person_key, seated_on, left_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id) SELECT id FROM added`,
    [id, commissionId, name, office, accountId, personKey, seatedOn, leftOn]);
    added += rows.length;
  }
  return added;
}
