import type { GroundAppealsView, StandingContest, StandingContestsView } from '../after-decision-views.js';
import { contestAnswer, ground, instant, words } from './parts.js';
import { count, flag, list, named, object } from './schema.js';

export const groundAppealsAnswer = named('GroundAppealsView', object<GroundAppealsView>({
  grounds: list(object<GroundAppealsView['grounds'][number]>({ ground, title: words, decisions: count, appealed: count, reversed: count, reversedByCourt: count })), asOf: instant,
}));
export const standingContestsAnswer = named('StandingContestsView', object<StandingContestsView>({
  contests: list(object<StandingContest>({
    contest: contestAnswer, standing: count, registered: count, nominationClosesAt: instant, registrationClosesAt: instant, tooFew: flag, abandoned: flag,
  })),
  below: count, mostDays: count, asOf: instant,
}));
