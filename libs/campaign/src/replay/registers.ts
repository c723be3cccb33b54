import type { Fact, FactName, FactScalar, Filing, Rulebook, Candidate } from '@tirkeu/domain';
import { localDate } from '@tirkeu/domain';
import { instantOf, type Moment } from './calendar.js';

const POPULATION = 'ГБД ФЛ';
const CONVICTIONS = 'КПСиСУ';
const REVENUE = 'КГД';
const BANK = 'Банк';
const COMMISSION = 'commission';

export type Answer = Omit<Fact, 'recordedBy'>;

/** What bars a person, as a register or the commission would put it on record. */
export const BARS = ['unspent-conviction', 'corruption-established', 'citizenship', 'incapacity', 'early-campaigning'] as const satisfies readonly FactName[];
export type Bar = (typeof BARS)[number];

/** The rule that each of them fails. */
export const RULE_OF_BAR = {
  'unspent-conviction': 'no-unspent-conviction', 'corruption-established': 'no-corruption', citizenship: 'citizenship', incapacity: 'legal-capacity',
  'early-campaigning': 'no-early-campaigning',
} as const satisfies Record<Bar, string>;

const answer = (candidateId: string | null, at: Moment) => (name: FactName, value: FactScalar, source: string): Answer =>
  ({ name, candidateId, value, source, observedAt: instantOf(at) });

/** What the registers say of one person: all clear, but for what bars them, or for a declaration that was not filed. */
export function answersOf(candidate: Candidate, at: Moment, { bar, undeclared }: { readonly bar: Bar | null; readonly undeclared: boolean }): readonly Answer[] {
  const say = answer(candidate.id, at);
  return [
    say('citizenship', bar !== 'citizenship', POPULATION),
    say('resident-since', candidate.residentSince, POPULATION),
    say('incapacity', bar === 'incapacity', POPULATION),
    say('unspent-conviction', bar === 'unspent-conviction', CONVICTIONS),
    say('corruption-established', bar === 'corruption-established', CONVICTIONS),
    say('declaration-submitted', !undeclared, REVENUE),
    ...(candidate.maritalStatus === 'married' ? [say('spouse-declaration-submitted', true, REVENUE)] : []),
    ...(bar === 'early-campaigning' ? [say('early-campaigning', true, COMMISSION)] : []),
  ];
}

/** The bank's answer: the full deposit by the rulebook. */
export function depositOf(filing: Filing, rulebook: Rulebook, at: Moment): Answer {
  const deposit = rulebook.deposit({ route: filing.route, onDate: localDate(instantOf(at), filing.zone), listSize: filing.candidates.length });
  const subject = filing.route === 'party-list' ? null : filing.candidates[0]?.id ?? null;
  return answer(subject, at)('deposit-received', deposit.outcome === 'due' ? deposit.amountKzt : 0, BANK);
}
