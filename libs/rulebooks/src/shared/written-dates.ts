import { civilDate, localTime, type CivilDate, type Instant, type Text, type ZoneId } from '@tirkeu/domain';

const MONTHS: readonly Text[] = [
  { kk: 'қаңтар', ru: 'января', en: 'January' },
  { kk: 'ақпан', ru: 'февраля', en: 'February' },
  { kk: 'наурыз', ru: 'марта', en: 'March' },
  { kk: 'сәуір', ru: 'апреля', en: 'April' },
  { kk: 'мамыр', ru: 'мая', en: 'May' },
  { kk: 'маусым', ru: 'июня', en: 'June' },
  { kk: 'шілде', ru: 'июля', en: 'July' },
  { kk: 'тамыз', ru: 'августа', en: 'August' },
  { kk: 'қыркүйек', ru: 'сентября', en: 'September' },
  { kk: 'қазан', ru: 'октября', en: 'October' },
  { kk: 'қараша', ru: 'ноября', en: 'November' },
  { kk: 'желтоқсан', ru: 'декабря', en: 'December' },
];

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A day as acts write it: "2023 жылғы 8 ақпан", "8 февраля 2023 года", "8 February 2023". */
export function writtenDate(date: CivilDate): Text {
  const [year, month, day] = date.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  if (!name) throw new RangeError(`Not a date: ${date}`);
  return { kk: `${year} жылғы ${day} ${name.kk}`, ru: `${day} ${name.ru} ${year} года`, en: `${day} ${name.en} ${year}` };
}

/** A local date and time as it was fixed: "2023 жылғы 15 ақпан, 18:00". */
export function writtenLocal(local: string): Text {
  const { kk, ru, en } = writtenDate(civilDate(local.slice(0, 10)));
  const time = `, ${local.slice(11, 16)}`;
  return { kk: kk + time, ru: ru + time, en: en + time };
}

/** The distance from UTC as people write it: UTC+6, UTC+5:30. */
export function utcOffset(at: Instant, zone: ZoneId): string {
  const { offset } = localTime(at, zone);
  const [hours = '', minutes = '00'] = offset.slice(1).split(':');
  return `UTC${offset.charAt(0)}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** A moment to the minute or second with its zone: "8 февраля 2023 года, 17:52:09, UTC+6". */
export function writtenMoment(at: Instant, zone: ZoneId, precision: 'minute' | 'second'): Text {
  const { date, hour, minute, second } = localTime(at, zone);
  const seconds = precision === 'second' ? `:${twoDigits(second)}` : '';
  const time = `, ${twoDigits(hour)}:${twoDigits(minute)}${seconds}, ${utcOffset(at, zone)}`;
  const { kk, ru, en } = writtenDate(date);
  return { kk: kk + time, ru: ru + time, en: en + time };
}

/** A moment in short, the same in every language: "09.02.2023, 09:14". */
export function shortMoment(at: Instant, zone: ZoneId): string {
  const { date, hour, minute } = localTime(at, zone);
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}.${month}.${year}, ${twoDigits(hour)}:${twoDigits(minute)}`;
}
