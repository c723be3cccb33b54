import { ok, type Result } from '../../kernel/result.js';
import { getWindow } from '../../rulebook/timetable.js';
import type { DocumentRequirement } from '../../rulebook/documents.js';
import { during, type ActionDefinition } from '../action.js';
import { requiredDocuments } from '../assess.js';
import type { Circumstances, Objection } from '../circumstances.js';
import type { FilingEvent } from '../events.js';
import { openNotice, type Document, type Filing } from '../filing.js';
import { happened, objection } from '../happened.js';

/** Answers one entry of the document list with a file that is already stored. A second file replaces the first. */
export interface AttachDocument {
  readonly type: 'attach-document';
  readonly document: Omit<Document, 'attachedAt'>;
}

/** Whether the paper can come now: the deposit only after the check for compliance, or once nomination has closed, so that a slow commission costs nobody the seat. */
const isOpen = (requirement: DocumentRequirement, filing: Filing, { timetable, receivedAt }: Circumstances): boolean =>
  !requirement.opensAfterCompliance || filing.compliance !== null || receivedAt >= getWindow(timetable, 'nomination').closesAt;

/** After submission in time the papers of nomination are sealed; only a notice opens one of them again. */
export function isDocumentOpen(requirement: DocumentRequirement, filing: Filing, circumstances: Circumstances): boolean {
  if (filing.status === 'draft' || filing.status === 'late') return isOpen(requirement, filing, circumstances);
  const notice = openNotice(filing);
  const named = notice !== null && circumstances.receivedAt < notice.cureBy && notice.defects.some(({ document }) => document === requirement.id);
  return named || (requirement.stage === 'registration' && isOpen(requirement, filing, circumstances));
}

function decide(filing: Filing, { document }: AttachDocument, circumstances: Circumstances): Result<readonly FilingEvent[], Objection> {
  const asked = requiredDocuments(filing, circumstances.rulebook)
    .find(({ requirement, candidateId }) => requirement.id === document.requirement && candidateId === document.candidateId);
  if (!asked) return objection('document-not-asked-for', { items: [document.requirement] });
  if (!isDocumentOpen(asked.requirement, filing, circumstances)) return objection('document-not-open', { items: [document.requirement] });
  const attached: Document = { ...document, attachedAt: circumstances.receivedAt };
  const notice = openNotice(filing);
  return ok([notice
    ? { type: 'DocumentReplacedDuringCure', ...happened(circumstances), document: attached, notice: notice.number }
    : { type: 'DocumentAttached', ...happened(circumstances), document: attached }]);
}

export const attachDocument: ActionDefinition<AttachDocument> = {
  type: 'attach-document',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: {
    ...during('until-nomination-closes', ['draft', 'late']),
    ...during('until-registration-closes', ['submitted', 'in-examination', 'awaiting-cure']),
  },
  decide,
};
