import { LANGUAGES, foldForSearch } from '@tirkeu/domain';
import { loadWording, type Wording } from '@tirkeu/messages';
import { fileFault } from '../documents/file-fault.js';
import type { Line } from '../nominators/read-cells.js';

export type SetUpWords = Wording<'administration'>;

export const loadSetUpWords = (): Promise<readonly SetUpWords[]> => Promise.all(LANGUAGES.map((language) => loadWording(language, ['administration'])));

const folded = (text: string): string => foldForSearch(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A title and an explanation may stand above the header. */
const MOST_ABOVE = 15;

/** A row below the header, its cells by their columns. A column that is not there is empty. */
export interface FieldedLine<Field extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Field, string>>;
}

/** What heads each column, in any of the three languages; the names that are offered come first. */
async function headings<Field extends string>(table: string, fields: readonly Field[]): Promise<ReadonlyMap<string, Field>> {
  const words = await loadSetUpWords();
  return new Map((['also', 'column'] as const).flatMap((kind) => words.flatMap(({ find }) => fields.flatMap((field) =>
    (find('administration', `${table}.${kind}.${field}`) ?? '').split(';').map(folded).filter(Boolean).map((heading) => [heading, field] as const)))));
}

/**
 * The rows of a table by their columns. The header is the first line in which two columns are recognised.
 *
 * @throws a problem when there is no header, or nothing stands below it
 */
export async function partByHeader<Field extends string>(lines: readonly Line[], table: string, fields: readonly Field[]): Promise<readonly FieldedLine<Field>[]> {
  const known = await headings(table, fields);
  const recognised = ({ cells }: Line): readonly (Field | undefined)[] => cells.map((cell) => known.get(folded(cell)));
  const place = lines.slice(0, MOST_ABOVE).findIndex((line) => new Set(recognised(line).filter(Boolean)).size >= 2);
  const header = lines[place];
  if (!header) throw fileFault('file-unreadable', 'header');
  const columns = recognised(header);
  const below = lines.slice(place + 1);
  if (below.length === 0) throw fileFault('file-empty');
  return below.map(({ line, cells }) => ({ line, cells: Object.fromEntries(fields.map((field) => [field, cells[columns.indexOf(field)] ?? ''])) as Record<Field, string> }));
}
