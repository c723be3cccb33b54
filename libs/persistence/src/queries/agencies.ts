import { QueryFailedError, type DataSource } from 'typeorm';
import type { Instant, Text } from '@tirkeu/domain';
import type { AgencyRow } from '../tables/agency.table.js';
import { saveGrant, type NewGrant } from './accounts.js';
import { findRow, findRows, type Database } from './database.js';
import { standingAt } from './standing.js';

/** A wish to act for a nominator, without its paper, with who asks. */
export interface AgencyEntry extends Omit<AgencyRow, 'paper' | 'paperSha256'> {
  /** As the person named themselves in the account. */
  readonly person: string;
  readonly login: string;
  /** Whether their identity card was seen. */
  readonly isIdentified: boolean;
}
export type NewAgency = Pick<AgencyRow, 'id' | 'accountId' | 'nominatorKind' | 'nominatorId' | 'name' | 'registrationNumber' | 'regionId' | 'paper' | 'paperName' | 'paperMediaType' | 'paperSha256' | 'askedAt'>;

/** Where somebody judges: in some regions, or in the whole country where none is named. */
export interface JudgeScope {
  readonly regionIds: readonly string[];
}

const ENTRY = `SELECT g.id, g.account_id AS "accountId", g.nominator_kind AS "nominatorKind", g.nominator_id AS "nominatorId", g.name, g.registration_number AS "registrationNumber",
  g.region_id AS "regionId", g.paper_name AS "paperName", g.paper_media_type AS "paperMediaType", g.asked_at AS "askedAt", g.verdict, g.judged_at AS "judgedAt", g.judged_by AS "judgedBy",
  g.reason, g.grant_id AS "grantId", g.ended_at AS "endedAt", g.ended_by AS "endedBy", g.end_reason AS "endReason",
  a.name AS person, a.login, a.iin_confirmed_at IS NOT NULL AS "isIdentified" FROM agency g JOIN account a ON a.id = g.account_id`;
const WITHIN = `(cardinality($1::text[]) = 0 OR g.region_id = ANY($1))`;

