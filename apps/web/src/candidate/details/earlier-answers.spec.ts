import { describe, expect, it } from '@jest/globals';
import { nameOfAccount } from './earlier-answers.js';

describe('the name of an account', () => {
  it('is read as on the identity card: surname, given name, patronymic', () => {
    expect(nameOfAccount('Үлгібаева Айсұлу Мысалқызы', 'ru')).toEqual({ language: 'kk', name: { surname: 'Үлгібаева', givenName: 'Айсұлу', patronymic: 'Мысалқызы' } });
  });

  it('may lack a patronymic, and keeps one of two words whole', () => {
    expect(nameOfAccount('Мысалбеков Канат', 'ru')).toEqual({ language: 'ru', name: { surname: 'Мысалбеков', givenName: 'Канат' } });
    expect(nameOfAccount('Алиев Тимур Аман оглы', 'ru')?.name.patronymic).toBe('Аман оглы');
  });

  it('without a letter of the Kazakh alphabet alone belongs to the language of the page', () => {
    expect(nameOfAccount('Мысалбеков Канат', 'kk')?.language).toBe('kk');
  });

  it('is left alone where it is no name on a ballot: one word, Latin letters, two scripts, an office', () => {
    for (const written of ['Канат', 'Kanat Mysalbekov', 'Iбраев Ерлан', 'Штаб № 7', 'a@b.kz', '']) expect(nameOfAccount(written, 'kk')).toBeNull();
  });
});
