import type { Fault } from './fault.js';
import { rowLabel, type PublishedRow } from './published-table.js';
import type { PublishedTables } from './read-tables.js';

/** Reads what figures are made of: the recommended reading where the corrections have one, else the printed one. */
export interface CellReader {
  /** A whole number, zero or more; undefined when it is not, which is reported. */
  readonly count: (row: PublishedRow, column: string, blank?: number) => number | undefined;
  /** A text; undefined when the cell is blank, which is reported. */
  readonly text: (row: PublishedRow, column: string) => string | undefined;
  /** Says what is wrong with a cell. */
  readonly fault: (row: PublishedRow, column: string, message: string) => void;
  /** Says what is wrong where there is no such row or cell. */
  readonly report: (fault: Fault) => void;
  readonly rows: (file: string) => readonly PublishedRow[];
  readonly columns: (file: string) => readonly string[];
}

export function cellReader({ tables, findCorrection }: PublishedTables, report: (fault: Fault) => void): CellReader {
  const fault = (row: PublishedRow, column: string, message: string): void => report({ file: row.file, row: rowLabel(row), column, message });
  const used = (row: PublishedRow, column: string): string | undefined => {
    const printed = row.cells[column];
    return printed === undefined ? undefined : (findCorrection({ file: row.file, row: row.id, column }, printed)?.recommended ?? printed);
  };
  return {
    count: (row, column, blank) => {
      const cell = used(row, column);
      if (cell === '' && blank !== undefined) return blank;
      if (cell !== undefined) return wholeNumber(cell, (message) => fault(row, column, message));
      return undefined;
    },
    text: (row, column) => {
      const cell = used(row, column);
      if (cell === '') fault(row, column, 'the cell is empty');
      return cell === '' ? undefined : cell;
    },
    fault,
    report,
    rows: (file) => tables.get(file)?.rows ?? [],
    columns: (file) => tables.get(file)?.columns ?? [],
  };
}

function wholeNumber(cell: string, report: (message: string) => void): number | undefined {
  if (/^\d+(\.0+)?$/.test(cell)) return Number(cell);
  if (cell === '') report('the cell is empty');
  else if (/^-\d/.test(cell)) report(`${cell} is negative`);
  else report(`${cell} is not a whole number`);
  return undefined;
}
