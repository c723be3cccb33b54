import { TABLE_TIERS } from '../figures.js';
import type { ElectionMap } from '../map.js';
import type { CellReader } from './cells.js';
import { LISTS, LISTS_DESCRIBED, LOST, PARTY_BY_LOCALITY, PARTY_BY_REGION, REASON_COUNTS, REASON_SHARES, TIER_TABLES, tableOf, TOTALS, WOMEN } from './forms.js';
import type { PublishedRow, TableForm } from './published-table.js';
import { REASON_IDS } from './reasons.js';

/** Whether every row and column speaks of something that exists, all rows are there, and ratios are numbers. */
export function checkForm(map: ElectionMap, cells: CellReader): void {
  const regions = map.regions.map(({ id }) => id);
  const electing = (tier: string): string[] => regions.filter((id) => map.maslikhatsOf(id).some((maslikhat) => maslikhat.tier === tier && maslikhat.singleMemberSeats > 0));
  for (const { tier, nomination, registration } of TIER_TABLES) {
    expectRows(nomination, electing(tier), regions, cells);
    expectRows(registration, cells.rows(nomination.file).map((row) => row.id), regions, cells);
  }
  const listing = regions.filter((id) => map.maslikhatsOf(id).some((maslikhat) => maslikhat.listSeats > 0));
  expectRows(LISTS, listing, regions, cells);
  expectRows(WOMEN.oblast, electing('oblast'), regions, cells);
  expectRows(WOMEN.local, regions.filter((id) => electing('city').includes(id) || electing('district').includes(id)), regions, cells);
  expectRows(PARTY_BY_REGION, [], regions, cells);
  expectRows(PARTY_BY_LOCALITY, [], map.localities.map(({ id }) => id), cells);
  expectRows(LOST, [], TABLE_TIERS, cells);
  const reasons = TABLE_TIERS.flatMap((tier) => Object.keys(REASON_IDS).map((reason) => `${tier} ${reason}`));
  expectRows(REASON_SHARES, reasons, reasons, cells);
  expectRows(REASON_COUNTS, reasons, reasons, cells);
  expectParties(map, cells);
  expectNumbers(cells);
}

function expectRows(form: TableForm, wanted: readonly string[], allowed: readonly string[], cells: CellReader): void {
  const rows = cells.rows(form.file);
  if (rows.length === 0 && (form.optional || cells.columns(form.file).length === 0)) return;
  const column = form.key.at(-1) ?? '';
  for (const row of rows) if (!allowed.includes(row.id)) cells.fault(row, column, `there is no ${row.id}`);
  for (const id of wanted) if (!rows.some((row) => row.id === id)) cells.report({ file: form.file, row: id, column, message: 'the row is missing' });
}

function expectParties(map: ElectionMap, cells: CellReader): void {
  const expect = (file: string, columns: readonly string[], partyOf: (column: string) => string): void => {
    for (const column of columns) if (!map.findParty(partyOf(column))) cells.report({ file, row: '', column, message: `there is no party ${partyOf(column)}` });
  };
  expect(LISTS.file, cells.columns(LISTS.file).filter((column) => !LISTS_DESCRIBED.includes(column)), (column) => column);
  for (const { file } of [PARTY_BY_REGION, PARTY_BY_LOCALITY]) {
    const columns = cells.columns(file).filter((column) => /_(nom|reg)$/.test(column));
    expect(file, columns, (column) => column.replace(/_(nom|reg)$/, ''));
    for (const row of cells.rows(file)) for (const column of columns) cells.count(row, column, 0);
  }
}

/** Ratios and percentages, and the printed totals of the tables read here. A blank percentage is one of nobody. */
function expectNumbers(cells: CellReader): void {
  const read = [...TIER_TABLES.flatMap(({ nomination, registration }) => [nomination, registration]), LISTS, WOMEN.local, WOMEN.oblast];
  for (const form of [...read, REASON_SHARES]) {
    const columns = form.columns.filter((column) => /^ratio_|_pct$/.test(column));
    for (const row of cells.rows(form.file)) for (const column of columns) expectNumber(row, column, cells);
  }
  const tables = read.map(tableOf);
  for (const row of cells.rows(TOTALS.file)) {
    if (!tables.includes(row.cells['table'] ?? '')) continue;
    expectNumber(row, 'value', cells);
    const form = read.find((each) => tableOf(each) === row.cells['table']);
    if (form && !cells.columns(form.file).includes(row.cells['column'] ?? '')) cells.fault(row, 'column', `${form.file} has no such column`);
  }
}

function expectNumber(row: PublishedRow, column: string, cells: CellReader): void {
  const cell = row.cells[column];
  if (cell === undefined) return;
  if (cell === '' && !column.endsWith('_pct')) cells.fault(row, column, 'the cell is empty');
  else if (!/^(\d+(\.\d+)?)?$/.test(cell)) cells.fault(row, column, `${cell} is not a number from zero on`);
}
