import { findDays, findElection, findFigures, type Figures } from '@tirkeu/persistence';
import { breakdownTable, daysView, documentDate, figuresReport, figuresView, writeCsv, writePdf, writeXlsx, type NominatedByParties, type Wording } from '@tirkeu/reports';
import { subjectOf } from './subject.js';
import type { Keep, Making } from './write-export.js';

/** How many of the counted nominees parties have nominated. */
async function partiesOf({ row: { scope }, snapshot }: Making, figures: Figures): Promise<NominatedByParties> {
  if (scope.filter.partisan === false) return { total: 0, rows: new Map() };
  const { total, rows } = scope.filter.partisan ? figures : await findFigures(snapshot, { ...scope.filter, partisan: true }, scope.by);
  return { total: total.nominated, rows: new Map(rows.map(({ key, tally }) => [key, tally.nominated])) };
}

/** Writes the table of figures, or the report of all of them, and tells how many rows the table by place or group has. */
export async function figuresFile(making: Making, wording: Wording, keep: Keep): Promise<number> {
  const { row, snapshot, clock, rulebookOf } = making;
  const { filter, by } = row.scope;
  const asOf = clock.now();
  const election = await findElection(snapshot, filter.electionId);
  if (!election) throw new Error(`Election ${filter.electionId} of export ${row.id} is not there`);
  const counted = await findFigures(snapshot, filter, by);
  const view = await figuresView(counted, { election, form: filter.form ?? 'single-member', by, rulebook: rulebookOf(election.rulebookId), asOf });
  const figures = { view, parties: await partiesOf(making, counted), days: row.content === 'report' ? daysView(await findDays(snapshot, filter), asOf) : null };
  if (row.format === 'csv') {
    const { columns, rows, total } = breakdownTable(view, figures.parties, wording);
    await keep(writeCsv(columns, [...rows, ...(total ? [total] : [])], wording));
  } else {
    const report = figuresReport(row.content === 'report' ? 'report' : 'figures', figures, await subjectOf(making, { asOf, recordEntries: view.recordEntries }, wording), wording);
    await keep(row.format === 'xlsx' ? await writeXlsx(report, wording) : await writePdf(report, wording, documentDate(asOf, wording)));
  }
  return view.rows.length;
}
