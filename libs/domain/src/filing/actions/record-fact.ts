import { actorRef } from '../../actor/actor.js';
import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import type { Fact } from '../filing.js';
import { happened, objection } from '../happened.js';

/** Puts an answer of an outside source on the record, with the time at which it was given. */
export interface RecordFact {
  readonly type: 'record-fact';
  readonly fact: Omit<Fact, 'recordedBy' | 'overrules'>;
}

export const recordFact: ActionDefinition<RecordFact> = {
  type: 'record-fact',
  roles: ['clerk', 'secretary', 'system'],
  capacities: ['commission', 'system'],
  when: during('always', ['submitted', 'in-examination', 'awaiting-cure', 'proposed', 'registered']),
  decide(filing, { fact }, circumstances) {
    if (fact.candidateId !== null && !filing.candidates.some(({ id }) => id === fact.candidateId)) return objection('candidate-unknown');
    if (!fact.source.trim()) return objection('reason-missing', { items: ['source'] });
    return ok([{ type: 'FactRecorded', ...happened(circumstances), fact: { ...fact, recordedBy: actorRef(circumstances.actor) } }]);
  },
};
