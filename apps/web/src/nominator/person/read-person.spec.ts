import { describe, expect, it } from '@jest/globals';
import { civilDate, type Candidate } from '@tirkeu/domain';
import { aisulu } from '@tirkeu/testing/stories';
import { readPerson, writtenOf, type WrittenPerson } from './read-person.js';
import { choiceKey, readDay, readIin } from './written.js';

const today = civilDate('2023-01-25');
const terms = { today, ownParty: '«Ауыл» партиясы', vocabulary: { maritalStatus: { замужем: 'married' }, sex: { ж: 'female' }, yesNo: { иа: 'yes', нет: 'no' } } } as const;
/** Born on 31 January 1990, a woman: 900131490200 says so. */
const person: WrittenPerson = { iin: '900131490200', surnameKk: 'Үлгібаева', givenNameKk: 'Айсұлу', surnameRu: 'Ульгибаева', givenNameRu: 'Айсулу' };
const told = (more: WrittenPerson) => readPerson({ ...person, ...more }, terms).faults.map(({ field, key, level }) => `${level} ${field} ${key.replace('nominator:fault.', '')}`);

describe('a number that somebody wrote', () => {
  it('is read with spaces, dashes and slips of the Kazakh keyboard undone', () => {
    expect(readIin('900131 490-200', today)).toEqual({ iin: '900131490200', zerosRestored: false });
    expect(readIin('ұққ"і"ңұқәққ', today)).toEqual({ iin: '900131490200', zerosRestored: false });
  });
  it('gets back the zeros that a spreadsheet dropped, where that gives a number that exists', () => {
    // 030319590900: born on 19 March 2003.
    expect(readIin('30319590900', today)).toEqual({ iin: '030319590900', zerosRestored: true });
    expect(readIin('30319590901', today)).toBeNull();
  });
  it('is not guessed where a spreadsheet has rounded it', () => {
    expect(readIin('9.00131E+11', today)).toBe('rounded');
    expect(readIin('900131490200.0', today)).toEqual({ iin: '900131490200', zerosRestored: false });
  });
});

describe('a day that somebody wrote', () => {
  it('is read in the ways in which people and spreadsheets write it', () => {
    for (const written of ['31.12.1980', '31/12/1980', '31-12-1980', '31 12 1980 г.', '1980-12-31', '1980.12.31', '29586', '29586.0']) expect(readDay(written)).toBe('1980-12-31');
    expect(readDay('1.2.1980')).toBe('1980-02-01');
  });
  it('is none where the calendar has no such day, or the year is not whole', () => {
    for (const written of ['30.02.1980', '31.12.80', 'желтоқсан', '12.31.1980']) expect(readDay(written)).toBeNull();
  });
});

describe('what is written of a person', () => {
  it('is an entry for the filing: birth date and sex from the number, the own party where none is stated', () => {
    expect(readPerson({ ...person, maritalStatus: 'замужем', spouseName: 'Үлгібаев Дәурен', citizen: '', phone: '+7 700 000 00 00' }, terms)).toEqual({
      faults: [],
      entry: {
        identity: {
          iin: '900131490200', birthDate: '1990-01-31', sex: 'female', citizen: true, residentSince: null,
          nameKk: { surname: 'Үлгібаева', givenName: 'Айсұлу' }, nameRu: { surname: 'Ульгибаева', givenName: 'Айсулу' },
        },
        contact: { phone: '+7 700 000 00 00', email: '', address: '' },
        family: { maritalStatus: 'married', spouseName: 'Үлгібаев Дәурен' },
        background: { education: '', occupation: '', party: '«Ауыл» партиясы', disability: false },
      },
    });
  });
  it('may have the name in one column', () => {
    const { entry } = readPerson({ iin: '900131490200', fullNameKk: 'Үлгібаева Айсұлу Мысалқызы', fullNameRu: 'Ульгибаева Айсулу' }, terms);
    expect(entry?.identity).toMatchObject({ nameKk: { surname: 'Үлгібаева', givenName: 'Айсұлу', patronymic: 'Мысалқызы' }, nameRu: { surname: 'Ульгибаева', givenName: 'Айсулу' } });
  });
  it('keeps the person out while number or name cannot stand on an act, and says which cell it is', () => {
    expect(told({ iin: '' })).toEqual(['error iin iin.missing', 'error birthDate birth.missing']);
    expect(told({ iin: '900131490201' })).toEqual(['error iin iin.checksum', 'error birthDate birth.missing']);
    expect(told({ surnameKk: '', givenNameRu: '' })).toEqual(['error surnameKk surname.missing', 'error givenNameRu given-name.missing']);
    expect(told({ phone: '123', email: 'aisulu', maritalStatus: 'кто знает' })).toEqual(['error phone phone', 'error email email', 'error maritalStatus choice']);
  });
  it('has its telephone number also where the Kazakh layout was on', () => {
    expect(readPerson({ ...person, phone: '+. .қ" іңғ ,. үұ' }, terms).entry?.contact).toEqual({ phone: '+77013456789', email: '', address: '' });
  });
  it('proposes the Cyrillic spelling and leaves it to the person', () => {
    const { faults, entry } = readPerson({ ...person, surnameKk: 'Iбраева' }, terms);
    expect(entry).toBeNull();
    expect(faults).toEqual([{ field: 'surnameKk', key: 'nominator:fault.name.mixed', level: 'error', proposal: 'Ібраева' }]);
  });
  it('warns of a birth date or sex that the number contradicts, and overrules neither', () => {
    const { faults, entry } = readPerson({ ...person, birthDate: '31.01.1991', sex: 'male' }, terms);
    expect(faults).toEqual([
      { field: 'birthDate', key: 'nominator:fault.birth.differs', level: 'warning', values: { date: '31.01.1990' }, proposal: '31.01.1990' },
      { field: 'sex', key: 'nominator:fault.sex.differs', level: 'warning', proposal: 'female' },
    ]);
    expect(entry?.identity.birthDate).toBe('1991-01-31');
  });
  it('keeps the number on record where none is written', () => {
    const onRecord: Candidate = { ...aisulu, id: 'c1', iin: '•••• •••• 0200' };
    const { entry, faults } = readPerson(writtenOf(onRecord), { ...terms, onRecord });
    expect(faults).toEqual([]);
    expect(entry?.identity).toMatchObject({ iin: null, birthDate: '1990-01-31', sex: 'female' });
  });
});

it('compares words of choices as people type them', () => {
  expect([choiceKey(' Иә '), choiceKey('в браке'), choiceKey('Жесір')]).toEqual(['иа', 'вбраке', 'жесир']);
});
