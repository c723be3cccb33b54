import { ok } from '../../kernel/result.js';
import { isBefore, localDate, type CivilDate } from '../../kernel/time.js';
import { during, type ActionDefinition } from '../action.js';
import { ACTIVE_STATUSES } from '../filing.js';
import { happened, objection } from '../happened.js';

/**
 * A candidate's death. In a district it ends the candidacy, and the deposit is returned; a list loses the person and stands, and
 * its deposit is returned only where nobody else was on it (Art. 104(1)).
 */
export interface RecordDeath {
  readonly type: 'record-death';
  readonly candidateId: string;
  /** A day that has begun where the commission is. */
  readonly diedOn: CivilDate;
}

export const recordDeath: ActionDefinition<RecordDeath> = {
  type: 'record-death',
  roles: ['clerk', 'secretary', 'chair'],
  capacities: ['commission'],
  when: during('always', ACTIVE_STATUSES),
  decide(filing, { candidateId, diedOn }, circumstances) {
    if (!filing.candidates.some(({ id }) => id === candidateId)) return objection('candidate-unknown');
    if (isBefore(localDate(circumstances.receivedAt, filing.zone), diedOn)) return objection('death-date-impossible', { items: ['diedOn'] });
    return ok([{ type: 'CandidateDied', ...happened(circumstances), candidateId, diedOn }]);
  },
};
