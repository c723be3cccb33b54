import { PUBLIC_STATUSES, type answers } from '@tirkeu/contracts';
import { GROUNDS, ROUTES, type Language, type Text } from '@tirkeu/domain';
import type { RegisterEntry } from '@tirkeu/persistence';

export type Value = string | number | null | readonly string[];

/** A column of the open data. Names stay; a new meaning gets a new name. */
export interface OpenColumn {
  readonly name: string;
  readonly meaning: Text;
  /** JSON Schema of the values. */
  readonly schema: answers.Json;
  readonly valueOf: (entry: RegisterEntry) => Value;
}

const id = { type: 'string' };
const words = { type: 'string' };
const wordsOrNull = { type: ['string', 'null'] };
const moment = { type: 'string', format: 'date-time' };
const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });
const said = (value: string | undefined): string | null => value || null;

const IN: Readonly<Record<Language, Text>> = {
  kk: text('қазақ тілінде', 'на казахском языке', 'in Kazakh'),
  ru: text('орыс тілінде', 'на русском языке', 'in Russian'),
  en: text('ағылшын тілінде', 'на английском языке', 'in English'),
};
const inLanguage = ({ kk, ru, en }: Text, language: Language): Text => text(`${kk}, ${IN[language].kk}`, `${ru}, ${IN[language].ru}`, `${en}, ${IN[language].en}`);

/** The same in each of some languages: `<name>_kk` and so on. */
const each = (name: string, languages: readonly Language[], meaning: Text, schema: answers.Json, valueOf: (entry: RegisterEntry, language: Language) => Value): readonly OpenColumn[] =>
  languages.map((language) => ({ name: `${name}_${language}`, meaning: inLanguage(meaning, language), schema, valueOf: (entry) => valueOf(entry, language) }));

const nameIn = ({ nameKk, nameRu }: RegisterEntry, language: Language) => (language === 'ru' ? nameRu : nameKk);
const BOTH = ['kk', 'ru'] as const;
const ALL = ['kk', 'ru', 'en'] as const;

/** What is published of each candidate: what the pages of the register show, and nothing else. */
export const OPEN_COLUMNS: readonly OpenColumn[] = [
  { name: 'entry_id', meaning: text('Тізілімдегі жазба; өзгермейді', 'Запись реестра; не меняется', 'The entry of the register; it never changes'), schema: id, valueOf: (entry) => entry.id },
  { name: 'election_id', meaning: text('Сайлау', 'Выборы', 'The election'), schema: id, valueOf: (entry) => entry.electionId },
  { name: 'region_id', meaning: text('Облыс немесе республикалық маңызы бар қала; ISO 3166-2 коды', 'Область или город республиканского значения; код ISO 3166-2', 'Region or city of republican significance; its code of ISO 3166-2'), schema: id, valueOf: (entry) => entry.regionId },
  { name: 'locality_id', meaning: text('Қала немесе аудан; облыстың өз мәслихаты үшін бос', 'Город или район; пусто для маслихата самой области', 'City or district; empty for the maslikhat of the region itself'), schema: { type: ['string', 'null'] }, valueOf: (entry) => entry.localityId },
  ...each('maslikhat', ALL, text('Мәслихат', 'Маслихат', 'The maslikhat'), words, (entry, language) => entry.maslikhat[language]),
  { name: 'contest_id', meaning: text('Сайлау округі немесе партиялық тізім', 'Избирательный округ или партийный список', 'The electoral district or the party-list contest'), schema: id, valueOf: (entry) => entry.contestId },
  { name: 'district', meaning: text('Бір мандатты округтің нөмірі; партиялық тізім үшін бос', 'Номер одномандатного округа; пусто для партийного списка', 'Number of the single-member district; empty for party lists'), schema: { type: ['integer', 'null'], minimum: 1 }, valueOf: (entry) => entry.district },
  { name: 'commission_id', meaning: text('Тіркейтін комиссия', 'Регистрирующая комиссия', 'The commission that registers'), schema: id, valueOf: (entry) => entry.commissionId },
  ...each('surname', BOTH, text('Тегі', 'Фамилия', 'Surname'), words, (entry, language) => nameIn(entry, language).surname),
  ...each('given_name', BOTH, text('Аты', 'Имя', 'Given name'), words, (entry, language) => nameIn(entry, language).givenName),
  ...each('patronymic', BOTH, text('Әкесінің аты, болса', 'Отчество, если есть', 'Patronymic, if any'), wordsOrNull, (entry, language) => said(nameIn(entry, language).patronymic)),
  { name: 'route', meaning: text('Қалай ұсынылды', 'Способ выдвижения', 'How the candidate was nominated'), schema: { type: 'string', enum: ROUTES }, valueOf: (entry) => entry.route },
  { name: 'nominator_id', meaning: text('Ұсынған партия немесе бірлестік; өзін-өзі ұсынса бос', 'Выдвинувшая партия или объединение; пусто при самовыдвижении', 'Party or association that nominated; empty for self-nominees'), schema: { type: ['string', 'null'] }, valueOf: (entry) => entry.nominatorId },
  ...each('nominator', ALL, text('Ұсынған партияның немесе бірлестіктің атауы', 'Название выдвинувшей партии или объединения', 'Name of the party or association that nominated'), wordsOrNull, (entry, language) => said(entry.nominator?.[language])),
  { name: 'status', meaning: text('Шешім және оған шағым берілгені', 'Решение и обжалуется ли оно', 'The decision, and whether it is under appeal'), schema: { type: 'string', enum: PUBLIC_STATUSES }, valueOf: (entry) => entry.status },
  { name: 'status_since', meaning: text('Мәртебенің басталған сәті, UTC', 'С какого момента действует статус, UTC', 'Since when the status applies, UTC'), schema: moment, valueOf: (entry) => entry.statusSince },
  { name: 'resolution', meaning: text('Комиссия шешімінің нөмірі; шешім болмаса бос', 'Номер решения комиссии; пусто, если решения не было', 'Number of the resolution of the commission; empty where there was none'), schema: wordsOrNull, valueOf: (entry) => entry.resolution },
  { name: 'grounds', meaning: text('Бас тарту немесе күшін жою негіздері; CSV-де «|» арқылы', 'Основания отказа или отмены; в CSV через «|»', 'Grounds of the refusal or cancellation; in CSV parted by “|”'), schema: { type: 'array', items: { type: 'string', enum: GROUNDS } }, valueOf: (entry) => entry.grounds.map(({ ground }) => ground) },
  ...each('reasons', ALL, text('Негіздердің атаулары, дәл сол ретпен', 'Названия оснований в том же порядке', 'Titles of the grounds in the same order'), { type: 'array', items: words }, (entry, language) => entry.grounds.map(({ title }) => title[language])),
  ...each('law', ALL, text('Негіздердің заңдағы орны, дәл сол ретпен', 'Место оснований в законе в том же порядке', 'Places of the grounds in the law in the same order'), { type: 'array', items: words }, (entry, language) => entry.grounds.map(({ citationPlace }) => citationPlace[language])),
  { name: 'appeal_by', meaning: text('Шағымдануға болатын мерзім, бұл сәт кірмейді, UTC; шағымданатын шешім болмаса бос', 'До какого момента, не включая его, можно обжаловать, UTC; пусто, если обжаловать нечего', 'Until when, exclusive, an appeal is possible, UTC; empty where there is nothing to appeal'), schema: { type: ['string', 'null'], format: 'date-time' }, valueOf: (entry) => entry.appealBy },
];
