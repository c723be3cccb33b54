import { createInstance } from 'i18next';
import type { Language, Text } from '@tirkeu/domain';
import { AREAS, loadWords, type MessageKey } from '@tirkeu/messages';

export type WordValues = Readonly<Record<string, string | number>>;

/** The words of the screens in one language, looked up by the keys that the screens use. */
export interface ScreenWords {
  readonly language: Language;
  readonly t: (key: MessageKey, values?: WordValues) => string;
  readonly text: (text: Text) => string;
}

export async function wordsIn(language: Language): Promise<ScreenWords> {
  const areas = await Promise.all(AREAS.map(async (area) => [area, await loadWords(language, area)] as const));
  const book = createInstance();
  await book.init({
    lng: language, fallbackLng: false, keySeparator: false, nsSeparator: ':', ns: [...AREAS], interpolation: { escapeValue: false },
    resources: { [language]: Object.fromEntries(areas) },
  });
  const t = (key: MessageKey, values: WordValues = {}): string => {
    if (!book.exists(key, values)) throw new Error(`There are no words for ${key} in ${language}`);
    return book.t(key, values);
  };
  return { language, t, text: (text) => text[language] };
}

/** A label as the beginning of a name: "Patronymic" also finds "Patronymic (if any)". */
export const beginningWith = (label: string): RegExp => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u');
