import { atLocal, daysBetween, getWindow, localDate, plusDays, plusMinutes, type AppealTerm, type CivilDate, type Instant, type Terms, type Timetable, type ZoneId } from '@tirkeu/domain';

/**
 * The end (exclusive) of a term of whole days that runs from the day after an event: midnight after its last day, in the
 * zone of the commission.
 */
export const endOfTerm = (at: Instant, days: number, zone: ZoneId): Instant =>
  endOfDays(localDate(at, zone), days, zone);

const endOfDays = (from: CivilDate, days: number, zone: ZoneId): Instant => atLocal(plusDays(from, days + 1), '00:00', zone);

/** The end (exclusive) of the time to decide an appeal: so many days, or the day itself where it is decided at once. */
export function appealDecision({ lodgedAt, lodgedOn, electionDay, zone }: AppealTerm, { appealDecisionDays, appealAtOnceDays }: Terms): Instant {
  const from = lodgedOn ?? localDate(lodgedAt, zone);
  const left = daysBetween(from, electionDay);
  const atOnce = left >= 0 && left < appealAtOnceDays.value;
  return endOfDays(from, atOnce ? 0 : appealDecisionDays.value, zone);
}

/** The end (exclusive) of the time to pay back a deposit. */
export const depositReturn = (endedAt: Instant | null, resultsOn: CivilDate, zone: ZoneId, { depositReturnDays }: Terms): Instant =>
  endOfDays(endedAt === null ? resultsOn : localDate(endedAt, zone), depositReturnDays.value, zone);

/** Papers can be mended until registration closes; null when less than the least time to give is left. */
export function cureDeadline(noticedAt: Instant, timetable: Timetable, minimumHours: number): Instant | null {
  const { closesAt } = getWindow(timetable, 'registration');
  return plusMinutes(noticedAt, minimumHours * 60) <= closesAt ? closesAt : null;
}
