import { millisBetween } from '../../kernel/time.js';
import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened, objection } from '../happened.js';
import { findInquiry, registersFor, type RegisterId } from '../register.js';

/** Asks registers about the people of a filing. The answers come later, one by one. */
export interface AskRegisters {
  readonly type: 'ask-registers';
  readonly registers: readonly RegisterId[];
}

/** A question that is under way is not asked again, unless nothing has been heard of it for so long. */
const LOST_AFTER_MS = 300_000;

export const askRegisters: ActionDefinition<AskRegisters> = {
  type: 'ask-registers',
  roles: ['clerk', 'secretary', 'system'],
  capacities: ['commission', 'system'],
  when: during('always', ['submitted', 'in-examination', 'awaiting-cure']),
  decide(filing, { registers }, circumstances) {
    const known = registersFor(filing);
    const strange = registers.filter((register) => !known.includes(register));
    if (strange.length > 0) return objection('register-not-asked', { items: strange });
    const underWay = (register: RegisterId): boolean => {
      const inquiry = findInquiry(filing, register);
      return inquiry !== undefined && inquiry.settledAt === null && millisBetween(inquiry.askedAt, circumstances.receivedAt) < LOST_AFTER_MS;
    };
    const asked = [...new Set(registers)].filter((register) => !underWay(register));
    return ok(asked.length === 0 ? [] : [{ type: 'RegistersAsked', ...happened(circumstances), registers: asked }]);
  },
};
