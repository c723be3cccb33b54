import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { findNamed } from '../capacity.js';
import type { DisputePaper, FactName } from '../filing.js';
import { happened, objection } from '../happened.js';
import { findFact } from '../look-up.js';
import { findDispute, registerOf } from '../register.js';

/** Says that an answer of a register about oneself is wrong, shortly, with a paper where there is one. Once for each answer. */
export interface DisputeFact {
  readonly type: 'dispute-fact';
  readonly name: FactName;
  readonly candidateId: string;
  readonly statement: string;
  readonly paper: DisputePaper | null;
}

export const disputeFact: ActionDefinition<DisputeFact> = {
  type: 'dispute-fact',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter', 'named'],
  when: during('always', ['submitted', 'in-examination', 'awaiting-cure', 'proposed']),
  decide(filing, { name, candidateId, statement, paper }, circumstances) {
    const candidate = filing.candidates.find(({ id }) => id === candidateId);
    const named = findNamed(filing, circumstances.actor);
    if (!candidate || (named && named !== candidate)) return objection('candidate-unknown', { items: [candidateId] });
    const fact = findFact(filing, name, candidateId);
    if (!fact || registerOf(name) === undefined) return objection('fact-unknown', { items: [name] });
    const { source, observedAt } = fact.overrules ?? fact;
    const before = findDispute(filing, name, candidateId);
    if (fact.overrules || (before && before.observedAt === observedAt && before.source === source)) return objection('already-recorded', { items: [name] });
    if (!statement.trim()) return objection('reason-missing');
    return ok([{ type: 'FactDisputed', ...happened(circumstances), dispute: { candidateId, name, source, observedAt, statement, paper } }]);
  },
};
