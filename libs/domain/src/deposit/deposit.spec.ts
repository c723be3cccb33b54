import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { aisulu, filingOf, people } from '@tirkeu/testing/stories';
import fc from 'fast-check';
import {
  FILING_STATUSES, civilDate, depositOf, evolve, instant, isBalanced, refundsOf, totalOf,
  type DepositFacts, type ElectionResult, type Filing, type FilingStatus, type PreviousResult, type Route,
} from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const LATER = instant('2023-04-01T06:00:00Z');

const paid = (filing: Filing, tenge: number, on = '2023-02-04'): Filing => {
  const at = instant(`${on}T06:00:00Z`);
  const candidateId = filing.route === 'party-list' ? null : 'c1';
  return evolve(filing, { type: 'FactRecorded', at, by: people.clerk, fact: { name: 'deposit-received', candidateId, value: tenge, source: 'Банк', observedAt: at, recordedBy: people.clerk } });
};
/** A list of so many people. */
const listOf = (size: number, status: FilingStatus = 'registered'): Filing => ({
  ...filingOf(status), route: 'party-list', form: 'party-list', nominator: { kind: 'party', id: 'auyl', name: { kk: '«Ауыл» партиясы', ru: 'Партия «Ауыл»', en: 'Auyl Party' } },
  candidates: Array.from({ length: size }, (_, place) => ({ ...aisulu, id: `c${place + 1}` })),
});
const deposit = (filing: Filing, more: Partial<DepositFacts> = {}) => depositOf({ filing, rulebook, previous: null, result: null, returnedKzt: 0, asOf: LATER, ...more });
const percent = (hundredths: number): PreviousResult => ({ kind: 'percent', hundredths });

describe('what is due', () => {
  it('is 350,000 tenge for a candidate in a district in 2023: five minimum wages of 70,000', () => {
    expect(deposit(filingOf('registered'))).toMatchObject({ dueReason: 'full', persons: 1, amounts: { full: 350_000, relief: 0, due: 350_000, outstanding: 350_000 } });
  });

  it('is 425,000 tenge when it is paid in 2024, at a minimum wage of 85,000', () => {
    expect(deposit(paid(filingOf('registered'), 425_000, '2024-02-20')).amounts).toMatchObject({ due: 425_000, outstanding: 0, overpaid: 0 });
  });

  it('is no less for a party’s candidate in a district, however strong the party: reductions are for lists', () => {
    expect(deposit(filingOf('registered', 'party'), { previous: percent(6000) })).toMatchObject({ dueReason: 'full', amounts: { due: 350_000, relief: 0 } });
  });

  it.each<[string, PreviousResult, string, number, number]>([
    ['5 % and more pays nothing', percent(500), 'exempt', 0, 4_200_000],
    ['4.99 % pays half', percent(499), 'reduced', 2_100_000, 2_100_000],
    ['3 % pays half', percent(300), 'reduced', 2_100_000, 2_100_000],
    ['2.99 % pays 70 per cent', percent(299), 'reduced', 2_940_000, 1_260_000],
    ['a party that did not take part pays all', { kind: 'did-not-take-part' }, 'full', 4_200_000, 0],
    ['where there was no election before, what the commission settled', { kind: 'settled', amountKzt: 1_000_000 }, 'settled', 1_000_000, 3_200_000],
  ])('for a list of twelve: %s', (_, previous, dueReason, due, relief) => {
    expect(deposit(listOf(12), { previous })).toMatchObject({ dueReason, persons: 12, amounts: { full: 4_200_000, due, relief } });
  });

  it('for a list waits to be settled until the result of its last election is recorded', () => {
    expect(deposit(listOf(12))).toMatchObject({ standing: 'to-be-settled', dueReason: 'to-be-settled', amounts: { full: 4_200_000, due: 4_200_000 } });
  });

  it('for a list counts whoever left it after registration, and not whoever left before', () => {
    const [first, ...rest] = listOf(12).candidates;
    const left = (afterRegistration: boolean): Filing => ({ ...listOf(12), candidates: rest, departures: [{ candidate: first!, at: LATER, by: people.agent, reason: null, afterRegistration }] });
    expect(deposit(left(true)).amounts.full).toBe(4_200_000);
    expect(deposit(left(false)).amounts.full).toBe(3_850_000);
  });
});

describe('where a deposit stands', () => {
  it('is not asked for before compliance is confirmed', () => {
    expect(deposit(filingOf('in-examination')).standing).toBe('not-yet-due');
    const confirmed = evolve(filingOf('in-examination'), { type: 'ComplianceConfirmed', at: instant('2023-02-03T06:00:00Z'), by: people.clerk });
    expect(deposit(confirmed).standing).toBe('due');
  });

  it('tells a part from the whole, and what is too much', () => {
    expect(deposit(paid(filingOf('registered'), 100_000))).toMatchObject({ standing: 'partly-paid', amounts: { received: 100_000, outstanding: 250_000, held: 100_000 } });
    expect(deposit(paid(filingOf('registered'), 350_000))).toMatchObject({ standing: 'held', fateReason: 'results-awaited', amounts: { outstanding: 0, held: 350_000 } });
    expect(deposit(paid(filingOf('registered'), 400_000)).amounts).toMatchObject({ overpaid: 50_000, held: 400_000 });
  });

  it('of a nomination that ended unpaid is nothing: nobody owes it any more', () => {
    expect(deposit(filingOf('withdrawn'))).toMatchObject({ standing: 'nothing-paid', amounts: { due: 350_000, lapsed: 350_000, outstanding: 0 } });
  });
});

