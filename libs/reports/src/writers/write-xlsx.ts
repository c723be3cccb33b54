import type { CellObject, Sheet, SheetData } from 'write-excel-file/node';
import type { Report, Table } from '../table.js';
import type { Wording } from '../wording.js';
import { flatCells, flatColumns, sheetDay, sheetMoment, type FlatCell } from './flat.js';

const LONGEST_SHEET_NAME = 31;
const NOT_IN_SHEET_NAME = /[[\]:*?/\\]/gu;
/** What XML cannot hold. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
const ABOUT_WIDTHS = [34, 100] as const;

type Style = Pick<CellObject, 'fontWeight' | 'topBorderStyle'>;
const BOLD: Style = { fontWeight: 'bold' };
const TOTAL: Style = { fontWeight: 'bold', topBorderStyle: 'thin' };

/**
 * A workbook: a sheet for each table with its header in sight, and a last one that says what it is about. Numbers, shares, days
 * and moments are numbers with a format, so that they can be reckoned with; texts are texts, whatever they begin with.
 */
export async function writeXlsx(report: Report, wording: Wording): Promise<Buffer> {
  const names = new Set<string>();
  const sheets = [...report.tables.map((table) => tableSheet(table, wording)), aboutSheet(report, wording)]
    .map((sheet) => ({ ...sheet, sheet: uniqueName(sheet.sheet, names) }));
  const { default: writeSheets } = await import('write-excel-file/node');
  return writeSheets(sheets).toBuffer();
}

interface NamedSheet extends Sheet<never> {
  readonly sheet: string;
}

function tableSheet({ title, columns, rows, total }: Table, wording: Wording): NamedSheet {
  const flat = flatColumns(columns, wording);
  const line = (cells: Table['rows'][number], style?: Style): SheetData[number] => flatCells(columns, cells).map((cell) => written(cell, style));
  const header = flat.map((column): CellObject => ({ value: clean(column.title), type: String, wrap: true, alignVertical: 'top', ...BOLD }));
  return {
    sheet: title,
    data: [header, ...rows.map((cells) => line(cells)), ...(total ? [line(total, TOTAL)] : [])],
    columns: flat.map(({ width }) => ({ width: Math.max(width, 9) + 2 })),
    stickyRowsCount: 1,
  };
}

function aboutSheet({ title, about, tables, definitions, source }: Report, { say }: Wording): NamedSheet {
  const line = (name: string, value: string): SheetData[number] => [
    { value: clean(name), type: String, alignVertical: 'top' }, { value: clean(value), type: String, wrap: true, alignVertical: 'top' },
  ];
  const heading = (name: string): SheetData[number] => [{ value: clean(name), type: String, ...BOLD }];
  return {
    sheet: say('reports:sheet.about'),
    data: [
      heading(title), ...about.map(([name, value]) => line(name, value)), [],
      ...(definitions.length > 0 ? [heading(say('reports:about.definitions')), ...definitions.map(([measure, meaning]) => line(measure, meaning)), []] : []),
      ...tables.flatMap((table) => table.notes.map((note) => line(table.title, note))),
      line(say('reports:about.source'), source),
    ],
    columns: ABOUT_WIDTHS.map((width) => ({ width })),
  };
}

function written(cell: FlatCell, style: Style = {}): CellObject | null {
  switch (cell.kind) {
    case 'empty':
      return style.topBorderStyle ? { value: '', type: String, ...style } : null;
    case 'text':
      return { value: clean(cell.text), type: String, ...style };
    case 'number':
      return { value: Number(cell.value.toFixed(cell.decimals)), type: Number, format: cell.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(cell.decimals)}`, ...style };
    case 'percent':
      return { value: cell.share, type: Number, format: '0.0%', ...style };
    case 'day':
      return { value: sheetDay(cell.day), type: Number, format: 'yyyy-mm-dd', ...style };
    case 'moment':
      return { value: sheetMoment(cell.at, cell.zone), type: Number, format: 'yyyy-mm-dd hh:mm', ...style };
  }
}

const clean = (text: string): string => text.replace(NOT_IN_XML, '');

function uniqueName(title: string, taken: Set<string>): string {
  const plain = Array.from(title.replace(NOT_IN_SHEET_NAME, ' ').trim()).slice(0, LONGEST_SHEET_NAME).join('');
  let name = plain;
  for (let number = 2; taken.has(name); number++) name = `${plain.slice(0, LONGEST_SHEET_NAME - 3)} ${number}`;
  taken.add(name);
  return name;
}
