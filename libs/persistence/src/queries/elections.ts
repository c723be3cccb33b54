import type { CalendarOverrides, CivilDate, Election, EsignatureTerm, Instant, Text } from '@tirkeu/domain';
import { findRow, findRows, type Database } from './database.js';

export interface ElectionEntry {
  readonly id: string;
  readonly title: Text;
  readonly kind: Election['kind'];
  readonly electionDay: CivilDate;
  readonly rulebookId: string;
  readonly overrides: CalendarOverrides;
  readonly esignature: EsignatureTerm | null;
  readonly calledAt: Instant;
  readonly contests: number;
  readonly seats: number;
  readonly announcements: Election['announcements'];
  /** Its people are made up: training, or a replay. */
  readonly madeUp: boolean;
}

/** Says that the filings of an election are made by a replay. */
export async function markReplayed(database: Database, electionId: string): Promise<void> {
  await database.query('INSERT INTO replay VALUES ($1) ON CONFLICT DO NOTHING', [electionId]);
}

const ELECTION = `
  SELECT e.id, e.title, e.kind, e.election_day AS "electionDay", e.rulebook_id AS "rulebookId", e.overrides, e.esignature, e.called_at AS "calledAt", e.contests,
    coalesce(e.seats, (SELECT sum(c.seats) FROM contest c WHERE c.election_id = e.id), 0) AS seats, e.state -> 'announcements' AS announcements,
    e.kind = 'training' OR EXISTS (SELECT FROM replay r WHERE r.election_id = e.id) AS "madeUp"
  FROM election e`;

/** All elections, the latest election day first; the first of them is the current one. */
export const findElections = (database: Database): Promise<readonly ElectionEntry[]> => findRows(database, `${ELECTION} ORDER BY e.election_day DESC, e.id`);

export const findElection = (database: Database, id: string): Promise<ElectionEntry | undefined> => findRow(database, `${ELECTION} WHERE e.id = $1`, [id]);

/** The election as its stream has left it. */
export async function findElectionState(database: Database, id: string): Promise<{ readonly election: Election; readonly version: number } | undefined> {
  return findRow(database, 'SELECT state AS election, version FROM election WHERE id = $1', [id]);
}
