import { describe, it, expect } from '@jest/globals';
import { LANGUAGES, type Language } from '@tirkeu/domain';
import { pluralForm } from './formatters/plurals.js';
import { loadWords } from './load-words.js';
import { AREAS, PLURAL_FORMS, type Words } from './words.js';

const PLURAL_SUFFIX = /_(?:one|few|many|other)$/u;
const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/gu;

const cases = AREAS.flatMap((area) => LANGUAGES.map((language) => [area, language] as const));
const baseOf = (key: string): string => key.replace(PLURAL_SUFFIX, '');
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name))].sort();
const textsOf = (words: Words): (readonly [string, string])[] => Object.entries(words).map(([key, text]) => [key, text.replace(PLACEHOLDER, ' ')]);
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
const hasPlurals = (words: Words): string[] => Object.keys(words).filter((key) => key.endsWith('_other')).map(baseOf);

/** Latin letters that look like Cyrillic ones. A word made of them alone cannot be told apart by eye. */
const LOOK_ALIKES = /^[ABCEHIKMOPTXYaceihopxys]+$/u;
/** Names of file formats and the like that happen to be made of such letters. */
const LATIN_NAMES = new Set(['HEIC']);
const KAZAKH_ONLY = /[әғқңөұүһі]/iu;
/** The name of this software, titles in the state language and its own name stand in Russian texts as they are. */
const KAZAKH_NAMES = new Set(['Тіркеу', 'Мәслихат', 'Қазақша', 'қаз']);

describe('the words of the screens', () => {
  it.each(AREAS)('have the same texts in all three languages: %s', async (area) => {
    const [kk, ru, en] = await Promise.all(LANGUAGES.map(async (language) => [...new Set(Object.keys(await loadWords(language, area)).map(baseOf))].sort()));
    expect(ru).toEqual(kk);
    expect(en).toEqual(kk);
  });

  it.each(AREAS)('have the same values to fill in, whatever the language: %s', async (area) => {
    const valuesOf = async (language: Language): Promise<Record<string, string>> => {
      const found = new Map<string, Set<string>>();
      for (const [key, text] of Object.entries(await loadWords(language, area))) found.set(baseOf(key), new Set([...found.get(baseOf(key)) ?? [], ...placeholders(text)]));
      return Object.fromEntries([...found].map(([base, values]) => [base, [...values].sort().join(' ')]));
    };
    const kk = await valuesOf('kk');
    expect(await valuesOf('ru')).toEqual(kk);
    expect(await valuesOf('en')).toEqual(kk);
  });

  it.each(AREAS)('say the number in every Russian plural form, since "one" also means 21: %s', async (area) => {
    const words = await loadWords('ru', area);
    const silent = hasPlurals(words).flatMap((base) => PLURAL_FORMS.ru.map((form) => `${base}_${form}`))
      .filter((key) => !placeholders(words[key] ?? '').includes('count'));
    const wanted = hasPlurals(words).filter((base) => placeholders(words[`${base}_other`] ?? '').includes('count'));
    expect(silent.filter((key) => wanted.includes(baseOf(key)))).toEqual([]);
  });

  it.each(cases)('are nowhere empty, without spaces at the ends or doubled: %s, %s', async (area, language) => {
    const words = await loadWords(language, area);
    expect(Object.entries(words).filter(([, text]) => text.trim() === '' || text !== text.trim() || /  /u.test(text)).map(([key]) => key)).toEqual([]);
  });

  it.each(cases)('never mix Cyrillic and Latin letters in one word: %s, %s', async (area, language) => {
    const mixed = textsOf(await loadWords(language, area)).flatMap(([key, text]) =>
      wordsIn(text).filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)).map((word) => `${key}: ${word}`));
    expect(mixed).toEqual([]);
  });

  it.each(AREAS.flatMap((area) => [[area, 'kk'], [area, 'ru']] as const))('have no word of Latin letters that look Cyrillic: %s, %s', async (area, language) => {
    const disguised = textsOf(await loadWords(language, area)).flatMap(([key, text]) =>
      wordsIn(text).filter((word) => LOOK_ALIKES.test(word) && !LATIN_NAMES.has(word)).map((word) => `${key}: ${word}`));
    expect(disguised).toEqual([]);
  });

  it.each(AREAS)('are Russian in Russian: %s', async (area) => {
    const kazakh = textsOf(await loadWords('ru', area)).flatMap(([key, text]) => wordsIn(text).filter((word) => KAZAKH_ONLY.test(word) && !KAZAKH_NAMES.has(word)).map((word) => `${key}: ${word}`));
    expect(kazakh).toEqual([]);
  });

  it.each(cases)('have a text for every count from 0 to 200: %s, %s', async (area, language) => {
    const words = await loadWords(language, area);
    const missing = hasPlurals(words).flatMap((base) => counts().filter((count) => words[`${base}_${pluralForm(language, count)}`] === undefined).map((count) => `${base} ${count}`));
    expect(missing).toEqual([]);
  });
});

const counts = (): number[] => Array.from({ length: 201 }, (_, count) => count);

describe('the plural form', () => {
  it.each(LANGUAGES)('is the one that the language has, for 0 to 200: %s', (language: Language) => {
    const rules = new Intl.PluralRules(language);
    for (const count of counts()) expect([count, pluralForm(language, count)]).toEqual([count, rules.select(count)]);
  });

  it('in Russian follows the last digits: 1, 21 заявление; 2, 34 заявления; 5, 11, 112 заявлений; 1,5 заявления', () => {
    expect([1, 21, 101, 2, 34, 103, 0, 5, 11, 12, 14, 20, 111, 112, 1.5].map((count) => pluralForm('ru', count)))
      .toEqual(['one', 'one', 'one', 'few', 'few', 'few', 'many', 'many', 'many', 'many', 'many', 'many', 'many', 'many', 'other']);
  });

  it('is one of those that the language file must have', () => {
    for (const language of LANGUAGES) for (const count of counts()) expect(PLURAL_FORMS[language]).toContain(pluralForm(language, count));
  });
});
