import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { objectsToEntry } from '../ballot-entry.js';
import { happened, objection } from '../happened.js';
import type { BallotName } from '../filing.js';

/** Says that the name on the ballot is wrong, and what should stand there. The commission corrects what the identity document bears out. */
export interface DisputeBallotEntry {
  readonly type: 'dispute-ballot-entry';
  readonly candidateId: string;
  /** The name as the person read it; another one on record denies the action. */
  readonly name: BallotName;
  /** What should be changed. */
  readonly objection: string;
}

export const disputeBallotEntry: ActionDefinition<DisputeBallotEntry> = {
  type: 'dispute-ballot-entry',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter', 'named'],
  when: during('until-withdrawal-closes', ['registered']),
  decide(filing, action, circumstances) {
    const { candidateId, name } = action;
    if (action.objection.trim() === '') return objection('reason-missing');
    return objectsToEntry(filing, action, circumstances) ?? ok([{ type: 'BallotEntryDisputed', ...happened(circumstances), candidateId, name, objection: action.objection }]);
  },
};
