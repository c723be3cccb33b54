import { LANGUAGES, type Language, type Text } from '@tirkeu/domain';
import { loadWords, type Area, type MessageKey } from '@tirkeu/messages';
import { createInstance, type i18n } from 'i18next';
import { createContext, use, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export type WordValues = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: WordValues) => string;

export interface WordsInUse {
  /** The text of a key; `count` chooses the plural form. Only areas under {@link WithWords} have their texts. */
  readonly t: Translate;
  readonly language: Language;
  /** The part of a text of the law or of the data in the language of the page. */
  readonly text: (text: Text) => string;
  /** Loads what the page needs, then switches: the page, what was typed and the focus stay. */
  readonly switchLanguage: (next: Language) => Promise<void>;
}

interface WordBook {
  readonly instance: i18n;
  /** Resolves when the words are there; the same promise for the same request. */
  readonly ensure: (language: Language, area: Area) => Promise<void>;
  readonly areas: () => readonly Area[];
}

const STORAGE_KEY = 'tirkeu.language';
const LanguageContext = createContext<(WordsInUse & { readonly book: WordBook }) | null>(null);

function createWordBook(language: Language): WordBook {
  const instance = createInstance();
  void instance.init({ lng: language, fallbackLng: false, keySeparator: false, nsSeparator: ':', ns: [], resources: {}, initAsync: false, interpolation: { escapeValue: false }, returnEmptyString: false });
  const loaded = new Map<string, Promise<void>>();
  const areas = new Set<Area>();
  const load = async (target: Language, area: Area): Promise<void> => {
    const words = await loadWords(target, area);
    instance.addResourceBundle(target, area, words, true, true);
    areas.add(area);
  };
  const ensure = (target: Language, area: Area): Promise<void> => {
    const key = `${target}/${area}`;
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(target, area).catch((failure: unknown) => { loaded.delete(key); throw failure; });
    loaded.set(key, loading);
    return loading;
  };
  return { instance, ensure, areas: () => [...areas] };
}

const isLanguage = (value: string | null | undefined): value is Language => LANGUAGES.some((language) => language === value);

/** The language chosen before on this device, else the first of the browser's that we have, else Kazakh. */
export function preferredLanguage(): Language {
  const stored = window.localStorage.getItem(STORAGE_KEY);
  if (isLanguage(stored)) return stored;
  const offered = navigator.languages.map((tag) => tag.slice(0, 2));
  return offered.find(isLanguage) ?? 'kk';
}

const BASE_AREAS: readonly Area[] = ['common', 'denials'];

/** Everything below has words. Shows nothing until the first ones have come. */
export function LanguageProvider({ initial, children }: { readonly initial?: Language; readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => initial ?? preferredLanguage());
  const [book] = useState(() => createWordBook(language));

  useEffect(() => { document.documentElement.lang = language; }, [language]);

  const switchLanguage = useCallback(async (next: Language) => {
    await Promise.all([...new Set([...BASE_AREAS, ...book.areas()])].map((area) => book.ensure(next, area)));
    window.localStorage.setItem(STORAGE_KEY, next);
    setLanguage(next);
  }, [book]);

  const value = useMemo(() => {
    const fixed = book.instance.getFixedT(language);
    const t: Translate = (key, values) => fixed(key, values ?? {});
    return { t, language, text: (text: Text) => text[language], switchLanguage, book };
  }, [book, language, switchLanguage]);

  return (
    <LanguageContext.Provider value={value}>
      <WithWords areas={BASE_AREAS}>{children}</WithWords>
    </LanguageContext.Provider>
  );
}

function useLanguageContext() {
  const value = useContext(LanguageContext);
  if (value === null) throw new Error('Words are used outside LanguageProvider');
  return value;
}

/** The words of the page in its language. */
export function useWords(): WordsInUse {
  return useLanguageContext();
}

/** Suspends until the words of these areas are there; every area's routes stand inside one. */
export function WithWords({ areas, children }: { readonly areas: readonly Area[]; readonly children: ReactNode }) {
  const { book, language } = useLanguageContext();
  const missing = areas.filter((area) => !book.instance.hasResourceBundle(language, area));
  const [first] = missing;
  if (first !== undefined) {
    for (const area of missing) void book.ensure(language, area).catch(() => undefined);
    use(book.ensure(language, first));
  }
  return children;
}
