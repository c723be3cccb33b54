import { factForm, isCivilDate, type FactName, type FactScalar } from '@tirkeu/domain';
import { formatDateWithYear, formatMoney } from '@tirkeu/messages';
import type { WordsInUse } from '../language.js';

/** An answer of a register as people read it. */
export function factValueWords(name: FactName, value: FactScalar, { t, language }: Pick<WordsInUse, 't' | 'language'>): string {
  if (value === null) return t('registers:value.unclear');
  if (typeof value === 'boolean') return t(value ? 'registers:value.yes' : 'registers:value.no');
  if (isCivilDate(value)) return formatDateWithYear(value, language);
  return factForm(name) === 'money' && typeof value === 'number' ? formatMoney(value, language) : String(value);
}

/** A register names itself in the state language and in Russian, a slash between them; any other source has one name. */
export function sourceName(source: string, { language }: Pick<WordsInUse, 'language'>): string {
  const [kk = source, ru = kk] = source.split(' / ');
  return language === 'ru' ? ru : kk;
}
