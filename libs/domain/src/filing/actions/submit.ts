import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { missingDetails, missingDocuments } from '../assess.js';
import { happened, objection } from '../happened.js';

/** Hands the filing in. The papers of nomination must be there; those of registration may follow until registration closes. */
export interface Submit {
  readonly type: 'submit';
}

export const submit: ActionDefinition<Submit> = {
  type: 'submit',
  roles: ['candidate', 'agent'],
  when: during('nomination', ['draft']),
  decide(filing, _action, circumstances) {
    const details = missingDetails(filing);
    if (details.length > 0) return objection('details-missing', { items: details });
    const papers = missingDocuments(filing, circumstances.rulebook, 'nomination');
    if (papers.length > 0) return objection('documents-missing', { items: papers.map(({ requirement }) => requirement.id) });
    const manifest = filing.documents.map(({ requirement, candidateId, sha256 }) => ({ requirement, candidateId, sha256 }));
    return ok([{ type: 'FilingSubmitted', ...happened(circumstances), manifest }]);
  },
};
