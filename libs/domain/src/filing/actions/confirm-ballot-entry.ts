import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { objectsToEntry } from '../ballot-entry.js';
import { happened } from '../happened.js';
import type { BallotName } from '../filing.js';

/** Signs off a registered candidate's name as the ballot will print it. */
export interface ConfirmBallotEntry {
  readonly type: 'confirm-ballot-entry';
  readonly candidateId: string;
  /** The name as the person read it; another one on record denies the action. */
  readonly name: BallotName;
}

export const confirmBallotEntry: ActionDefinition<ConfirmBallotEntry> = {
  type: 'confirm-ballot-entry',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter', 'named'],
  when: during('until-withdrawal-closes', ['registered']),
  decide(filing, action, circumstances) {
    const { candidateId, name } = action;
    return objectsToEntry(filing, action, circumstances) ?? ok([{ type: 'BallotEntryConfirmed', ...happened(circumstances), candidateId, name }]);
  },
};
