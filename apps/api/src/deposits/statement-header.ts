import type { StatementTableView } from '@tirkeu/contracts';
import { LANGUAGES, STATEMENT_FIELDS, foldForSearch, type StatementField } from '@tirkeu/domain';
import { loadWording } from '@tirkeu/messages';
import type { Cells, Line } from '../nominators/read-cells.js';

const folded = (text: string): string => foldForSearch(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The column that a heading means, in any of the languages; banks head them in many ways. */
async function headings(): Promise<ReadonlyMap<string, StatementField>> {
  const words = await Promise.all(LANGUAGES.map((language) => loadWording(language, ['deposits'])));
  return new Map(words.flatMap(({ say }) => STATEMENT_FIELDS.flatMap((field) => [say(`deposits:column.${field}`), ...say(`deposits:also.${field}`).split(';')].map((heading) => [folded(heading), field] as const))));
}

/** Statements have many lines above their table: the name of the bank, the account, the balance. */
const MOST_ABOVE = 30;

function recognise({ cells }: Line, known: ReadonlyMap<string, StatementField>): readonly (StatementField | null)[] {
  const taken = new Set<StatementField>();
  return cells.map((cell) => {
    const field = known.get(folded(cell)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** Parts the header of a statement from its payments: the line in which most columns are recognised; without one nothing is taken for a header. */
export async function partStatement({ lines, encoding }: Cells): Promise<StatementTableView> {
  const known = await headings();
  const judged = lines.slice(0, MOST_ABOVE).map((line, place) => ({ place, fields: recognise(line, known), line }));
  const score = ({ fields }: { readonly fields: readonly (StatementField | null)[] }): number => fields.filter((field) => field !== null).length;
  const best = judged.reduce<(typeof judged)[number] | undefined>((found, next) => (score(next) > (found ? score(found) : 1) ? next : found), undefined);
  return best ? { encoding, headers: best.line.cells, fields: best.fields, lines: lines.slice(best.place + 1) } : { encoding, headers: [], fields: [], lines };
}
