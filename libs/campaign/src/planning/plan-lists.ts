import { compareNames, type Limits, type QuotaLimit } from '@tirkeu/domain';
import type { CampaignFigures, ListFigures } from '../figures.js';
import type { PlannedList, SyntheticPerson } from '../plan.js';
import type { Chance } from './chance.js';
import type { People } from './people.js';

/** How many of the persons beyond the quota belong to it all the same; an assumption. */
const BEYOND_QUOTA = 0.12;
/** How many of those who fill the quota are women, the others are young; an assumption. */
const WOMEN_IN_QUOTA = 0.8;

/**
 * Fills the lists of the parties. Women and youth alone meet the quota, whatever counts besides them.
 * @throws RangeError when a list is for a region without list seats
 */
export const planLists = (figures: CampaignFigures, { quota }: Pick<Limits, 'quota'>, people: People, chance: Chance): PlannedList[] =>
  figures.lists.filter(({ persons }) => persons > 0).map((list) => {
    const contestId = listContestOf(figures, list);
    const persons = fillList(list.persons, quota?.value ?? null, people, chance);
    return { id: `${contestId}-${list.partyId}`, contestId, partyId: list.partyId, persons: persons.sort((a, b) => compareNames(a.nameKk, b.nameKk)) };
  });

function listContestOf({ map }: CampaignFigures, { regionId, partyId, persons }: ListFigures): string {
  const contest = map.contestsOf(regionId).find(({ form }) => form === 'party-list');
  if (!contest) throw new RangeError(`List of ${partyId}, ${regionId}: ${persons} cannot be met, the region has no list seats`);
  return contest.id;
}

function fillList(size: number, quota: QuotaLimit | null, people: People, chance: Chance): SyntheticPerson[] {
  const required = quota ? Math.ceil((quota.percent * size) / 100) : 0;
  return Array.from({ length: size }, (_, index) => {
    const counted = index < required || chance.happens(BEYOND_QUOTA);
    if (!quota || !counted) return people.draw(counted ? 'female' : 'male');
    const byAge = !quota.groups.includes('women') || (quota.groups.includes('youth') && !chance.happens(WOMEN_IN_QUOTA));
    return byAge ? people.draw(chance.happens(0.5) ? 'male' : 'female', { under: quota.youthUnderYears }) : people.draw('female');
  });
}
