import { isoWeekday, localTime, plusDays, type CivilDate, type Instant, type Language, type ZoneId } from '@tirkeu/domain';

const NO_BREAK = '\u00A0';

/** Our own tables: Chromium has no Kazakh data and answers "M11 21" without an error. Russian months are in the genitive. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const parts = (date: CivilDate) => ({ year: date.slice(0, 4), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) });
const two = (value: number): string => String(value).padStart(2, '0');

/** "8 ақпан", "8 февраля", "8 February". */
export function formatDate(date: CivilDate, language: Language): string {
  const { month, day } = parts(date);
  return `${day}${NO_BREAK}${MONTHS[language][month - 1] ?? ''}`;
}

/** "2023 жылғы 8 ақпан", "8 февраля 2023 года", "8 February 2023". */
export function formatDateWithYear(date: CivilDate, language: Language): string {
  const { year } = parts(date);
  switch (language) {
    case 'kk':
      return `${year}${NO_BREAK}жылғы ${formatDate(date, language)}`;
    case 'ru':
      return `${formatDate(date, language)} ${year}${NO_BREAK}года`;
    case 'en':
      return `${formatDate(date, language)} ${year}`;
  }
}

/** The date as acts write it: "2026 жылғы 22 қараша", "22 ноября 2026 года"; no case ending stands on a number. */
export const formatDateOfAct = formatDateWithYear;

/** "сәрсенбі", "среда", "Wednesday". */
export const formatWeekday = (date: CivilDate, language: Language): string => WEEKDAYS[language][isoWeekday(date) - 1] ?? '';

/** "18:00" on the clocks of the zone. */
export function formatTime(at: Instant, zone: ZoneId): string {
  const { hour, minute } = localTime(at, zone);
  return `${two(hour)}:${two(minute)}`;
}

/** "17:52:09" on the clocks of the zone. */
export const formatClock = (at: Instant, zone: ZoneId): string => `${formatTime(at, zone)}:${two(localTime(at, zone).second)}`;

/** "UTC+6", "UTC+5:30": the distance of the zone from UTC at that moment. */
export function formatZone(at: Instant, zone: ZoneId): string {
  const { offset } = localTime(at, zone);
  const minutes = offset.slice(4, 6);
  return `UTC${offset.startsWith('-') ? '−' : '+'}${Number(offset.slice(1, 3))}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** The time of a receipt: "17:52:09.412 (UTC+6)". */
export function formatClockToMilliseconds(at: Instant, zone: ZoneId): string {
  const { millisecond } = localTime(at, zone);
  return `${formatClock(at, zone)}.${String(millisecond).padStart(3, '0')} (${formatZone(at, zone)})`;
}

const joined = (date: string, weekday: string, time: string, language: Language): string => {
  switch (language) {
    case 'kk':
      return `${date}, ${weekday}, ${time}`;
    case 'ru':
      return `${weekday}, ${date}, ${time}`;
    case 'en':
      return `${weekday} ${date}, ${time}`;
  }
};

/** "8 ақпан, сәрсенбі, 18:00", "среда, 8 февраля, 18:00", "Wednesday 8 February, 18:00". */
export function formatMoment(at: Instant, zone: ZoneId, language: Language): string {
  const { date } = localTime(at, zone);
  return joined(formatDate(date, language), formatWeekday(date, language), formatTime(at, zone), language);
}

/** The same with the year: "2023 жылғы 8 ақпан, сәрсенбі, 18:00". */
export function formatMomentWithYear(at: Instant, zone: ZoneId, language: Language): string {
  const { date } = localTime(at, zone);
  return joined(formatDateWithYear(date, language), formatWeekday(date, language), formatTime(at, zone), language);
}

/** A closing moment at midnight belongs to the evening before: "17 наурыз, 24:00", never "18 наурыз, 00:00". */
function closing(at: Instant, zone: ZoneId): { readonly date: CivilDate; readonly time: string } {
  const { date } = localTime(at, zone);
  const time = formatTime(at, zone);
  return time === '00:00' ? { date: plusDays(date, -1), time: '24:00' } : { date, time };
}

/** The first moment that is too late, as people say it: "8 ақпан, сәрсенбі, 18:00", "пятница, 17 марта, 24:00". */
export function formatClosing(at: Instant, zone: ZoneId, language: Language): string {
  const { date, time } = closing(at, zone);
  return joined(formatDate(date, language), formatWeekday(date, language), time, language);
}

/** The same with the year. */
export function formatClosingWithYear(at: Instant, zone: ZoneId, language: Language): string {
  const { date, time } = closing(at, zone);
  return joined(formatDateWithYear(date, language), formatWeekday(date, language), time, language);
}

/** The last day on which it can be done: "25 ақпан", "25 февраля". */
export const formatClosingDate = (at: Instant, zone: ZoneId, language: Language): string => formatDate(closing(at, zone).date, language);
