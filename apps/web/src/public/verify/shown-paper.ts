import type { IssuedPaperView } from '@tirkeu/contracts';
import { readReceiptNumber } from '@tirkeu/domain';
import type { ShownReceipt } from './shown-receipt.js';

/** What somebody was shown of an act or a certificate: its number, and the hash of its text from a code, or that of its file. */
export interface ShownPaper {
  readonly number: string;
  readonly textHash?: string;
  /** Null: this browser cannot work it out. */
  readonly fileHash?: string | null;
}

/** A receipt, or an act or certificate of a commission. A number alone may be that of either. */
export type Shown = { readonly kind: 'receipt'; readonly receipt: ShownReceipt } | { readonly kind: 'paper'; readonly paper: ShownPaper } | { readonly kind: 'number'; readonly number: string };

const HASH = /^[0-9a-f]{64}$/u;
/** Where the number stands in a file that was downloaded. */
const MARK = /tirkeu-issued:(?<number>\d{16})/u;

/** The fragment of an address that a code on an act led to; null when it is none, or a part of it is lost. */
export function readPaperFragment(fragment: string): ShownPaper | null {
  const [typed = '', textHash = ''] = fragment.replace(/^#/u, '').split('.');
  const number = readReceiptNumber(typed);
  return number.ok && HASH.test(textHash) ? { number: number.value, textHash } : null;
}

/** The number in the file of an act or a certificate, wherever its bytes have been since; null when there is none. */
export function numberInFile(bytes: Uint8Array): string | null {
  const number = readReceiptNumber(MARK.exec(new TextDecoder('latin1').decode(bytes))?.groups?.['number'] ?? '');
  return number.ok ? number.value : null;
}

/** Whether what was shown is what was issued. A number alone shows nothing that could differ. */
export const isAsHandedOut = ({ textHash, fileHash }: ShownPaper, issued: IssuedPaperView): boolean =>
  (textHash === undefined || textHash === issued.textHash) && (fileHash === undefined || fileHash === null || issued.files.includes(fileHash));
