import type { Language } from '@tirkeu/domain';
import type { PLURAL_FORMS } from '../words.js';

export type PluralName = (typeof PLURAL_FORMS)[Language][number];

function russianForm(count: number): PluralName {
  if (!Number.isInteger(count)) return 'other';
  const lastTwo = count % 100;
  const last = count % 10;
  if (last === 1 && lastTwo !== 11) return 'one';
  if (last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14)) return 'few';
  return 'many';
}

/** The plural form that a language takes after a count of zero or more. Our own: browsers may lack Kazakh data. */
export function pluralForm(language: Language, count: number): PluralName {
  if (language === 'ru') return russianForm(count);
  return count === 1 ? 'one' : 'other';
}
