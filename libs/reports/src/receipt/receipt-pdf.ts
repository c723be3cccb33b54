import QRCode from 'qrcode';
import { groupedReceiptNumber, localDate, millisBetween, type Receipt } from '@tirkeu/domain';
import type { SignedReceipt } from '@tirkeu/contracts';
import { formatClockToMilliseconds, formatClosingWithYear, formatDateWithYear, formatMargin, formatWeekday, formatZone } from '@tirkeu/messages';
import type { Content, DocumentDefinition, TableLayout } from '../writers/pdfmake-types.js';
import { print } from '../writers/print.js';
import type { Wording } from '../wording.js';

/** A receipt with the words that its ids stand for, in the language of the document. */
export interface PrintedReceipt extends SignedReceipt {
  readonly election: string;
  readonly contest: string;
  readonly commission: string;
  /** The party or association that nominated; null: a self-nominee. */
  readonly nominator: string | null;
  /** Null on a list. */
  readonly person: string | null;
  /** In the order of the receipt. */
  readonly papers: readonly { readonly title: string; readonly fileName: string }[];
  /** Where it can be checked: an address whose fragment carries number and signature. */
  readonly address: string;
}

/** What a checking page looks for in the file: the receipt and its signature as JSON, base64url. */
export const RECEIPT_MARK = 'tirkeu-receipt:';

const MARGIN = 40;
const CODE_SIZE = 112;
const GREY = '#4a5a63';
const LINE = '#b9c4c9';

const rows: TableLayout = {
  hLineWidth: (line, { table: { body } }) => (line === 0 || line === body.length ? 0 : 0.5),
  vLineWidth: () => 0, hLineColor: () => LINE, paddingLeft: () => 0, paddingRight: () => 10, paddingTop: () => 4, paddingBottom: () => 4,
};
const bare: TableLayout = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 8, paddingTop: () => 2, paddingBottom: () => 2 };

/** The address as a code to be scanned, as an SVG image of dark squares on white, its quiet zone included. */
export const receiptCode = (address: string): Promise<string> => QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });

/** Hexadecimal digits in groups of eight, as they stand on every screen. */
const grouped = (hash: string, size = 8): string => hash.match(new RegExp(`.{1,${size}}`, 'gu'))?.join(' ') ?? hash;

/** One page of A4 with everything that the receipt states, the code that leads to its check, and the proof itself inside the file. */
export async function writeReceiptPdf(receipt: PrintedReceipt, wording: Wording): Promise<Buffer> {
  return print(documentOf(receipt, wording, await receiptCode(receipt.address)));
}

function documentOf(printed: PrintedReceipt, wording: Wording, code: string): DocumentDefinition {
  const { receipt, signature } = printed;
  const title = wording.say(receipt.standing === 'late' ? 'receipts:title.late' : 'receipts:title');
  const proof = Buffer.from(JSON.stringify({ receipt, signature })).toString('base64url');
  return {
    pageSize: 'A4', pageOrientation: 'portrait', pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN + 14], language: wording.language, displayTitle: true,
    info: { title: `${title} ${groupedReceiptNumber(receipt.number)}`, keywords: RECEIPT_MARK + proof, creator: 'Tirkeu', producer: 'Tirkeu', creationDate: new Date(Date.parse(receipt.receivedAt)) },
    defaultStyle: { font: 'Golos', fontSize: 9.5, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 18, bold: true, margin: [0, 6, 0, 8] }, heading: { fontSize: 11, bold: true, margin: [0, 12, 0, 3] }, label: { color: GREY },
      number: { font: 'Fixed', fontSize: 20, bold: true, lineHeight: 1 }, fixed: { font: 'Fixed', fontSize: 8.2, margin: [0, 2, 0, 0] }, small: { fontSize: 8, color: GREY },
    },
    footer: (page, pages) => ({
      margin: [MARGIN, 8, MARGIN, 0], columns: [{ text: wording.say('receipts:footer'), style: 'small' }, { text: wording.say('receipts:page', { page, of: pages }), style: 'small', alignment: 'right', width: 40 }],
    }),
    content: [
      { text: 'Тіркеу', bold: true },
      { text: title, style: 'title' },
      { columns: [number(receipt, wording), { svg: code, width: CODE_SIZE }] },
      facts(printed, wording),
      ...(receipt.standing === 'late' ? [{ text: wording.say('receipts:late.meaning'), margin: [0, 8, 0, 0] as const }] : []),
      ...papers(printed, wording),
      record(printed, wording),
      check(printed, wording),
    ],
  };
}

