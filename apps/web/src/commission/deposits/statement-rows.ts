import type { StatementTableView } from '@tirkeu/contracts';
import { readStatementLine, type CellFault, type CivilDate, type StatementCells, type StatementField, type StatementLine } from '@tirkeu/domain';

/** What each column is; null is not taken. */
export type StatementMapping = readonly (StatementField | null)[];

/** One line of the file with what it says, or what is wrong with which of its cells. */
export interface JudgedLine {
  readonly place: number;
  readonly cells: StatementCells;
  readonly line: StatementLine | null;
  readonly faults: readonly CellFault[];
}

/** Reads every line as the server will. */
export const judgeLines = ({ lines }: Pick<StatementTableView, 'lines'>, mapping: StatementMapping, today: CivilDate): readonly JudgedLine[] =>
  lines.map(({ line: place, cells }) => {
    const mapped: StatementCells = Object.fromEntries(mapping.flatMap((field, column) => (field === null ? [] : [[field, cells[column] ?? '']])));
    const read = readStatementLine(mapped, today);
    return read.ok ? { place, cells: mapped, line: read.line, faults: [] } : { place, cells: mapped, line: null, faults: read.faults };
  });
