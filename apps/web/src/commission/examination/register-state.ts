import { REGISTER_FACTS, findInquiry, millisBetween, registersFor, type FactName, type Filing, type Instant, type RegisterId } from '@tirkeu/domain';

/** How far the asking of one register has come, as a screen tells it. */
export interface RegisterState {
  readonly register: RegisterId;
  readonly kind: 'not-asked' | 'awaited' | 'answered' | 'no-answer' | 'not-connected';
  /** Of the answer, or of the question where there is none; null where nobody asked. */
  readonly at: Instant | null;
}

/** A question that nothing was heard of for so long may be put again. */
const LOST_AFTER_MS = 300_000;

/** What a person recorded by hand is an answer of the register like any other, and counts where it came later. */
function stateOf(filing: Filing, register: RegisterId): RegisterState {
  const facts: readonly FactName[] = REGISTER_FACTS[register];
  const recorded = filing.facts.filter(({ name }) => facts.includes(name)).map(({ observedAt }) => observedAt).sort().at(-1);
  const inquiry = findInquiry(filing, register);
  if (!inquiry) return recorded ? { register, kind: 'answered', at: recorded } : { register, kind: 'not-asked', at: null };
  if (inquiry.settledAt === null) return { register, kind: 'awaited', at: inquiry.askedAt };
  if (inquiry.unanswered.length === 0 || (recorded && recorded > inquiry.settledAt)) return { register, kind: 'answered', at: recorded ?? inquiry.settledAt };
  return { register, kind: inquiry.reason ?? 'no-answer', at: inquiry.askedAt };
}

export const registerStates = (filing: Filing): readonly RegisterState[] => registersFor(filing).map((register) => stateOf(filing, register));

/** Which registers a clerk would ask now: those without an answer; when all have answered, all of them again. */
export function registersToAsk(filing: Filing, now: Instant): readonly RegisterId[] {
  const states = registerStates(filing);
  const free = states.filter(({ kind, at }) => kind !== 'awaited' || (at !== null && millisBetween(at, now) >= LOST_AFTER_MS));
  const open = free.filter(({ kind }) => kind !== 'answered');
  return (states.every(({ kind }) => kind === 'answered') ? free : open).map(({ register }) => register);
}

/** Whether an answer is still on its way. */
export const isAsking = ({ inquiries }: Pick<Filing, 'inquiries'>): boolean => inquiries.some(({ settledAt }) => settledAt === null);
