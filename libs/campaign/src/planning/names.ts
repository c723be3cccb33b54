import type { PersonName, Sex } from '@tirkeu/domain';
import { chanceOf, type Chance } from './chance.js';
import type { Bilingual } from './names/bilingual.js';
import { kazakhFathers, kazakhMen, kazakhSurnames, kazakhWomen } from './names/kazakh-names.js';
import { asPatronymic, femalePatronymic, femaleSurname, kazakhPatronymic } from './names/name-forms.js';
import { germanSurnames, koreanSurnames, russianMen, russianPatronymics, russianSurnames, russianWomen } from './names/russian-names.js';
import { uighurMen, uighurSurnames, uighurWomen, uzbekMen, uzbekSurnames, uzbekWomen } from './names/uzbek-and-uighur-names.js';

/** A name in the form of the state language and in that of Russian documents. */
export interface InventedName {
  readonly kk: PersonName;
  readonly ru: PersonName;
}

/** People who bear one surname. */
export interface Family {
  readonly custom: NamingCustom;
  readonly surname: Bilingual;
}

interface NamingCustom {
  /** Its part among the people made up, in percent. */
  readonly percent: number;
  readonly surnames: readonly Bilingual[];
  /** Whether women bear the surname with an ending of its own. */
  readonly surnamesDecline: boolean;
  readonly men: readonly Bilingual[];
  readonly women: readonly Bilingual[];
  /** Patronymics of sons in -ович. */
  readonly patronymics: readonly Bilingual[];
  /** Fathers whose children are -ұлы and -қызы; empty where that is no custom. */
  readonly fathers: readonly Bilingual[];
  /** How many of a hundred have no patronymic. */
  readonly withoutPatronymic: number;
}

const russianGivenNames = { men: russianMen, women: russianWomen, patronymics: russianPatronymics, fathers: [] };

const CUSTOMS: readonly NamingCustom[] = [
  { percent: 72, surnames: kazakhSurnames, surnamesDecline: true, men: kazakhMen, women: kazakhWomen, patronymics: kazakhFathers.map(asPatronymic), fathers: kazakhFathers, withoutPatronymic: 8 },
  { percent: 16, surnames: russianSurnames, surnamesDecline: true, ...russianGivenNames, withoutPatronymic: 1 },
  { percent: 5, surnames: uzbekSurnames, surnamesDecline: true, men: uzbekMen, women: uzbekWomen, patronymics: uzbekMen.map(asPatronymic), fathers: [], withoutPatronymic: 20 },
  { percent: 3, surnames: uighurSurnames, surnamesDecline: true, men: uighurMen, women: uighurWomen, patronymics: uighurMen.map(asPatronymic), fathers: [], withoutPatronymic: 15 },
  { percent: 2, surnames: germanSurnames, surnamesDecline: false, ...russianGivenNames, withoutPatronymic: 2 },
  { percent: 2, surnames: koreanSurnames, surnamesDecline: false, ...russianGivenNames, withoutPatronymic: 10 },
];

const CUSTOM_BY_PERCENT = CUSTOMS.flatMap((custom) => Array.from({ length: custom.percent }, () => custom));

/** Picks a surname: Kazakh, Russian, Uzbek, Uighur, German or Korean. */
export function drawFamily(chance: Chance): Family {
  const custom = chance.pick(CUSTOM_BY_PERCENT);
  return { custom, surname: chance.pick(custom.surnames) };
}

/** The name of somebody of whom no more is needed, always the same one for the same key. */
export function inventName(key: string): InventedName {
  const chance = chanceOf(0, key);
  return drawName(drawFamily(chance), chance.happens(0.5) ? 'female' : 'male', chance);
}

/** Names a member of a family. The same surname serves husband and wife, each in the form of the sex. */
export function drawName({ custom, surname }: Family, sex: Sex, chance: Chance): InventedName {
  const ownSurname = sex === 'female' && custom.surnamesDecline ? { kk: femaleSurname(surname.kk), ru: femaleSurname(surname.ru) } : surname;
  const givenName = chance.pick(sex === 'female' ? custom.women : custom.men);
  const patronymic = drawPatronymic(custom, sex, chance);
  return { kk: personName('kk', ownSurname, givenName, patronymic), ru: personName('ru', ownSurname, givenName, patronymic) };
}

function drawPatronymic(custom: NamingCustom, sex: Sex, chance: Chance): Bilingual | null {
  if (chance.below(100) < custom.withoutPatronymic) return null;
  if (custom.fathers.length > 0 && chance.happens(0.5)) return kazakhPatronymic(chance.pick(custom.fathers), sex);
  const patronymic = chance.pick(custom.patronymics);
  return sex === 'male' ? patronymic : { kk: femalePatronymic(patronymic.kk), ru: femalePatronymic(patronymic.ru) };
}

const personName = (language: keyof Bilingual, surname: Bilingual, givenName: Bilingual, patronymic: Bilingual | null): PersonName => ({
  surname: surname[language],
  givenName: givenName[language],
  ...(patronymic ? { patronymic: patronymic[language] } : {}),
});
