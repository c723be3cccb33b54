import type { CivilDate } from '@tirkeu/domain';

/** The two languages in which acts are written. */
export type ActLanguage = 'kk' | 'ru';

const KK_MONTHS = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const KK_TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
const KK_TENTH = ['', 'оныншы', 'жиырмасыншы', 'отызыншы', 'қырқыншы', 'елуінші', 'алпысыншы', 'жетпісінші', 'сексенінші', 'тоқсаныншы'];
const KK_FIRST = ['', 'бірінші', 'екінші', 'үшінші', 'төртінші', 'бесінші', 'алтыншы', 'жетінші', 'сегізінші', 'тоғызыншы'];

const RU_MONTHS = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const RU_TENS = ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'];
/** Stems of the ordinals from 1 to 19; the third has a form of its own. */
const RU_STEMS = [
  '', 'перв', 'втор', 'трет', 'четвёрт', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят', 'одиннадцат', 'двенадцат', 'тринадцат', 'четырнадцат', 'пятнадцат', 'шестнадцат', 'семнадцат', 'восемнадцат',
  'девятнадцат',
];
const RU_TENTHS = ['', '', 'двадцат', 'тридцат', 'сороков', 'пятидесят', 'шестидесят', 'семидесят', 'восьмидесят', 'девяност'];
const RU_ENDINGS = { day: { third: 'третье', other: 'ое' }, year: { third: 'третьего', other: 'ого' } } as const;

const kazakhOrdinal = (tens: number, units: number): string => (units === 0 ? KK_TENTH[tens] ?? '' : [KK_TENS[tens], KK_FIRST[units]].filter(Boolean).join(' '));

function russianOrdinal(number: number, of: keyof typeof RU_ENDINGS): string {
  const { third, other } = RU_ENDINGS[of];
  const [tens, units] = [Math.floor(number / 10), number % 10];
  if (number > 19 && units === 0) return `${RU_TENTHS[tens] ?? ''}${other}`;
  const last = number < 20 ? number : units;
  const word = last === 3 ? third : `${RU_STEMS[last] ?? ''}${other}`;
  return number < 20 ? word : `${RU_TENS[tens] ?? ''} ${word}`;
}

const YEARS = { kk: 'екі мың', ru: 'две тысячи' } as const;

/**
 * A day wholly in words, as acts begin: "Екі мың жиырма үшінші жылғы оныншы ақпан", "Десятое февраля две тысячи двадцать
 * третьего года". For the years 2001 to 2099.
 *
 * @throws RangeError for any other year
 */
export function formatDateInWords(date: CivilDate, language: ActLanguage): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (year <= 2000 || year > 2099) throw new RangeError(`No words for the year of ${date}`);
  const ofCentury = year - 2000;
  const words = language === 'kk'
    ? `${YEARS.kk} ${kazakhOrdinal(Math.floor(ofCentury / 10), ofCentury % 10)} жылғы ${kazakhOrdinal(Math.floor(day / 10), day % 10)} ${KK_MONTHS[month - 1] ?? ''}`
    : `${russianOrdinal(day, 'day')} ${RU_MONTHS[month - 1] ?? ''} ${YEARS.ru} ${russianOrdinal(ofCentury, 'year')} года`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
