import { ok } from '../../kernel/result.js';
import { getWindow, receivability } from '../../rulebook/timetable.js';
import { during, type ActionDefinition } from '../action.js';
import { missingDetails, missingDocuments } from '../assess.js';
import { unwilling } from '../consent.js';
import { happened, objection } from '../happened.js';

/**
 * Hands the filing in. The papers of nomination must be there; those of registration may follow until registration closes.
 * After nomination has closed it is received as late, as it stands: nothing is examined, so nothing but a name is demanded.
 * Nobody is nominated who refused or took back their consent.
 * A late one can be handed in again only while an extension of its contest keeps nomination open.
 */
export interface Submit {
  readonly type: 'submit';
}

export const submit: ActionDefinition<Submit> = {
  type: 'submit',
  roles: ['candidate', 'agent'],
  capacities: ['applicant'],
  when: { ...during('nomination-or-late', ['draft']), ...during('nomination', ['late']) },
  decide(filing, _action, circumstances) {
    const nomination = getWindow(circumstances.timetable, 'nomination');
    const manifest = filing.documents.map(({ requirement, candidateId, sha256 }) => ({ requirement, candidateId, sha256 }));
    const details = missingDetails(filing);
    if (receivability(nomination, circumstances.receivedAt).outcome === 'reject') {
      if (details.includes('identity')) return objection('details-missing', { items: ['identity'] });
      return ok([{ type: 'FilingReceivedLate', ...happened(circumstances), manifest, deadline: nomination.closesAt }]);
    }
    const against = unwilling(filing);
    if (against.length > 0) return objection('consent-refused', { items: against });
    if (details.length > 0) return objection('details-missing', { items: details });
    const papers = missingDocuments(filing, circumstances.rulebook, 'nomination');
    if (papers.length > 0) return objection('documents-missing', { items: papers.map(({ requirement }) => requirement.id) });
    return ok([{ type: 'FilingSubmitted', ...happened(circumstances), manifest }]);
  },
};
