import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, storyElection } from '@tirkeu/testing/stories';
import { civilDate, decide, evolve, instant, type CandidateEntry, type Circumstances, type Filing } from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const circumstances: Circumstances = {
  actor: { ...people.agent, commissionIds: [] }, receivedAt: instant('2023-01-25T06:00:00Z'), rulebook, timetable: rulebook.timetable(storyElection),
};
const list: Filing = { ...filingOf('draft', 'party'), form: 'party-list', route: 'party-list', seats: 10, candidates: [], documents: [] };

const entry = (candidateId: string, iin: string | null, surname = 'Үлгібаев'): CandidateEntry => ({
  candidateId,
  identity: {
    iin, birthDate: civilDate('1985-07-14'), sex: 'male', citizen: true, residentSince: null,
    nameKk: { surname, givenName: 'Дәурен' }, nameRu: { surname: 'Ульгибаев', givenName: 'Даурен' },
  },
  contact: { phone: '+7 700 000 00 00', email: '', address: 'Теміртау, Үлгі көшесі, 1' },
  family: { maritalStatus: 'single', spouseName: null },
  background: { education: 'жоғары', occupation: 'мұғалім', party: 'auyl', disability: false },
});
const ask = (filing: Filing, ...candidates: readonly CandidateEntry[]) => decide(filing, { type: 'import-candidates', candidates }, circumstances);
const after = (filing: Filing, ...candidates: readonly CandidateEntry[]): Filing => {
  const result = ask(filing, ...candidates);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.reduce(evolve, filing);
};

describe('people put on a list at once', () => {
  it('are there with all that was stated of them', () => {
    const filing = after(list, entry('a', '850714390003'), entry('b', '660606390708'));
    expect(filing.candidates.map(({ id, iin, phone, maritalStatus, occupation }) => ({ id, iin, phone, maritalStatus, occupation }))).toEqual([
      { id: 'a', iin: '850714390003', phone: '+7 700 000 00 00', maritalStatus: 'single', occupation: 'мұғалім' },
      { id: 'b', iin: '660606390708', phone: '+7 700 000 00 00', maritalStatus: 'single', occupation: 'мұғалім' },
    ]);
  });
  it('come in together or not at all: every faulty row is named', () => {
    const denial = ask(list, entry('a', '850714390003'), entry('b', '850714390004'), entry('c', '660606390708', 'Iбраев'));
    expect(denial).toMatchObject({ ok: false, error: { code: 'iin-invalid', items: ['2.iin', '3.nameKk.surname'], facts: { row: 2, reason: 'checksum' } } });
  });
  it('are each there once, whether the double stands in the table or on the list already', () => {
    expect(ask(list, entry('a', '850714390003'), entry('b', '850714390003'))).toMatchObject({ ok: false, error: { code: 'candidate-repeated', items: ['2.iin'] } });
    expect(ask(after(list, entry('a', '850714390003')), entry('b', '850714390003'))).toMatchObject({ ok: false, error: { code: 'candidate-repeated', items: ['1.iin'] } });
  });
  it('are nobody where the table is empty', () => {
    expect(ask(list)).toMatchObject({ ok: false, error: { code: 'details-missing' } });
  });
});

describe('a person recorded anew', () => {
  it('keeps the number on record, and only what is new happens', () => {
    const filing = after(list, entry('a', '850714390003'));
    const again = { ...entry('a', null), contact: { phone: '+7 701 111 11 11', email: '', address: 'Теміртау, Үлгі көшесі, 1' } };
    const result = ask(filing, again);
    expect(result.ok && result.value.map(({ type }) => type)).toEqual(['ContactRecorded']);
    expect(after(filing, again).candidates).toMatchObject([{ iin: '850714390003', phone: '+7 701 111 11 11' }]);
  });
});

describe('a district', () => {
  it('takes one person and no second', () => {
    const district: Filing = { ...filingOf('draft', 'party'), candidates: [], documents: [] };
    expect(ask(district, entry('a', '850714390003')).ok).toBe(true);
    expect(ask(district, entry('a', '850714390003'), entry('b', '660606390708'))).toMatchObject({ ok: false, error: { code: 'candidate-unknown' } });
  });
});

describe('a person recorded one by one', () => {
  it('is not put on a list twice either', () => {
    const filing = after(list, entry('a', '850714390003'));
    const { identity } = entry('b', '850714390003');
    expect(decide(filing, { type: 'record-identity', candidateId: 'b', identity }, circumstances)).toMatchObject({ ok: false, error: { code: 'candidate-repeated' } });
  });
});
