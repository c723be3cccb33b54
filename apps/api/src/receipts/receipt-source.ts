import type { ReceiptView } from '@tirkeu/contracts';
import type { FilingRecord } from '@tirkeu/persistence';
import type { ReceiptSource } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';

/** A receipt with everything that its print says in words. */
export const receiptSource = ({ filing, contest, electionTitle }: FilingRecord, { receipt, signature, documents }: ReceiptView, publicUrl: string): ReceiptSource => ({
  receipt, signature, filing, publicUrl, papers: documents, requirements: getRulebook(filing.rulebookId).documents,
  names: { election: electionTitle, contest: contest.title, commission: contest.commission.names },
});
