import type { Language } from '@tirkeu/domain';
import { fillIn, loadWords, type Area, type Words } from '@tirkeu/messages';
import type { Translate } from './language.js';

export type WordsState = 'there' | 'missing' | 'failed';

/** The words fetched so far, by language and area. */
export interface WordBook {
  /** Resolves when the words are there. After a failure the next call tries again. */
  readonly load: (language: Language, area: Area) => Promise<void>;
  readonly stateOf: (language: Language, areas: readonly Area[]) => WordsState;
  /** The areas in use, whatever the language: what a change of language must bring. */
  readonly areas: () => readonly Area[];
  readonly subscribe: (onChange: () => void) => () => void;
  /** Texts of areas that are not there come back as their key. */
  readonly translatorOf: (language: Language) => Translate;
}

export function createWordBook(): WordBook {
  const known = new Map<string, Words>();
  const loading = new Map<string, Promise<void>>();
  const failed = new Set<string>();
  const areas = new Set<Area>();
  const listeners = new Set<() => void>();

  const fetchWords = async (language: Language, area: Area, place: string): Promise<void> => {
    failed.delete(place);
    try {
      known.set(place, await loadWords(language, area));
      areas.add(area);
    } catch (failure) {
      failed.add(place);
      loading.delete(place);
      throw failure;
    } finally {
      for (const listener of listeners) listener();
    }
  };

  return {
    load: (language, area) => {
      const place = `${language}/${area}`;
      const started = loading.get(place) ?? fetchWords(language, area, place);
      loading.set(place, started);
      return started;
    },
    stateOf: (language, wanted) => {
      if (wanted.every((area) => known.has(`${language}/${area}`))) return 'there';
      return wanted.some((area) => failed.has(`${language}/${area}`)) ? 'failed' : 'missing';
    },
    areas: () => [...areas],
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => { listeners.delete(onChange); };
    },
    translatorOf: (language) => (key, values) => {
      const border = key.indexOf(':');
      const words = known.get(`${language}/${key.slice(0, border)}`);
      return (words && fillIn(words, key.slice(border + 1), language, values)) ?? key;
    },
  };
}
