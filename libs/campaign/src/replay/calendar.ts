import { getWindow, type Instant, type Timetable } from '@tirkeu/domain';
import { chance } from './chance.js';

/** A moment in milliseconds since 1970, UTC. */
export type Moment = number;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Offices and candidates work from 9 to 18. */
const MORNING = 9 * HOUR;
const WORKING = 9 * HOUR;
/** One in four handed in on the last day, most of them towards its end. */
const ON_THE_LAST_DAY = 0.25;

export const momentOf = (at: Instant): Moment => Date.parse(at);
export const instantOf = (moment: Moment): Instant => new Date(Math.floor(moment)).toISOString() as Instant;

/** The windows of a commission in its own zone, whose offset does not change within them. */
export interface Calendar {
  /** Midnight, in the zone, of the day on which nomination opens. */
  readonly opensAt: Moment;
  readonly nominationClosesAt: Moment;
  readonly registrationClosesAt: Moment;
}

export function calendarOf(timetable: Timetable): Calendar {
  const nomination = getWindow(timetable, 'nomination');
  return {
    opensAt: momentOf(nomination.opensAt),
    nominationClosesAt: momentOf(nomination.closesAt),
    registrationClosesAt: momentOf(getWindow(timetable, 'registration').closesAt),
  };
}

/** The same order of moments, with every day drawn together into its working hours. */
export function atWork(moment: Moment, { opensAt }: Calendar): Moment {
  const day = Math.floor((moment - opensAt) / DAY);
  const time = moment - opensAt - day * DAY;
  return opensAt + day * DAY + MORNING + (time * WORKING) / DAY;
}

/** Few in the first days, more each day, a rush at the end: never at the closing moment itself or after it. */
export function handedInAt(id: string, calendar: Calendar): Moment {
  const { opensAt, nominationClosesAt } = calendar;
  const when = chance(id, 'hour of handing in');
  if (chance(id, 'last day') < ON_THE_LAST_DAY) return nominationClosesAt - 2_000 - WORKING * when ** 2.2;
  const days = Math.floor((nominationClosesAt - opensAt) / DAY);
  const day = Math.floor(days * Math.sqrt(chance(id, 'day of handing in')));
  return atWork(opensAt + (Math.min(day, days - 1) + when) * DAY, calendar);
}

/** The commission's stretch of time for one nomination: from handing in to the decision, four to nine days later or just before registration closes. */
export function decidedAt(id: string, submittedAt: Moment, calendar: Calendar): Moment {
  const wished = atWork(submittedAt + (4 + 5 * chance(id, 'days to decide')) * DAY, calendar);
  const latest = calendar.registrationClosesAt - (10 + 300 * chance(id, 'minutes before the end')) * MINUTE;
  return Math.min(wished, latest);
}

/** The last hour, in which no time to mend is left to give. `part` from 0 to below 1. */
export const inTheLastHour = (part: number, { registrationClosesAt }: Calendar): Moment => registrationClosesAt - HOUR + MINUTE + part * 58 * MINUTE;

/** A draft is begun between ten minutes and five days before it is handed in, not before nomination opens. */
export function begunAt(id: string, submittedAt: Moment, { opensAt }: Calendar): Moment {
  const wished = submittedAt - 10 * MINUTE - 5 * DAY * chance(id, 'days of preparing') ** 2;
  return Math.max(wished, Math.min(opensAt + MORNING, submittedAt - 10 * MINUTE));
}
