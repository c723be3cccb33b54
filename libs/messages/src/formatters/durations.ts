import { millisBetween, type Instant, type Language } from '@tirkeu/domain';
import { formatNumber } from './numbers.js';
import { pluralForm, type PluralName } from './plurals.js';

const NO_BREAK = '\u00A0';
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = 'day' | 'hour' | 'minute' | 'second';
type Forms = Readonly<Partial<Record<PluralName, string>>> & { readonly other: string };

const UNITS: Readonly<Record<Language, Readonly<Record<Unit, Forms>>>> = {
  kk: { day: { other: 'күн' }, hour: { other: 'сағат' }, minute: { other: 'минут' }, second: { other: 'секунд' } },
  ru: {
    day: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
    hour: { one: 'час', few: 'часа', many: 'часов', other: 'часа' },
    minute: { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' },
    second: { one: 'секунда', few: 'секунды', many: 'секунд', other: 'секунды' },
  },
  en: {
    day: { one: 'day', other: 'days' },
    hour: { one: 'hour', other: 'hours' },
    minute: { one: 'minute', other: 'minutes' },
    second: { one: 'second', other: 'seconds' },
  },
};

const counted = (count: number, unit: Unit, language: Language): string => {
  const forms = UNITS[language][unit];
  return `${count}${NO_BREAK}${forms[pluralForm(language, count)] ?? forms.other}`;
};

const pair = (large: number, largeUnit: Unit, small: number, smallUnit: Unit, language: Language): string =>
  [...(large > 0 ? [counted(large, largeUnit, language)] : []), ...(small > 0 ? [counted(small, smallUnit, language)] : [])].join(' ');

/**
 * A length of time in the two largest units that matter: "12 күн", "2 дня 8 часов", "3 hours 20 minutes", "45 seconds".
 * Cut off, never rounded up, so that nobody is promised time that is not there.
 */
export function formatDuration(milliseconds: number, language: Language): string {
  const length = Math.max(0, milliseconds);
  const days = Math.floor(length / DAY);
  const hours = Math.floor((length % DAY) / HOUR);
  const minutes = Math.floor((length % HOUR) / MINUTE);
  const seconds = Math.floor((length % MINUTE) / SECOND);
  if (length >= 3 * DAY) return counted(days, 'day', language);
  if (days > 0) return pair(days, 'day', hours, 'hour', language);
  if (hours > 0) return pair(hours, 'hour', minutes, 'minute', language);
  if (minutes > 0) return pair(minutes, 'minute', minutes < 10 ? seconds : 0, 'second', language);
  return counted(seconds, 'second', language);
}

const MARGIN_UNITS: Readonly<Record<Language, readonly [minute: string, second: string]>> = { kk: ['мин', 'с'], ru: ['мин', 'с'], en: ['min', 's'] };

/** How much before or after a deadline something came: to the millisecond where it was close, "7 мин 50,588 с". */
export function formatMargin(milliseconds: number, language: Language): string {
  const length = Math.abs(milliseconds);
  if (length >= 10 * MINUTE) return formatDuration(length, language);
  const minutes = Math.floor(length / MINUTE);
  const [minute, second] = MARGIN_UNITS[language];
  const seconds = `${formatNumber((length % MINUTE) / SECOND, language, 3)}${NO_BREAK}${second}`;
  return minutes > 0 ? `${minutes}${NO_BREAK}${minute} ${seconds}` : seconds;
}

/** Russian agrees the verb with the first number: "остался 1 день", "осталась 1 минута", "осталось 2 дня". */
function russianLeft(duration: string): string {
  const [count = '', unit = ''] = duration.split(' ')[0]?.split(NO_BREAK) ?? [];
  if (pluralForm('ru', Number(count)) !== 'one') return `осталось ${duration}`;
  return unit === 'день' || unit === 'час' ? `остался ${duration}` : `осталась ${duration}`;
}

/**
 * The time until a moment, by distance: over three days "12 күн қалды"; under that days and hours; under a day hours and
 * minutes; under an hour minutes; under five minutes "4:59". Null once the moment has come.
 */
export function formatTimeLeft(now: Instant, until: Instant, language: Language): string | null {
  const length = millisBetween(now, until);
  if (length <= 0) return null;
  const duration = left(length, language);
  switch (language) {
    case 'kk':
      return `${duration} қалды`;
    case 'ru':
      return russianLeft(duration);
    case 'en':
      return `${duration} left`;
  }
}

function left(length: number, language: Language): string {
  if (length < 5 * MINUTE) {
    const seconds = Math.floor(length / SECOND);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
  if (length < HOUR) return counted(Math.floor(length / MINUTE), 'minute', language);
  return formatDuration(length, language);
}

/** How long ago or ahead a moment is: "2 күн бұрын", "3 часа назад", "5 minutes ago"; under a minute "қазір", "сейчас", "now". */
export function formatElapsed(at: Instant, now: Instant, language: Language): string {
  const length = millisBetween(at, now);
  if (length < MINUTE) return { kk: 'қазір', ru: 'только что', en: 'just now' }[language];
  const duration = length >= DAY
    ? counted(Math.floor(length / DAY), 'day', language)
    : length >= HOUR ? counted(Math.floor(length / HOUR), 'hour', language) : counted(Math.floor(length / MINUTE), 'minute', language);
  const accusative = language === 'ru' ? duration.replace('минута', 'минуту') : duration;
  return { kk: `${duration} бұрын`, ru: `${accusative} назад`, en: `${duration} ago` }[language];
}
