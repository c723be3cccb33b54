import { ok } from '../../kernel/result.js';
import type { CivilDate } from '../../kernel/time.js';
import { during, type ActionDefinition } from '../action.js';
import { ACTIVE_STATUSES } from '../filing.js';
import { happened, objection } from '../happened.js';

/** The candidate's death ends the candidacy. The deposit is returned. */
export interface RecordDeath {
  readonly type: 'record-death';
  readonly candidateId: string;
  readonly diedOn: CivilDate;
}

export const recordDeath: ActionDefinition<RecordDeath> = {
  type: 'record-death',
  roles: ['clerk', 'secretary', 'chair'],
  capacities: ['commission'],
  when: during('always', ACTIVE_STATUSES),
  decide(filing, { candidateId, diedOn }, circumstances) {
    if (!filing.candidates.some(({ id }) => id === candidateId)) return objection('candidate-unknown');
    return ok([{ type: 'CandidateDied', ...happened(circumstances), candidateId, diedOn }]);
  },
};
