import { describe, expect, it } from '@jest/globals';
import {
  assess, civilDate, evolve, instant,
  type Candidate, type FactName, type FactScalar, type Filing, type FilingEvent, type Finding,
} from '@tirkeu/domain';
import { aisulu, filingOf, paper, people } from '@tirkeu/testing/stories';
import { getRulebook } from '../../registry.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const at = instant('2023-02-03T03:14:00Z');

const answered = (name: FactName, value: FactScalar, candidateId: string | null = 'c1'): FilingEvent => ({
  type: 'FactRecorded', at, by: people.system,
  fact: { name, candidateId, value, source: 'ГБД ФЛ', observedAt: at, recordedBy: people.system },
});
const married: FilingEvent = { type: 'FamilyRecorded', at, by: people.candidate, candidateId: 'c1', family: { maritalStatus: 'married', spouseName: 'Үлгібаев Ерлан' } };
const bornOn = (birthDate: string): FilingEvent => {
  const { iin, sex, nameKk, nameRu, citizen, residentSince } = aisulu;
  return { type: 'IdentityRecorded', at, by: people.candidate, candidateId: 'c1', identity: { iin, sex, nameKk, nameRu, citizen, residentSince, birthDate: civilDate(birthDate) } };
};
const compliant: FilingEvent = { type: 'ComplianceConfirmed', at, by: people.clerk };
const after = (filing: Filing, ...events: readonly FilingEvent[]): Filing => events.reduce(evolve, filing);
const examined = filingOf('in-examination');

const finding = (filing: Filing, rule: string, candidateId: string | null = 'c1'): Finding => {
  const found = assess(filing, rulebook).find((row) => row.rule === rule && row.candidateId === candidateId);
  if (!found) throw new Error(`${rule} is not on the checklist`);
  return found;
};

describe('the checklist of a self-nominee', () => {
  it('has eleven requirements for a married candidate, in the order of the examination', () => {
    expect(assess(after(examined, married), rulebook).map(({ rule }) => rule)).toEqual([
      'intention-to-stand', 'biography', 'citizenship', 'minimum-age', 'legal-capacity', 'no-unspent-conviction', 'no-corruption',
      'declaration', 'spouse-declaration', 'deposit', 'one-district',
    ]);
  });
  it('has ten for an unmarried one: no spouse, no declaration of a spouse', () => {
    expect(assess(examined, rulebook)).toHaveLength(10);
    expect(assess(examined, rulebook).map(({ rule }) => rule)).not.toContain('spouse-declaration');
  });
  it('asks a nominee of a party for minutes, consent and membership instead of the intention', () => {
    expect(assess(filingOf('in-examination', 'party'), rulebook).map(({ rule }) => rule)).toEqual([
      'minutes-extract', 'consent-to-stand', 'nominator-admitted', 'biography', 'citizenship', 'minimum-age', 'legal-capacity',
      'no-unspent-conviction', 'no-corruption', 'own-member', 'declaration', 'deposit', 'one-district',
    ]);
  });
});

describe('age', () => {
  it('is decided by the birth date alone: nineteen on election day does not do', () => {
    const row = finding(after(examined, bornOn('2003-03-20')), 'minimum-age');
    expect(row).toMatchObject({ outcome: 'not-met', effect: 'fatal', ground: 'requirements-not-met', flags: [] });
    expect(row.statement).toEqual({ kk: 'сайлау күні 19 жаста, қажеті 20 жас', ru: '19 лет на день выборов, нужно 20', en: 'aged 19 on election day, 20 required' });
  });
  it('is enough at twenty on election day, with a flag while the candidate is nineteen', () => {
    expect(finding(after(examined, bornOn('2003-03-19')), 'minimum-age')).toMatchObject({ outcome: 'met', flags: ['under-age-at-registration'] });
  });
  it('is told with the right form of the year', () => {
    expect(finding(after(examined, bornOn('1992-01-01')), 'minimum-age').statement.ru).toBe('31 год на день выборов');
    expect(finding(after(examined, bornOn('2000-01-01')), 'minimum-age').statement.ru).toBe('23 года на день выборов');
    expect(finding(after(examined, bornOn('1912-01-01')), 'minimum-age').statement.ru).toBe('111 лет на день выборов');
  });
});

