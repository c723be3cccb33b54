export { decisionCells, decisionColumns, decisionsReport, type Decision } from './decisions-report.js';
export { breakdownTable, type NominatedByParties } from './figures/breakdown-table.js';
export { CAPITAL_ZONE, figuresReport, figuresTables, momentWords, type Figures, type Subject } from './figures/figures-report.js';
export type { Cell, Column, Report, Table } from './table.js';
export { loadWording, type Wording } from './wording.js';
export { writeCsv } from './writers/write-csv.js';
export { writePdf, type Print } from './writers/write-pdf.js';
export { writeXlsx } from './writers/write-xlsx.js';
