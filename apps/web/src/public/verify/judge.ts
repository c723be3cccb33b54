import type { PublicReceiptView, ReceiptKey } from '@tirkeu/contracts';
import { canonicalJson } from '@tirkeu/domain';
import { prove } from './prove.js';
import type { ShownReceipt } from './shown-receipt.js';

/**
 * What is said of a receipt. `lost`: signed by this installation, and the record does not hold it. `broken`: the record and
 * what was receipted do not agree. Neither may ever happen, and who sees it holds the proof.
 */
export interface Verdict {
  readonly kind: 'genuine' | 'differs' | 'unknown' | 'lost' | 'broken';
  /** Who checked the signature; null when there was none to check. */
  readonly provedBy: 'browser' | 'server' | null;
  /** What stands in the record under the number. */
  readonly issued: PublicReceiptView | null;
}

const isAsIssued = ({ receipt, signature }: ShownReceipt, issued: PublicReceiptView): boolean =>
  (receipt === undefined || canonicalJson(receipt) === canonicalJson(issued.receipt)) && (signature === undefined || signature === issued.signature);

/** Holds what somebody was shown against what was issued under its number, and proves that by its signature. */
export async function judge(shown: ShownReceipt, issued: PublicReceiptView | null, keys: readonly ReceiptKey[]): Promise<Verdict> {
  if (issued === null) return judgeUnknown(shown, keys);
  if (!isAsIssued(shown, issued)) return { kind: 'differs', provedBy: null, issued };
  const proof = await prove(issued, keys);
  const holds = (proof ?? issued.isSignatureGenuine) && issued.isOnRecord;
  return { kind: holds ? 'genuine' : 'broken', provedBy: proof === null ? 'server' : 'browser', issued };
}

async function judgeUnknown({ receipt, signature }: ShownReceipt, keys: readonly ReceiptKey[]): Promise<Verdict> {
  const proof = receipt !== undefined && signature !== undefined ? await prove({ receipt, signature }, keys) : null;
  return { kind: proof ? 'lost' : 'unknown', provedBy: proof === null ? null : 'browser', issued: null };
}
