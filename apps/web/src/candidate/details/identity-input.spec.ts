import { describe, it, expect } from '@jest/globals';
import { civilDate } from '@tirkeu/domain';
import { aisulu } from '@tirkeu/testing/stories';
import { birthDateOfIin, identityInputOf, proposedInRussian, proposedSpelling, readIdentity, withIin, type IdentityInput } from './identity-input.js';

const today = civilDate('2023-02-06');

/** Vector 1 of the public number format: a man born on 14 July 1985. */
const filled: IdentityInput = {
  iin: '850714390003',
  birthDate: { day: '14', month: '7', year: '1985' },
  nameKk: { surname: 'Үлгіов', givenName: 'Ерлан', patronymic: '' },
  nameRu: { surname: 'Ульгиов', givenName: 'Ерлан', patronymic: '' },
  citizen: 'yes',
  residentSince: { day: '', month: '', year: '' },
};
const faultsOf = (input: IdentityInput) => {
  const reading = readIdentity(input, today, undefined);
  return 'faults' in reading ? reading.faults.map(({ fieldId, key }) => `${fieldId}: ${key}`) : [];
};

describe('the identity form', () => {
  it('reads digits typed on the Kazakh layout', () => {
    expect(withIin(filled, 'ұққ"ң"ғіүііү', today).iin).toBe('900141538338');
  });

  it('fills in the birth date that the number tells, and never overwrites one that was typed', () => {
    const blank = { ...filled, iin: '', birthDate: { day: '', month: '', year: '' } };
    expect(withIin(blank, '850714390003', today).birthDate).toEqual({ day: '14', month: '07', year: '1985' });
    const typed = { ...blank, birthDate: { day: '15', month: '7', year: '1985' } };
    expect(withIin(typed, '850714390003', today).birthDate).toEqual({ day: '15', month: '7', year: '1985' });
  });

  it('proposes an empty part of the Russian name from the Kazakh one, and leaves what is written alone', () => {
    const empty = { ...filled, nameRu: { surname: '', givenName: 'Ерлан', patronymic: '' } };
    expect(proposedInRussian(empty, 'nameRu', 'surname')).toBe('Улгиов');
    expect(proposedInRussian(empty, 'nameRu', 'givenName')).toBeNull();
    expect(proposedInRussian(empty, 'nameRu', 'patronymic')).toBeNull();
    expect(proposedInRussian(empty, 'nameKk', 'surname')).toBeNull();
  });

  it('shows a birth date that differs from the number and still saves it, since numbers with errors exist', () => {
    const other = { ...filled, birthDate: { day: '15', month: '07', year: '1985' } };
    expect(birthDateOfIin(other, today)).toBe('1985-07-14');
    expect(birthDateOfIin(filled, today)).toBeNull();
    expect(faultsOf(other)).toEqual([]);
  });

  it('takes a name without a patronymic and records none', () => {
    const reading = readIdentity(filled, today, undefined);
    expect(reading).toEqual({
      identity: {
        iin: '850714390003', sex: 'male', birthDate: '1985-07-14', nameKk: { surname: 'Үлгіов', givenName: 'Ерлан' }, nameRu: { surname: 'Ульгиов', givenName: 'Ерлан' },
        citizen: true, residentSince: null,
      },
    });
  });

  it('refuses Latin letters among Cyrillic ones and proposes the Cyrillic spelling', () => {
    const mixed = { ...filled, nameKk: { ...filled.nameKk, surname: 'Iбраев' } };
    expect(faultsOf(mixed)).toEqual(['nameKk-surname: candidate:identity.name.mixed']);
    expect(proposedSpelling('Iбраев')).toBe('Ібраев');
    expect(proposedSpelling('Ібраев')).toBeNull();
  });

  it('names every fault in the order of the page', () => {
    const blank: IdentityInput = { ...identityInputOf(undefined), residentSince: { day: '31', month: '2', year: '2001' } };
    expect(faultsOf(blank)).toEqual([
      'iin: candidate:identity.iin.missing', 'birthDate: candidate:identity.birth.missing',
      'nameKk-surname: candidate:identity.surname.missing', 'nameKk-givenName: candidate:identity.given-name.missing',
      'nameRu-surname: candidate:identity.surname.missing', 'nameRu-givenName: candidate:identity.given-name.missing',
      'citizen: candidate:identity.citizen.missing', 'residentSince: candidate:identity.resident.no-such-day',
    ]);
  });

  it('tells the faults of a number apart', () => {
    const faultOf = (iin: string) => faultsOf({ ...filled, iin })[0];
    expect(faultOf('850714')).toBe('iin: candidate:identity.iin.format');
    expect(faultOf('850714700000')).toBe('iin: candidate:identity.iin.century');
    expect(faultOf('850230300001')).toBe('iin: candidate:identity.iin.date');
    expect(faultOf('791108690809')).toBe('iin: candidate:identity.iin.future');
    expect(faultOf('850714390004')).toBe('iin: candidate:identity.iin.checksum');
  });

  it('never shows the number on record: left empty it is kept', () => {
    const onRecord = { ...aisulu, id: 'c1', iin: '•••• •••• 0200' };
    const input = identityInputOf(onRecord);
    expect(input.iin).toBe('');
    const reading = readIdentity(input, today, onRecord);
    expect('identity' in reading && [reading.identity.iin, reading.identity.sex]).toEqual([null, 'female']);
  });
});
