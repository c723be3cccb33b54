import type { CampaignFigures } from '../figures.js';
import type { CellReader } from './cells.js';
import { COUNTRY, sameReading, type Correction } from './correction.js';
import { tableDefinitions, type TableDefinition } from './definition.js';
import { REGIONS, TIER_TABLES, TOTALS } from './forms.js';
import type { PublishedRow } from './published-table.js';
import type { PublishedTables } from './read-tables.js';
import { Tally, tallyFigures, tallySeats } from './tally.js';

/** The columns of seats: what they say follows from the map, nothing is made of them. */
const SEAT_COLUMNS: readonly string[] = ['seats', 'seats_list'];
/** The table of mandates, which lies in the folder as its regions. */
const REGIONS_TABLE = 't06';

/** Whether the tables know as many seats as the map, but for what the corrections know of. */
export function checkSeats(figures: CampaignFigures, tables: PublishedTables, cells: CellReader): void {
  const tally = new Tally();
  tallySeats(figures, tally);
  for (const { form, columns } of tableDefinitions(tables)) {
    for (const column of columns) {
      if (column.kind !== 'count' || !SEAT_COLUMNS.includes(column.column)) continue;
      for (const row of cells.rows(form.file)) checkSeatCell(row, column.column, column.of((measure) => tally.of(row.id, measure)));
    }
  }

  function checkSeatCell(row: PublishedRow, column: string, seats: number): void {
    const printed = row.cells[column] ?? '';
    if (sameReading(printed, String(seats)) || !figures.map.findRegion(row.id)) return;
    if (tables.findCorrection({ file: row.file, row: row.id, column }, printed) || correctedLocalSeats(row.id, figures, tables)) return;
    if (cells.count(row, column) !== undefined) cells.fault(row, column, `${printed} seats, on the map there are ${seats}`);
  }
}

/**
 * The correction of a region's mandates, when the map follows it and the rows of its cities and districts were printed
 * with the number it replaces.
 */
export function correctedLocalSeats(regionId: string, { map }: Pick<CampaignFigures, 'map'>, { tables, findCorrection }: PublishedTables): Correction | undefined {
  const correction = findCorrection({ file: REGIONS.file, row: regionId, column: 'mandates_local' });
  if (!correction) return undefined;
  const local = map.maslikhatsOf(regionId).filter((maslikhat) => maslikhat.tier !== 'oblast').reduce((total, maslikhat) => total + maslikhat.singleMemberSeats, 0);
  const rows = TIER_TABLES.filter(({ tier }) => tier !== 'oblast').map(({ nomination }) => tables.get(nomination.file)?.rows.find((row) => row.id === regionId));
  const printed = rows.reduce((total, row) => total + Number(row?.cells['seats'] ?? 0), 0);
  return Number(correction.recommended) === local && Number(correction.printed) === printed ? correction : undefined;
}

/** Whether each printed total is the sum of its rows, as printed or as corrected, or is itself corrected. */
export function checkTotals(figures: CampaignFigures, tables: PublishedTables, cells: CellReader): void {
  const definitions = tableDefinitions(tables);
  const tally = tallyFigures(figures);
  for (const total of cells.rows(TOTALS.file)) {
    const { table = '', column = '', value = '' } = total.cells;
    const file = table === REGIONS_TABLE ? REGIONS.file : [...tables.tables.keys()].find((name) => name.startsWith(`${table}_`));
    if (file === undefined || !cells.columns(file).includes(column) || !/^\d+(\.0+)?$/.test(value)) continue;
    const definition = definitions.find((each) => each.table === table);
    if (definition?.columns.some((each) => each.kind === 'quotient' && each.column === column)) continue;
    const sums = sumsOf(file, column, cells);
    const right = [...sums, ...countryCount(definition, column, figures, tally)].includes(Number(value));
    if (sums.length === 0 || right || tables.findCorrection({ table, file: TOTALS.file, row: COUNTRY, column }, value)) continue;
    cells.fault(total, 'value', `${value} is not the sum of the rows of ${file}, ${sums[0]}`);
  }
}

/** As corrected and as printed; none where a row could not be read. */
function sumsOf(file: string, column: string, cells: CellReader): number[] {
  const rows = cells.rows(file);
  const corrected = rows.map((row) => cells.count(row, column, 0));
  if (corrected.includes(undefined)) return [];
  return [corrected.reduce<number>((total, each) => total + (each ?? 0), 0), rows.reduce((total, row) => total + Number(row.cells[column]), 0)];
}

function countryCount(definition: TableDefinition | undefined, column: string, { map }: CampaignFigures, tally: Tally): number[] {
  const found = definition?.columns.find((each) => each.column === column);
  return found?.kind === 'count' ? [map.regions.reduce((total, { id }) => total + found.of((measure) => tally.of(id, measure)), 0)] : [];
}
