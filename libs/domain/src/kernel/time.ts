import { Temporal } from 'temporal-polyfill';

declare const instantBrand: unique symbol;
declare const civilDateBrand: unique symbol;

/**
 * A moment in UTC, always written `YYYY-MM-DDTHH:mm:ss.sssZ` (24 characters), so that comparing
 * the strings compares the moments. Made by {@link instant}.
 */
export type Instant = string & { readonly [instantBrand]: true };

/**
 * A day of the Gregorian calendar without a zone, written `YYYY-MM-DD`, so that comparing the
 * strings compares the days. Made by {@link civilDate}.
 */
export type CivilDate = string & { readonly [civilDateBrand]: true };

/**
 * An IANA zone name such as `Asia/Almaty`, never a fixed offset: Kazakhstan's offsets changed on
 * 1 March 2024.
 */
export type ZoneId = string;

/** What the clocks of a zone show at one instant. */
export interface LocalTime {
  readonly date: CivilDate;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Distance of the local clock from UTC at that instant, as `+06:00`. */
  readonly offset: string;
}

const INSTANT_FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** In the normalised form already, on a day that every month has: nothing is left to be looked at. */
const SURELY_INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const CIVIL_DATE_FORM = /^\d{4}-\d{2}-\d{2}$/;
const SURELY_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const CLOCK_FORM = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * The moment named by an ISO 8601 text with a zone designator (`Z` or an offset), normalised.
 * Fractions finer than a millisecond are cut off, never rounded up: 17:59:59.9999 stays before 18:00.
 *
 * @throws RangeError when the text is not a moment, has no zone designator, or lies outside the years 0000–9999.
 */
export function instant(iso: string): Instant {
  return SURELY_INSTANT.test(iso) ? (iso as Instant) : toInstant(Temporal.Instant.from(iso));
}

/** In some zone it is another day already, or still: moments on the first and the last day that can be named have none there. */
const hasDayEverywhere = (moment: string): boolean => moment >= '0000-01-02' && moment < '9999-12-31';

/** Whether the value is a moment already in the normalised form of {@link Instant}, with a day on the calendars of every zone. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string' || !INSTANT_FORM.test(value) || !hasDayEverywhere(value)) return false;
  try {
    return instant(value) === value;
  } catch {
    return false;
  }
}

/**
 * The day named by `YYYY-MM-DD`.
 *
 * @throws RangeError when the text has another form or the calendar has no such day; its message does
 * not repeat the text, which may be a date of birth.
 */
export function civilDate(iso: string): CivilDate {
  if (SURELY_DAY.test(iso)) return iso as CivilDate;
  if (!CIVIL_DATE_FORM.test(iso)) throw new RangeError('Not a date of the form YYYY-MM-DD');
  return toCivilDate(Temporal.PlainDate.from(iso));
}

/** Whether the value is a real day of the calendar, written `YYYY-MM-DD`. */
export function isCivilDate(value: unknown): value is CivilDate {
  if (typeof value !== 'string') return false;
  try {
    return civilDate(value) === value;
  } catch {
    return false;
  }
}

/** The day `days` days later; earlier when negative. */
export function plusDays(date: CivilDate, days: number): CivilDate {
  return toCivilDate(Temporal.PlainDate.from(date).add({ days }));
}

/**
 * The same day of the month `months` months later; earlier when negative. Where that month has no
 * such day, its last day: 31 January plus one month is 28 or 29 February.
 */
export function plusMonths(date: CivilDate, months: number): CivilDate {
  return toCivilDate(Temporal.PlainDate.from(date).add({ months }));
}

/** Calendar days from one day to another: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The moment `minutes` elapsed minutes later, whatever the local clocks do; earlier when negative. */
export function plusMinutes(at: Instant, minutes: number): Instant {
  return toInstant(Temporal.Instant.from(at).add({ minutes }));
}

/**
 * The moment `days` days later at which the clocks of a zone show the same time of day; earlier when negative. It is not a
 * multiple of 24 hours where the zone changed its offset in between.
 *
 * @throws RangeError when the zone is unknown.
 */
export function plusLocalDays(at: Instant, days: number, zone: ZoneId): Instant {
  return toInstant(inZone(at, zone).add({ days }).toInstant());
}

