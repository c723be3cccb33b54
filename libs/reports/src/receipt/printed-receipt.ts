import type { ReceiptView, SignedReceipt } from '@tirkeu/contracts';
import { fullName, type DocumentRequirement, type Filing, type Language, type ManifestEntry, type Text } from '@tirkeu/domain';
import type { PrintedReceipt } from './receipt-pdf.js';

type ReceiptDocument = ReceiptView['documents'][number];

/** A receipt with the filing that it is of and the words that its ids stand for. */
export interface ReceiptSource extends SignedReceipt {
  readonly filing: Filing;
  readonly names: { readonly election: Text; readonly contest: Text; readonly commission: Text };
  /** The document list of the filing's rulebook. */
  readonly requirements: readonly DocumentRequirement[];
  readonly papers: readonly Pick<ReceiptDocument, 'requirement' | 'fileName'>[];
  readonly publicUrl: string;
}

/** Where anybody checks a receipt. Number and signature stand in the fragment, which browsers send to no server. */
export const receiptAddress = (publicUrl: string, { receipt: { number }, signature }: SignedReceipt): string => `${publicUrl}/verify#${number}.${signature}`;

/** The papers of a submission with the names of their files, as far as these are there unchanged. */
export const receiptPapers = ({ documents }: Filing, manifest: readonly ManifestEntry[]): readonly ReceiptDocument[] => manifest.map((entry) => ({
  ...entry,
  fileName: documents.find(({ requirement, candidateId, sha256 }) => requirement === entry.requirement && candidateId === entry.candidateId && sha256 === entry.sha256)?.fileName ?? '',
}));

/** A receipt as it is printed in one language. */
export function printedReceipt({ receipt, signature, filing, names, requirements, papers, publicUrl }: ReceiptSource, language: Language): PrintedReceipt {
  const [person] = filing.route === 'party-list' ? [] : filing.candidates;
  return {
    receipt, signature, address: receiptAddress(publicUrl, { receipt, signature }), election: names.election[language], contest: names.contest[language], commission: names.commission[language],
    nominator: filing.nominator?.name[language] ?? null, person: person ? fullName(language === 'ru' ? person.nameRu : person.nameKk) : null,
    papers: papers.map(({ requirement, fileName }) => ({ title: requirements.find(({ id }) => id === requirement)?.title[language] ?? requirement, fileName })),
  };
}
