import { during, type ActionDefinition } from '../action.js';
import type { Family } from '../events.js';
import { happened, objection } from '../happened.js';
import { replaced } from '../replaced.js';

/** Marital status and spouse: it decides whether the spouse's certificate is required. */
export interface RecordFamily {
  readonly type: 'record-family';
  readonly candidateId: string;
  readonly family: Family;
}

export const recordFamily: ActionDefinition<RecordFamily> = {
  type: 'record-family',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: { ...during('until-nomination-closes', ['draft', 'late']), ...during('nomination', ['submitted']) },
  decide(filing, { candidateId, family }, circumstances) {
    if (!filing.candidates.some(({ id }) => id === candidateId)) return objection('candidate-unknown');
    return replaced(filing, [{ type: 'FamilyRecorded', ...happened(circumstances), candidateId, family }], circumstances);
  },
};
