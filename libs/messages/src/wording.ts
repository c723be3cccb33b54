import type { Language } from '@tirkeu/domain';
import { fillIn, type WordValues } from './fill-in.js';
import type { MessageKey } from './keys.js';
import { loadWords } from './load-words.js';
import type { Area, Words } from './words.js';

/** The words of some areas in one language, for texts that are written outside the browser. */
export interface Wording<A extends Area = Area> {
  readonly language: Language;
  /** @throws Error when there are no such words */
  say(key: Extract<MessageKey, `${A}:${string}`>, values?: WordValues): string;
  /** The same for a key that is known at run time only; undefined when there are no such words. */
  find(area: A, key: string, values?: WordValues): string | undefined;
}

export async function loadWording<A extends Area>(language: Language, areas: readonly A[]): Promise<Wording<A>> {
  const known = new Map(await Promise.all(areas.map(async (area): Promise<readonly [string, Words]> => [area, await loadWords(language, area)])));
  const find = (area: string, key: string, values?: WordValues): string | undefined => fillIn(known.get(area) ?? {}, key, language, values);
  return {
    language,
    find,
    say(key, values) {
      const border = key.indexOf(':');
      const text = find(key.slice(0, border), key.slice(border + 1), values);
      if (text === undefined) throw new Error(`There are no words for ${key} in ${language}`);
      return text;
    },
  };
}