const number = ({ number: digits, receivedAt, zone }: Receipt, { language, say }: Wording): Content => ({
  stack: [
    { text: say('receipts:fact.number'), style: 'label' },
    { text: groupedReceiptNumber(digits), style: 'number', margin: [0, 6, 0, 8] },
    { text: say('receipts:fact.received'), style: 'label' },
    { text: `${formatDateWithYear(localDate(receivedAt, zone), language)}, ${formatWeekday(localDate(receivedAt, zone), language)}`, bold: true },
    { text: formatClockToMilliseconds(receivedAt, zone), bold: true, fontSize: 15 },
  ],
});

function facts({ receipt: { receivedAt, clockDoubtMs, deadline, zone, standing, route }, ...names }: PrintedReceipt, { language, say }: Wording): Content {
  const margin = formatMargin(millisBetween(receivedAt, deadline), language);
  const lines: readonly (readonly [string, string])[] = [
    [say('receipts:fact.deadline'), `${formatClosingWithYear(deadline, zone, language)} (${formatZone(deadline, zone)})`],
    [say('receipts:fact.in-time'), say(standing === 'late' ? 'receipts:in-time.no' : 'receipts:in-time.yes', { margin })],
    ...(clockDoubtMs === undefined ? [] : [[say('receipts:fact.received'), say('receipts:clock-doubt', { milliseconds: clockDoubtMs })] as const]),
    ...(names.person === null ? [] : [[say('receipts:fact.person'), names.person] as const]),
    [say('receipts:fact.route'), [say(`common:route.${route}`), ...(names.nominator === null ? [] : [names.nominator])].join(', ')],
    [say('receipts:fact.contest'), names.contest],
    [say('receipts:fact.election'), names.election],
    [say('receipts:fact.commission'), names.commission],
  ];
  return { margin: [0, 6, 0, 0], table: { widths: [150, '*'], body: lines.map(([label, value]) => [{ text: label, style: 'label' }, { text: value }]) }, layout: rows };
}

function papers({ receipt, papers: named }: PrintedReceipt, { say }: Wording): readonly Content[] {
  const heading = { text: say('receipts:papers', { count: receipt.papers.length }), style: 'heading' };
  if (receipt.papers.length === 0) return [heading, { text: say('receipts:papers.none') }];
  const body = receipt.papers.map((sha256, place): readonly Content[] => [{
    stack: [{ text: `${place + 1}. ${named[place]?.title ?? ''} ${named[place]?.fileName ? `(${named[place].fileName})` : ''}` }, { text: grouped(sha256), style: 'fixed' }],
  }]);
  return [heading, { table: { dontBreakRows: true, widths: ['*'], body }, layout: bare }, { text: say('receipts:papers.text'), style: 'small' }];
}

function record({ receipt, signature }: PrintedReceipt, { say }: Wording): Content {
  const line = (label: string, text: string): readonly Content[] => [{ text: label, style: 'label' }, { text, style: 'fixed' }];
  return {
    unbreakable: true,
    stack: [
      { text: say('receipts:fact.record'), style: 'heading' },
      { text: say('receipts:record.entry', { entry: receipt.record.entry }) },
      {
        table: {
          widths: [110, '*'],
          body: [
            line(say('receipts:fact.hash'), grouped(receipt.record.hash)), line(say('receipts:fact.signature'), grouped(signature)), line(say('receipts:fact.key'), receipt.keyId),
          ],
        },
        layout: bare,
      },
    ],
  };
}

const check = ({ address }: PrintedReceipt, { say }: Wording): Content => ({
  unbreakable: true,
  stack: [
    { text: say('receipts:check.title'), style: 'heading' },
    { text: address.replace(/#.*$/u, '') },
    { text: say('receipts:check.text'), style: 'small' },
  ],
});
