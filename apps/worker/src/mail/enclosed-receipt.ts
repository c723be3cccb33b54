import type { Language, Rulebook } from '@tirkeu/domain';
import type { FilingRecord } from '@tirkeu/persistence';
import { loadWording, printedReceipt, receiptPapers, writeReceiptPdf } from '@tirkeu/reports';
import type { Enclosure } from './letter.js';

/** The notice of somebody who asked for the receipt of a filing by e-mail. */
export const RECEIPT_ASKED = 'receipt.asked';

/** The receipt of a filing as it was issued, to go with a mail; null where none was. */
export async function encloseReceipt({ filing, contest, electionTitle, receipt, submission }: FilingRecord, { documents }: Rulebook, publicUrl: string, language: Language): Promise<Enclosure | null> {
  if (!receipt || !submission) return null;
  const { content, signature } = receipt;
  const printed = printedReceipt({
    receipt: content, signature, filing, publicUrl, requirements: documents, papers: receiptPapers(filing, submission.event.manifest),
    names: { election: electionTitle, contest: contest.title, commission: contest.commission.names },
  }, language);
  return { fileName: `tirkeu-receipt-${content.number}.pdf`, mediaType: 'application/pdf', bytes: await writeReceiptPdf(printed, await loadWording(language)) };
}
