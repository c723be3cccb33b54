import type { DepositFile, DepositView, ExportFormat, LedgerView } from '@tirkeu/contracts';
import { DEPOSIT_AMOUNTS, type DepositAmounts, type Language } from '@tirkeu/domain';
import { loadWording as loadWordingOf, type Wording as WordingOf } from '@tirkeu/messages';
import { momentWords } from '../moment-words.js';
import { empty, text, whole, type Cell, type Column, type Report, type Table } from '../table.js';
import { loadWording } from '../wording.js';
import { bytesOf } from '../writers/bytes-of.js';
import { writeCsv } from '../writers/write-csv.js';
import { documentDate, writePdf } from '../writers/write-pdf.js';
import { writeXlsx } from '../writers/write-xlsx.js';

/** What is written down: the whole ledger, or who gets what back and why not. */
export interface DepositsAsked {
  readonly content: DepositFile;
  readonly ledger: LedgerView;
  /** In the language of the file. */
  readonly election: string;
}

type DepositWords = WordingOf<'deposits' | 'common'>;

/** What paper has no room for stands in the sheet. */
const IN_PRINT: readonly (keyof DepositAmounts)[] = ['due', 'received', 'outstanding', 'held', 'refundable', 'forfeited', 'returned'];

const whoOf = ({ person, nominator }: DepositView, { language, say }: DepositWords): string =>
  (person ? person[language === 'kk' ? 'kk' : 'ru'] : say('deposits:list-of', { name: nominator?.[language] ?? '' }));

const sumColumn = (name: keyof DepositAmounts, { say }: DepositWords): Column =>
  ({ title: say(`deposits:amount.${name}`), kind: 'whole', width: 10, ...(!IN_PRINT.includes(name) && { sheetOnly: true as const }) });

const people = ({ say }: DepositWords): readonly Column[] => [{ title: say('deposits:col.who'), kind: 'text', width: 26 }, { title: say('deposits:col.contest'), kind: 'text', width: 18 }];
const who = (row: DepositView, words: DepositWords): readonly Cell[] => [text(whoOf(row, words)), text(row.contest[words.language])];

function ledgerTable({ rows, total }: LedgerView, words: DepositWords): Table {
  const { say } = words;
  const sums = (amounts: DepositAmounts): readonly Cell[] => DEPOSIT_AMOUNTS.map((name) => whole(amounts[name]));
  return {
    title: say('deposits:table'),
    columns: [...people(words), { title: say('deposits:col.standing'), kind: 'text', width: 14 }, { title: say('deposits:col.reason'), kind: 'text', width: 24, sheetOnly: true }, ...DEPOSIT_AMOUNTS.map((name) => sumColumn(name, words))],
    rows: rows.map((row) => [...who(row, words), text(say(`deposits:standing.${row.standing}`)), text(say(`deposits:due.${row.dueReason}`)), ...sums(row.amounts)]),
    total: [text(say('deposits:total')), empty, empty, empty, ...sums(total)],
    notes: [say('deposits:sums.full'), say('deposits:sums.due'), say('deposits:sums.received')],
  };
}

const verdictOf = ({ amounts, fate }: DepositView): 'yes' | 'no' | 'open' => (amounts.refundable + amounts.returned > 0 ? 'yes' : fate === 'open' ? 'open' : 'no');

/** Only deposits that were paid: nothing else can be returned. */
function refundTable({ rows }: LedgerView, words: DepositWords): Table {
  const { say } = words;
  const paid = rows.filter(({ amounts }) => amounts.received > 0);
  const sum = (of: (amounts: DepositAmounts) => number): number => paid.reduce((all, { amounts }) => all + of(amounts), 0);
  return {
    title: say('deposits:files.refunds'),
    columns: [
      ...people(words), { title: say('deposits:amount.received'), kind: 'whole', width: 10 }, { title: say('deposits:col.fate'), kind: 'text', width: 14 }, { title: say('deposits:col.reason'), kind: 'text', width: 28 },
      { title: say('deposits:amount.refundable'), kind: 'whole', width: 10 }, { title: say('deposits:amount.returned'), kind: 'whole', width: 10 },
      { title: say('deposits:report.reference'), kind: 'text', width: 12 }, { title: say('deposits:report.returned-on'), kind: 'day', width: 10 },
    ],
    rows: paid.map((row) => [
      ...who(row, words), whole(row.amounts.received), text(say(`deposits:report.${verdictOf(row)}`)), text(say(`deposits:fate.${row.fateReason}`)), whole(row.amounts.refundable), whole(row.amounts.returned),
      text(row.refund?.paymentReference ?? null), row.refund?.returnedOn ? { kind: 'day', day: row.refund.returnedOn } : empty,
    ]),
    total: [text(say('deposits:total')), empty, whole(sum(({ received }) => received)), empty, empty, whole(sum(({ refundable }) => refundable)), whole(sum(({ returned }) => returned)), empty, empty],
    notes: [],
  };
}

/** The ledger or the refunds as a CSV file, a workbook or a printed report. Money in whole tenge; the totals are the sums of the rows. */
export async function writeDeposits({ content, ledger, election }: DepositsAsked, format: ExportFormat, language: Language): Promise<Buffer> {
  const [wording, words] = await Promise.all([loadWording(language), loadWordingOf(language, ['deposits', 'common'])]);
  const { say } = words;
  const table = content === 'ledger' ? ledgerTable(ledger, words) : refundTable(ledger, words);
  if (format === 'csv') return bytesOf(writeCsv(table.columns, table.total ? [...table.rows, table.total] : table.rows, wording));
  const report: Report = {
    title: say(`deposits:report.${content}`), about: [[say('deposits:report.election'), election], [say('deposits:report.as-of'), momentWords(ledger.asOf, wording)]], tables: [table], definitions: [],
    source: say('deposits:report.source'),
  };
  return format === 'xlsx' ? writeXlsx(report, wording) : writePdf(report, wording, documentDate(ledger.asOf, wording));
}
