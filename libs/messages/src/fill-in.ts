import type { Language } from '@tirkeu/domain';
import { pluralForm } from './formatters/plurals.js';
import type { Words } from './words.js';

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/gu;

/** Values of a text by name; `count` also chooses the plural form. */
export type WordValues = Readonly<Record<string, string | number>>;

/**
 * The text of a key with its values put in as they are: nothing is escaped, inflected or formatted. Undefined where the words
 * have no such key. A value that is not given leaves its placeholder in sight.
 */
export function fillIn(words: Words, key: string, language: Language, values: WordValues = {}): string | undefined {
  const { count } = values;
  const text = typeof count === 'number' ? words[`${key}_${pluralForm(language, count)}`] ?? words[key] : words[key];
  return text?.replace(PLACEHOLDER, (whole: string, name: string) => String(values[name] ?? whole));
}
