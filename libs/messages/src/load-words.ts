import type { Language } from '@tirkeu/domain';
import { en } from './locales/en.js';
import { kk } from './locales/kk.js';
import { ru } from './locales/ru.js';
import type { Area, Words } from './words.js';

const LOCALES = { kk, ru, en } as const satisfies Readonly<Record<Language, unknown>>;

/** The words of one area in one language. Rejects when the file cannot be fetched. */
export const loadWords = (language: Language, area: Area): Promise<Words> => LOCALES[language][area]();
