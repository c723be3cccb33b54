import { findDocument, type DocumentId, type Filing, type Remark } from '@tirkeu/domain';

/** What the commission noticed when it last looked at a draft; empty of a filing that was handed in, where it means nothing any more. */
export const remarksOf = ({ status, informalCheck }: Filing): readonly Remark[] => (status === 'draft' ? informalCheck?.answer?.remarks ?? [] : []);

/** Whether the paper that a remark is about was replaced since, so that it may be mended. */
export function isReplaced(filing: Filing, { document, candidateId }: Remark): boolean {
  const answeredAt = filing.informalCheck?.answer?.at;
  const current = document === null ? undefined : findDocument(filing, document, candidateId);
  return answeredAt !== undefined && current !== undefined && current.attachedAt > answeredAt;
}

/** What of a draft a remark is looked for beside: a paper (of a person), or the person alone. */
export interface RemarkPlace {
  readonly document: DocumentId | null;
  readonly candidateId: string | null;
}

/** The remarks to be seen beside a place. One about a paper without a person stands beside that paper of everybody. */
export const remarksAt = (filing: Filing, { document, candidateId }: RemarkPlace): readonly Remark[] => remarksOf(filing).filter((remark) => (
  remark.document === document && (remark.candidateId === candidateId || (document !== null && remark.candidateId === null)) && !(document === null && candidateId === null)
));

/** The places of a draft in a district that were remarked on and not replaced since: papers by name, `identity` for the person. */
export const remarkedTasks = (filing: Filing): readonly string[] =>
  remarksOf(filing).filter((remark) => !isReplaced(filing, remark)).flatMap(({ document, candidateId }) => document ?? (candidateId === null ? [] : 'identity'));
