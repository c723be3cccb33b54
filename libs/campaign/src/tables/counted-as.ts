import type { CampaignFigures, TableTier } from '../figures.js';
import type { ElectionMap } from '../map.js';
import type { Maslikhat } from '../maslikhat.js';
import type { CellReader } from './cells.js';
import type { FindCorrection } from './correction.js';
import { PARTY_BY_LOCALITY, TIER_TABLES } from './forms.js';
import type { PublishedRow } from './published-table.js';

type LocalTier = Exclude<TableTier, 'oblast'>;

/** The seats a row of a table may mean: the printed number, then the one recommended for it. */
interface Row {
  readonly row: PublishedRow;
  readonly readings: readonly number[];
}

/**
 * Finds the cities and districts that a region's tables count under the other tier than the law: those whose seats are
 * exactly what the row of the cities has more (or less) than the cities of the map. Of several such sets the smallest
 * counts, of equally small ones the one whose party nominees come nearest to the row.
 */
export function deriveCountedAs(map: ElectionMap, cells: CellReader, findCorrection: FindCorrection): CampaignFigures['countedAs'] {
  const swapped = new Set(map.regions.flatMap(({ id }) => swappedIn(id, map, cells, findCorrection)));
  return (localityId) => {
    const locality = map.findLocality(localityId);
    if (!locality) throw new RangeError(`No locality ${localityId} on the map`);
    return swapped.has(localityId) ? other(locality.kind) : locality.kind;
  };
}

function swappedIn(regionId: string, map: ElectionMap, cells: CellReader, findCorrection: FindCorrection): readonly string[] {
  const [city, district] = (['city', 'district'] as const).map((tier) => findRow(regionId, tier, cells, findCorrection));
  const local = map.maslikhatsOf(regionId).filter((maslikhat) => maslikhat.tier !== 'oblast');
  const cities = seatsOf(local.filter((maslikhat) => maslikhat.tier === 'city'));
  if (!city || city.readings[0] === undefined || city.readings[0] === cities) return [];
  const together = seatsOf(local);
  const believable = city.readings.filter((seats) => district?.readings.some((rest) => seats + rest === together));
  for (const seats of [...believable, ...(city.readings.includes(cities) ? [cities] : []), city.readings[0]]) {
    if (seats === cities) return [];
    const sets = smallestSets(local.filter((maslikhat) => maslikhat.tier === (seats > cities ? 'district' : 'city')), Math.abs(seats - cities));
    const set = sets.length > 1 ? nearestSet(sets, local, city.row, cells) : sets[0];
    if (set) return set.map((maslikhat) => maslikhat.id);
  }
  cells.fault(city.row, 'seats', `${city.readings[0]} seats are not those of the cities (${cities}), and no one set of districts makes up for the difference`);
  return [];
}

function findRow(regionId: string, tier: LocalTier, cells: CellReader, findCorrection: FindCorrection): Row | undefined {
  const file = TIER_TABLES.find((each) => each.tier === tier)?.nomination.file ?? '';
  const row = cells.rows(file).find((each) => each.id === regionId);
  const printed = row?.cells['seats'];
  if (!row || printed === undefined) return undefined;
  const recommended = findCorrection({ file, row: regionId, column: 'seats' }, printed)?.recommended;
  return { row, readings: [printed, recommended].filter((cell) => cell !== undefined && /^\d+$/.test(cell)).map(Number) };
}

/** More than so many swapped in one region would be a guess: too many sets have the same seats. */
const LARGEST_SET = 3;

/** All sets of the smallest size that have exactly so many seats. */
function smallestSets(from: readonly Maslikhat[], seats: number): Maslikhat[][] {
  for (let size = 1; size <= LARGEST_SET; size += 1) {
    const sets = setsOf(from, size, seats);
    if (sets.length > 0) return sets;
  }
  return [];
}

function setsOf(from: readonly Maslikhat[], size: number, seats: number): Maslikhat[][] {
  if (size === 0) return seats === 0 ? [[]] : [];
  if (seats <= 0) return [];
  return from.flatMap((first, index) => setsOf(from.slice(index + 1), size - 1, seats - first.singleMemberSeats).map((rest) => [first, ...rest]));
}

/** The set with which the parties' own figures come nearest to the party nominees of the row; undefined when two are equally near. */
function nearestSet(sets: readonly Maslikhat[][], local: readonly Maslikhat[], row: PublishedRow, cells: CellReader): Maslikhat[] | undefined {
  const printed = Number(row.cells['nominated_party']);
  const distances = sets.map((set) => {
    const asCities = local.filter((maslikhat) => (maslikhat.tier === 'city') !== set.includes(maslikhat));
    return Math.abs(asCities.reduce((total, maslikhat) => total + partyNominees(maslikhat.id, cells), 0) - printed);
  });
  const least = Math.min(...distances);
  return distances.filter((distance) => distance === least).length === 1 ? sets[distances.indexOf(least)] : undefined;
}

function partyNominees(localityId: string, cells: CellReader): number {
  const row = cells.rows(PARTY_BY_LOCALITY.file).find((each) => each.id === localityId);
  return Object.entries(row?.cells ?? {}).filter(([column]) => column.endsWith('_nom')).reduce((total, [, cell]) => total + (Number(cell) || 0), 0);
}

function seatsOf(maslikhats: readonly Maslikhat[]): number {
  return maslikhats.reduce((total, maslikhat) => total + maslikhat.singleMemberSeats, 0);
}

function other(kind: LocalTier): LocalTier {
  return kind === 'city' ? 'district' : 'city';
}
