import type { CivilDate, ElectionDraft, PlacesOfDistricts, PlannedContest, Text } from '@tirkeu/domain';
import { findRow, findRows, type Database } from './database.js';

/** An election that is being set up, or was, with the version to name in the next action. */
export interface ElectionDraftEntry {
  readonly draft: ElectionDraft;
  readonly version: number;
}

/** The elections that administrators set up, the latest first. */
export const findElectionDrafts = (database: Database): Promise<readonly ElectionDraftEntry[]> =>
  findRows(database, `SELECT state AS draft, version FROM election_draft ORDER BY state ->> 'preparedAt' DESC, id`);

export const findElectionDraft = (database: Database, id: string): Promise<ElectionDraftEntry | undefined> =>
  findRow(database, 'SELECT state AS draft, version FROM election_draft WHERE id = $1', [id]);

/** The first districts of a draft, in the order of its table. */
export async function findPlannedContests(database: Database, id: string, limit: number): Promise<readonly PlannedContest[]> {
  const rows = await findRows<{ contest: PlannedContest }>(database, `
    SELECT c.value AS contest FROM election_draft d, jsonb_array_elements(d.contests) WITH ORDINALITY c(value, place) WHERE d.id = $1 ORDER BY c.place LIMIT $2`, [id, limit]);
  return rows.map(({ contest }) => contest);
}

/** A step of the preparation of an election, as recorded. */
export interface DraftStep {
  readonly type: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

export const findDraftSteps = (database: Database, id: string): Promise<readonly DraftStep[]> => findRows(database, `
  SELECT type, payload ->> 'at' AS at, payload #>> '{by,name}' AS by, payload ->> 'reason' AS reason FROM event
  WHERE stream_kind = 'election' AND stream_id = $1 AND type IN ('ElectionPlanned', 'DistrictsPlanned', 'ElectionHandedOver', 'ElectionReturned', 'ElectionApproved', 'ElectionDiscarded')
  ORDER BY version`, [id]);

/** Everything that a table of districts may name. */
export async function findPlacesOfDistricts(database: Database): Promise<PlacesOfDistricts> {
  const [regions, localities, maslikhats, commissions, titles] = await Promise.all([
    findRows<PlacesOfDistricts['regions'][number]>(database, 'SELECT id, names FROM region ORDER BY id'),
    findRows<PlacesOfDistricts['localities'][number]>(database, 'SELECT id, names, region_id AS "regionId" FROM locality ORDER BY id'),
    findRows<PlacesOfDistricts['maslikhats'][number]>(database, `SELECT id, region_id AS "regionId", locality_id AS "localityId", zone, tier = 'oblast' AS "hasList" FROM maslikhat ORDER BY id`),
    findRows<PlacesOfDistricts['commissions'][number]>(database, 'SELECT id, names, maslikhat_id AS "maslikhatId" FROM commission ORDER BY id'),
    findRows<{ mapId: string; title: Text }>(database, 'SELECT DISTINCT ON (map_id) map_id AS "mapId", title FROM contest ORDER BY map_id'),
  ]);
  return { regions, localities, maslikhats, commissions, titles: new Map(titles.map(({ mapId, title }) => [mapId, title])) };
}

/** Contests and seats of a region in the last election that was no training. */
export interface LastSeats {
  readonly regionId: string;
  readonly contests: number;
  readonly seats: number;
}

export const findLastSeats = (database: Database): Promise<readonly LastSeats[]> => findRows(database, `
  SELECT region_id AS "regionId", count(*)::integer AS contests, sum(seats)::integer AS seats FROM contest
  WHERE election_id = (SELECT id FROM election WHERE kind IN ('regular', 'extraordinary') ORDER BY election_day DESC, id LIMIT 1) GROUP BY region_id ORDER BY region_id`);

/** Elections with filings that another version of the law can be tried on, the latest first. */
export const findElectionsWithFilings = (database: Database): Promise<readonly { id: string; title: Text; rulebookId: string; electionDay: CivilDate; filings: number }[]> => findRows(database, `
  SELECT e.id, e.title, e.rulebook_id AS "rulebookId", e.election_day AS "electionDay", count(f.id)::integer AS filings
  FROM election e JOIN filing f ON f.election_id = e.id AND f.submitted_at IS NOT NULL GROUP BY e.id ORDER BY e.election_day DESC, e.id`);
