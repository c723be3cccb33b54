import { COURSES, TABLE_TIERS, type CampaignFigures, type Course, type TableTier } from '../figures.js';
import type { Chance } from './chance.js';
import type { Nominee } from './nominee.js';

/** How much sooner a party's nominee is among those who withdrew than another who was lost; an assumption. */
const PARTY_HEAD_START = 2;

const REASONS = COURSES.filter((course) => course !== 'registered');

/**
 * Gives every nominee who was lost a reason, in each tier as often as the tables count it.
 * @throws RangeError when the reasons of a tier do not add up to its lost
 */
export function chooseCourses(figures: CampaignFigures, lost: ReadonlySet<Nominee>, chance: Chance): ReadonlyMap<Nominee, Course> {
  return new Map(TABLE_TIERS.flatMap((tier) => {
    const nominees = [...lost].filter(({ maslikhat }) => maslikhat.tier === tier);
    const courses = coursesOf(figures, tier);
    if (courses.length !== nominees.length) {
      throw new RangeError(`Reasons, ${tier} tier: ${courses.length} cannot be met, ${nominees.length} nominees are not among the registered`);
    }
    const withdrew = courses.filter((course) => course === 'own-application-before');
    const others = chance.shuffled(courses.filter((course) => course !== 'own-application-before'));
    const ordered = [...withdrew, ...others];
    return inOrderOfWithdrawal(nominees, chance).flatMap((nominee, index) => ordered.slice(index, index + 1).map((course) => [nominee, course] as const));
  }));
}

const coursesOf = ({ reasons }: CampaignFigures, tier: TableTier): Course[] =>
  reasons.filter((row) => row.tier === tier).flatMap(({ counts }) => REASONS.flatMap((reason) => Array.from({ length: counts[reason] }, () => reason)));

const inOrderOfWithdrawal = (nominees: readonly Nominee[], chance: Chance): Nominee[] =>
  nominees
    .map((nominee) => ({ nominee, place: chance.fraction() / (nominee.partyId === null ? 1 : PARTY_HEAD_START) }))
    .sort((a, b) => a.place - b.place)
    .map(({ nominee }) => nominee);
