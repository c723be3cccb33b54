import { describe, it, expect } from '@jest/globals';
import { safeReturn } from './addresses.js';
import { inFull, inShort, nameIn, nameLanguage } from './person.js';

const person = { nameKk: { surname: 'Қағидаев', givenName: 'Ерлан' }, nameRu: { surname: 'Кагидаев', givenName: 'Ерлан', patronymic: 'Сынакович' } };

describe('a name', () => {
  it('is surname, given name and patronymic, and whole without a patronymic', () => {
    expect(inFull(person.nameRu)).toBe('Кагидаев Ерлан Сынакович');
    expect(inFull(person.nameKk)).toBe('Қағидаев Ерлан');
  });

  it('is shortened to the first letter of the given name', () => {
    expect(inShort({ surname: 'Әбілов', givenName: 'Ілияс' })).toBe('Әбілов І.');
  });

  it('is Russian on Russian pages and in the state language on the others, never transliterated', () => {
    expect(nameIn(person, 'ru')).toBe(person.nameRu);
    expect(nameIn(person, 'kk')).toBe(person.nameKk);
    expect(nameIn(person, 'en')).toBe(person.nameKk);
    expect(nameLanguage('en')).toBe('kk');
  });
});

describe('the way back after sign-in', () => {
  it('stays on this site', () => {
    expect(safeReturn('/candidate/1?step=2')).toBe('/candidate/1?step=2');
    expect(safeReturn('https://example.org')).toBeNull();
    expect(safeReturn('//example.org')).toBeNull();
    expect(safeReturn('/\\example.org')).toBeNull();
    expect(safeReturn(null)).toBeNull();
  });
});
