import { describe, expect, it } from '@jest/globals';
import { civilDate, type Candidate } from '@tirkeu/domain';
import { aisulu } from '@tirkeu/testing/stories';
import { guessPlace } from './match-files.js';
import { PAPER_WORDS } from './paper-words.js';

const person = (id: string, iin: string, birthDate: string, kk: readonly [string, string, string?], ru: readonly [string, string]): Candidate => ({
  ...aisulu, id, iin, birthDate: civilDate(birthDate), nameKk: { surname: kk[0], givenName: kk[1], ...(kk[2] && { patronymic: kk[2] }) }, nameRu: { surname: ru[0], givenName: ru[1] },
});
/** The numbers are masked here, as the server gives them. */
const people = [
  person('aisulu', '•••• •••• 0200', '1990-01-31', ['Үлгібаева', 'Айсұлу', 'Мысалқызы'], ['Ульгибаева', 'Айсулу']),
  person('dauren', '•••• •••• 0003', '1985-07-14', ['Қасымов', 'Дәурен'], ['Касымов', 'Даурен']),
  person('erzhan', '•••• •••• 0708', '1966-06-06', ['Қасымов', 'Ержан'], ['Касымов', 'Ержан']),
];
const words = new Map([...PAPER_WORDS].filter(([id]) => id !== 'consent-to-stand'));
const guess = (name: string) => { const { requirement, candidateId } = guessPlace(name, people, words); return [candidateId, requirement]; };

describe('the place of a file', () => {
  it('follows from the number in its name', () => {
    expect(guess('850714390003_келісім.pdf')).toEqual(['dauren', 'consent-to-list']);
    expect(guess('ИИН 900131490200 биография.PDF')).toEqual(['aisulu', 'biography']);
  });
  it('follows from surname and given name in either language and any order, or typed without Kazakh letters', () => {
    expect(guess('Касымов_Даурен-согласие.pdf')).toEqual(['dauren', 'consent-to-list']);
    expect(guess('Ержан Қасымов өмірбаян.jpg')).toEqual(['erzhan', 'biography']);
    expect(guess('ulgibaeva consent.pdf')).toEqual(['aisulu', 'consent-to-list']);
    expect(guess('Касымов Е. справка.pdf')).toEqual(['erzhan', 'declaration-certificate']);
  });
  it('is left to people where two could be meant, or nobody', () => {
    expect(guess('Касымов согласие.pdf')).toEqual([null, 'consent-to-list']);
    expect(guess('scan0001.pdf')).toEqual([null, null]);
    expect(guess('850714390004.pdf')).toEqual([null, null]);
  });
  it('tells a spouse’s certificate from the candidate’s own', () => {
    expect(guess('Касымов Даурен справка супруга декларация.pdf')).toEqual(['dauren', 'spouse-declaration-certificate']);
    expect(guess('Касымов Даурен декларация.pdf')).toEqual(['dauren', 'declaration-certificate']);
  });
});
