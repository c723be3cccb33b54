import type { Citation, Text } from '../kernel/citation.js';
import { atLocal, civilDate, daysBetween, isCivilDate, isoWeekday, localTime, plusMinutes, type CivilDate, type Instant, type LocalTime, type ZoneId } from '../kernel/time.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import { getWindow, type CalendarOverrides, type Timetable } from '../rulebook/timetable.js';

/** The legal moments of an election, in the order in which they are shown. */
export const CALENDAR_MOMENTS = [
  'nomination-opens', 'nomination-closes', 'registration-closes', 'declarations-verified-by', 'withdrawal-closes', 'silence-begins', 'voting-opens', 'voting-closes', 'results-published-by',
] as const;
export type CalendarMomentId = (typeof CALENDAR_MOMENTS)[number];

export const CALENDAR_FAULTS = ['nomination-inverted', 'registration-inverted', 'registration-before-nomination', 'campaign-inverted', 'vote-in-the-past', 'nomination-over', 'not-a-moment'] as const;
export type CalendarFault = (typeof CALENDAR_FAULTS)[number];

/** Terms that begin with their moment; the others end with it. */
const BEGINNINGS: readonly CalendarMomentId[] = ['nomination-opens', 'silence-begins', 'voting-opens'];

/** Whether a moment is the end of a term, so that it does not hold its last instant. */
export const endsTerm = (id: CalendarMomentId): boolean => !BEGINNINGS.includes(id);

/** One legal moment on the clocks of one zone. */
export interface SimulatedMoment {
  readonly id: CalendarMomentId;
  readonly at: Instant;
  readonly local: LocalTime;
  /** The calendar day that people would name: of a term that ends at midnight the day before it. */
  readonly day: CivilDate;
  /** 1 is Monday. */
  readonly weekday: number;
  /** Calendar days from this day to election day; negative after it. */
  readonly daysBefore: number;
  readonly citation: Citation;
  /** Where the law would put it, when the call says otherwise; null when it does not. */
  readonly statutory: { readonly at: Instant; readonly day: CivilDate; readonly daysEarlier: number; readonly citation: Citation } | null;
  readonly isPast: boolean;
  readonly isWeekend: boolean;
  readonly holiday: Text | null;
}

export interface SimulatedZone {
  readonly zone: ZoneId;
  readonly moments: readonly SimulatedMoment[];
}

export interface SimulatedCalendar {
  readonly zones: readonly SimulatedZone[];
  /** What makes the calendar impossible: it cannot be approved so. */
  readonly faults: readonly CalendarFault[];
}

/** What a calendar is computed from. */
export interface CalendarQuestion {
  readonly rulebook: Pick<Rulebook, 'timetable'>;
  readonly electionDay: CivilDate;
  readonly overrides: CalendarOverrides;
  readonly zones: readonly ZoneId[];
  readonly now: Instant;
  /** The name of a public holiday; null of any other day. */
  readonly holidayOn: (day: CivilDate) => Text | null;
}

const SATURDAY = 6;
const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d))?$/;

/** The moment of a local text; null where it is none. */
function momentOf(text: string, zone: ZoneId, usualTime: string): Instant | null {
  const [, date, time = usualTime] = LOCAL.exec(text) ?? [];
  return isCivilDate(date) ? atLocal(date, time, zone) : null;
}

interface Bounds {
  readonly opens: Instant;
  readonly nomination: Instant;
  readonly registration: Instant;
}

const boundsOf = (timetable: Timetable): Bounds => {
  const nomination = getWindow(timetable, 'nomination');
  return { opens: nomination.opensAt, nomination: nomination.closesAt, registration: getWindow(timetable, 'registration').closesAt };
};

const timeOf = (at: Instant, zone: ZoneId): string => {
  const { hour, minute } = localTime(at, zone);
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
};

/** The bounds as fixed by the call, also where they contradict each other; null stands for a text that is no moment. */
function fixedBounds(overrides: CalendarOverrides, statutory: Bounds, zone: ZoneId): { readonly [Key in keyof Bounds]: Instant | null } {
  const fixed = (text: string | undefined, usual: Instant) => (text === undefined ? usual : momentOf(text, zone, timeOf(usual, zone)));
  return {
    opens: fixed(overrides.nominationOpens, statutory.opens), nomination: fixed(overrides.nominationCloses, statutory.nomination),
    registration: fixed(overrides.registrationCloses, statutory.registration),
  };
}

