import { daysBetween, isBefore, plusDays, plusMonths, type CivilDate } from '../kernel/time.js';
import { possibleFacts, questionsOf, type PersonAnswers, type PersonQuestion } from './person-question.js';
import type { Eligibility, Rulebook } from './rulebook.js';
import type { RuleId } from './rules.js';

/** The election that somebody thinks of: the day of the vote, and the first and last day on which registration can be decided. */
export interface Occasion {
  readonly electionDay: CivilDate;
  readonly decidedFrom: CivilDate;
  readonly decidedTo: CivilDate;
}

/** An occasion for an election that is not called yet: as if all happened on one day. */
export const allOn = (day: CivilDate): Occasion => ({ electionDay: day, decidedFrom: day, decidedTo: day });

export interface RequirementProspect {
  readonly rule: RuleId;
  /** `open`: it hangs on the day of the decision, on what the law does not settle, or on what the person does not know. */
  readonly outcome: 'met' | 'not-met' | 'open';
  /** The questions whose answers stand in the way; none where it is met. */
  readonly because: readonly PersonQuestion[];
  /** The first day from which it is met whatever the day counted; null where it is met, or where no day can be told. */
  readonly from: CivilDate | null;
}

/** Whether somebody can stand, by their own words. It advises and decides nothing. */
export interface Prospect {
  readonly outcome: 'yes' | 'no' | 'commission';
  readonly requirements: readonly RequirementProspect[];
  /** The first day on which an election and its registration would find every requirement met; null where there is nothing to wait for or no day can be told. */
  readonly from: CivilDate | null;
}

/** Flags that leave a requirement to the commission although the judgement counts it as met. */
const LEFT_OPEN: Readonly<Record<string, RuleId>> = { 'under-age-at-registration': 'minimum-age' };

/** Nobody waits longer. */
const LIFETIME_MONTHS = 12 * 150;

/**
 * The first day from one on at which something holds that, once it holds, goes on holding: people grow older, stay longer,
 * and convictions get spent. Null where it does not in a lifetime.
 */
function firstDay(from: CivilDate, holds: (day: CivilDate) => boolean): CivilDate | null {
  let low = 0;
  let high = daysBetween(from, plusMonths(from, LIFETIME_MONTHS));
  if (!holds(plusDays(from, high))) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(plusDays(from, middle))) high = middle;
    else low = middle + 1;
  }
  return plusDays(from, low);
}

/** How a requirement stands in all that was judged. */
function outcomeOf(rule: RuleId, results: readonly Eligibility[]): RequirementProspect['outcome'] {
  const unmet = results.filter((result) => result.unmet.includes(rule)).length;
  if (unmet > 0) return unmet === results.length ? 'not-met' : 'open';
  return results.some(({ flags }) => flags.some((flag) => LEFT_OPEN[flag] === rule)) ? 'open' : 'met';
}

function overall(results: readonly Eligibility[]): Prospect['outcome'] {
  if (results.every(({ outcome }) => outcome === 'reject')) return 'no';
  return results.every(({ outcome, flags }) => outcome === 'accept' && flags.length === 0) ? 'yes' : 'commission';
}

/**
 * Whether the answers let somebody stand, by the very judgement that stands behind the clerk's checklist: it is asked for
 * every fact that an unsure answer may mean, on the first and on the last day on which registration can be decided. Where
 * these differ, or a flag leaves the matter open, the commission decides. Without a birth date nothing can be said.
 */
export function prospectOf({ eligibility }: Pick<Rulebook, 'eligibility'>, answers: PersonAnswers, { electionDay, decidedFrom, decidedTo }: Occasion): Prospect {
  const decisionDays = isBefore(decidedFrom, decidedTo) ? [decidedFrom, decidedTo] : [decidedFrom];
  const judged = (given: PersonAnswers) => possibleFacts(given).flatMap((facts) => decisionDays.map((onDate) => eligibility({ ...facts, electionDay, onDate })));
  const results = judged(answers);
  if (results.length === 0) return { outcome: 'commission', requirements: [], from: null };

  const firstDayWith = (holds: (result: Eligibility) => boolean) => firstDay(decidedFrom, (day) =>
    possibleFacts(answers).every((facts) => holds(eligibility({ ...facts, electionDay: day, onDate: day }))));
  const questions = questionsOf({ eligibility }, decidedFrom);
  const requirements = [...new Set(questions.flatMap(({ decides }) => decides))].map((rule): RequirementProspect => {
    const outcome = outcomeOf(rule, results);
    if (outcome === 'met') return { rule, outcome, because: [], from: null };
    const aloneInTheWay = (id: PersonQuestion) => outcomeOf(rule, judged({ 'birth-date': answers['birth-date'], [id]: answers[id] })) !== 'met';
    const because = questions.filter(({ id, decides }) => decides.includes(rule) && aloneInTheWay(id)).map(({ id }) => id);
    return { rule, outcome, because, from: firstDayWith(({ unmet }) => !unmet.includes(rule)) };
  });
  const outcome = overall(results);
  return { outcome, requirements, from: outcome === 'yes' ? null : firstDayWith((result) => result.outcome === 'accept') };
}
