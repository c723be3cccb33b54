import type { ReceiptView } from '@tirkeu/contracts';
import { getWindow, type Filing, type Timetable } from '@tirkeu/domain';
import type { Submission } from '@tirkeu/persistence';

const DIGITS = 14;
const LARGEST = 10n ** BigInt(DIGITS);

/**
 * The number on a receipt: fourteen digits that follow from the hash of the submission and two check digits (ISO 7064,
 * MOD 97-10), in groups of four, so that it can be read out by telephone and a slip is noticed.
 */
export function receiptNumber(hash: string): string {
  const digits = (BigInt(`0x${hash.slice(0, 24)}`) % LARGEST).toString().padStart(DIGITS, '0');
  const check = 98n - ((BigInt(digits) * 100n) % 97n);
  return `${digits}${check.toString().padStart(2, '0')}`.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** The candidate's proof of what was handed in, and when. */
export function receiptOfSubmission(filing: Filing, { event, hash }: Submission, timetable: Timetable): ReceiptView {
  const { at, manifest } = event;
  const nameOf = (requirement: string, candidateId: string | null, sha256: string): string =>
    filing.documents.find((document) => document.requirement === requirement && document.candidateId === candidateId && document.sha256 === sha256)?.fileName ?? '';
  return {
    number: receiptNumber(hash),
    receivedAt: at,
    deadline: event.type === 'FilingReceivedLate' ? event.deadline : getWindow(timetable, 'nomination').closesAt,
    hash,
    documents: manifest.map(({ requirement, candidateId, sha256 }) => ({ requirement, candidateId, fileName: nameOf(requirement, candidateId, sha256), sha256 })),
  };
}
