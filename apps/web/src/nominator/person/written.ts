import { checkIin, civilDate, digitsFromKazakhLayout, foldForSearch, isCivilDate, plusDays, type CivilDate } from '@tirkeu/domain';

const MISSING_ZEROS = /^\d{9,11}$/u;
/** What a spreadsheet makes of a long number; its last digits are lost. */
const ROUNDED = /^\d([.,]\d+)?e\+?\d+$/iu;
const WHOLE = /^(\d+)[.,]0+$/u;

export type WrittenIin = { readonly iin: string; readonly zerosRestored: boolean } | 'rounded' | null;

/** The twelve digits that somebody wrote: spaces, dashes and slips of the keyboard undone, zeros that a spreadsheet dropped put back where that gives a number that exists. */
export function readIin(text: string, today: CivilDate): WrittenIin {
  const plain = text.trim().replace(/^['`’]/u, '').replace(WHOLE, '$1');
  if (ROUNDED.test(plain)) return 'rounded';
  const digits = digitsFromKazakhLayout(plain);
  if (/^\d{12}$/u.test(digits)) return { iin: digits, zerosRestored: false };
  const padded = digits.padStart(12, '0');
  return MISSING_ZEROS.test(digits) && checkIin(padded, today).valid ? { iin: padded, zerosRestored: true } : null;
}

const DAY_FIRST = /^(\d{1,2})[./\-\s]+(\d{1,2})[./\-\s]+(\d{4})(?:\s*(?:г|ж)\.?)?$/u;
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ].*)?$/u;
const COUNTED = /^(\d{4,5})(?:[.,]0+)?$/u;
/** Day 0 of spreadsheets, which count a 29 February 1900 that never was. */
const DAY_ZERO = civilDate('1899-12-30');

const day = (year = '', month = '', date = ''): CivilDate | null => {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isCivilDate(text) ? text : null;
};

/** The day that somebody wrote: 31.12.1980, 31/12/1980, 1980-12-31, or as a spreadsheet counts days; null when there is no such day. */
export function readDay(written: string): CivilDate | null {
  const text = written.trim();
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return day(dayFirst[3], dayFirst[2], dayFirst[1]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const counted = COUNTED.exec(text);
  return counted ? plusDays(DAY_ZERO, Number(counted[1])) : null;
}

/** A day as people here write it: 31.12.1980. */
export const writeDay = (date: CivilDate): string => `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;

/** What stands for a choice, however it is written: letters and digits alone, Kazakh letters as those that people type in their place. */
export const choiceKey = (text: string): string => foldForSearch(text).replaceAll(/[^\p{L}\p{N}+]/gu, '');
