import { parse } from 'csv-parse/sync';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './table-limits.js';
import { readPlainText, type PlainText } from './plain-text.js';
import { TableFault } from './table-fault.js';
import { inspectWorkbook } from './workbook-parts.js';

/** A line of a table: its number as a spreadsheet shows it, and its cells as texts. Days are `YYYY-MM-DD`. */
export interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Cells {
  readonly format: 'xlsx' | 'csv';
  readonly encoding: PlainText['encoding'] | null;
  readonly delimiter: string | null;
  readonly lines: readonly Line[];
}

/** Lines above the first person: a title, an explanation, the header. */
const LINES_ABOVE = 20;
const DELIMITERS = [';', '\t', ','] as const;
const ZIP = 'PK\u0003\u0004';
/** Excel before 2007, and any workbook locked by a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The way in which spreadsheets are told to keep the leading zeros of a number: ="0012". */
const NUMBER_AS_TEXT = /^="([^"]*)"$/u;
/** A formula in a text file acts once it is opened in a spreadsheet again; plus and minus begin telephones too. */
const FORMULA = /^[=@]/u;

/**
 * The cells of a table that somebody sent in, from a workbook or a text file, whatever its encoding and delimiter.
 *
 * @throws TableFault
 */
export async function readCells(bytes: Buffer, mostRows = MOST_ROWS): Promise<Cells> {
  if (bytes.length === 0) throw new TableFault('file-empty');
  if (bytes.toString('latin1', 0, 4) === ZIP) return readWorkbook(bytes, mostRows);
  if (bytes.subarray(0, 8).equals(COMPOUND_FILE)) throw new TableFault('file-password', 'application/x-cfb');
  return readText(bytes, mostRows);
}

async function readWorkbook(bytes: Buffer, mostRows: number): Promise<Cells> {
  inspectWorkbook(bytes);
  const { readSheet } = await import('read-excel-file/node');
  const rows: readonly (readonly unknown[])[] = await readSheet(bytes).catch(() => { throw new TableFault('file-unreadable'); });
  return { format: 'xlsx', encoding: null, delimiter: null, lines: linesOf(rows.map((row) => row.map(cellText)), mostRows) };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value);
}

/** The delimiter that parts the first lines into most cells; what stands in quotation marks does not count. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '').slice(0, LINES_ABOVE).join('\n').replaceAll(/"[^"]*"/gu, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: head.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

function readText(bytes: Buffer, mostRows: number): Cells {
  const { text, encoding } = readPlainText(bytes);
  if (text.includes('\u0000')) throw new TableFault('file-wrong-type');
  const said = /^\uFEFF?sep=(.)\r?\n/u.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = said?.[1] ?? delimiterOf(body);
  const rows = parseText(body, delimiter, mostRows);
  if (rows.every((row) => row.length < 2)) throw new TableFault('file-wrong-type');
  const plain = rows.map((row) => row.map((cell) => NUMBER_AS_TEXT.exec(cell)?.[1] ?? cell));
  if (plain.some((row) => row.some((cell) => FORMULA.test(cell)))) throw new TableFault('file-active-content', 'formulas');
  return { format: 'csv', encoding, delimiter, lines: linesOf(plain, mostRows) };
}

function parseText(body: string, delimiter: string, mostRows: number): string[][] {
  try {
    return parse(body, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: MOST_COLUMNS * LONGEST_CELL, to: 2 * (mostRows + LINES_ABOVE) });
  } catch {
    throw new TableFault('file-unreadable');
  }
}

const plainCell = (text: string): string => text.normalize('NFC').replaceAll(/[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, ' ').replaceAll(/\s+/gu, ' ').trim();

/** Lines with something in them, within bounds. */
function linesOf(rows: readonly (readonly string[])[], mostRows: number): readonly Line[] {
  const lines = rows.map((cells, place) => ({ line: place + 1, cells: cells.map(plainCell) })).filter(({ cells }) => cells.some(Boolean));
  if (lines.length === 0) throw new TableFault('file-empty');
  if (lines.length > mostRows + LINES_ABOVE) throw new TableFault('file-too-large', 'rows');
  if (lines.some(({ cells }) => cells.length > MOST_COLUMNS)) throw new TableFault('file-too-large', 'columns');
  return lines.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, LONGEST_CELL)) }));
}
