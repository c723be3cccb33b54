import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened, objection } from '../happened.js';

/** Takes a candidate out of a draft, with their papers. Nobody has been nominated yet, so nothing else follows. */
export interface RemoveCandidate {
  readonly type: 'remove-candidate';
  readonly candidateId: string;
}

export const removeCandidate: ActionDefinition<RemoveCandidate> = {
  type: 'remove-candidate',
  roles: ['agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: during('until-nomination-closes', ['draft', 'late']),
  decide(filing, { candidateId }, circumstances) {
    if (!filing.candidates.some(({ id }) => id === candidateId)) return objection('candidate-unknown');
    return ok([{ type: 'CandidateRemoved', ...happened(circumstances), candidateId }]);
  },
};
