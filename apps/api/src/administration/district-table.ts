import { createHash } from 'node:crypto';
import type { DistrictsTableView, FaultyRow, RegionSums } from '@tirkeu/contracts';
import { DISTRICT_FIELDS, readDistricts, sumByRegion, type PlacesOfDistricts, type PlannedContest, type PlannedDistricts } from '@tirkeu/domain';
import { findLastSeats, findPlacesOfDistricts, type Database } from '@tirkeu/persistence';
import { fileFault } from '../documents/file-fault.js';
import type { OneFile } from '../documents/one-file.js';
import { TableFault } from '../nominators/table-fault.js';
import type { Tables } from '../nominators/tables.js';
import { partByHeader } from './set-up-header.js';

/** More than every district of the country. */
export const MOST_DISTRICTS = 6_000;
const SAMPLE = 20;

export interface DistrictTable {
  readonly contests: readonly PlannedContest[];
  readonly districts: PlannedDistricts;
  readonly view: Omit<DistrictsTableView, 'kept'>;
}

/** The sums of each region, beside those of the last election there. */
export async function regionSums(database: Database, places: Pick<PlacesOfDistricts, 'regions'>, byRegion: PlannedDistricts['byRegion']): Promise<readonly RegionSums[]> {
  const last = new Map((await findLastSeats(database)).map(({ regionId, contests, seats }) => [regionId, { contests, seats }]));
  const names = new Map(places.regions.map((region) => [region.id, region.names]));
  return byRegion.flatMap((sum) => {
    const known = names.get(sum.regionId);
    return known ? [{ ...sum, names: known, last: last.get(sum.regionId) ?? null }] : [];
  });
}

/** Reads cells of a file in a thread of its own; what is wrong with it as a file is a problem. */
export async function readTable(tables: Tables, { bytes }: OneFile, mostRows: number) {
  try {
    return await tables.read(bytes, mostRows);
  } catch (error) {
    throw error instanceof TableFault ? fileFault(error.fault, error.found) : error;
  }
}

/** A table of districts, read against the map. */
export async function readDistrictTable(file: OneFile, tables: Tables, database: Database): Promise<DistrictTable> {
  const [{ lines }, places] = await Promise.all([readTable(tables, file, MOST_DISTRICTS), findPlacesOfDistricts(database)]);
  const rows = readDistricts(await partByHeader(lines, 'districts', DISTRICT_FIELDS), places);
  if (rows.length > MOST_DISTRICTS) throw fileFault('file-too-large', 'rows');
  const right = rows.flatMap(({ line, contest }) => (contest ? [{ line, contest }] : []));
  const contests = right.map(({ contest }) => contest);
  const byRegion = sumByRegion(contests);
  const seats = contests.reduce((sum, contest) => sum + contest.seats, 0);
  const newCommissions = contests.filter(({ newCommission }) => newCommission !== null).length;
  const faulty = rows.flatMap(({ line, cells, faults }): readonly FaultyRow[] => (faults.length > 0 ? [{ line, faults: faults.map(({ field, fault }) => ({ field, fault, cell: cells[field] })) }] : []));
  return {
    contests,
    districts: {
      contests: contests.length, seats, byRegion, newCommissions, zones: [...new Set(contests.map(({ zone }) => zone))].sort(), fileName: file.name.slice(0, 200),
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
    },
    view: {
      fileName: file.name, rows: rows.length, faulty, contests: contests.length, seats, newCommissions, sums: await regionSums(database, places, byRegion),
      sample: right.slice(0, SAMPLE).map(({ line, contest: { title, seats: each, zone, boundaries } }) => ({ line, title, seats: each, zone, boundaries })),
    },
  };
}
