import type { CampaignFigures, Course, TableTier } from '../figures.js';

/** What the tables count in a region. Everything about candidates is about single-member districts, but for the persons on lists. */
export type Measure =
  | `${'seats' | 'party' | 'non-party' | 'registered'}.${TableTier}`
  | `${'women-nominated' | 'women-registered'}.${WomenGroup}`
  | 'seats.list'
  | `list.${string}`;
export type WomenGroup = 'oblast' | 'local';

/** Sums by region, and what the tables count for the whole country only: the reasons. */
export class Tally {
  private readonly sums = new Map<string, number>();

  add(regionId: string, measure: Measure, count: number): void {
    this.plus(`${regionId}|${measure}`, count);
  }

  addLost(tier: TableTier, course: Exclude<Course, 'registered'>, count: number): void {
    this.plus(`${tier}|${course}`, count);
  }

  of(regionId: string, measure: Measure): number {
    return this.sums.get(`${regionId}|${measure}`) ?? 0;
  }

  lost(tier: TableTier, course: Exclude<Course, 'registered'>): number {
    return this.sums.get(`${tier}|${course}`) ?? 0;
  }

  private plus(key: string, count: number): void {
    this.sums.set(key, (this.sums.get(key) ?? 0) + count);
  }
}

/** The seats of the map under the tiers of the tables. */
export function tallySeats({ map, countedAs }: Pick<CampaignFigures, 'map' | 'countedAs'>, tally: Tally): void {
  for (const maslikhat of map.maslikhats) {
    tally.add(maslikhat.regionId, `seats.${maslikhat.localityId === undefined ? 'oblast' : countedAs(maslikhat.localityId)}`, maslikhat.singleMemberSeats);
    tally.add(maslikhat.regionId, 'seats.list', maslikhat.listSeats);
  }
}

/** What has to come out when a campaign runs as its figures say. */
export function tallyFigures(figures: CampaignFigures): Tally {
  const tally = new Tally();
  tallySeats(figures, tally);
  for (const { regionId, tier, nominatedParty, nominatedNonParty, registered } of figures.tiers) {
    tally.add(regionId, `party.${tier}`, nominatedParty);
    tally.add(regionId, `non-party.${tier}`, nominatedNonParty);
    tally.add(regionId, `registered.${tier}`, registered);
  }
  for (const { regionId, group, nominated, registered } of figures.women) {
    tally.add(regionId, `women-nominated.${group}`, nominated);
    tally.add(regionId, `women-registered.${group}`, registered);
  }
  for (const { regionId, partyId, persons } of figures.lists) tally.add(regionId, `list.${partyId}`, persons);
  for (const { tier, counts } of figures.reasons) {
    for (const course of LOST_COURSES) tally.addLost(tier, course, counts[course]);
  }
  return tally;
}

export const LOST_COURSES = ['own-application-before', 'documents-incomplete', 'non-compliance', 'own-application-after'] as const satisfies readonly Exclude<Course, 'registered'>[];
