import type { CivilDate, Limits } from '@tirkeu/domain';
import type { CampaignFigures } from '../figures.js';
import type { CampaignPlan, PlannedNomination } from '../plan.js';
import { allocationsOf } from './allocations.js';
import { chanceOf } from './chance.js';
import { chooseCourses } from './choose-courses.js';
import { chooseLost } from './choose-lost.js';
import { chooseWomen } from './choose-women.js';
import { grouped } from './grouped.js';
import { partyWeights } from './party-weights.js';
import { peopleOf } from './people.js';
import { planLists } from './plan-lists.js';
import { spreadNominees } from './spread-nominees.js';

/** What a plan needs to know beside the figures. */
export interface PlanOptions {
  readonly electionDay: CivilDate;
  /** Of the rulebook under which the plan will be played: nobody is too young, every list meets the quota. */
  readonly limits: Pick<Limits, 'minimumAgeYears' | 'quota'>;
  /** Any whole number; the same one gives the same plan. 1 when absent. */
  readonly seed?: number;
}

/**
 * Spreads the published figures over districts and made-up people so that every published number holds exactly. What
 * the figures leave open is decided by rules and chance and said in `allocations`.
 *
 * @throws RangeError naming the figure that cannot be met
 */
export function planCampaign(figures: CampaignFigures, { electionDay, limits, seed = 1 }: PlanOptions): CampaignPlan {
  const weights = partyWeights(figures);
  const nominees = spreadNominees(figures, weights, chanceOf(seed, 'districts'));
  const lost = chooseLost(figures, nominees, weights, chanceOf(seed, 'lost'));
  const courses = chooseCourses(figures, lost, chanceOf(seed, 'courses'));
  const women = chooseWomen(figures, nominees, lost, chanceOf(seed, 'women'));

  const people = peopleOf(chanceOf(seed, 'people'), electionDay, limits);
  const order = chanceOf(seed, 'order');
  const nominations = [...grouped(nominees, ({ contestId }) => contestId).values()].flatMap((contest) =>
    order.shuffled(contest).map((nominee, index): PlannedNomination => ({
      id: `${nominee.contestId}-${index + 1}`,
      contestId: nominee.contestId,
      partyId: nominee.partyId,
      person: people.draw(women.has(nominee) ? 'female' : 'male'),
      course: courses.get(nominee) ?? 'registered',
    })));
  const lists = planLists(figures, limits, people, chanceOf(seed, 'lists'));
  return { nominations, lists, allocations: allocationsOf(figures) };
}
