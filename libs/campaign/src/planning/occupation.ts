import type { Sex } from '@tirkeu/domain';
import type { Chance } from './chance.js';

const RETIREMENT_AGE: Readonly<Record<Sex, number>> = { male: 63, female: 61 };

const OCCUPATIONS = [
  'агроном', 'балабақша меңгерушісі', 'бухгалтер', 'дәрігер', 'жаттықтырушы', 'жауапкершілігі шектеулі серіктестік директоры', 'жеке кәсіпкер',
  'журналист', 'жүргізуші', 'зауыт инженері', 'заңгер', 'колледж оқытушысы', 'кәсіподақ комитетінің төрағасы', 'кітапханашы', 'құрылыс шебері',
  'мал дәрігері', 'мектеп директоры', 'мұғалім', 'мәдениет үйінің меңгерушісі', 'музыка мұғалімі', 'оператор', 'психолог', 'тәрбиеші',
  'уақытша жұмыссыз', 'фермер', 'шаруа қожалығының басшысы', 'экономист', 'электрик', 'әлеуметтік қызметкер', 'қоғамдық бірлестік төрағасы',
];

/** What a ballot says under a name, in the state language. */
export const drawOccupation = (sex: Sex, age: number, chance: Chance): string =>
  age >= RETIREMENT_AGE[sex] && chance.happens(0.6) ? 'зейнеткер' : chance.pick(OCCUPATIONS);

/** The level of education in the state language; four in five have a degree. */
export function drawEducation(chance: Chance): string {
  if (chance.happens(0.8)) return 'жоғары';
  return chance.happens(0.8) ? 'техникалық және кәсіптік' : 'жалпы орта';
}
