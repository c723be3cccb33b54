import type { CampaignFigures } from '../figures.js';
import { correctedLocalSeats } from './check-totals.js';
import { COUNTRY, sameReading, type Recommendation } from './correction.js';
import { tallyCounted, type Counted } from './counted.js';
import { tableDefinitions, type Column, type TableDefinition } from './definition.js';
import { REGIONS, TOTALS } from './forms.js';
import type { PublishedTables } from './read-tables.js';
import { reasonCells } from './reason-cells.js';
import { decimalsOf, isRendering, renderings, type Quotient } from './rounding.js';
import { tallyFigures, type Measure, type Tally } from './tally.js';

export type Verdict = 'equal' | 'source-error' | 'difference';

/** One printed number beside the one that was counted. */
export interface ComparedCell {
  /** `t14`, or `reasons` */
  readonly table: string;
  readonly file: string;
  /** A region, `country` for a printed total, a tier with a reason. */
  readonly row: string;
  readonly column: string;
  /** Blank where something was counted that no table prints. */
  readonly printed: string;
  /** With the decimals of the column, in the rounding of the print. */
  readonly computed: string;
  readonly verdict: Verdict;
  /** Of a source error: what the cell should say, and why. */
  readonly correction?: Recommendation;
}

/** The published tables cell by cell, in the order of their numbers. Plain data: as JSON it is the report for machines. */
export interface Comparison {
  readonly cells: readonly ComparedCell[];
  readonly equal: number;
  readonly sourceErrors: number;
  readonly differences: number;
}

/** A cell before the verdict. */
export interface OpenCell {
  readonly table: string;
  readonly file: string;
  readonly row: string;
  readonly column: string;
  readonly printed: string;
  readonly decimals: number;
  readonly computed: Quotient;
  /** What has to come out when the campaign ran as its figures say. */
  readonly expected: Quotient;
  /** The keys of the cells it is made of. */
  readonly madeOf: readonly string[];
  /** Why the printed number is wrong, when that is known without looking at other cells. */
  readonly wrong?: Recommendation;
}

/**
 * Compares what was counted with what was published. A cell is a source error only if the count is what the figures,
 * with the corrections, ask for, and the corrections list the cell or one that it is made of: a wrong count is a
 * difference even where the print is wrong as well.
 * @param figures of the same folder
 * @throws RangeError when something was counted off the map
 */
export function compareTables(figures: CampaignFigures, tables: PublishedTables, counted: Counted): Comparison {
  const tallies = { computed: tallyCounted(figures, counted), expected: tallyFigures(figures) };
  const open = [
    ...tableDefinitions(tables).flatMap((definition) => [
      ...rowCells(definition, figures, tables, tallies),
      ...totalCells(definition, figures, tables, tallies),
      ...unprintedCells(definition, figures, tables, tallies),
    ]),
    ...reasonCells(tables, tallies),
  ];
  const cells = judge(open);
  const having = (verdict: Verdict): number => cells.filter((cell) => cell.verdict === verdict).length;
  return { cells, equal: having('equal'), sourceErrors: having('source-error'), differences: having('difference') };
}

export interface Tallies {
  readonly computed: Tally;
  readonly expected: Tally;
}

function rowCells(definition: TableDefinition, figures: CampaignFigures, tables: PublishedTables, tallies: Tallies): OpenCell[] {
  const { table, form: { file } } = definition;
  return (tables.tables.get(file)?.rows ?? []).flatMap((row) => definition.columns.flatMap((column): OpenCell[] => {
    const printed = row.cells[column.column] ?? '';
    const [computed, expected] = [valueIn(row.id, column, tallies.computed), valueIn(row.id, column, tallies.expected)];
    if (printed === '' && computed.denominator === 0 && expected.denominator === 0) return [];
    const wrong = tables.findCorrection({ file, row: row.id, column: column.column }, printed) ?? seatCorrection(row.id, column, figures, tables, expected);
    return [{ table, file, row: row.id, column: column.column, printed, decimals: columnDecimals(definition, column, tables), computed, expected, madeOf: partsOf(definition, row.id, column), wrong }];
  }));
}

function totalCells(definition: TableDefinition, figures: CampaignFigures, tables: PublishedTables, tallies: Tallies): OpenCell[] {
  const { table, form } = definition;
  const rows = tables.tables.get(form.file)?.rows ?? [];
  return (tables.tables.get(TOTALS.file)?.rows ?? []).filter((total) => total.cells['table'] === table).flatMap((total): OpenCell[] => {
    const column = definition.columns.find((each) => each.column === total.cells['column']);
    if (!column) return [];
    const { value: printed = '' } = total.cells;
    return [{
      table, file: TOTALS.file, row: COUNTRY, column: column.column, printed,
      decimals: columnDecimals(definition, column, tables),
      computed: valueOver(figures, column, tallies.computed),
      expected: valueOver(figures, column, tallies.expected),
      madeOf: column.kind === 'count' ? rows.map((row) => keyOf(table, row.id, column.column)) : partsOf(definition, COUNTRY, column),
      wrong: tables.findCorrection({ table, file: TOTALS.file, row: COUNTRY, column: column.column }, printed),
    }];
  });
}

