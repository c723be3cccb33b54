import type { CivilDate, Text } from '@tirkeu/domain';

interface Holiday {
  readonly name: Text;
  /** `MM-DD`, each of its days. */
  readonly days: readonly string[];
}

/**
 * National and state holidays with a fixed date, and Orthodox Christmas, as the Law on Holidays of 13 December 2001 No. 267 has them.
 * The first day of Qurban Ait follows the Muslim calendar and is not among them, nor are days off that the Government moves.
 */
const HOLIDAYS: readonly Holiday[] = [
  { name: { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' }, days: ['01-01', '01-02'] },
  { name: { kk: 'Рождество', ru: 'Рождество Христово', en: 'Orthodox Christmas' }, days: ['01-07'] },
  { name: { kk: 'Халықаралық әйелдер күні', ru: 'Международный женский день', en: 'International Women’s Day' }, days: ['03-08'] },
  { name: { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' }, days: ['03-21', '03-22', '03-23'] },
  { name: { kk: 'Қазақстан халқының бірлігі мерекесі', ru: 'Праздник единства народа Казахстана', en: 'Day of Unity of the People of Kazakhstan' }, days: ['05-01'] },
  { name: { kk: 'Отан қорғаушы күні', ru: 'День защитника Отечества', en: 'Defender of the Fatherland Day' }, days: ['05-07'] },
  { name: { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' }, days: ['05-09'] },
  { name: { kk: 'Астана күні', ru: 'День столицы', en: 'Capital Day' }, days: ['07-06'] },
  { name: { kk: 'Конституция күні', ru: 'День Конституции', en: 'Constitution Day' }, days: ['08-30'] },
  { name: { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' }, days: ['10-25'] },
  { name: { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' }, days: ['12-16'] },
];

/** The name of the holiday that falls on a day; null of any other day. */
export const publicHolidayOn = (day: CivilDate): Text | null => HOLIDAYS.find(({ days }) => days.includes(day.slice(5)))?.name ?? null;
