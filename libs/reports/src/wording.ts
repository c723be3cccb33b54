import type { Language } from '@tirkeu/domain';
import { fillIn, loadWords, type Area, type MessageKey, type Words, type WordValues } from '@tirkeu/messages';

const USED = ['common', 'reports'] as const satisfies readonly Area[];

/** The words of a document in its language. */
export interface Wording {
  readonly language: Language;
  say(key: Extract<MessageKey, `${(typeof USED)[number]}:${string}`>, values?: WordValues): string;
}

export async function loadWording(language: Language): Promise<Wording> {
  const areas = await Promise.all(USED.map(async (area): Promise<readonly [string, Words]> => [area, await loadWords(language, area)]));
  const known = new Map(areas);
  return {
    language,
    say(key, values) {
      const border = key.indexOf(':');
      const text = fillIn(known.get(key.slice(0, border)) ?? {}, key.slice(border + 1), language, values);
      if (text === undefined) throw new Error(`There are no words for ${key} in ${language}`);
      return text;
    },
  };
}