/** What was counted in a region without a row, or of a party without a column. */
function unprintedCells(definition: TableDefinition, { map }: CampaignFigures, { tables }: PublishedTables, { computed }: Tallies): OpenCell[] {
  const { table, form: { file }, columns } = definition;
  const rows = new Set(tables.get(file)?.rows.map((row) => row.id));
  const parties: Column[] = columns.some(({ column }) => column === 'seats_list')
    ? map.parties.filter(({ id }) => !columns.some(({ column }) => column === id)).map(({ id }) => ({ kind: 'count', column: id, of: (sum) => sum(`list.${id}`) }))
    : [];
  return map.regions.flatMap(({ id }) => [...(rows.has(id) ? [] : columns), ...parties].flatMap((column): OpenCell[] => {
    const value = valueIn(id, column, computed);
    if (column.kind === 'quotient' || value.numerator === 0) return [];
    return [{ table, file, row: id, column: column.column, printed: '', decimals: 0, computed: value, expected: value, madeOf: [] }];
  }));
}

function valueIn(regionId: string, column: Column, tally: Tally): Quotient {
  return valueOf(column, (measure) => tally.of(regionId, measure));
}

function valueOver({ map }: CampaignFigures, column: Column, tally: Tally): Quotient {
  return valueOf(column, (measure) => map.regions.reduce((total, { id }) => total + tally.of(id, measure), 0));
}

function valueOf(column: Column, sum: (measure: Measure) => number): Quotient {
  return column.kind === 'count' ? { numerator: column.of(sum), denominator: 1 } : column.of(sum);
}

function columnDecimals({ form: { file } }: TableDefinition, column: Column, { tables }: PublishedTables): number {
  return column.kind === 'count' ? 0 : decimalsOf((tables.get(file)?.rows ?? []).map((row) => row.cells[column.column] ?? ''));
}

function partsOf({ table }: TableDefinition, row: string, column: Column): string[] {
  return column.kind === 'count' ? [] : column.madeOf.map((part) => keyOf(part.table ?? table, row, part.column));
}

/** The seats of a row of cities or districts go with the mandates of its region, which the corrections may raise. */
function seatCorrection(regionId: string, { column }: Column, figures: CampaignFigures, tables: PublishedTables, seats: Quotient): Recommendation | undefined {
  if (column !== 'seats') return undefined;
  const mandates = correctedLocalSeats(regionId, figures, tables);
  return mandates && { recommended: String(seats.numerator), reason: `follows from ${REGIONS.file}, ${regionId}, mandates_local (${mandates.printed}, recommended ${mandates.recommended}): ${mandates.reason}` };
}

function keyOf(table: string, row: string, column: string): string {
  return `${table}|${row}|${column}`;
}

function judge(open: readonly OpenCell[]): ComparedCell[] {
  const byKey = new Map(open.map((cell) => [keyOf(cell.table, cell.row, cell.column), cell]));
  const judged = new Map<OpenCell, ComparedCell>();
  const verdictOf = (cell: OpenCell): ComparedCell => {
    const found = judged.get(cell) ?? judgeCell(cell, (key) => {
      const part = byKey.get(key);
      return part && verdictOf(part);
    });
    judged.set(cell, found);
    return found;
  };
  return open.map(verdictOf);
}

function judgeCell(cell: OpenCell, find: (key: string) => ComparedCell | undefined): ComparedCell {
  const { table, file, row, column, printed, decimals } = cell;
  const [usual = '', ...other] = renderings(cell.computed, decimals);
  const rendering = [usual, ...other].find((each) => isRendering(printed, each, decimals));
  const named = { table, file, row, column, printed };
  if (rendering !== undefined && (printed !== '' || rendering === '')) return { ...named, computed: rendering, verdict: 'equal' };
  const [expected = ''] = renderings(cell.expected, decimals);
  const correction = usual === expected ? believed(cell, expected, find) : undefined;
  return correction ? { ...named, computed: usual, verdict: 'source-error', correction: { recommended: correction.recommended, reason: correction.reason } } : { ...named, computed: usual, verdict: 'difference' };
}

/** The correction of the cell itself when it recommends what was counted, else that of a cell it is made of. */
function believed({ wrong, ...cell }: OpenCell, counted: string, find: (key: string) => ComparedCell | undefined): Recommendation | undefined {
  if (wrong && sameReading(wrong.recommended, counted)) return wrong;
  const following = followingFrom(cell, counted, find);
  return following && (wrong ?? following);
}

function followingFrom({ madeOf }: Pick<OpenCell, 'madeOf'>, counted: string, find: (key: string) => ComparedCell | undefined): Recommendation | undefined {
  const part = madeOf.map(find).find((each) => each?.verdict === 'source-error');
  return part && { recommended: counted, reason: `follows from ${part.file}, ${part.row}, ${part.column}` };
}
