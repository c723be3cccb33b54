/** The 42 letters of the Kazakh Cyrillic alphabet in their official order, upper case. */
export const KAZAKH_ALPHABET = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';

/** A person's name as the identity document writes it; many people have no patronymic. */
export interface PersonName {
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic?: string;
}

const SPACE_RANK = 0;
const HYPHEN_RANK = 1;
const APOSTROPHE_RANK = 2;
const DOT_RANK = 3;
const FIRST_LETTER_RANK = 4;
const OUTSIDE_ALPHABET = 1000;

const RANKS: ReadonlyMap<string, number> = new Map([
  [' ', SPACE_RANK],
  ['\u00A0', SPACE_RANK],
  ['-', HYPHEN_RANK],
  ['\u2010', HYPHEN_RANK],
  ['\u2011', HYPHEN_RANK],
  ["'", APOSTROPHE_RANK],
  ['\u2019', APOSTROPHE_RANK],
  ['\u02BB', APOSTROPHE_RANK],
  ['\u02BC', APOSTROPHE_RANK],
  ['.', DOT_RANK],
  ...Array.from(KAZAKH_ALPHABET.toLowerCase(), (letter, place) => [letter, FIRST_LETTER_RANK + place] as const),
]);

const SEARCH_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ә', 'а'],
  ['ө', 'о'],
  ['ү', 'у'],
  ['ұ', 'у'],
  ['қ', 'к'],
  ['ң', 'н'],
  ['ғ', 'г'],
  ['і', 'и'],
  ['һ', 'х'],
  ['ё', 'е'],
]);

/**
 * Orders two texts by the alphabet of the state language: negative, zero or positive.
 *
 * The table is our own, because the locale data of many browsers and servers lacks Kazakh and falls
 * back in silence. Space comes first, then hyphen, apostrophe, dot, then the letters (the law is
 * silent on all but the letters); whatever is outside the alphabet comes after it, by code point. Case
 * counts only between texts otherwise equal, upper case first. Zero means the same text in Unicode
 * normal form C, so the order is total.
 */
export function compareKazakh(a: string, b: string): number {
  return compareLetters(a, b) || compareCodePoints(a, b);
}

/**
 * Orders two people as on a ballot: surname, then given name, then patronymic, a missing one first.
 * Case decides only between people whose three names are otherwise equal.
 */
export function compareNames(a: PersonName, b: PersonName): number {
  return compareParts(a, b, compareLetters) || compareParts(a, b, compareCodePoints);
}

/**
 * The text as a search compares it: lower case, single spaces, and each Kazakh letter replaced by the
 * Russian one that people type in its place, so that Касымов finds Қасымов. Fold both sides; never
 * show or store the result as a name.
 */
export function foldForSearch(text: string): string {
  const plain = text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return Array.from(plain, (letter) => SEARCH_LETTERS.get(letter) ?? letter).join('');
}

type Comparison = (a: string, b: string) => number;

function compareParts(a: PersonName, b: PersonName, compare: Comparison): number {
  return (
    compare(a.surname, b.surname) ||
    compare(a.givenName, b.givenName) ||
    compare(a.patronymic ?? '', b.patronymic ?? '')
  );
}

function compareLetters(a: string, b: string): number {
  return compareSequences(letterRanks(a), letterRanks(b));
}

function compareCodePoints(a: string, b: string): number {
  return compareSequences(codePoints(a.normalize('NFC')), codePoints(b.normalize('NFC')));
}

function letterRanks(text: string): number[] {
  const lower = text.normalize('NFC').toLowerCase().normalize('NFC');
  return Array.from(lower, (letter) => RANKS.get(letter) ?? OUTSIDE_ALPHABET + codePoint(letter));
}

function codePoints(text: string): number[] {
  return Array.from(text, codePoint);
}

function codePoint(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

function compareSequences(a: readonly number[], b: readonly number[]): number {
  for (const [place, left] of a.entries()) {
    const right = b[place];
    if (right === undefined) return 1;
    if (left !== right) return left - right;
  }
  return a.length - b.length;
}
