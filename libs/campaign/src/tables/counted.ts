import type { CampaignFigures, Course } from '../figures.js';
import { LOST_COURSES, Tally } from './tally.js';

/** What the product's statistics counted for one group of nominations or of persons on lists. */
export interface CountedSlice {
  readonly regionId: string;
  /** Null: the maslikhat of the region itself. */
  readonly localityId: string | null;
  readonly form: 'single-member' | 'party-list';
  /** A party of the map, or whoever else nominated; null: a self-nominee. */
  readonly nominatorId: string | null;
  readonly sex: 'male' | 'female';
  readonly nominated: number;
  /** Net: without those who withdrew after registration. */
  readonly registered: number;
  /** Not read on lists. */
  readonly lost: Readonly<Record<Exclude<Course, 'registered'>, number>>;
}

export interface CountedSeats {
  readonly regionId: string;
  readonly localityId: string | null;
  readonly form: 'single-member' | 'party-list';
  readonly seats: number;
}

/** What is compared with the published tables. Slices may be as fine as the caller likes; they are added up. */
export interface Counted {
  readonly slices: readonly CountedSlice[];
  readonly seats: readonly CountedSeats[];
}

/**
 * Adds up what was counted under the regions and tiers of the tables.
 * @throws RangeError for a region, locality or list nominator that is not on the map
 */
export function tallyCounted({ map, countedAs }: CampaignFigures, { slices, seats }: Counted): Tally {
  const tally = new Tally();
  const tierOf = (regionId: string, localityId: string | null) => {
    if (!map.findRegion(regionId)) throw new RangeError(`Counted in ${regionId}, which is no region of the map`);
    return localityId === null ? 'oblast' : countedAs(localityId);
  };
  for (const { regionId, localityId, form, seats: count } of seats) {
    const tier = tierOf(regionId, localityId);
    tally.add(regionId, form === 'party-list' ? 'seats.list' : `seats.${tier}`, count);
  }
  for (const slice of slices) {
    const { regionId, nominatorId } = slice;
    const tier = tierOf(regionId, slice.localityId);
    const party = nominatorId === null ? undefined : map.findParty(nominatorId);
    if (slice.form === 'party-list') {
      if (!party) throw new RangeError(`A list in ${regionId} was counted for ${nominatorId}, which is no party of the map`);
      tally.add(regionId, `list.${party.id}`, slice.nominated);
      continue;
    }
    tally.add(regionId, `${party ? 'party' : 'non-party'}.${tier}`, slice.nominated);
    tally.add(regionId, `registered.${tier}`, slice.registered);
    for (const course of LOST_COURSES) tally.addLost(tier, course, slice.lost[course]);
    if (slice.sex === 'female') {
      const group = tier === 'oblast' ? tier : 'local';
      tally.add(regionId, `women-nominated.${group}`, slice.nominated);
      tally.add(regionId, `women-registered.${group}`, slice.registered);
    }
  }
  return tally;
}
