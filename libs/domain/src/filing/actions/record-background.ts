import { during, type ActionDefinition } from '../action.js';
import type { Background } from '../events.js';
import { happened, objection } from '../happened.js';
import { replaced } from '../replaced.js';

/** Education, work and party as stated in the biographical data. */
export interface RecordBackground {
  readonly type: 'record-background';
  readonly candidateId: string;
  readonly background: Background;
}

export const recordBackground: ActionDefinition<RecordBackground> = {
  type: 'record-background',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: { ...during('until-nomination-closes', ['draft', 'late']), ...during('nomination', ['submitted']) },
  decide(filing, { candidateId, background }, circumstances) {
    if (!filing.candidates.some(({ id }) => id === candidateId)) return objection('candidate-unknown');
    return replaced(filing, [{ type: 'BackgroundRecorded', ...happened(circumstances), candidateId, background }], circumstances);
  },
};
