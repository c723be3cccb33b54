import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type Text } from './text.js';

/** One row of a data file. Every accessor names file, row and column when the cell is not what it should be. */
export interface DataRow {
  /** The cell, an empty cell is an error. */
  readonly text: (column: string) => string;
  /** A whole number, zero or more. */
  readonly count: (column: string) => number;
  /** One of the listed words. */
  readonly word: <Word extends string>(column: string, allowed: readonly Word[]) => Word;
  /** The columns `<stem>_kk`, `<stem>_ru` and `<stem>_en`. */
  readonly names: (stem: string) => Text;
}

/** The data of this package. */
export const shippedFolder = fileURLToPath(new URL('../data', import.meta.url));

/**
 * Reads a data file of this package: CSV in UTF-8 whose lines beginning with `#` name source and corrections.
 * @param file path below the folder, such as `regions.csv`
 * @param folder another folder of the same form
 * @throws when the file is missing or a cell asked for is empty or of the wrong kind
 */
export function readDataTable(file: string, folder: string = shippedFolder): DataRow[] {
  const content = readFileSync(join(folder, file), 'utf8');
  const records = parse<Record<string, string>>(content, { columns: true, comment: '#', comment_no_infix: true });
  return records.map((record, index) => dataRow(record, `${file}, row ${index + 1}`));
}

function dataRow(record: Record<string, string>, where: string): DataRow {
  const text = (column: string): string => {
    const cell = record[column];
    if (cell === undefined || cell === '') throw new Error(`${where}: no value in column ${column}`);
    return cell;
  };
  return {
    text,
    count: (column) => {
      const cell = text(column);
      if (!/^\d+$/.test(cell)) throw new Error(`${where}: ${column} is not a whole number: ${cell}`);
      return Number(cell);
    },
    word: (column, allowed) => {
      const cell = text(column);
      const found = allowed.find((word) => word === cell);
      if (found === undefined) throw new Error(`${where}: ${column} is none of ${allowed.join(', ')}: ${cell}`);
      return found;
    },
    names: (stem) => ({ kk: text(`${stem}_kk`), ru: text(`${stem}_ru`), en: text(`${stem}_en`) }),
  };
}
