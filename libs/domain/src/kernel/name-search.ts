import { foldForSearch } from './kazakh.js';

type Rules = readonly (readonly [RegExp, string])[];

/** Before accents are taken off: letters that are not the plain letter with an accent. */
const LETTERS: Rules = [[/ş/gu, 'ш'], [/ç/gu, 'ч'], [/ŋ/gu, 'н'], [/й/gu, 'и'], [/['’ʻʼ]/gu, '']];

/** Latin spellings of more than one letter, the longest first. */
const LATIN_SPELLINGS: Rules = [
  [/shch|sch|sh/gu, 'ш'],
  [/dzh/gu, 'дж'],
  [/zh/gu, 'ж'],
  [/ch/gu, 'ч'],
  [/kh/gu, 'х'],
  [/gh/gu, 'г'],
  [/ts|tz/gu, 'ц'],
  [/ck/gu, 'к'],
  [/y[eo]/gu, 'е'],
  [/x/gu, 'кс'],
];

const LATIN_LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from('abcdefghijklmnopqrstuvwyzı', (letter, place) => [letter, Array.from('абкдефгхижклмнопкрстувуизи')[place] ?? letter] as const),
);

/** Letters that one name is now written with and now without, or one in place of the other. */
const INTERCHANGED: Rules = [
  [/ы/gu, 'и'],
  [/э/gu, 'е'],
  [/щ/gu, 'ш'],
  [/я/gu, 'иа'],
  [/ю/gu, 'иу'],
  [/[ьъ]/gu, ''],
  [/(?<letter>.)\k<letter>+/gu, '$<letter>'],
];

const replaced = (text: string, rules: Rules): string =>
  rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);

/**
 * The words of a name as a search compares them, each once: Қасымов, Касымов, касымов, Kasymov, Kassymov and Qasymov give one
 * and the same word. What begins like a name in Cyrillic gives what the words of the name begin with, so that a search can start
 * while somebody types. Fold both sides; never show or store the result as a name.
 */
export function nameSearchWords(text: string): readonly string[] {
  const plain = replaced(foldForSearch(text), LETTERS).normalize('NFKD').replace(/\p{M}/gu, '');
  const cyrillic = Array.from(replaced(plain, LATIN_SPELLINGS), (letter) => LATIN_LETTERS.get(letter) ?? letter).join('');
  const words = cyrillic.split(/[^\p{L}\p{N}]+/u).map((word) => replaced(word, INTERCHANGED));
  return [...new Set(words.filter(Boolean))];
}
