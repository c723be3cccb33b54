import type { Instant } from '@tirkeu/domain';
import { momentWords } from '../moment-words.js';
import type { Cell, Column, Report, Table } from '../table.js';
import type { Wording } from '../wording.js';
import type { Content, DocumentDefinition, TableLayout } from './pdfmake-types.js';
import { print } from './print.js';
import { printed } from './printed.js';

/** In points. */
const A4 = { portrait: 595, landscape: 842 } as const;
const MARGIN = 40;
const PADDING = 3;
const BODY_SIZE = 8;
const HEAD_SIZE = 7;
/** How wide a letter of usual width is at the size of the tables, and one of a head, which is bold. */
const LETTER = 4.6;
const HEAD_LETTER = 4.7;
/** How much of the width the first of several tables takes. */
const FIRST_PART = 0.57;
/** A narrow table grows at most so much. */
const WIDEST = 1.3;
/** Between a column of numbers and one of words after it. */
const GAP = 6;
/** A table with at most so many rows is not torn apart; a longer one begins on a page of its own. */
const KEPT_TOGETHER = 16;

/** Only lines, so that it prints well in black and white: thick below the header, thin between rows, thick above the total. */
const lines = (hasTotal: boolean): TableLayout => ({
  hLineWidth: (line, { table: { body } }) => (line === 1 || line === body.length || (hasTotal && line === body.length - 1) ? 0.8 : line === 0 ? 0 : 0.25),
  vLineWidth: () => 0,
  hLineColor: () => '#444444',
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 1.2,
  paddingBottom: () => 1.2,
});
const NO_LINES: TableLayout = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 8, paddingTop: () => 1, paddingBottom: () => 1 };

/** The moment of what is printed; the same report of the same moment gives the same document. */
export interface Print {
  /** Stands on every page. */
  readonly footer: string;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
}

export const documentDate = (asOf: Instant, wording: Wording): Print => ({ footer: wording.say('reports:footer', { moment: momentWords(asOf, wording) }), createdAt: Date.parse(asOf) });

/** A document on A4 to be printed: Kazakh letters embedded, heads of tables on every page, pages counted. */
export const writePdf = (report: Report, wording: Wording, about: Print): Promise<Buffer> => print(documentOf(report, wording, about));

const shown = (columns: readonly Column[]): readonly Column[] => columns.filter(({ sheetOnly }) => !sheetOnly);

const wantedPoints = (column: Column): number => Math.max(column.width * LETTER, headPoints(column)) + gapOf(column);
/** No word of a head is ever torn apart, and names keep their room before numbers do. */
const leastPoints = (column: Column): number => (isRead(column) ? wantedPoints(column) : headPoints(column));
const headPoints = ({ title }: Column): number => Math.max(...title.split(/[\s/]/u).map(({ length }) => length)) * HEAD_LETTER;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const pointsOf = (columns: readonly Column[]): number => sum(columns.map((column) => wantedPoints(column) + 2 * PADDING));

function documentOf(report: Report, wording: Wording, { footer, createdAt }: Print): DocumentDefinition {
  const widest = Math.max(...report.tables.map(({ columns }) => pointsOf(shown(columns))));
  const pageOrientation = widest > A4.portrait - 2 * MARGIN ? 'landscape' : 'portrait';
  const room = A4[pageOrientation] - 2 * MARGIN;
  return {
    pageSize: 'A4',
    pageOrientation,
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN + 6],
    language: wording.language,
    displayTitle: true,
    info: { title: report.title, creator: 'Tirkeu', producer: 'Tirkeu', creationDate: new Date(createdAt) },
    defaultStyle: { font: 'Golos', fontSize: BODY_SIZE, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 18, bold: true, margin: [0, 0, 0, 8] },
      heading: { fontSize: 12, bold: true, margin: [0, 14, 0, 4] },
      head: { bold: true, fontSize: HEAD_SIZE },
      note: { fontSize: 7.5, margin: [0, 4, 0, 0] },
    },
    footer: (page, pages) => ({
      margin: [MARGIN, 10, MARGIN, 0],
      columns: [{ text: footer }, { text: wording.say('reports:page', { page, of: pages }), alignment: 'right', width: 120 }],
    }),
    content: [
      { text: report.title, style: 'title' },
      pairs(report.about),
      ...tablesOf(report, wording, room),
      { text: report.source, style: 'note' },
    ],
  };
}