/** Adds a wish. False when the person asks for the same nominator already, or acts for it. */
export async function addAgency(database: Database, agency: NewAgency): Promise<boolean> {
  const { id, accountId, nominatorKind, nominatorId, name, registrationNumber, regionId, paper, paperName, paperMediaType, paperSha256, askedAt } = agency;
  try {
    await database.query(`
      INSERT INTO agency (id, account_id, nominator_kind, nominator_id, name, registration_number, region_id, paper, paper_name, paper_media_type, paper_sha256, asked_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [id, accountId, nominatorKind, nominatorId, JSON.stringify(name), registrationNumber, regionId, paper, paperName, paperMediaType, paperSha256, askedAt]);
    return true;
  } catch (error) {
    if (error instanceof QueryFailedError && error.driverError.constraint === 'agency_asked_once') return false;
    throw error;
  }
}

/** What an account asked for, the newest first. */
export const findAgencies = (database: Database, accountId: string): Promise<readonly AgencyEntry[]> =>
  findRows(database, `${ENTRY} WHERE g.account_id = $1 ORDER BY g.asked_at DESC, g.id`, [accountId]);

/** What waits to be judged, the oldest first, and then who acts now, the newest first: at most `limit` of each. */
export const findAgenciesToJudge = (database: Database, { regionIds, limit }: JudgeScope & { readonly limit: number }): Promise<readonly AgencyEntry[]> => findRows(database, `
  (${ENTRY} WHERE g.verdict IS NULL AND g.ended_at IS NULL AND ${WITHIN} ORDER BY g.asked_at, g.id LIMIT $2)
  UNION ALL (${ENTRY} WHERE g.verdict = 'confirmed' AND g.ended_at IS NULL AND ${WITHIN} ORDER BY g.judged_at DESC, g.id LIMIT $2)`, [regionIds, limit]);

/** The regions whose lists some commissions decide on: theirs to judge who may act for a branch there. */
export const findRegionsOfLists = async (database: Database, commissionIds: readonly string[]): Promise<readonly string[]> => {
  const rows = await findRows<{ readonly id: string }>(database, `SELECT DISTINCT region_id AS id FROM contest WHERE form = 'party-list' AND commission_id = ANY($1) ORDER BY id`, [commissionIds]);
  return rows.map(({ id }) => id);
};

/** The accounts that may judge a wish: the secretaries of the commission that decides on the lists of the region, and the administrators. */
export const findJudges = async (database: Database, regionId: string | null, now: Instant): Promise<readonly string[]> => {
  const rows = await findRows<{ readonly id: string }>(database, `
    SELECT DISTINCT account_id AS id FROM role_grant g WHERE ${standingAt('g', '$2')} AND (role = 'administrator'
      OR role = 'secretary' AND commission_ids && ARRAY(SELECT commission_id FROM contest WHERE region_id = $1 AND form = 'party-list')) ORDER BY id`, [regionId, now]);
  return rows.map(({ id }) => id);
};

export const findAgency = (database: Database, id: string): Promise<AgencyEntry | undefined> => findRow(database, `${ENTRY} WHERE g.id = $1`, [id]);

export const findAgencyPaper = (database: Database, id: string): Promise<Pick<AgencyRow, 'paper' | 'paperName' | 'paperMediaType'> | undefined> =>
  findRow(database, 'SELECT paper, paper_name AS "paperName", paper_media_type AS "paperMediaType" FROM agency WHERE id = $1', [id]);

/** The name under which an association is known already: the one that was confirmed first. */
export const findNominatorName = async (database: Database, nominatorId: string): Promise<Text | undefined> =>
  (await findRow<{ readonly name: Text }>(database, `SELECT name FROM agency WHERE nominator_id = $1 AND verdict = 'confirmed' ORDER BY judged_at, id LIMIT 1`, [nominatorId]))?.name;

/** Confirms a wish and gives the role, both or neither. False when it was judged or taken back meanwhile; then nothing was written. */
export const confirmAgency = (dataSource: Pick<DataSource, 'transaction'>, { id, by, at, grant }: { readonly id: string; readonly by: string; readonly at: Instant; readonly grant: NewGrant }): Promise<boolean> =>
  dataSource.transaction(async (manager) => {
    const open = await findRow(manager, 'SELECT id FROM agency WHERE id = $1 AND verdict IS NULL AND ended_at IS NULL FOR UPDATE', [id]);
    if (!open) return false;
    await saveGrant(manager, grant);
    await manager.query(`UPDATE agency SET verdict = 'confirmed', judged_at = $2, judged_by = $3, grant_id = $4, name = $5 WHERE id = $1`, [id, at, by, grant.id, JSON.stringify(grant.title)]);
    return true;
  });

/** Declines a wish. False when it was judged or taken back meanwhile. */
export const declineAgency = async (database: Database, { id, by, at, reason }: { readonly id: string; readonly by: string; readonly at: Instant; readonly reason: string }): Promise<boolean> =>
  (await findRow(database, `
    WITH judged AS (UPDATE agency SET verdict = 'declined', judged_at = $2, judged_by = $3, reason = $4 WHERE id = $1 AND verdict IS NULL AND ended_at IS NULL RETURNING id)
    SELECT id FROM judged`, [id, at, by, reason])) !== undefined;

/** Ends what was asked or confirmed, and with it the role. False when it is over already. */
export const endAgency = async (database: Database, { id, by, at, reason }: { readonly id: string; readonly by: string; readonly at: Instant; readonly reason: string | null }): Promise<boolean> =>
  (await findRow(database, `
    WITH ended AS (UPDATE agency SET ended_at = $2, ended_by = $3, end_reason = $4 WHERE id = $1 AND ended_at IS NULL AND verdict IS DISTINCT FROM 'declined' RETURNING id, grant_id),
      revoked AS (UPDATE role_grant g SET revoked_at = $2 FROM ended e WHERE g.id = e.grant_id AND g.revoked_at IS NULL)
    SELECT id FROM ended`, [id, at, by, reason])) !== undefined;
