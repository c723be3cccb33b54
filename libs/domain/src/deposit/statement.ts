import { canonicalJson } from '../kernel/canonical-json.js';
import { civilDate, isCivilDate, type CivilDate } from '../kernel/time.js';

/** The columns of a bank statement that the ledger understands. */
export const STATEMENT_FIELDS = ['bookedOn', 'amount', 'payer', 'iin', 'purpose', 'reference'] as const;
export type StatementField = (typeof STATEMENT_FIELDS)[number];

/** Without these a line says nothing; the others help to find whose it is. */
export const NEEDED_STATEMENT_FIELDS = ['bookedOn', 'amount', 'payer'] as const satisfies readonly StatementField[];

/** The cells of a line as the statement writes them. */
export type StatementCells = Readonly<Partial<Record<StatementField, string>>>;

/** One incoming payment. Of an IIN only the last four digits are kept, wherever it stood. */
export interface StatementLine {
  readonly bookedOn: CivilDate;
  readonly amountKzt: number;
  readonly payer: string;
  readonly iinLastFour: string | null;
  readonly purpose: string;
  readonly reference: string;
}

export const STATEMENT_FAULTS = ['missing', 'not-a-date', 'in-the-future', 'not-an-amount', 'not-whole-tenge', 'outgoing', 'too-large', 'not-an-iin'] as const;
export type StatementFault = (typeof STATEMENT_FAULTS)[number];

/** What is wrong with one cell. */
export interface CellFault {
  readonly field: StatementField;
  readonly fault: StatementFault;
}

export type ReadLine = { readonly ok: true; readonly line: StatementLine } | { readonly ok: false; readonly faults: readonly CellFault[] };

/** More than any deposit, and far below what a number loses digits at. */
const LARGEST_KZT = 1_000_000_000;
const DOTTED = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:[ T].*)?$/u;
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[ T].*)?$/u;
const IIN = /(?<!\d)\d{12}(?!\d)/gu;
const LAST_FOUR = /^(?:[•*xхXХ]\s*)*(\d{4})$/u;

function readDay(cell: string): CivilDate | null {
  const [, day = '', month = '', year = ''] = DOTTED.exec(cell) ?? [];
  const iso = ISO.exec(cell)?.[1] ?? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(iso) ? civilDate(iso) : null;
}

/** "350 000,00", "350000.00", "350'000" and "350,000.00" are the same tenge. */
function readAmount(cell: string): number | StatementFault {
  const plain = cell.replaceAll(/[\s\u00A0\u202F'’]|₸|KZT|тг\.?|тенге|теңге/giu, '');
  if (/^[-−(]/u.test(plain)) return 'outgoing';
  const [, whole = '', tiyn = ''] = /^\+?(\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?$/u.exec(plain) ?? [];
  if (whole === '') return 'not-an-amount';
  const amount = Number(whole.replaceAll(/[.,]/gu, ''));
  if (Number(tiyn) > 0) return 'not-whole-tenge';
  if (amount === 0) return 'outgoing';
  return amount > LARGEST_KZT ? 'too-large' : amount;
}

/** A text in which every IIN is cut to its last four digits. */
const withoutIin = (text: string): string => text.replaceAll(IIN, (iin) => `•••• ${iin.slice(-4)}`);

function readIin(cell: string, purpose: string): string | null | StatementFault {
  const digits = cell.replaceAll(/\s/gu, '');
  if (digits === '') return purpose.match(IIN)?.[0]?.slice(-4) ?? null;
  return /^\d{12}$/u.test(digits) ? digits.slice(-4) : LAST_FOUR.exec(digits)?.[1] ?? 'not-an-iin';
}

const isFault = (value: unknown): value is StatementFault => STATEMENT_FAULTS.some((fault) => fault === value);

/**
 * Reads one line of a statement, or says what is wrong with which cell.
 *
 * @param today in the zone of the commission: a payment cannot be booked later
 */
export function readStatementLine(cells: StatementCells, today: CivilDate): ReadLine {
  const cell = (field: StatementField): string => cells[field]?.trim() ?? '';
  const bookedOn = readDay(cell('bookedOn'));
  const amount = readAmount(cell('amount'));
  const iin = readIin(cell('iin'), cell('purpose'));
  // Statements with two columns of sums leave that of incoming payments empty where money went out.
  const faults: CellFault[] = NEEDED_STATEMENT_FIELDS.filter((field) => cell(field) === '').map((field) => ({ field, fault: field === 'amount' ? 'outgoing' : 'missing' }));
  const found = (field: StatementField, fault: StatementFault | null): void => {
    if (fault !== null && !faults.some((known) => known.field === field)) faults.push({ field, fault });
  };
  found('bookedOn', bookedOn === null ? 'not-a-date' : bookedOn > today ? 'in-the-future' : null);
  found('amount', isFault(amount) ? amount : null);
  found('iin', isFault(iin) ? iin : null);
  if (faults.length > 0 || bookedOn === null || typeof amount !== 'number' || isFault(iin)) return { ok: false, faults };
  return { ok: true, line: { bookedOn, amountKzt: amount, payer: withoutIin(cell('payer')), iinLastFour: iin, purpose: withoutIin(cell('purpose')), reference: cell('reference') } };
}

/**
 * The text by which a line is known again: its hash is its identity, so that a statement imported twice adds nothing.
 *
 * @param occurrence how many like lines stand above it in the same file: two equal payments on a day are two
 */
export const statementLineText = ({ bookedOn, amountKzt, payer, iinLastFour, purpose, reference }: StatementLine, account: string, occurrence: number): string =>
  canonicalJson({ account, amountKzt, bookedOn, iinLastFour, occurrence, payer, purpose, reference });

/** Every line with how many like it stand above it. */
export function counted(lines: readonly StatementLine[]): readonly { readonly line: StatementLine; readonly occurrence: number }[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const text = statementLineText(line, '', 0);
    const occurrence = seen.get(text) ?? 0;
    seen.set(text, occurrence + 1);
    return { line, occurrence };
  });
}
