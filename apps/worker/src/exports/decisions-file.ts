import type { Instant } from '@tirkeu/domain';
import { findDecisions } from '@tirkeu/persistence';
import { decisionCells, decisionColumns, decisionsReport, documentDate, writeCsv, writePdf, writeXlsx, type Cell, type Wording } from '@tirkeu/reports';
import { subjectOf } from './subject.js';
import type { Keep, Making } from './write-export.js';

/** Rows read at a time: enough to be quick, few enough to need little memory. */
const PAGE = 1_000;

/** The filings that were asked for, page by page, the latest turn first. Progress is noted after each page. */
async function* rowsOf({ row, snapshot, note, signal }: Making, wording: Wording, count: { rows: number }): AsyncGenerator<readonly Cell[]> {
  const { filter, alarm } = row.scope;
  for (let cursor: string | undefined, more = true; more;) {
    signal.throwIfAborted();
    const page = await findDecisions(snapshot, { ...filter, alarm, cursor, limit: PAGE });
    for (const filing of page.rows) yield decisionCells(filing, wording);
    count.rows += page.rows.length;
    await note(count.rows, Math.max(page.total, count.rows));
    more = page.nextCursor !== null;
    cursor = page.nextCursor ?? undefined;
  }
}

/** Writes the list of filings and tells how many there are. A CSV file of any length streams; the others fit in memory by their limits. */
export async function decisionsFile(making: Making, wording: Wording, keep: Keep): Promise<number> {
  const { row, clock } = making;
  const asOf: Instant = clock.now();
  const count = { rows: 0 };
  const rows = rowsOf(making, wording, count);
  if (row.format === 'csv') {
    await keep(writeCsv(decisionColumns(wording), rows, wording));
    return count.rows;
  }
  const all: (readonly Cell[])[] = [];
  for await (const cells of rows) all.push(cells);
  const report = decisionsReport(all, await subjectOf(making, { asOf, recordEntries: null }, wording), wording);
  await keep(row.format === 'xlsx' ? await writeXlsx(report, wording) : await writePdf(report, wording, documentDate(asOf, wording)));
  return count.rows;
}
