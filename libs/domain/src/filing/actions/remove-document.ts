import { ok } from '../../kernel/result.js';
import type { DocumentId } from '../../rulebook/documents.js';
import { during, type ActionDefinition } from '../action.js';
import { findDocument } from '../look-up.js';
import { happened, objection } from '../happened.js';

/** Takes a paper out of a draft. What was submitted stays. */
export interface RemoveDocument {
  readonly type: 'remove-document';
  readonly requirement: DocumentId;
  readonly candidateId: string | null;
}

export const removeDocument: ActionDefinition<RemoveDocument> = {
  type: 'remove-document',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: during('until-nomination-closes', ['draft', 'late']),
  decide(filing, { requirement, candidateId }, circumstances) {
    if (!findDocument(filing, requirement, candidateId)) return objection('document-absent', { items: [requirement] });
    return ok([{ type: 'DocumentRemoved', ...happened(circumstances), requirement, candidateId }]);
  },
};