/** Where there are several tables the first is short and narrow, and what the measures mean stands beside it. */
function tablesOf(report: Report, wording: Wording, room: number): readonly Content[] {
  const tables = report.tables.map((table, place) => tableContent(table, { wording, room, breaks: place > 0 }));
  const [first = '', ...rest] = tables;
  if (report.definitions.length === 0) return tables;
  if (rest.length === 0) return [first, definitionsOf(report.definitions, wording)];
  return [{ columns: [{ width: room * FIRST_PART, stack: [first] }, definitionsOf(report.definitions, wording)], columnGap: GAP * 3 }, ...rest];
}

const definitionsOf = (definitions: Report['definitions'], { say }: Wording): Content =>
  ({ unbreakable: true, stack: [{ text: say('reports:about.definitions'), style: 'heading' }, pairs(definitions)] });

const pairs = (rows: Report['about']): Content => ({
  table: { widths: ['auto', '*'], body: rows.map(([name, value]) => [{ text: name, bold: true }, { text: value }]) }, layout: NO_LINES,
});

interface Place {
  readonly wording: Wording;
  /** Width of the page between its margins, in points. */
  readonly room: number;
  readonly breaks: boolean;
}

function tableContent({ title, columns, rows, total, notes }: Table, { wording, room, breaks }: Place): Content {
  const places = columns.flatMap(({ sheetOnly }, place) => (sheetOnly ? [] : [place]));
  const visible = shown(columns);
  const line = (cells: readonly Cell[], bold: boolean): readonly Content[] => visible.map((column, place) => cellContent(column, cells[places[place] ?? 0], { bold, isFirst: place === 0, wording }));
  const body = [
    visible.map((column, place) => ({ text: column.title, style: 'head', alignment: alignmentOf(column), margin: marginOf(column, place === 0) })),
    ...rows.map((cells) => line(cells, false)),
    ...(total ? [line(total, true)] : []),
  ];
  const stack: readonly Content[] = [
    { text: title, style: 'heading', outline: true },
    rows.length === 0 && !total
      ? { text: wording.say('reports:empty') }
      : { table: { headerRows: 1, dontBreakRows: true, keepWithHeaderRows: 1, widths: widthsOf(visible, room), body }, layout: lines(total !== null) },
    ...notes.map((note): Content => ({ text: note, style: 'note' })),
  ];
  if (rows.length <= KEPT_TOGETHER) return { unbreakable: true, stack };
  return { stack, ...(breaks && { pageBreak: 'before' as const }) };
}

/** Wide tables take the whole width and share what the heads leave over; narrow ones stay narrow, so that the eye finds its line. */
function widthsOf(columns: readonly Column[], room: number): readonly number[] {
  const least = columns.map(leastPoints);
  const more = columns.map((column, place) => wantedPoints(column) - (least[place] ?? 0));
  const inside = room - columns.length * 2 * PADDING;
  if (sum(least) >= inside) return least.map((points) => (points * inside) / sum(least));
  const part = Math.min((inside - sum(least)) / Math.max(sum(more), 1), 1);
  const widths = least.map((points, place) => points + (more[place] ?? 0) * part);
  const growth = Math.min(inside / sum(widths), WIDEST);
  return widths.map((points) => points * growth);
}

const isRead = ({ kind }: Column): boolean => kind === 'text' || kind === 'day' || kind === 'moment';
const gapOf = (column: Column): number => (isRead(column) ? GAP : 0);
const alignmentOf = (column: Column) => (isRead(column) ? 'left' as const : 'right' as const);
const marginOf = (column: Column, isFirst: boolean): readonly [number, number, number, number] => [isRead(column) && !isFirst ? GAP : 0, 0, 0, 0];

function cellContent(column: Column, cell: Cell = { kind: 'empty' }, { bold, isFirst, wording }: { readonly bold: boolean; readonly isFirst: boolean; readonly wording: Wording }): Content {
  const look = cell.kind === 'text' ? cell.look : undefined;
  const [left, ...rest] = marginOf(column, isFirst);
  return { text: printed(cell, wording), alignment: alignmentOf(column), margin: [look === 'indented' ? left + GAP * 2 : left, ...rest], ...((bold || look === 'strong') && { bold: true }) };
}
