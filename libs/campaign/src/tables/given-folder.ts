import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import { shippedFolder } from '../data-table.js';

type Row = Record<string, string>;

/** A folder of tables that a spec may spoil. */
export interface GivenFolder {
  readonly path: string;
  /**
   * Writes a cell; the row is the one whose first cells are the words of the id.
   * @throws RangeError when there is no such row or column, for a change that changes nothing proves nothing
   */
  readonly write: (file: string, row: string, column: string, cell: string | number) => void;
  /** Takes a row away, or the whole file. */
  readonly drop: (file: string, row?: string) => void;
  readonly discard: () => void;
}

/**
 * Lays the shipped tables out with all files side by side and the geography as it is printed: a region and a district
 * without the seat that the corrections give them. For the specs.
 */
export function layGivenFolder(): GivenFolder {
  const path = mkdtempSync(join(tmpdir(), 'published-tables-'));
  cpSync(join(shippedFolder, 'published'), path, { recursive: true });
  const shipped = (file: string): Row[] => read(join(shippedFolder, file));
  const printed = new Map(shipped('corrections.csv').map((row) => [`${row['id']} ${row['column']}`, row['printed']]));
  const asPrinted = (row: Row, column: string): string => printed.get(`${row['id']} ${column}`) ?? row[column] ?? '';
  const lay = (file: string, rows: Row[]): void => writeFileSync(join(path, file), stringify(rows, { header: true }));
  lay('regions.csv', shipped('regions.csv').map((row) => ({
    region_id: row['id'] ?? '', ...names(row, 'name'), kind: (row['kind'] ?? '').replace('-', ' '), tz_iana: row['zone'] ?? '', voters: row['voters'] ?? '',
    mandates_local: asPrinted(row, 'local_seats'), mandates_oblast_smd: row['single_member_seats'] ?? '', mandates_oblast_list: row['list_seats'] ?? '',
  })));
  lay('region_names_extra.csv', shipped('regions.csv').map((row) => ({ region_id: row['id'] ?? '', ...names(row, 'maslikhat'), ...names(row, 'commission') })));
  lay('localities.csv', shipped('localities.csv').map((row) => ({
    locality_id: row['id'] ?? '', region_id: row['region_id'] ?? '', kind: row['kind'] ?? '', name_kk: row['name_kk'] ?? '', n_smd: asPrinted(row, 'single_member_seats'),
  })));
  lay('locality_names.csv', shipped('localities.csv').map((row) => ({ locality_id: row['id'] ?? '', ...names(row, 'name'), ...names(row, 'maslikhat'), confidence: row['confidence'] ?? '' })));
  lay('parties.csv', shipped('parties.csv').map((row) => ({ party_id: row['id'] ?? '', name_kk: row['short_kk'] ?? '', name_en: row['short_en'] ?? '' })));
  const change = (file: string, edit: (rows: Row[]) => Row[]): void => lay(file, edit(read(join(path, file))));
  return {
    path,
    write: (file, row, column, cell) => change(file, (rows) => {
      const found = rows.find((each) => isRow(each, row));
      if (found?.[column] === undefined) throw new RangeError(`${file} has no cell ${row}, ${column}`);
      found[column] = String(cell);
      return rows;
    }),
    drop: (file, row) => (row === undefined ? rmSync(join(path, file)) : change(file, (rows) => rows.filter((each) => !isRow(each, row)))),
    discard: () => rmSync(path, { recursive: true }),
  };
}

function isRow(row: Row, id: string): boolean {
  const words = id.split(' ');
  const cells = Object.entries(row).filter(([column]) => ['region_id', 'locality_id', 'party_id', 'no', 'table', 'column', 'level', 'reason_id', 'tier'].includes(column)).map(([, cell]) => cell);
  return words.every((word, index) => cells[index] === word);
}

function names(row: Row, stem: string): Row {
  return Object.fromEntries(['kk', 'ru', 'en'].map((language) => [`${stem}_${language}`, row[`${stem}_${language}`] ?? '']));
}

function read(path: string): Row[] {
  return parse<Row>(readFileSync(path, 'utf8'), { columns: true, comment: '#', comment_no_infix: true });
}
