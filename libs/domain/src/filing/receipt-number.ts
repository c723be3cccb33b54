import { digitsFromKazakhLayout } from '../kernel/keyboard.js';
import { err, ok, type Result } from '../kernel/result.js';

const DIGITS = 14;
const LARGEST = 10n ** BigInt(DIGITS);
const WRITTEN = /^\d{16}$/u;

/**
 * The number of a receipt, sixteen digits: fourteen that follow from the hash of what was recorded, and two check digits
 * (ISO 7064, MOD 97-10), so that it can be read out by telephone and a slip is noticed.
 *
 * @param hash of the event, lower-case hex
 */
export function receiptNumber(hash: string): string {
  const digits = (BigInt(`0x${hash.slice(0, 24)}`) % LARGEST).toString().padStart(DIGITS, '0');
  const check = 98n - ((BigInt(digits) * 100n) % 97n);
  return `${digits}${check.toString().padStart(2, '0')}`;
}

/** The number as it is printed and read out: in groups of four. */
export const groupedReceiptNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/gu, '$1 ');

export type ReceiptNumberFault = 'length' | 'check-digits';

/** The number that somebody typed, with or without spaces and dashes, on any layout; or what is wrong with it, known without asking anybody. */
export function readReceiptNumber(typed: string): Result<string, ReceiptNumberFault> {
  const digits = digitsFromKazakhLayout(typed);
  if (!WRITTEN.test(digits)) return err('length');
  return BigInt(digits) % 97n === 1n ? ok(digits) : err('check-digits');
}