/** Elapsed milliseconds from one moment to another; negative backwards. */
export function millisBetween(from: Instant, to: Instant): number {
  if (from.slice(0, 10) === to.slice(0, 10)) return millisOfDay(to) - millisOfDay(from);
  return Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;
}

const millisOfDay = (at: Instant): number => (Number(at.slice(11, 13)) * 3600 + Number(at.slice(14, 16)) * 60 + Number(at.slice(17, 19))) * 1000 + Number(at.slice(20, 23));

/** Whether the first moment or day comes strictly before the second. */
export function isBefore(first: Instant, second: Instant): boolean;
export function isBefore(first: CivilDate, second: CivilDate): boolean;
export function isBefore(first: string, second: string): boolean {
  return first < second;
}

/**
 * Years completed on a day by a person born on another; a year is complete once the day and month
 * of birth have been reached. The law is silent on 29 February: in a common year that anniversary
 * is reached on 1 March. Negative before the birth.
 */
export function ageOn(birthDate: CivilDate, on: CivilDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The day of the week: 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/**
 * The moment at which the clocks of a zone show a time on a day.
 *
 * An hour that occurs twice gives its first occurrence: on 29 February 2024 the clocks of
 * Asia/Almaty and Asia/Qostanay showed 23:00–24:00 first at UTC+6 and again at UTC+5, and 23:30 means
 * 17:30Z. An hour that is skipped gives the time moved on by the length of the gap.
 *
 * @param time the wall clock as `HH:mm`, from 00:00 to 23:59
 * @throws RangeError when the time has another form or the zone is unknown.
 */
export function atLocal(date: CivilDate, time: string, zone: ZoneId): Instant {
  if (!CLOCK_FORM.test(time)) throw new RangeError(`Not a time of the form HH:mm: ${time}`);
  const wallClock = Temporal.PlainDateTime.from(`${date}T${time}`);
  return toInstant(wallClock.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant());
}

/**
 * The day on the calendars of a zone at a moment.
 *
 * @throws RangeError when the zone is unknown.
 */
export function localDate(at: Instant, zone: ZoneId): CivilDate {
  return localTime(at, zone).date;
}

/**
 * What the clocks of a zone show at a moment. The offset tells the two occurrences of a repeated
 * hour apart.
 *
 * @throws RangeError when the zone is unknown.
 */
export function localTime(at: Instant, zone: ZoneId): LocalTime {
  const key = `${at.slice(0, 16)} ${zone}`;
  const known = localTimes.get(key);
  if (known) return { ...known, second: Number(at.slice(17, 19)), millisecond: Number(at.slice(20, 23)) };
  const shown = readClock(at, zone);
  // Until 1924 clocks were apart from UTC by odd seconds, and so were the moments at which they were changed.
  if (shown.offset.length !== WHOLE_MINUTES) return shown;
  if (localTimes.size >= LOCAL_TIMES_KEPT) localTimes.clear();
  localTimes.set(key, shown);
  return shown;
}

const WHOLE_MINUTES = '+06:00'.length;
/** Local times by the minute: everybody asks for the same few, or for those of this very minute, and the conversion is most of the cost. */
const localTimes = new Map<string, LocalTime>();
const LOCAL_TIMES_KEPT = 20_000;

function readClock(at: Instant, zone: ZoneId): LocalTime {
  const local = inZone(at, zone);
  return {
    date: toCivilDate(local.toPlainDate()),
    hour: local.hour,
    minute: local.minute,
    second: local.second,
    millisecond: local.millisecond,
    offset: local.offset,
  };
}

function inZone(at: Instant, zone: ZoneId): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone);
}

function toInstant(moment: Temporal.Instant): Instant {
  const text = moment.toString({ fractionalSecondDigits: 3 });
  if (!INSTANT_FORM.test(text)) throw new RangeError(`Outside the years 0000–9999: ${text}`);
  return text as Instant;
}

function toCivilDate(date: Temporal.PlainDate): CivilDate {
  const text = date.toString();
  if (!CIVIL_DATE_FORM.test(text)) throw new RangeError('Outside the years 0000–9999');
  return text as CivilDate;
}
