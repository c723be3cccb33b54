import { daysBetween, localTime, type CivilDate, type Instant, type ZoneId } from '@tirkeu/domain';
import type { Cell, Column } from '../table.js';
import type { Wording } from '../wording.js';

/** What one cell of a sheet or of a CSV file can hold. Days and moments keep their form, so that each writer can choose. */
export type FlatCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'percent'; readonly share: number }
  | { readonly kind: 'day'; readonly day: CivilDate }
  | { readonly kind: 'moment'; readonly at: Instant; readonly zone: ZoneId };

export interface FlatColumn {
  readonly title: string;
  readonly width: number;
}

const EMPTY: FlatCell = { kind: 'empty' };
const number = (value: number, decimals = 0): FlatCell => ({ kind: 'number', value, decimals });

/** Shares stand in three columns (count, denominator, per cent) and ranges in two, so that every cell is one value. */
export const flatColumns = (columns: readonly Column[], { say }: Wording): readonly FlatColumn[] => columns.flatMap(({ title, kind, width }) => {
  if (kind === 'share') return [{ title, width }, { title: say('reports:flat.of', { title }), width }, { title: say('reports:flat.percent', { title }), width }];
  if (kind === 'range') return [{ title: say('reports:flat.low', { title }), width }, { title: say('reports:flat.high', { title }), width }];
  return [{ title, width }];
});

export const flatCells = (columns: readonly Column[], cells: readonly Cell[]): readonly FlatCell[] =>
  columns.flatMap(({ kind }, place) => flatten(cells[place] ?? { kind: 'empty' }, kind));

function flatten(cell: Cell, kind: Column['kind']): readonly FlatCell[] {
  const width = { share: 3, range: 2 }[kind as string] ?? 1;
  const filled = (...first: readonly FlatCell[]): readonly FlatCell[] => [...first, ...Array<FlatCell>(width - first.length).fill(EMPTY)];
  switch (cell.kind) {
    case 'empty':
      return filled(EMPTY);
    case 'whole':
      return filled(number(cell.value));
    case 'decimal':
      return filled(number(cell.value, cell.decimals));
    case 'share':
      return [number(cell.share.count), number(cell.share.of), cell.share.share === null ? EMPTY : { kind: 'percent', share: cell.share.share }];
    case 'range': {
      const decimals = cell.unit === 'percent' ? 1 : 0;
      return [number(cell.low, decimals), number(cell.high, decimals)];
    }
    case 'text':
    case 'day':
    case 'moment':
      return filled(cell);
  }
}

const FIRST_DAY_OF_SHEETS = '1899-12-30' as CivilDate;
const DAY_SECONDS = 86_400;

/** The number by which a spreadsheet knows a day. */
export const sheetDay = (day: CivilDate): number => daysBetween(FIRST_DAY_OF_SHEETS, day);

/** The number by which a spreadsheet knows what the clocks of a zone showed: sheets know no zones. */
export function sheetMoment(at: Instant, zone: ZoneId): number {
  const { date, hour, minute, second } = localTime(at, zone);
  return sheetDay(date) + (hour * 3600 + minute * 60 + second) / DAY_SECONDS;
}
