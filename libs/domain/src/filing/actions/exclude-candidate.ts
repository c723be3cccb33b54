import { ok } from '../../kernel/result.js';
import { getGround } from '../../rulebook/rulebook.js';
import { during, type ActionDefinition } from '../action.js';
import { removesPerson } from '../appeals.js';
import type { Resolution } from '../filing.js';
import { applyGrounds, type StatedGround } from '../grounds.js';
import { happened, objection } from '../happened.js';
import { objectsToResolution } from '../session.js';

/**
 * The commission's resolution to put one person off a party list, on grounds about that person. The list goes on; its quota and size
 * are looked at anew. The last person of a list is not excluded: then the list as a whole is refused or cancelled, by its own resolution.
 */
export interface ExcludeCandidate {
  readonly type: 'exclude-candidate';
  readonly candidateId: string;
  readonly grounds: readonly StatedGround[];
  readonly resolution: Resolution;
}

export const excludeCandidate: ActionDefinition<ExcludeCandidate> = {
  type: 'exclude-candidate',
  roles: ['chair'],
  capacities: ['commission'],
  when: during('until-withdrawal-closes', ['in-examination', 'awaiting-cure', 'proposed', 'registered']),
  given: ({ form }) => form === 'party-list',
  decide(filing, { candidateId, grounds, resolution }, circumstances) {
    const { rulebook, receivedAt } = circumstances;
    if (!filing.candidates.some(({ id }) => id === candidateId)) return objection('candidate-unknown');
    if (filing.candidates.length === 1) return objection('last-of-list');
    const applied = applyGrounds(grounds, filing.status === 'registered' ? 'cancellation' : 'refusal', filing, rulebook);
    if (!applied.ok) return applied;
    const others = applied.value.filter((ground) => ground.candidateId !== candidateId || !removesPerson(getGround(rulebook, ground.ground)));
    if (others.length > 0) return objection('ground-of-list', { items: others.map(({ ground }) => ground) });
    return objectsToResolution(resolution, circumstances)
      ?? ok([{ type: 'CandidateExcluded', ...happened(circumstances), candidateId, resolution, grounds: applied.value, appealBy: rulebook.appealBy(receivedAt, filing.zone) }]);
  },
};