describe('what becomes of 350,000 tenge', () => {
  const paidBy = (status: FilingStatus, route: Route = 'self'): Filing => paid(filingOf(status, route), 350_000);
  const result = (votes: number, participants: number, elected = false): ElectionResult => ({ votes, participants, elected });

  it.each<[string, Filing, ElectionResult | null, string, 'back' | 'budget' | 'open']>([
    ['elected with less than five per cent', paidBy('registered'), result(41, 1_000, true), 'elected', 'back'],
    ['five per cent of those who took part', paidBy('registered'), result(50, 1_000), 'votes-reached', 'back'],
    ['one vote less than five per cent', paidBy('registered'), result(49, 1_000), 'votes-not-reached', 'budget'],
    ['5.05 per cent of participants, as in Almaty in 2023', paidBy('registered'), result(15_273, 302_270), 'votes-reached', 'back'],
    ['results not there yet', paidBy('registered'), null, 'results-awaited', 'open'],
    ['death of the candidate', paidBy('died'), null, 'died', 'back'],
    ['withdrawal', paidBy('withdrawn'), null, 'withdrawn', 'budget'],
    ['revocation by the nominator', paidBy('revoked', 'party'), null, 'revoked', 'budget'],
    ['refusal after payment, once nobody can appeal', paidBy('refused'), null, 'refused', 'budget'],
    ['cancelled registration, once nobody can appeal', paidBy('cancelled'), null, 'registration-cancelled', 'budget'],
  ])('%s', (_, filing, recorded, fateReason, fate) => {
    const found = deposit(filing, { result: recorded });
    expect(found).toMatchObject({ fateReason, fate });
    expect(found.amounts).toMatchObject({ held: fate === 'open' ? 350_000 : 0, refundable: fate === 'back' ? 350_000 : 0, forfeited: fate === 'budget' ? 350_000 : 0 });
  });

  it('is open while a refusal can be appealed, and while an appeal runs', () => {
    expect(deposit(paidBy('refused'), { asOf: instant('2023-02-12T17:59:59Z') })).toMatchObject({ fate: 'open', fateReason: 'appeal' });
    const appealed = evolve(paidBy('refused'), { type: 'AppealLodged', at: instant('2023-02-10T06:00:00Z'), by: people.candidate, to: 'court', number: null });
    expect(deposit(appealed)).toMatchObject({ fate: 'open', fateReason: 'appeal', amounts: { held: 350_000 } });
  });

  it('leaves what was paid too much to its payer, also when the deposit goes to the budget', () => {
    expect(deposit(paid(filingOf('withdrawn'), 400_000)).amounts).toMatchObject({ forfeited: 350_000, refundable: 50_000 });
  });

  it('is returned once it was paid back', () => {
    expect(deposit(paidBy('died'), { returnedKzt: 350_000 })).toMatchObject({ standing: 'returned', amounts: { refundable: 0, returned: 350_000 } });
  });
});

describe('a ledger', () => {
  it('of four deposits adds up to the tenge', () => {
    const rows = [
      deposit(paid(filingOf('registered'), 350_000), { result: { elected: true, votes: 600, participants: 1_000 } }),
      deposit(paid(filingOf('withdrawn'), 350_000)),
      deposit(filingOf('in-examination')),
      deposit(paid(listOf(12), 2_100_000), { previous: percent(499) }),
    ];
    expect(totalOf(rows)).toEqual({
      full: 5_250_000, relief: 2_100_000, due: 3_150_000, received: 2_800_000, overpaid: 0, outstanding: 350_000, lapsed: 0, held: 2_100_000, refundable: 350_000, forfeited: 350_000, returned: 0,
    });
    expect(refundsOf(rows)).toEqual([rows[0]]);
  });

  const HANDED_IN = FILING_STATUSES.filter((status) => !['draft', 'discarded', 'late'].includes(status));
  const anyFacts = fc.record({
    status: fc.constantFrom(...HANDED_IN), list: fc.option(fc.integer({ min: 1, max: 90 })), tenge: fc.option(fc.integer({ min: 1, max: 40_000_000 })),
    previous: fc.option(fc.oneof(fc.integer({ min: 0, max: 10_000 }).map(percent), fc.constant<PreviousResult>({ kind: 'did-not-take-part' }), fc.nat(50_000_000).map((amountKzt): PreviousResult => ({ kind: 'settled', amountKzt })))),
    result: fc.option(fc.record({ elected: fc.boolean(), votes: fc.nat(400_000), participants: fc.nat(400_000) })), returnedKzt: fc.nat(40_000_000), year: fc.integer({ min: 2023, max: 2026 }),
  });

  it('is balanced in every row and in its total, whatever happened', () => {
    fc.assert(fc.property(fc.array(anyFacts, { maxLength: 20 }), (all) => {
      const rows = all.map(({ status, list, tenge, year, ...more }) => {
        const filing = list === null ? filingOf(status) : listOf(list, status);
        return deposit(tenge === null ? filing : paid(filing, tenge, civilDate(`${year}-02-04`)), more);
      });
      return rows.every(({ amounts }) => isBalanced(amounts)) && isBalanced(totalOf(rows));
    }), { seed: 2023, numRuns: 300 });
  });

  it('is not balanced when a tenge is missing', () => {
    const { amounts } = deposit(paid(filingOf('registered'), 350_000));
    expect(isBalanced({ ...amounts, held: amounts.held - 1 })).toBe(false);
    expect(isBalanced({ ...amounts, relief: 0.5 })).toBe(false);
  });
});
