import { describe, expect, it } from '@jest/globals';
import { civilDate, counted, proposeMatches, readStatementLine, receiptNumber, statementLineText, type MatchTarget, type StatementLine } from '../index.js';

const TODAY = civilDate('2023-02-10');
const cells = { bookedOn: '08.02.2023', amount: '350 000,00', payer: 'Үлгібаева Айсұлу Мысалқызы', purpose: 'Избирательный взнос', reference: '17' };
const read = (more: object = {}) => readStatementLine({ ...cells, ...more }, TODAY);
const line = (more: Partial<StatementLine> = {}): StatementLine => ({ bookedOn: civilDate('2023-02-08'), amountKzt: 350_000, payer: '', iinLastFour: null, purpose: '', reference: '', ...more });

describe('a line of a bank statement', () => {
  it.each(['350 000,00', '350000', '350000.00', '350,000.00', '350.000,00', '350\u00A0000,0 ₸', '+350000', '350 000 тенге'])('is read: %s is 350,000 tenge', (amount) => {
    expect(read({ amount })).toMatchObject({ ok: true, line: { amountKzt: 350_000, bookedOn: '2023-02-08' } });
  });

  it.each(['08.02.2023', '8.2.2023', '2023-02-08', '2023-02-08 14:05:11', '08/02/2023'])('is read: %s is 8 February 2023', (bookedOn) => {
    expect(read({ bookedOn })).toMatchObject({ ok: true, line: { bookedOn: '2023-02-08' } });
  });

  it.each([
    ['amount', '350 000,50', 'not-whole-tenge'], ['amount', '-350 000', 'outgoing'], ['amount', '', 'outgoing'], ['amount', 'көп', 'not-an-amount'], ['amount', '9 999 999 999', 'too-large'],
    ['bookedOn', '30.02.2023', 'not-a-date'], ['bookedOn', '11.02.2023', 'in-the-future'], ['bookedOn', '', 'missing'], ['payer', '', 'missing'], ['iin', '1234', null], ['iin', '12345', 'not-an-iin'],
  ])('with the %s "%s" is %s', (field, text, fault) => {
    expect(read({ [field]: text })).toMatchObject(fault === null ? { ok: true } : { ok: false, faults: [{ field, fault }] });
  });

  it('names every faulty cell', () => {
    expect(read({ bookedOn: 'кеше', amount: 'көп', payer: '' })).toEqual({
      ok: false, faults: [{ field: 'payer', fault: 'missing' }, { field: 'bookedOn', fault: 'not-a-date' }, { field: 'amount', fault: 'not-an-amount' }],
    });
  });

  it('keeps of an IIN its last four digits, wherever it stood', () => {
    const found = read({ payer: 'ҮЛГІБАЕВА А. ИИН 900131490200', purpose: 'взнос, ИИН 900131490200' });
    expect(found).toMatchObject({ ok: true, line: { iinLastFour: '0200' } });
    expect(JSON.stringify(found)).not.toContain('900131490200');
    expect(read({ iin: '900131490200' })).toMatchObject({ line: { iinLastFour: '0200' } });
  });

  it('is known again by its text, and two equal payments of a day are two', () => {
    const [first, second, third] = counted([line(), line(), line({ reference: '18' })]);
    expect([first, second, third].map((each) => each?.occurrence)).toEqual([0, 1, 0]);
    expect(statementLineText(line(), 'account', 0)).toBe('{"account":"account","amountKzt":350000,"bookedOn":"2023-02-08","iinLastFour":null,"occurrence":0,"payer":"","purpose":"","reference":""}');
  });
});

describe('whose a payment is', () => {
  const number = receiptNumber('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
  const grouped = number.replaceAll(/(\d{4})(?=\d)/gu, '$1 ');
  const target = (filingId: string, more: Partial<MatchTarget> = {}): MatchTarget => ({
    filingId, receiptNumber: null, iinLastFour: '0200', names: [{ surname: 'Үлгібаева', givenName: 'Айсұлу' }, { surname: 'Ульгибаева', givenName: 'Айсулу' }], nominator: [], outstanding: 350_000, ...more,
  });

  it('is told first by the number of the receipt, grouped or not', () => {
    for (const purpose of [`взнос ${number}`, `Сайлау жарнасы, қолхат № ${grouped}.`]) {
      expect(proposeMatches(line({ purpose }), [target('namesake'), target('own', { receiptNumber: number })])[0]).toEqual({ filingId: 'own', reasons: ['receipt-number', 'amount'] });
    }
  });

  it('is told by the name in either language, in any case, and better with the last four digits', () => {
    const targets = [target('other', { iinLastFour: '7777' }), target('own')];
    expect(proposeMatches(line({ payer: 'УЛЬГИБАЕВА АЙСУЛУ МЫСАЛКЫЗЫ', iinLastFour: '0200' }), targets).map(({ filingId }) => filingId)).toEqual(['own', 'other']);
    expect(proposeMatches(line({ payer: 'Үлгібаева Айсұлу', amountKzt: 1 }), targets)[0]?.reasons).toEqual(['name']);
  });

  it('is not told by the sum alone, nor by half a name', () => {
    expect(proposeMatches(line({ payer: 'Ульгибаева Дана' }), [target('own')])).toEqual([]);
    expect(proposeMatches(line({ payer: 'Есімсіз' }), [target('own')])).toEqual([]);
  });

  it('of a list is told by the name of its party', () => {
    const list = target('list', { iinLastFour: null, names: [], nominator: ['«Ауыл» партиясы', 'Партия «Ауыл»'] });
    expect(proposeMatches(line({ payer: 'ПАРТИЯ "АУЫЛ", филиал' }), [target('own'), list])).toEqual([{ filingId: 'list', reasons: ['nominator', 'amount'] }]);
  });
});
