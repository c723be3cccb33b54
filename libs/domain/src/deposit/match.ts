import { foldForSearch, type PersonName } from '../kernel/kazakh.js';
import { readReceiptNumber } from '../filing/receipt-number.js';
import type { StatementLine } from './statement.js';

/** A deposit that a payment could be for, with what a payer may have written. */
export interface MatchTarget {
  readonly filingId: string;
  readonly receiptNumber: string | null;
  readonly iinLastFour: string | null;
  /** In both languages; empty for a list. */
  readonly names: readonly PersonName[];
  /** Names of the party whose list it is, in all languages. */
  readonly nominator: readonly string[];
  /** Still to be paid, in tenge. */
  readonly outstanding: number;
}

export const MATCH_REASONS = ['receipt-number', 'iin', 'name', 'nominator', 'amount'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** A deposit that a payment seems to be for. A clerk says whether it is. */
export interface MatchProposal {
  readonly filingId: string;
  readonly reasons: readonly MatchReason[];
}

const WEIGHTS: Readonly<Record<MatchReason, number>> = { 'receipt-number': 8, name: 4, nominator: 4, iin: 3, amount: 1 };
/** Four digits and a sum alone point at too many people. */
const LEAST = 4;
const MOST = 5;

const wordsOf = (text: string): ReadonlySet<string> => new Set(foldForSearch(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean));

/** Sixteen digits with sound check digits, grouped or not. */
function receiptNumbersIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)/gu)].flatMap(([found]) => {
    const read = readReceiptNumber(found);
    return read.ok ? [read.value] : [];
  });
}

const hasWords = (words: ReadonlySet<string>, ...texts: readonly string[]): boolean => {
  const wanted = texts.flatMap((text) => [...wordsOf(text)]);
  return wanted.length > 0 && wanted.every((word) => words.has(word));
};

interface Written {
  readonly line: StatementLine;
  readonly words: ReadonlySet<string>;
  readonly receipts: readonly string[];
}

function reasonsFor({ line, words, receipts }: Written, target: MatchTarget): readonly MatchReason[] {
  const { receiptNumber, iinLastFour, names, nominator, outstanding } = target;
  return [
    ...(receiptNumber !== null && receipts.includes(receiptNumber) ? ['receipt-number'] as const : []),
    ...(iinLastFour !== null && line.iinLastFour === iinLastFour ? ['iin'] as const : []),
    ...(names.some(({ surname, givenName }) => hasWords(words, surname, givenName)) ? ['name'] as const : []),
    ...(nominator.some((name) => hasWords(words, name)) ? ['nominator'] as const : []),
    ...(outstanding > 0 && line.amountKzt === outstanding ? ['amount'] as const : []),
  ];
}

const weightOf = (reasons: readonly MatchReason[]): number => reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);

/** The deposits that a payment seems to be for, the likeliest first: by the number of the receipt, by the person or party, by the sum beside one of these. */
export function proposeMatches(line: StatementLine, targets: readonly MatchTarget[]): readonly MatchProposal[] {
  const written: Written = { line, words: wordsOf(`${line.payer} ${line.purpose}`), receipts: receiptNumbersIn(`${line.purpose} ${line.reference}`) };
  return targets.map((target) => ({ filingId: target.filingId, reasons: reasonsFor(written, target) }))
    .filter(({ reasons }) => weightOf(reasons) >= LEAST)
    .sort((a, b) => weightOf(b.reasons) - weightOf(a.reasons))
    .slice(0, MOST);
}
