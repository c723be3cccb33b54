import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import type { FactName } from '../filing.js';
import { happened, objection } from '../happened.js';
import { openDisputes } from '../register.js';

/** Tells a candidate why the answer of a register stands. An answer that does not stand is overruled instead. */
export interface AnswerDispute {
  readonly type: 'answer-dispute';
  readonly name: FactName;
  readonly candidateId: string;
  readonly reason: string;
}

export const answerDispute: ActionDefinition<AnswerDispute> = {
  type: 'answer-dispute',
  roles: ['clerk', 'secretary'],
  capacities: ['commission'],
  when: during('always', ['in-examination', 'awaiting-cure', 'proposed']),
  decide(filing, { name, candidateId, reason }, circumstances) {
    if (!openDisputes(filing).some((dispute) => dispute.name === name && dispute.candidateId === candidateId)) return objection('fact-unknown', { items: [name] });
    if (!reason.trim()) return objection('reason-missing');
    return ok([{ type: 'DisputeAnswered', ...happened(circumstances), candidateId, name, reason }]);
  },
};
