import type { Sex } from '@tirkeu/domain';
import type { Bilingual } from './bilingual.js';

/** A surname as a woman bears it: Қасымова, Левицкая; others do not change. */
export function femaleSurname(surname: string): string {
  if (/(?:ов|ев|ин)$/u.test(surname)) return `${surname}а`;
  return surname.replace(/ский$/u, 'ская').replace(/цкий$/u, 'цкая');
}

/** The patronymic of a daughter from that of a son: Болатович, Болатовна. */
export const femalePatronymic = (patronymic: string): string => patronymic.replace(/ич$/u, 'на');

/** The patronymic in -ұлы or -қызы. */
export const kazakhPatronymic = (father: Bilingual, sex: Sex): Bilingual =>
  sex === 'male' ? { kk: `${father.kk}ұлы`, ru: `${father.ru}улы` } : { kk: `${father.kk}қызы`, ru: `${father.ru}кызы` };

/** The patronymic of a son in -ович or -евич, for fathers with Turkic names. */
export const asPatronymic = ({ kk, ru }: Bilingual): Bilingual => ({ kk: withRussianEnding(kk), ru: withRussianEnding(ru) });

function withRussianEnding(father: string): string {
  if (/[йь]$/u.test(father)) return `${father.slice(0, -1)}евич`;
  return /[аәеиіоуыя]$|[жцчшщ]$/u.test(father) ? `${father}евич` : `${father}ович`;
}
