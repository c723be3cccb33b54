import { TABLE_FIELDS, type TableField, type TableVocabulary } from '@tirkeu/contracts';
import { LANGUAGES, MARITAL_STATUSES, foldForSearch, type Sex } from '@tirkeu/domain';
import { loadWording, type Wording } from '@tirkeu/messages';
import type { Line } from './read-cells.js';

export type TableWords = Wording<'tables'>;

/** The words of tables in all three languages: a table may be headed in any of them. */
export const loadTableWords = (): Promise<readonly TableWords[]> => Promise.all(LANGUAGES.map((language) => loadWording(language, ['tables'])));

/** What is compared: letters and digits alone, Kazakh letters as those that people type in their place. */
const folded = (text: string): string => foldForSearch(text).replaceAll(/[^\p{L}\p{N}+]/gu, '');

const understood = (texts: string): readonly string[] => texts.split(';').map(folded).filter(Boolean);

/** The column that a heading means, by the folded heading. What stands first in the list of columns has the word where two share it. */
function headings(words: readonly TableWords[]): ReadonlyMap<string, TableField> {
  const known = new Map<string, TableField>();
  for (const area of ['column', 'also'] as const) {
    for (const say of words) {
      for (const field of TABLE_FIELDS) {
        for (const heading of understood(say.say(`tables:${area}.${field}`))) if (!known.has(heading)) known.set(heading, field);
      }
    }
  }
  return known;
}

const vocabularyOf = <Meaning extends string>(words: readonly TableWords[], meanings: readonly Meaning[]): Readonly<Record<string, Meaning>> =>
  Object.fromEntries(meanings.flatMap((meaning) => words.flatMap((say) => understood(say.find('tables', `word.${meaning}`) ?? meaning)).concat(meaning).map((word) => [word, meaning] as const)));

/** What people write for a choice, in any of the languages. */
export const vocabulary = (words: readonly TableWords[]): TableVocabulary => ({
  maritalStatus: vocabularyOf(words, MARITAL_STATUSES),
  sex: vocabularyOf<Sex>(words, ['male', 'female']),
  yesNo: vocabularyOf<'yes' | 'no'>(words, ['yes', 'no']),
});

const TWELVE_DIGITS = /^\d[\d\s-]{10,}\d$/u;

export interface HeadedLines {
  readonly headers: readonly string[];
  readonly fields: readonly (TableField | null)[];
  readonly lines: readonly Line[];
}

const MOST_ABOVE = 15;

/**
 * Parts the header from the people below it: the first line in which two columns are recognised; else the first line of several
 * cells, unless a number of a person stands in it. Titles above the header are left out.
 */
export function partHeader(all: readonly Line[], words: readonly TableWords[]): HeadedLines {
  const known = headings(words);
  const recognised = ({ cells }: Line): readonly (TableField | null)[] => {
    const taken = new Set<TableField>();
    return cells.map((cell) => {
      const field = known.get(folded(cell)) ?? null;
      if (field === null || taken.has(field)) return null;
      taken.add(field);
      return field;
    });
  };
  const filled = ({ cells }: Line): number => cells.filter(Boolean).length;
  const head = all.slice(0, MOST_ABOVE);
  const sure = head.findIndex((line) => recognised(line).filter(Boolean).length >= 2);
  const guessed = sure >= 0 ? sure : head.findIndex((line) => filled(line) >= 3 && !line.cells.some((cell) => TWELVE_DIGITS.test(cell)));
  const width = Math.max(...all.map(({ cells }) => cells.length));
  const padded = <Value>(values: readonly Value[], blank: Value): readonly Value[] => [...values, ...Array.from({ length: width - values.length }, () => blank)];
  const header = all[guessed];
  if (!header) return { headers: [], fields: padded<TableField | null>([], null), lines: all };
  return { headers: padded(header.cells, ''), fields: padded(recognised(header), null), lines: all.slice(guessed + 1) };
}
