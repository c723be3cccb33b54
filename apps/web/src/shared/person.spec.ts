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

  it.each(['/\t/example.org', '/\n/example.org', '\t//example.org', ' //example.org', '/\u0000/example.org', '/a\\..\\..\\example.org', 'javascript:alert(1)', 'data:text/html,a', '///example.org', '/\u2028/example.org', 'candidate', '', 'https:/example.org', '\\\\example.org'])('leads nowhere else, however it is written: %j', (wanted) => {
    expect(safeReturn(wanted)).toBeNull();
  });

  it('leads to an address of this site also when it is read by a browser', () => {
    for (const wanted of ['/', '/candidate/1?return=https://example.org', '/a//b', '/@example.org', '/.example.org', '/%2f%2fexample.org']) {
      expect(new URL(safeReturn(wanted) ?? 'https://example.org', 'https://tirkeu.example.kz').origin).toBe('https://tirkeu.example.kz');
    }
  });
});
