import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { localTime, type Instant, type ZoneId } from '@tirkeu/domain';
import type { Cell, Column } from '../table.js';
import type { Wording } from '../wording.js';
import { flatCells, flatColumns, type FlatCell } from './flat.js';

const PERCENT_DECIMALS = 2;
/** Where a spreadsheet may begin to read a formula: at the start of a text, and after a mark that it may take for the border of a cell. */
const FORMULA = /(^|[;\t\r\n])(\s*)(?=[=+\-@＝＋－＠])/gu;

/** A text that no spreadsheet takes for a formula (OWASP ASVS 5.0, V1.2.10); an apostrophe is put before what could be one. */
export const defused = (text: string): string => text.replace(FORMULA, "$1$2'").replace(/^(?=[\t\r])/u, "'");

/**
 * A CSV file (RFC 4180, UTF-8 with byte order mark) as a stream: rows are taken as they are wanted, so that a file of any
 * length needs little memory. Numbers have a decimal point and no groups; moments are local with their offset from UTC.
 */
export function writeCsv(columns: readonly Column[], rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>, wording: Wording): Readable {
  const lines = async function* (): AsyncGenerator<readonly (string | number)[]> {
    yield flatColumns(columns, wording).map(({ title }) => defused(title));
    for await (const cells of rows) yield flatCells(columns, cells).map(written);
  };
  const source = Readable.from(lines());
  const sheet = stringify({ bom: true, record_delimiter: '\r\n', quote_record_delimiter: true });
  source.on('error', (error) => sheet.destroy(error));
  sheet.on('close', () => source.destroy());
  return source.pipe(sheet);
}

function written(cell: FlatCell): string | number {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return defused(cell.text);
    case 'number':
      return Number(cell.value.toFixed(cell.decimals));
    case 'percent':
      return Number((cell.share * 100).toFixed(PERCENT_DECIMALS));
    case 'day':
      return cell.day;
    case 'moment':
      return localMoment(cell.at, cell.zone);
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

function localMoment(at: Instant, zone: ZoneId): string {
  const { date, hour, minute, second, offset } = localTime(at, zone);
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${offset}`;
}
