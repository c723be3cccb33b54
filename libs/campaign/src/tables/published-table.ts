import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Fault } from './fault.js';

/** One row as it is printed. */
export interface PublishedRow {
  readonly file: string;
  /** What the row is about: a region, a locality, a tier with a reason. Unique within a table that was read without faults. */
  readonly id: string;
  /** The line of the file, from 1. */
  readonly line: number;
  /** By column; a blank cell is an empty string, a column that the file does not have is absent. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface PublishedTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly PublishedRow[];
}

/** What a table must have to be read at all. */
export interface TableForm {
  readonly file: string;
  /** The columns whose cells together are the id of a row. */
  readonly key: readonly string[];
  /** Further columns that must be there; their cells are checked where they are used. */
  readonly columns: readonly string[];
  /** Whether a folder without the file is whole. */
  readonly optional?: true;
}

/**
 * Reads one CSV file in UTF-8; lines that begin with `#` are comments.
 * @param report hears of a missing file, of columns that are not there, of rows that are doubled or of another length
 * @returns an empty table where there is no file
 */
export function readPublishedTable(folder: string, form: TableForm, report: (fault: Fault) => void): PublishedTable {
  const { file } = form;
  const fault = (row: string, column: string, message: string): void => report({ file, row, column, message });
  if (!existsSync(join(folder, file))) {
    if (!form.optional) fault('', '', 'the file is missing');
    return { file, columns: [], rows: [] };
  }
  const [header, ...records] = parsed(join(folder, file), (message) => fault('', '', message));
  const columns = header?.record ?? [];
  for (const column of [...form.key, ...form.columns]) if (!columns.includes(column)) fault('', column, 'the column is missing');
  const rows = records.map(({ record, line }): PublishedRow => {
    const cells = Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']));
    const row = { file, line, cells, id: form.key.map((column) => cells[column] ?? '').join(' ') };
    if (record.length !== columns.length) fault(rowLabel(row), '', `the row has ${record.length} cells, the header ${columns.length}`);
    return row;
  });
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.id)) fault(rowLabel(row), form.key.at(-1) ?? '', 'the row is there twice');
    seen.add(row.id);
  }
  return { file, columns, rows };
}

/** How a fault names a row: `KZ-10, line 2`. */
export function rowLabel(row: Pick<PublishedRow, 'id' | 'line'>): string {
  return `${row.id}, line ${row.line}`;
}

interface Line {
  readonly record: readonly string[];
  readonly line: number;
}

function parsed(path: string, report: (message: string) => void): Line[] {
  const lines: Line[] = [];
  try {
    parse(readFileSync(path, 'utf8'), {
      bom: true,
      comment: '#',
      comment_no_infix: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (record: readonly string[], { lines: line }) => {
        lines.push({ record, line });
        return null;
      },
    });
    return lines;
  } catch (error) {
    report(`the file is no CSV: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
