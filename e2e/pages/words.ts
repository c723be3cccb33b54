import type { Language, Text } from '@tirkeu/domain';
import { AREAS, fillIn, loadWords, type MessageKey, type WordValues, type Words } from '@tirkeu/messages';

export type { WordValues };

/** The words of the screens in one language, looked up by the keys that the screens use. */
export interface ScreenWords {
  readonly language: Language;
  readonly t: (key: MessageKey, values?: WordValues) => string;
  readonly text: (text: Text) => string;
}

export async function wordsIn(language: Language): Promise<ScreenWords> {
  const areas = new Map<string, Words>(await Promise.all(AREAS.map(async (area) => [area, await loadWords(language, area)] as const)));
  const t = (key: MessageKey, values: WordValues = {}): string => {
    const [area = '', own = ''] = key.split(':');
    const words = fillIn(areas.get(area) ?? {}, own, language, values);
    if (words === undefined) throw new Error(`There are no words for ${key} in ${language}`);
    return words;
  };
  return { language, t, text: (text) => text[language] };
}

/** A label as the beginning of a name: "Patronymic" also finds "Patronymic (if any)". */
export const beginningWith = (label: string): RegExp => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u');
