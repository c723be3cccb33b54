import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import type { Resolution } from '../filing.js';
import { happened, objection } from '../happened.js';
import { objectsToOpenDispute } from '../open-dispute.js';
import { isLate, objectsToProposal, objectsToResolution } from '../session.js';

/** The commission's resolution to refuse registration, on the grounds proposed. */
export interface Refuse {
  readonly type: 'refuse';
  readonly resolution: Resolution;
}

export const refuse: ActionDefinition<Refuse> = {
  type: 'refuse',
  roles: ['chair'],
  capacities: ['commission'],
  when: during('until-withdrawal-closes', ['proposed']),
  decide(filing, { resolution }, circumstances) {
    const fault = objectsToProposal(filing, 'refuse', circumstances) ?? objectsToResolution(resolution, circumstances) ?? objectsToOpenDispute(filing);
    if (fault) return fault;
    if (!filing.proposal) return objection('proposal-differs');
    const { grounds, by: proposedBy } = filing.proposal;
    const appealBy = circumstances.rulebook.appealBy(circumstances.receivedAt, filing.zone);
    return ok([{ type: 'FilingRefused', ...happened(circumstances), resolution, proposedBy, grounds, appealBy, late: isLate(circumstances) }]);
  },
};
