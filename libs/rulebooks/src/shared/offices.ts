import type { Cited, Text } from '@tirkeu/domain';
import { CEC_STATEMENTS_2023, CONSTITUTION, LOCAL_GOVERNMENT_LAW, MONOGRAPH_2024 } from './acts.js';
import { cited, constitution, settled, unsettled } from './citation.js';

/** The conditions of age and residence to stand for an office. */
export interface Office {
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: 'KZ' | 'UZ' | 'KG' | 'TJ';
  readonly title: Text;
  readonly minimumAgeYears: Cited<number>;
  /** Years of residence in the country right before the election; null: not known to us. */
  readonly residenceYears: Cited<number> | null;
}

const comparison: Text = {
  kk: 'Салыстыру үшін монографиядан алынған; сол елдің заңының мәтінінен тексерілмеген.',
  ru: 'Взято из монографии для сравнения; по тексту закона той страны не проверено.',
  en: 'Taken from the monograph for comparison; not checked against the law of that country.',
};

export const MASLIKHAT_DEPUTY = {
  id: 'maslikhat-deputy',
  country: 'KZ',
  title: { kk: 'Мәслихат депутаты', ru: 'Депутат маслихата', en: 'Maslikhat deputy' },
  minimumAgeYears: cited(20, constitution('86', '3')),
  residenceYears: cited(0, unsettled(CONSTITUTION, 'X', {
    kk: 'Дереккөздер қайшы: монография бойынша тұру талабы жоқ, 2023 жылғы бір хабарламада кандидат өңірде тұруы керек делінген. Жүйе тұру талабын қолданбайды.',
    ru: 'Источники расходятся: по монографии требования о проживании нет, в одном сообщении 2023 года сказано, что кандидат должен жить в регионе. Система требования о проживании не применяет.',
    en: 'Sources conflict: by the monograph there is no residence requirement, one report of 2023 says the candidate must live in the region. No residence requirement is applied.',
  }, { article: '86', paragraph: '3' })),
} satisfies Office;

export const AKIM = {
  id: 'akim',
  country: 'KZ',
  title: {
    kk: 'Ауданның, облыстық және аудандық маңызы бар қаланың, кенттің, ауылдың, ауылдық округтің әкімі',
    ru: 'Аким района, города областного и районного значения, посёлка, села, сельского округа',
    en: 'Akim of a district, of a city of oblast or district significance, of a settlement, village or rural okrug',
  },
  minimumAgeYears: cited(25, settled(LOCAL_GOVERNMENT_LAW)),
  residenceYears: cited(0, settled(LOCAL_GOVERNMENT_LAW)),
} satisfies Office;

export const MAZHILIS_DEPUTY = {
  id: 'mazhilis-deputy',
  country: 'KZ',
  title: { kk: 'Парламент Мәжілісінің депутаты', ru: 'Депутат Мажилиса Парламента', en: 'Deputy of the Mazhilis of Parliament' },
  minimumAgeYears: cited(25, constitution('51', '4')),
  residenceYears: cited(10, constitution('51', '4')),
} satisfies Office;

export const SENATE_DEPUTY = {
  id: 'senate-deputy',
  country: 'KZ',
  title: { kk: 'Парламент Сенатының депутаты', ru: 'Депутат Сената Парламента', en: 'Deputy of the Senate of Parliament' },
  minimumAgeYears: cited(30, constitution('51', '4')),
  residenceYears: cited(10, settled(CEC_STATEMENTS_2023)),
} satisfies Office;

export const PRESIDENT = {
  id: 'president',
  country: 'KZ',
  title: { kk: 'Қазақстан Республикасының Президенті', ru: 'Президент Республики Казахстан', en: 'President of the Republic of Kazakhstan' },
  minimumAgeYears: cited(40, constitution('41', '2')),
  residenceYears: cited(15, unsettled(CONSTITUTION, 'D', {
    kk: 'Он бес жыл мерзімі мәтін бойынша тексерілмеген.',
    ru: 'Срок в пятнадцать лет по тексту не проверен.',
    en: 'The term of fifteen years was not checked against the text.',
  }, { article: '41', paragraph: '2' })),
} satisfies Office;

const neighbour = (country: Office['country'], years: number, title: Text): Office => ({
  id: `local-council-deputy-${country.toLowerCase()}`,
  country,
  title,
  minimumAgeYears: cited(years, unsettled(MONOGRAPH_2024, 'C', comparison)),
  residenceYears: null,
});

/** All offices whose conditions are known, those of Kazakhstan first. */
export const offices: readonly Office[] = [
  MASLIKHAT_DEPUTY,
  AKIM,
  MAZHILIS_DEPUTY,
  SENATE_DEPUTY,
  PRESIDENT,
  neighbour('UZ', 21, { kk: 'Өзбекстан: жергілікті кеңес депутаты', ru: 'Узбекистан: депутат местного совета', en: 'Uzbekistan: deputy of a local council' }),
  neighbour('KG', 21, { kk: 'Қырғызстан: жергілікті кеңес депутаты', ru: 'Кыргызстан: депутат местного совета', en: 'Kyrgyzstan: deputy of a local council' }),
  neighbour('TJ', 18, { kk: 'Тәжікстан: жергілікті кеңес депутаты', ru: 'Таджикистан: депутат местного совета', en: 'Tajikistan: deputy of a local council' }),
];

/** An office by its id. */
export const findOffice = (id: string): Office | undefined => offices.find((office) => office.id === id);
