import { requiredDocuments, type Text } from '@tirkeu/domain';
import type { Case } from '../case.js';

/** A file that the examination shows: a paper of the filing, or what a candidate sent with an objection. */
export interface CasePaper {
  readonly fileId: string;
  readonly fileName: string;
  readonly pages: number;
  readonly sha256: string;
  readonly title: Text;
}

const named = (fileName: string): Text => ({ kk: fileName, ru: fileName, en: fileName });

/** Papers in the order of the document list, those outside it after them, and at the end what came with objections. */
export function papersOf({ filing, rulebook }: Pick<Case, 'filing' | 'rulebook'>): readonly CasePaper[] {
  const order = requiredDocuments(filing, rulebook).map(({ requirement, candidateId }) => `${requirement.id}/${candidateId ?? ''}`);
  const place = ({ requirement, candidateId }: Case['filing']['documents'][number]): number => {
    const found = order.findIndex((key) => key === `${requirement}/${candidateId ?? ''}` || key.startsWith(`${requirement}/`));
    return found === -1 ? order.length : found;
  };
  const onFile = filing.documents.toSorted((a, b) => place(a) - place(b))
    .map((document): CasePaper => ({ ...document, title: rulebook.documents.find(({ id }) => id === document.requirement)?.title ?? named(document.fileName) }));
  const sent = filing.disputes.flatMap(({ paper }): readonly CasePaper[] => (paper ? [{ ...paper, title: named(paper.fileName) }] : []));
  return [...onFile, ...sent];
}
