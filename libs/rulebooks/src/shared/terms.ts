import { atLocal, getWindow, localDate, plusDays, plusMinutes, type Instant, type Timetable, type ZoneId } from '@tirkeu/domain';

/**
 * The end (exclusive) of a term of whole days that runs from the day after an event: midnight after its last day, in the
 * zone of the commission.
 */
export const endOfTerm = (at: Instant, days: number, zone: ZoneId): Instant =>
  atLocal(plusDays(localDate(at, zone), days + 1), '00:00', zone);

/** Papers can be mended until registration closes; null when less than the least time to give is left. */
export function cureDeadline(noticedAt: Instant, timetable: Timetable, minimumHours: number): Instant | null {
  const { closesAt } = getWindow(timetable, 'registration');
  return plusMinutes(noticedAt, minimumHours * 60) <= closesAt ? closesAt : null;
}
