import { centralCommission, commissionsFor, type Commission } from './commission.js';
import { contestsFor, type Contest } from './contest.js';
import { readLocalities, readRegions, type Locality, type LocalityRecord, type Region, type RegionRecord } from './geography.js';
import { localMaslikhat, regionalMaslikhat, sharedNames, type Maslikhat, type MaslikhatSeat } from './maslikhat.js';
import { readParties, type Party } from './party.js';

/**
 * Who elected what on 19 March 2023, and who registered the candidates: 20 regions, 203 cities and districts,
 * 223 maslikhats, 3,101 contests for 3,415 seats, 3,305 commissions, 7 parties. Lists are in the order of the ids of
 * the regions and of the published tables; sorting for people is the caller's.
 *
 * `find…` answers undefined for an unknown id, the others throw a RangeError.
 */
export interface ElectionMap {
  readonly regions: readonly Region[];
  readonly localities: readonly Locality[];
  readonly maslikhats: readonly Maslikhat[];
  readonly contests: readonly Contest[];
  readonly commissions: readonly Commission[];
  readonly parties: readonly Party[];
  readonly findRegion: (id: string) => Region | undefined;
  readonly findLocality: (id: string) => Locality | undefined;
  readonly findMaslikhat: (id: string) => Maslikhat | undefined;
  readonly findContest: (id: string) => Contest | undefined;
  readonly findCommission: (id: string) => Commission | undefined;
  readonly findParty: (id: string) => Party | undefined;
  /** The maslikhat of the region itself, then those of its cities and districts. */
  readonly maslikhatsOf: (regionId: string) => readonly Maslikhat[];
  /** The single-member districts by number, then the list seats. */
  readonly contestsOf: (maslikhatId: string) => readonly Contest[];
  /** The commission that registers in a contest. */
  readonly commissionOf: (contestId: string) => Commission;
}

let loaded: ElectionMap | undefined;

/**
 * The map of 2023, read from the data files on the first call and kept.
 * @throws when a data file is missing or contradicts itself (a duplicate id, an unknown region, seats that do not add up)
 */
export function loadMap(): ElectionMap {
  loaded ??= drawMap(readRegions(), readLocalities(), readParties());
  return loaded;
}

/** Builds a map from records. Exported for the specs; everybody else wants {@link loadMap}. */
export function drawMap(regionRecords: readonly RegionRecord[], localityRecords: readonly LocalityRecord[], parties: readonly Party[]): ElectionMap {
  const regions = indexed('region', regionRecords.map((record) => record.region));
  const localities = indexed('locality', localityRecords.map((record) => record.locality));
  for (const { id, regionId } of localities.list) if (!regions.find(regionId)) throw new Error(`Locality ${id} lies in the unknown region ${regionId}`);
  regionRecords.forEach((record) => expectLocalSeats(record, localityRecords));

  const seats = maslikhatSeats(regionRecords, localityRecords);
  const drawn = seats.map((seat) => {
    const contests = contestsFor(seat);
    return { maslikhat: seat.maslikhat, contests, commissions: commissionsFor(seat, contests) };
  });
  const maslikhats = indexed('maslikhat', drawn.map((each) => each.maslikhat));
  const contests = indexed('contest', drawn.flatMap((each) => each.contests));
  const commissions = indexed<Commission>('commission', [centralCommission, ...drawn.flatMap((each) => each.commissions)]);
  const namedParties = indexed('party', parties);
  const maslikhatsByRegion = new Map(regions.list.map(({ id }) => [id, maslikhats.list.filter((each) => each.regionId === id)]));
  const contestsByMaslikhat = new Map(drawn.map((each) => [each.maslikhat.id, each.contests]));
  return {
    regions: regions.list,
    localities: localities.list,
    maslikhats: maslikhats.list,
    contests: contests.list,
    commissions: commissions.list,
    parties: namedParties.list,
    findRegion: regions.find,
    findLocality: localities.find,
    findMaslikhat: maslikhats.find,
    findContest: contests.find,
    findCommission: commissions.find,
    findParty: namedParties.find,
    maslikhatsOf: (regionId) => known('region', regionId, maslikhatsByRegion.get(regionId)),
    contestsOf: (maslikhatId) => known('maslikhat', maslikhatId, contestsByMaslikhat.get(maslikhatId)),
    commissionOf: (contestId) => {
      const { commissionId } = known('contest', contestId, contests.find(contestId));
      return known('commission', commissionId, commissions.find(commissionId));
    },
  };
}

function maslikhatSeats(regionRecords: readonly RegionRecord[], localityRecords: readonly LocalityRecord[]): MaslikhatSeat[] {
  const shared = sharedNames(localityRecords.map((record) => record.locality));
  return regionRecords.flatMap((record) => [
    regionalMaslikhat(record),
    ...localityRecords.filter(({ locality }) => locality.regionId === record.region.id).map((local) => localMaslikhat(local, record.region, shared)),
  ]);
}

function expectLocalSeats({ region, localSeats }: RegionRecord, localityRecords: readonly LocalityRecord[]): void {
  const sum = localityRecords.filter(({ locality }) => locality.regionId === region.id).reduce((total, record) => total + record.singleMemberSeats, 0);
  if (sum !== localSeats) throw new Error(`Cities and districts of ${region.id} have ${sum} seats together, regions.csv says ${localSeats}`);
}

function indexed<Entry extends { readonly id: string }>(kind: string, list: readonly Entry[]) {
  const byId = new Map<string, Entry>();
  for (const entry of list) {
    if (byId.has(entry.id)) throw new Error(`Two entries for ${kind} ${entry.id}`);
    byId.set(entry.id, entry);
  }
  return { list, find: (id: string): Entry | undefined => byId.get(id) };
}

function known<Value>(kind: string, id: string, value: Value | undefined): Value {
  if (value === undefined) throw new RangeError(`No ${kind} ${id} on the map`);
  return value;
}