function faultsOf({ electionDay, overrides, now }: CalendarQuestion, zone: ZoneId, statutory: Timetable): readonly CalendarFault[] {
  const { opens, nomination, registration } = fixedBounds(overrides, boundsOf(statutory), zone);
  if (opens === null || nomination === null || registration === null) return ['not-a-moment'];
  const silence = getWindow(statutory, 'campaign').closesAt;
  return [
    ...(opens >= nomination ? ['nomination-inverted' as const] : []),
    ...(opens >= registration ? ['registration-inverted' as const] : []),
    ...(registration < nomination ? ['registration-before-nomination' as const] : []),
    ...(registration >= silence ? ['campaign-inverted' as const] : []),
    ...(electionDay <= localTime(now, zone).date ? ['vote-in-the-past' as const] : []),
    ...(nomination <= now ? ['nomination-over' as const] : []),
  ];
}

interface Told {
  readonly at: Instant;
  readonly citation: Citation;
}

function told(timetable: Timetable): Readonly<Record<CalendarMomentId, Told>> {
  const [nomination, registration, withdrawal, voting] = (['nomination', 'registration', 'withdrawal', 'voting'] as const).map((id) => getWindow(timetable, id));
  const moment = (id: Timetable['moments'][number]['id']): Told => {
    const found = timetable.moments.find((each) => each.id === id);
    if (!found) throw new Error(`The timetable has no moment "${id}"`);
    return found;
  };
  if (!nomination || !registration || !withdrawal || !voting) throw new Error('The timetable lacks a window');
  return {
    'nomination-opens': { at: nomination.opensAt, citation: nomination.citation }, 'nomination-closes': { at: nomination.closesAt, citation: nomination.citation },
    'registration-closes': { at: registration.closesAt, citation: registration.citation }, 'withdrawal-closes': { at: withdrawal.closesAt, citation: withdrawal.citation },
    'voting-opens': { at: voting.opensAt, citation: voting.citation }, 'voting-closes': { at: voting.closesAt, citation: voting.citation },
    'silence-begins': moment('silence-begins'), 'declarations-verified-by': moment('declarations-verified-by'), 'results-published-by': moment('results-published-by'),
  };
}

function simulateZone(question: CalendarQuestion, zone: ZoneId, statutory: Timetable): SimulatedZone {
  const { rulebook, electionDay, overrides, now, holidayOn } = question;
  const fixed = told(rulebook.timetable({ electionDay, zone, overrides }));
  const usual = told(statutory);
  return {
    zone,
    moments: CALENDAR_MOMENTS.map((id): SimulatedMoment => {
      const { at, citation } = fixed[id];
      const by = usual[id];
      const dayOf = (moment: Instant) => localTime(endsTerm(id) ? plusMinutes(moment, -1) : moment, zone).date;
      const [day, usualDay] = [dayOf(at), dayOf(by.at)];
      const weekday = isoWeekday(day);
      return {
        id, at, local: localTime(at, zone), day, weekday, citation, daysBefore: daysBetween(day, electionDay),
        statutory: by.at === at ? null : { at: by.at, day: usualDay, daysEarlier: daysBetween(day, usualDay), citation: by.citation },
        isPast: at <= now, isWeekend: weekday >= SATURDAY, holiday: holidayOn(day),
      };
    }),
  };
}

/**
 * The calendar of an election before it is called: every legal moment in every zone, beside the day on which the law alone would
 * put it. A calendar that contradicts itself has faults and no zones; one whose vote or nomination is over has both.
 */
export function simulateCalendar(question: CalendarQuestion): SimulatedCalendar {
  const { rulebook, electionDay, zones } = question;
  const each = zones.map((zone) => ({ zone, statutory: rulebook.timetable({ electionDay: civilDate(electionDay), zone }) }));
  const faults = [...new Set(each.flatMap(({ zone, statutory }) => faultsOf(question, zone, statutory)))];
  const contradictory = faults.some((fault) => fault !== 'vote-in-the-past' && fault !== 'nomination-over');
  return { faults, zones: contradictory ? [] : each.map(({ zone, statutory }) => simulateZone(question, zone, statutory)) };
}
