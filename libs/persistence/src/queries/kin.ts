import type { Candidate, CivilDate, Filing, FilingStatus, Instant, Text } from '@tirkeu/domain';
import { findRows, type Database } from './database.js';
import { stateOf } from './sealed-columns.js';

/** Another filing that names a person of this one, as a number tells and not a name. */
export interface KinFiling {
  /** Of the person, in the filing that is looked at. */
  readonly candidateId: string;
  readonly filingId: string;
  readonly commissionId: string;
  readonly electionId: string;
  readonly electionTitle: Text;
  readonly electionDay: CivilDate;
  readonly contestTitle: Text;
  readonly status: FilingStatus;
  readonly submittedAt: Instant;
}

const MOST_KIN = 50;

/** Where the people of a filing were or are nominated too, in any election, the newest first. Drafts are nobody's but their own people's. */
export const findKin = (database: Database, filingId: string): Promise<readonly KinFiling[]> => findRows(database, `
  SELECT own.candidate_id AS "candidateId", f.id AS "filingId", f.commission_id AS "commissionId", f.election_id AS "electionId", e.title AS "electionTitle", e.election_day::text AS "electionDay",
    c.title AS "contestTitle", f.status, f.submitted_at AS "submittedAt"
  FROM named_person own JOIN named_person other ON other.person_key = own.person_key AND other.filing_id <> own.filing_id
    JOIN filing f ON f.id = other.filing_id JOIN election e ON e.id = f.election_id JOIN contest c ON c.id = f.contest_id
  WHERE own.filing_id = $1 AND f.submitted_at IS NOT NULL ORDER BY f.submitted_at DESC, f.id LIMIT $2`, [filingId, MOST_KIN]);

/** Somebody else who stands or stood in the same district. Restricted: it holds personal data. */
export interface Neighbour {
  readonly filingId: string;
  readonly status: FilingStatus;
  readonly candidate: Pick<Candidate, 'nameKk' | 'nameRu' | 'birthDate'>;
  readonly iinLastFour: string;
}

const MOST_NEIGHBOURS = 500;

/** Everybody who handed in a nomination in the district of a filing, but the filing itself. */
export async function findNeighbours(database: Database, filingId: string): Promise<readonly Neighbour[]> {
  const rows = await findRows<Omit<Neighbour, 'candidate'> & { readonly filing: Filing }>(database, NEIGHBOURS, [filingId, MOST_NEIGHBOURS]);
  return rows.flatMap(({ filing: { candidates: [candidate] }, ...row }) => (candidate ? [{ ...row, candidate }] : []));
}

const NEIGHBOURS = `
  SELECT f.id AS "filingId", f.status, ${stateOf('f')} AS filing, f.iin_last_four AS "iinLastFour"
  FROM filing own JOIN filing f ON f.contest_id = own.contest_id AND f.id <> own.id
  WHERE own.id = $1 AND own.route <> 'party-list' AND f.submitted_at IS NOT NULL AND jsonb_array_length(f.state -> 'candidates') > 0 ORDER BY f.submitted_at, f.id LIMIT $2`;
