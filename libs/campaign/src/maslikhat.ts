import { type Locality, type LocalityRecord, type Region, type RegionRecord } from './geography.js';
import { type Text } from './text.js';

/**
 * A local council. The three tiers are those of the published statistics: `oblast` (oblasts, cities of republican
 * significance, the capital; half of the seats by party lists), `city` and `district` (single-member districts only).
 */
export interface Maslikhat {
  /** The id of its region (oblast tier) or of its locality. */
  readonly id: string;
  readonly tier: 'oblast' | 'city' | 'district';
  readonly regionId: string;
  /** Absent on the oblast tier. */
  readonly localityId?: string;
  /** Official name, with a capital; not unique across regions on the district tier. */
  readonly names: Text;
  readonly singleMemberSeats: number;
  /** Zero but on the oblast tier. */
  readonly listSeats: number;
  /** IANA zone of its region; every deadline of its commissions is kept in it. */
  readonly zone: string;
}

/** A maslikhat with what the names of its commissions and contests are made of. */
export interface MaslikhatSeat {
  readonly maslikhat: Maslikhat;
  /** Where it is, unique in the country: the region is named when the locality alone would be ambiguous. */
  readonly place: Text;
  /** Its territorial commission, unique in the country in the same way. */
  readonly commissionNames: Text;
}

/** The maslikhat of a region. */
export function regionalMaslikhat(record: RegionRecord): MaslikhatSeat {
  const { region } = record;
  return {
    maslikhat: {
      id: region.id,
      tier: 'oblast',
      regionId: region.id,
      names: record.maslikhatNames,
      singleMemberSeats: record.singleMemberSeats,
      listSeats: record.listSeats,
      zone: region.zone,
    },
    place: region.names,
    commissionNames: record.commissionNames,
  };
}

/**
 * The maslikhat of a city or district.
 * @param shared names of localities that occur in more than one region, as {@link sharedNames} gives them
 */
export function localMaslikhat(record: LocalityRecord, region: Region, shared: ReadonlySet<string>): MaslikhatSeat {
  const { locality } = record;
  const ambiguous = shared.has(locality.names.kk);
  return {
    maslikhat: {
      id: locality.id,
      tier: locality.kind,
      regionId: region.id,
      localityId: locality.id,
      names: record.maslikhatNames,
      singleMemberSeats: record.singleMemberSeats,
      listSeats: record.listSeats,
      zone: region.zone,
    },
    place: ambiguous ? followedBy(locality.names, region.names) : locality.names,
    commissionNames: ambiguous ? followedBy(record.commissionNames, region.names) : record.commissionNames,
  };
}

/** The Kazakh names that several localities bear, such as `Абай ауданы`. */
export function sharedNames(localities: readonly Locality[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { names } of localities) (seen.has(names.kk) ? shared : seen).add(names.kk);
  return shared;
}

function followedBy(first: Text, second: Text): Text {
  return { kk: `${first.kk}, ${second.kk}`, ru: `${first.ru}, ${second.ru}`, en: `${first.en}, ${second.en}` };
}
