import { describe, expect, it } from '@jest/globals';
import { civilDate, formDifferences, formAnswers, type Candidate } from '@tirkeu/domain';
import { paperAnswers, readPaper, typedFrom } from './paper-reading.js';

const today = civilDate('2026-12-21');
const candidate: Candidate = {
  id: 'c1', iin: '•••• •••• 0003', birthDate: civilDate('1985-07-14'), sex: 'male', nameKk: { surname: 'Ібраев', givenName: 'Дәурен' }, nameRu: { surname: 'Ибраев', givenName: 'Даурен' }, citizen: true, residentSince: null,
  maritalStatus: 'married', spouseName: 'Ібраева Әсел', phone: '+7 701 234 56 78', email: '', address: 'Теміртау', education: 'жоғары', occupation: 'мұғалім', party: null, disability: true,
};
const typed = typedFrom(candidate);
const known = { today, candidate, keepsIin: false };
const faultsOf = (form: typeof typed, more = known) => {
  const read = readPaper(form, more);
  return 'faults' in read ? read.faults.map(({ fieldId }) => fieldId) : [];
};

describe('a paper form as it is typed at the counter', () => {
  it('begins as the record has it, with days as on paper and without the IIN', () => {
    expect(typed).toMatchObject({ iin: '', 'birth-date': '14.07.1985', 'resident-since': '', 'surname-kk': 'Ібраев', spouse: 'Ібраева Әсел' });
    expect(formDifferences(formAnswers(candidate), paperAnswers(typed))).toEqual([]);
  });

  it('differs where something else was typed', () => {
    expect(formDifferences(formAnswers(candidate), paperAnswers({ ...typed, 'birth-date': '15.7.1985', party: '«Ауыл»', iin: '850714390011' }))).toEqual(['iin', 'birth-date', 'party']);
  });

  it('is the person as the paper has them, with what the form does not ask kept', () => {
    expect(readPaper({ ...typed, iin: '850714 390003', 'resident-since': '1.2.2001', spouse: ' ' }, known)).toEqual({
      value: {
        identity: { iin: '850714390003', birthDate: '1985-07-14', sex: 'male', nameKk: { surname: 'Ібраев', givenName: 'Дәурен' }, nameRu: { surname: 'Ибраев', givenName: 'Даурен' }, citizen: true, residentSince: '2001-02-01' },
        contact: { phone: '+7 701 234 56 78', email: '', address: 'Теміртау' }, family: { maritalStatus: 'married', spouseName: null }, background: { education: 'жоғары', occupation: 'мұғалім', party: null, disability: true },
      },
    });
  });

  it('names every field that is missing or wrong, in the order of the form', () => {
    expect(faultsOf({ ...typed, iin: '850714390004', 'birth-date': '31.02.1985', 'given-name-ru': ' ', citizen: '', 'resident-since': 'ерте' })).toEqual(['paper-iin', 'paper-birth-date', 'paper-given-name-ru', 'paper-citizen', 'paper-resident-since']);
  });

  it('needs the IIN where a new filing is opened, and may keep the one on record otherwise', () => {
    expect(faultsOf(typed)).toEqual(['paper-iin']);
    expect(readPaper(typed, { ...known, keepsIin: true })).toMatchObject({ value: { identity: { iin: null, sex: 'male' } } });
  });
});
