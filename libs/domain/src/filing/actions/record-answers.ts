import { actorRef } from '../../actor/actor.js';
import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import type { FilingEvent } from '../events.js';
import type { Fact, Inquiry } from '../filing.js';
import { happened, objection } from '../happened.js';
import { REGISTER_FACTS, findInquiry, type RegisterId } from '../register.js';

/** Puts on record what a register that was asked has answered, and on whom it did not. */
export interface RecordAnswers {
  readonly type: 'record-answers';
  readonly register: RegisterId;
  /** Of people who are in the filing; of others, who have left it meanwhile, nothing is kept. */
  readonly facts: readonly Omit<Fact, 'recordedBy' | 'overrules'>[];
  /** The candidates on whom it was silent, however often it was asked. */
  readonly unanswered: readonly string[];
  /** Why it was silent; null when it was not. */
  readonly reason: Inquiry['reason'];
}

export const recordAnswers: ActionDefinition<RecordAnswers> = {
  type: 'record-answers',
  roles: ['system'],
  capacities: ['system'],
  when: during('always', ['submitted', 'in-examination', 'awaiting-cure', 'proposed', 'registered']),
  decide(filing, { register, facts, unanswered, reason }, circumstances) {
    const inquiry = findInquiry(filing, register);
    if (!inquiry) return objection('register-not-asked', { items: [register] });
    if (inquiry.settledAt !== null) return ok([]);
    const strange = facts.filter(({ name }) => !(REGISTER_FACTS[register] as readonly string[]).includes(name)).map(({ name }) => name);
    if (strange.length > 0) return objection('fact-unknown', { items: strange });
    const isHere = (candidateId: string | null): boolean => filing.candidates.some(({ id }) => id === candidateId);
    const recordedBy = actorRef(circumstances.actor);
    const kept = facts.filter(({ candidateId }) => isHere(candidateId)).map((fact): Fact => ({ ...fact, recordedBy }));
    const silentOn = unanswered.filter(isHere);
    const answered: FilingEvent = { type: 'RegisterAnswered', ...happened(circumstances), register, facts: kept };
    const silent: FilingEvent = { type: 'RegisterSilent', ...happened(circumstances), register, candidateIds: silentOn, reason: reason ?? 'no-answer' };
    return ok([...(kept.length > 0 || silentOn.length === 0 ? [answered] : []), ...(silentOn.length > 0 ? [silent] : [])]);
  },
};
