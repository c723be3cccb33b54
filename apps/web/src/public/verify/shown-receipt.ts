import type { SignedReceipt } from '@tirkeu/contracts';
import { readReceiptNumber, type Receipt } from '@tirkeu/domain';

/** What somebody was shown: a number, perhaps with the signature of a code, or the whole receipt of a file. */
export interface ShownReceipt {
  readonly number: string;
  readonly signature?: string;
  readonly receipt?: Receipt;
}

const SIGNATURE = /^[\w-]{86}$/u;
/** Where the proof begins in a receipt that was downloaded as a PDF. */
const MARK = /tirkeu-receipt:(?<proof>[\w-]+)/u;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** The fragment of an address that a code led to: number and signature; null when a part of it is lost. */
export function readFragment(fragment: string): ShownReceipt | null {
  const [typed = '', signature = ''] = fragment.replace(/^#/u, '').split('.');
  const number = readReceiptNumber(typed);
  return number.ok && SIGNATURE.test(signature) ? { number: number.value, signature } : null;
}

/** The receipt in a file that was downloaded, PDF or JSON, wherever its bytes have been since; null when there is none. */
export function readReceiptFile(bytes: Uint8Array): ShownReceipt | null {
  const plain = new TextDecoder('latin1').decode(bytes);
  const proof = MARK.exec(plain)?.groups?.['proof'];
  return signedReceiptOf(proof === undefined ? new TextDecoder().decode(bytes) : decoded(proof));
}

function decoded(base64url: string): string {
  try {
    return atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

function signedReceiptOf(json: string): ShownReceipt | null {
  const value = parsed(json);
  if (!isSigned(value)) return null;
  const { receipt, signature } = value;
  const number = readReceiptNumber(receipt.number);
  return number.ok ? { number: number.value, signature, receipt } : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** No more is known of the receipt than that it has a number: what else it says is held against the record. */
const isSigned = (value: unknown): value is SignedReceipt =>
  isObject(value) && typeof value['signature'] === 'string' && isObject(value['receipt']) && typeof value['receipt']['number'] === 'string';
