import { during, type ActionDefinition } from '../action.js';
import type { Contact } from '../events.js';
import { happened, objection } from '../happened.js';
import { replaced } from '../replaced.js';

/** How to reach the candidate. Never published. */
export interface RecordContact {
  readonly type: 'record-contact';
  readonly candidateId: string;
  readonly contact: Contact;
}

export const recordContact: ActionDefinition<RecordContact> = {
  type: 'record-contact',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: { ...during('until-nomination-closes', ['draft', 'late']), ...during('nomination', ['submitted']) },
  decide(filing, { candidateId, contact }, circumstances) {
    if (!filing.candidates.some(({ id }) => id === candidateId)) return objection('candidate-unknown');
    return replaced(filing, [{ type: 'ContactRecorded', ...happened(circumstances), candidateId, contact }], circumstances);
  },
};
