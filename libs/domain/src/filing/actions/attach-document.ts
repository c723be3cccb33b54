import { ok, type Result } from '../../kernel/result.js';
import { getWindow, receivability } from '../../rulebook/timetable.js';
import type { DocumentRequirement } from '../../rulebook/documents.js';
import { during, type ActionDefinition } from '../action.js';
import { requiredDocuments } from '../assess.js';
import type { Circumstances, Objection } from '../circumstances.js';
import type { FilingEvent } from '../events.js';
import type { Document, Filing } from '../filing.js';
import { openNotice } from '../look-up.js';
import { happened, objection } from '../happened.js';
import { replaced } from '../replaced.js';

/** Answers one entry of the document list with a file that is already stored. A second file replaces the first. */
export interface AttachDocument {
  readonly type: 'attach-document';
  readonly document: Omit<Document, 'attachedAt'>;
}

/** Whether the paper can come now: the deposit only after the check for compliance, or once nomination has closed, so that a slow commission costs nobody the seat. */
const isOpen = (requirement: DocumentRequirement, filing: Filing, { timetable, receivedAt }: Circumstances): boolean =>
  !requirement.opensAfterCompliance || filing.compliance !== null || receivedAt >= getWindow(timetable, 'nomination').closesAt;

/** After submission in time a paper of nomination can be replaced until the commission takes the filing up or nomination closes; then only a notice opens one again. */
export function isDocumentOpen(requirement: DocumentRequirement, filing: Filing, circumstances: Circumstances): boolean {
  if (filing.status === 'draft' || filing.status === 'late') return isOpen(requirement, filing, circumstances);
  const notice = openNotice(filing);
  const named = notice !== null && circumstances.receivedAt < notice.cureBy && notice.defects.some(({ document }) => document === requirement.id);
  const isReplaceable = filing.status === 'submitted' && requirement.stage === 'nomination' && receivability(getWindow(circumstances.timetable, 'nomination'), circumstances.receivedAt).outcome === 'accept';
  return named || isReplaceable || (requirement.stage === 'registration' && isOpen(requirement, filing, circumstances));
}

function decide(filing: Filing, { document }: AttachDocument, circumstances: Circumstances): Result<readonly FilingEvent[], Objection> {
  const asked = requiredDocuments(filing, circumstances.rulebook)
    .find(({ requirement, candidateId }) => requirement.id === document.requirement && candidateId === document.candidateId);
  if (!asked) return objection('document-not-asked-for', { items: [document.requirement] });
  if (!isDocumentOpen(asked.requirement, filing, circumstances)) return objection('document-not-open', { items: [document.requirement] });
  const attached: Document = { ...document, attachedAt: circumstances.receivedAt };
  const notice = openNotice(filing);
  if (notice) return ok([{ type: 'DocumentReplacedDuringCure', ...happened(circumstances), document: attached, notice: notice.number }]);
  const events: readonly FilingEvent[] = [{ type: 'DocumentAttached', ...happened(circumstances), document: attached }];
  return asked.requirement.stage === 'nomination' ? replaced(filing, events, circumstances) : ok(events);
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
