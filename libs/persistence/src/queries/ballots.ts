import type { Filing } from '@tirkeu/domain';
import type { PartyLotRow } from '../tables/party-lot.table.js';
import { contestJoins, contestJson, type ContestEntry } from './contests.js';
import { findRow, findRows, type Database } from './database.js';
import { stateOf } from './sealed-columns.js';

/** A contest with whoever is registered in it. Restricted: filings hold personal data. */
export interface BallotSource {
  readonly contest: ContestEntry;
  readonly registered: readonly Filing[];
}

const SOURCE = `SELECT ${contestJson} AS contest,
    coalesce((SELECT jsonb_agg(${stateOf('f')} ORDER BY f.id) FROM filing f WHERE f.contest_id = c.id AND f.status = 'registered'), '[]') AS registered
  FROM contest c ${contestJoins}`;

/** The contests of some commissions in an election, by maslikhat, the districts by number, then the list. */
export const findBallots = (database: Database, electionId: string, commissionIds: readonly string[]): Promise<readonly BallotSource[]> =>
  findRows(database, `${SOURCE} WHERE c.election_id = $1 AND c.commission_id = ANY($2) ORDER BY c.maslikhat_id, c.district NULLS LAST`, [electionId, commissionIds]);

export const findBallot = (database: Database, contestId: string): Promise<BallotSource | undefined> => findRow(database, `${SOURCE} WHERE c.id = $1`, [contestId]);

export async function addPartyLot(database: Database, { electionId, content, source, recordedBy, recordedAt }: Omit<PartyLotRow, 'id'>): Promise<void> {
  await database.query('INSERT INTO party_lot (election_id, content, source, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5)',
    [electionId, JSON.stringify(content), source, JSON.stringify(recordedBy), recordedAt]);
}

/** The lot that counts in an election: the latest that was recorded. */
export const findPartyLot = (database: Database, electionId: string): Promise<PartyLotRow | undefined> => findRow(database, `
  SELECT id, election_id AS "electionId", content, source, recorded_by AS "recordedBy", recorded_at AS "recordedAt" FROM party_lot WHERE election_id = $1 ORDER BY id DESC LIMIT 1`, [electionId]);
