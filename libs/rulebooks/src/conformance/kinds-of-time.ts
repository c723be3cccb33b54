import { atLocal, getWindow, receivability, type CalendarOverrides, type Rulebook, type Timetable } from '@tirkeu/domain';
import type { Given } from './given.js';
import type { Got } from './kinds.js';

const overridesOf = (given: Given): CalendarOverrides => ({
  nominationOpens: given.optional('nominationOpens', (facts) => facts.text('nominationOpens')),
  nominationCloses: given.optional('nominationCloses', (facts) => facts.text('nominationCloses')),
  registrationCloses: given.optional('registrationCloses', (facts) => facts.text('registrationCloses')),
});

const extensionOf = (given: Given) => ({
  nominationCloses: given.text('nominationCloses'),
  registrationCloses: given.text('registrationCloses'),
});

const timetableOf = (given: Given, rulebook: Rulebook): Timetable => rulebook.timetable({
  electionDay: given.date('electionDay'),
  zone: given.text('zone'),
  overrides: given.optional('overrides', (facts) => overridesOf(facts.part('overrides'))),
  extension: given.optional('extension', (facts) => extensionOf(facts.part('extension'))),
});

export function calendar(given: Given, rulebook: Rulebook): Got {
  const timetable = timetableOf(given, rulebook);
  const nomination = getWindow(timetable, 'nomination');
  return {
    nominationOpens: nomination.opensAt,
    nominationCloses: nomination.closesAt,
    registrationCloses: getWindow(timetable, 'registration').closesAt,
    campaignEnds: getWindow(timetable, 'campaign').closesAt,
  };
}

export const receivable = (given: Given, rulebook: Rulebook): Got =>
  ({ ...receivability(getWindow(timetableOf(given, rulebook), 'nomination'), given.instant('receivedAt')) });

export const withdrawal = (given: Given, rulebook: Rulebook): Got =>
  ({ ...receivability(getWindow(timetableOf(given, rulebook), 'withdrawal'), given.instant('receivedAt')) });

export const extension = (given: Given, rulebook: Rulebook): Got =>
  ({ outcome: rulebook.extension({ candidatesAtClose: given.number('candidatesAtClose'), days: given.number('days') }) });

const MIDDAY = '12:00';

/** Days stand for what happens at some hour of them: the decision and the appeal at midday. */
export function appealTerm(given: Given, rulebook: Rulebook): Got {
  const zone = given.text('zone');
  const decidedAt = atLocal(given.date('decidedOn'), MIDDAY, zone);
  const lodgedAt = atLocal(given.date('lodgedOn'), MIDDAY, zone);
  return { outcome: lodgedAt >= decidedAt && lodgedAt < rulebook.appealBy(decidedAt, zone) ? 'accept' : 'reject' };
}

// The term is counted in days of one calendar, so any zone gives the same answer when none is named.
const ANY_ZONE = 'Asia/Almaty';

export function publication(given: Given, rulebook: Rulebook): Got {
  const zone = given.optional('zone', (facts) => facts.text('zone')) ?? ANY_ZONE;
  const publishBy = rulebook.publishBy(atLocal(given.date('registeredOn'), MIDDAY, zone), zone);
  const looked = ['publishedOn', 'today'].find((name) => given.has(name));
  return { overdue: looked !== undefined && atLocal(given.date(looked), MIDDAY, zone) >= publishBy };
}
