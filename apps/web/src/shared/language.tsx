import { LANGUAGES, type Language, type Text } from '@tirkeu/domain';
import type { Area, MessageKey, WordValues } from '@tirkeu/messages';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { firstPage } from './first-page.js';
import { createWordBook, type WordBook } from './word-book.js';

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

const STORAGE_KEY = 'tirkeu.language';
const LanguageContext = createContext<(WordsInUse & { readonly book: WordBook }) | null>(null);

const isLanguage = (value: string | null | undefined): value is Language => LANGUAGES.some((language) => language === value);

/** The language chosen before on this device, else the first of the browser's that we have, else Kazakh. */
export function preferredLanguage(): Language {
  const stored = window.localStorage.getItem(STORAGE_KEY);
  if (isLanguage(stored)) return stored;
  const offered = navigator.languages.map((tag) => tag.slice(0, 2));
  return offered.find(isLanguage) ?? 'kk';
}

/** So that the server can send the right words along with the page. A two-letter word and no credential; all the same no other host can set it. */
export const cookieOf = (language: Language): string => `__Host-tirkeu-language=${language}; path=/; max-age=31536000; samesite=lax; secure`;
const tellServer = (language: Language): void => { document.cookie = cookieOf(language); };

const BASE_AREAS: readonly Area[] = ['common'];
/** What goes wrong has many words and seldom happens: they come after the first page, or when they are needed before that. */
const PROBLEMS: readonly Area[] = ['denials'];

/** Everything below has words. Shows nothing until the first ones have come. */
export function LanguageProvider({ initial, children }: { readonly initial?: Language; readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => initial ?? preferredLanguage());
  const [book] = useState(createWordBook);

  useEffect(() => { document.documentElement.lang = language; }, [language]);

  useEffect(() => { void firstPage().then(() => book.load(language, 'denials')).catch(() => undefined); }, [book, language]);

  const switchLanguage = useCallback(async (next: Language) => {
    await Promise.all(book.areas().map((area) => book.load(next, area)));
    window.localStorage.setItem(STORAGE_KEY, next);
    tellServer(next);
    setLanguage(next);
  }, [book]);

  const value = useMemo(() => {
    return { t: book.translatorOf(language), language, text: (text: Text) => text[language], switchLanguage, book };
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

export interface WithWordsProps {
  readonly areas: readonly Area[];
  /** Shown until the words are there. */
  readonly waiting?: ReactNode;
  readonly children: ReactNode;
}

/** Waits for the words of these areas; every area's routes stand inside one. A file that cannot be fetched goes to the error boundary. */
export function WithWords({ areas, waiting = <div aria-busy="true" />, children }: WithWordsProps) {
  const { book, language } = useLanguageContext();
  const state = useSyncExternalStore(book.subscribe, () => book.stateOf(language, areas));
  useEffect(() => {
    for (const area of areas) void book.load(language, area).catch(() => undefined);
  }, [book, language, areas]);
  if (state === 'failed') throw new Error(`The words of ${areas.join(', ')} could not be fetched`);
  return state === 'there' ? children : waiting;
}

/** Waits for the words of what may go wrong. Everything that tells of a problem stands inside one. */
export const WithProblemWords = ({ children }: { readonly children: ReactNode }) => <WithWords areas={PROBLEMS} waiting={null}>{children}</WithWords>;