describe('what registers answer', () => {
  it('is unanswered until they have, with the declared value beside it', () => {
    expect(finding(examined, 'citizenship')).toMatchObject({
      outcome: 'unanswered', statement: { kk: 'жауап жоқ, мәлімделгені: Қазақстан азаматы', ru: 'ответа нет, заявлено: гражданство Казахстана есть' },
    });
    expect(finding(examined, 'no-corruption')).toMatchObject({ outcome: 'unanswered', statement: { ru: 'ответа нет' } });
  });
  it('shows who said it and when, in the zone of the commission', () => {
    expect(finding(after(examined, answered('citizenship', true)), 'citizenship'))
      .toMatchObject({ outcome: 'met', statement: { ru: 'гражданство Казахстана есть, ГБД ФЛ, 03.02.2023, 09:14' } });
  });
  it('bars a person whom the register does not know as a citizen', () => {
    expect(finding(after(examined, answered('citizenship', false)), 'citizenship').outcome).toBe('not-met');
  });
  it('is unclear where the register itself cannot tell', () => {
    expect(finding(after(examined, answered('incapacity', null)), 'legal-capacity').outcome).toBe('unclear');
  });
  it('takes the latest answer', () => {
    expect(finding(after(examined, answered('incapacity', true), answered('incapacity', false)), 'legal-capacity').outcome).toBe('met');
  });
  it('bars for a conviction that is spent only after registration, not for one spent before', () => {
    const later = after(examined, answered('unspent-conviction', true), answered('conviction-spent-on', '2023-03-01'));
    const earlier = after(examined, answered('unspent-conviction', true), answered('conviction-spent-on', '2021-05-05'));
    expect(finding(later, 'no-unspent-conviction').outcome).toBe('not-met');
    expect(finding(earlier, 'no-unspent-conviction').outcome).toBe('met');
  });
  it('counts imprisonment under a sentence as an unspent conviction', () => {
    expect(finding(after(examined, answered('imprisonment', true)), 'no-unspent-conviction').outcome).toBe('not-met');
    expect(finding(after(examined, answered('imprisonment', false)), 'no-unspent-conviction').outcome).toBe('unanswered');
  });
  it('bars for guilt in corruption without regard to time', () => {
    expect(finding(after(examined, answered('corruption-established', true)), 'no-corruption')).toMatchObject({ outcome: 'not-met', effect: 'fatal' });
  });
});

describe('papers', () => {
  it('names the missing paper, which can still be mended', () => {
    expect(finding(examined, 'declaration')).toMatchObject({
      outcome: 'not-met', effect: 'curable', ground: 'documents-missing', document: 'declaration-certificate',
      statement: { kk: 'құжат жоқ: Кандидаттың декларация тапсырғаны туралы анықтама', ru: 'нет документа: Справка о сдаче декларации кандидатом' },
    });
  });
  it('waits for the revenue body once the certificate is there, and is met when it confirms', () => {
    const filed = after(examined, { type: 'DocumentAttached', at, by: people.candidate, document: paper('declaration-certificate', at) });
    expect(finding(filed, 'declaration').outcome).toBe('unanswered');
    expect(finding(after(filed, answered('declaration-submitted', true)), 'declaration').outcome).toBe('met');
    expect(finding(after(filed, answered('declaration-submitted', false)), 'declaration').outcome).toBe('not-met');
  });
  it('flags a birth date that differs from the IIN and decides nothing by it', () => {
    expect(finding(after(examined, bornOn('1991-01-31')), 'biography')).toMatchObject({ outcome: 'met', flags: ['birth-date-differs-from-iin'] });
    expect(finding(examined, 'biography').flags).toEqual([]);
  });
  it('looks at the truth of a declaration only once there is an answer', () => {
    expect(assess(examined, rulebook).map(({ rule }) => rule)).not.toContain('declaration-true');
    expect(finding(after(examined, answered('declaration-true', false)), 'declaration-true')).toMatchObject({ outcome: 'not-met', ground: 'declaration-untrue' });
  });
});

