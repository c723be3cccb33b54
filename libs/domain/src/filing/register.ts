import type { Happened } from './events.js';
import type { Fact, FactDispute, FactName, Filing, Inquiry } from './filing.js';
import { findFact } from './look-up.js';

/** The registers of the state, of the bank and of parties that are asked about a candidate. Stable ids; their names are on the screens. */
export const REGISTERS = ['population', 'convictions', 'revenue', 'payments', 'party-members'] as const;
export type RegisterId = (typeof REGISTERS)[number];

/** Which facts a register answers. */
export const REGISTER_FACTS = {
  population: ['citizenship', 'resident-since', 'registered-name-kk', 'registered-name-ru', 'registered-birth-date'],
  convictions: ['incapacity', 'imprisonment', 'unspent-conviction', 'conviction-spent-on', 'corruption-established'],
  revenue: ['declaration-submitted', 'spouse-declaration-submitted'],
  payments: ['deposit-received'],
  'party-members': ['party-member'],
} as const satisfies Readonly<Record<RegisterId, readonly FactName[]>>;

/** The form of a fact's value. Any of them may be null: the source was asked and its answer is not clear. */
export type FactForm = 'yes-no' | 'date' | 'money' | 'ground' | 'name';

const FORMS: Readonly<Partial<Record<FactName, FactForm>>> = {
  'resident-since': 'date', 'conviction-spent-on': 'date', 'registered-birth-date': 'date', 'deposit-received': 'money', 'court-decision': 'ground',
  'registered-name-kk': 'name', 'registered-name-ru': 'name',
};

export const factForm = (name: FactName): FactForm => FORMS[name] ?? 'yes-no';

/** The register that answers a fact; undefined where people alone can tell. */
export const registerOf = (name: FactName): RegisterId | undefined =>
  REGISTERS.find((register) => (REGISTER_FACTS[register] as readonly FactName[]).includes(name));

/**
 * The registers that have something to answer on a filing now: a deposit is looked for once it may be paid, membership where a party
 * nominates. What a party pays for its list is no question about a person: the bank's statement tells it.
 */
export const registersFor = ({ route, nominator, compliance }: Pick<Filing, 'route' | 'nominator' | 'compliance'>): readonly RegisterId[] => [
  'population', 'convictions', 'revenue',
  ...(compliance && route !== 'party-list' ? ['payments' as const] : []),
  ...(nominator?.kind === 'party' ? ['party-members' as const] : []),
];

/** The latest question to a register. */
export const findInquiry = ({ inquiries }: Pick<Filing, 'inquiries'>, register: RegisterId): Inquiry | undefined => inquiries.find((inquiry) => inquiry.register === register);

/** The latest word of a candidate against an answer about them. */
export const findDispute = ({ disputes }: Pick<Filing, 'disputes'>, name: FactName, candidateId: string | null): FactDispute | undefined =>
  disputes.findLast((dispute) => dispute.name === name && dispute.candidateId === candidateId);

/** What candidates have said against answers about them and nobody has answered. Of those who left a list nothing is asked any more. */
export const openDisputes = ({ disputes, candidates }: Pick<Filing, 'disputes' | 'candidates'>): readonly FactDispute[] =>
  disputes.filter(({ answer, candidateId }) => answer === null && candidates.some(({ id }) => id === candidateId));

/** Registers are asked about the people of a filing. */
export interface RegistersAsked extends Happened { readonly type: 'RegistersAsked'; readonly registers: readonly RegisterId[] }
/** A register has answered, on some people or on all. */
export interface RegisterAnswered extends Happened { readonly type: 'RegisterAnswered'; readonly register: RegisterId; readonly facts: readonly Fact[] }
/** A register did not answer on these people however often it was asked; the filing may go on without it. */
export interface RegisterSilent extends Happened {
  readonly type: 'RegisterSilent';
  readonly register: RegisterId;
  readonly candidateIds: readonly string[];
  readonly reason: NonNullable<Inquiry['reason']>;
}
/** The commission has found an answer of a register to be wrong, on evidence. What it found stands beside the answer and counts instead of it. */
export interface FactOverruled extends Happened { readonly type: 'FactOverruled'; readonly fact: Fact }
/** A candidate says that an answer about them is wrong. */
export interface FactDisputed extends Happened { readonly type: 'FactDisputed'; readonly dispute: Omit<FactDispute, 'at' | 'by' | 'answer'> }
/** The commission has looked at what a candidate said, and the answer of the register stands. */
export interface DisputeAnswered extends Happened { readonly type: 'DisputeAnswered'; readonly candidateId: string; readonly name: FactName; readonly reason: string }

export type RegisterEvent = RegistersAsked | RegisterAnswered | RegisterSilent | FactOverruled | FactDisputed | DisputeAnswered;

const asked = (filing: Filing, { registers, at, by }: RegistersAsked): Filing => ({
  ...filing,
  inquiries: [
    ...filing.inquiries.filter(({ register }) => !registers.includes(register)),
    ...registers.map((register): Inquiry => ({ register, askedAt: at, by, settledAt: null, unanswered: [], reason: null })),
  ],
});

const settled = (filing: Filing, register: RegisterId, change: Partial<Inquiry>): Filing =>
  ({ ...filing, inquiries: filing.inquiries.map((inquiry) => (inquiry.register === register ? { ...inquiry, ...change } : inquiry)) });

const answeredDispute = (filing: Filing, { name, candidateId }: Pick<Fact, 'name' | 'candidateId'>, answer: FactDispute['answer']): Filing => ({
  ...filing,
  disputes: filing.disputes.map((dispute) => (dispute.answer === null && dispute.name === name && dispute.candidateId === candidateId ? { ...dispute, answer } : dispute)),
});

/** A register that now says something else has put right what was disputed. */
function answered(filing: Filing, { register, facts, at, by }: RegisterAnswered): Filing {
  const corrected = facts.filter(({ name, candidateId, value }) => findFact(filing, name, candidateId)?.value !== value);
  const after = settled({ ...filing, facts: [...filing.facts, ...facts] }, register, { settledAt: at });
  return corrected.reduce((result, fact) => answeredDispute(result, fact, { outcome: 'corrected', reason: null, at, by }), after);
}

/** What a filing becomes by a question to registers, an answer, or a word about one. */
export function withRegisters(filing: Filing, event: RegisterEvent): Filing {
  const { at, by } = event;
  switch (event.type) {
    case 'RegistersAsked':
      return asked(filing, event);
    case 'RegisterAnswered':
      return answered(filing, event);
    case 'RegisterSilent':
      return settled(filing, event.register, { settledAt: at, unanswered: event.candidateIds, reason: event.reason });
    case 'FactOverruled':
      return answeredDispute({ ...filing, facts: [...filing.facts, event.fact] }, event.fact, { outcome: 'overruled', reason: event.fact.overrules?.reason ?? null, at, by });
    case 'FactDisputed':
      return { ...filing, disputes: [...filing.disputes, { ...event.dispute, at, by, answer: null }] };
    case 'DisputeAnswered':
      return answeredDispute(filing, event, { outcome: 'stands', reason: event.reason, at, by });
  }
}
