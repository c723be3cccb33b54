import { ok, type Result } from '../../kernel/result.js';
import { getWindow, receivability } from '../../rulebook/timetable.js';
import { during, type ActionDefinition } from '../action.js';
import { missingDetails, missingDocuments } from '../assess.js';
import type { Circumstances, Objection } from '../circumstances.js';
import { unwilling } from '../consent.js';
import type { Filing } from '../filing.js';
import { happened, objection } from '../happened.js';

/**
 * Hands the filing in. The papers of nomination must be there; those of registration may follow until registration closes.
 * After nomination has closed it is received as late, as it stands: nothing is examined, so nothing but a name is demanded.
 * Nobody is nominated who refused or took back their consent.
 * What a clerk enters at the counter is handed in as it came on paper, at the time when it came.
 * A late one can be handed in again only while an extension of its contest keeps nomination open.
 */
export interface Submit {
  readonly type: 'submit';
}

/** Online nothing is handed in with a gap, since it can be filled at once. At the counter a paper is received as it is; what it lacks can be mended. */
function objectsToGaps(filing: Filing, details: readonly string[], { rulebook, entered }: Circumstances): Result<never, Objection> | null {
  const needed = entered ? details.filter((detail) => detail === 'identity') : details;
  if (needed.length > 0) return objection('details-missing', { items: needed });
  const papers = entered ? [] : missingDocuments(filing, rulebook, 'nomination');
  return papers.length > 0 ? objection('documents-missing', { items: papers.map(({ requirement }) => requirement.id) }) : null;
}

export const submit: ActionDefinition<Submit> = {
  type: 'submit',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
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
    return objectsToGaps(filing, details, circumstances) ?? ok([{ type: 'FilingSubmitted', ...happened(circumstances), manifest }]);
  },
};