describe('the deposit', () => {
  it('is not due before compliance is confirmed', () => {
    expect(finding(examined, 'deposit')).toMatchObject({ outcome: 'unanswered', statement: { ru: 'вносится после подтверждения соответствия требованиям' } });
  });
  it('is missing after that', () => {
    expect(finding(after(examined, compliant), 'deposit')).toMatchObject({ outcome: 'not-met', facts: { dueKzt: 350_000, receivedKzt: null } });
  });
  it('is short with 300,000 tenge and says both amounts', () => {
    const row = finding(after(examined, compliant, answered('deposit-received', 300_000)), 'deposit');
    expect(row.outcome).toBe('not-met');
    expect(row.statement.ru).toBe('внесено: 300\u00A0000 тенге, нужно: 350\u00A0000 тенге, ГБД ФЛ, 03.02.2023, 09:14');
  });
  it('is met with 350,000 tenge', () => {
    expect(finding(after(examined, compliant, answered('deposit-received', 350_000)), 'deposit').outcome).toBe('met');
  });
});

describe('conduct', () => {
  it('is on the checklist only once it is on record', () => {
    expect(finding(after(examined, answered('early-campaigning', true)), 'no-early-campaigning')).toMatchObject({ outcome: 'not-met', ground: 'early-campaigning' });
    expect(finding(after(examined, answered('court-decision', 'court-established-bribery')), 'no-court-established-bribery').ground).toBe('court-established-bribery');
    expect(assess(examined, rulebook).map(({ concern }) => concern)).not.toContain('conduct');
  });
});

describe('membership of the nominating party', () => {
  const examinedParty = filingOf('in-examination', 'party');
  const member = (party: string | null): FilingEvent => ({
    type: 'BackgroundRecorded', at, by: people.agent, candidateId: 'c1', background: { education: '', occupation: '', party, disability: false },
  });
  it('is met by its own member, by id or by name in any language', () => {
    expect(finding(after(examinedParty, member('auyl')), 'own-member').outcome).toBe('met');
    expect(finding(after(examinedParty, member('Партия «Ауыл»')), 'own-member').outcome).toBe('met');
  });
  it('is not met by a member of another party, and unclear where none is stated', () => {
    expect(finding(after(examinedParty, member('amanat')), 'own-member')).toMatchObject({ outcome: 'not-met', ground: 'nomination-procedure' });
    expect(finding(after(examinedParty, member(null)), 'own-member').outcome).toBe('unclear');
  });
});

describe('a party list', () => {
  const person = (id: string, part: Partial<Candidate>): Candidate => ({ ...aisulu, id, ...part });
  const man = { sex: 'male', birthDate: civilDate('1970-01-01') } as const;
  const list: Filing = {
    ...filingOf('in-examination', 'party'), form: 'party-list', route: 'party-list', seats: 10, documents: [],
    candidates: [person('c1', {}), person('c2', man), person('c3', man), person('c4', { ...man, disability: true })],
  };
  it('is left to people where persons with disabilities decide the quota', () => {
    expect(finding(list, 'quota', null)).toMatchObject({ outcome: 'unclear', facts: { required: 2, counted: 2, size: 4 } });
    expect(finding(list, 'quota', null).statement.ru).toBe('нужно 2, есть 2, без лиц с инвалидностью 1: решает комиссия');
  });
  it('fails the quota with one woman of four', () => {
    expect(finding({ ...list, candidates: list.candidates.map((candidate) => ({ ...candidate, disability: false })) }, 'quota', null).outcome).toBe('not-met');
  });
  it('has papers of the list once and papers of each person', () => {
    const rows = assess(list, rulebook);
    expect(rows.filter(({ rule }) => rule === 'minutes-extract').map(({ candidateId }) => candidateId)).toEqual([null]);
    expect(rows.filter(({ rule }) => rule === 'consent-to-list').map(({ candidateId }) => candidateId)).toEqual(['c1', 'c2', 'c3', 'c4']);
  });
  it('leaves a deposit below the full amount to people: the party may owe less', () => {
    expect(finding(after(list, answered('deposit-received', 700_000, null)), 'deposit', null)).toMatchObject({ outcome: 'unclear', facts: { dueKzt: 1_400_000 } });
    expect(finding(after(list, answered('deposit-received', 1_400_000, null)), 'deposit', null).outcome).toBe('met');
  });
});
