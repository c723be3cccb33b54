import { describe, expect, it } from '@jest/globals';
import { ageOn, checkIin, checkNameScript, civilDate, type Sex } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import type { SyntheticPerson } from '../plan.js';
import { chanceOf } from './chance.js';
import { peopleOf } from './people.js';

const electionDay = civilDate('2023-03-19');
const { limits } = getRulebook('kz-maslikhat-2023');
const ageOf = ({ birthDate }: SyntheticPerson): number => ageOn(birthDate, electionDay);
const fullNameOf = ({ nameKk: { surname, givenName, patronymic = '' } }: SyntheticPerson): string => `${surname} ${givenName} ${patronymic}`;

describe('people who are made up', () => {
  const { draw } = peopleOf(chanceOf(1, 'people'), electionDay, limits);
  const drawMany = (sex: Sex) => Array.from({ length: 3000 }, () => draw(sex));
  const women = drawMany('female');
  const men = drawMany('male');
  const people = [...women, ...men];

  it('have valid numbers that say their birth date and sex, no two the same', () => {
    expect(people.map(({ iin }) => checkIin(iin, electionDay))).toEqual(people.map(({ birthDate, sex }) => ({ valid: true, birthDate, sex })));
    expect(new Set(people.map(({ iin }) => iin)).size).toBe(6000);
  });

  it('have serial numbers that no register gives out: 9000 and above for one day', () => {
    expect(people.filter(({ iin }) => iin.charAt(7) !== '9')).toEqual([]);
  });

  it('are citizens who have reached 20 before the campaign and not yet 76', () => {
    expect(people.filter(({ citizen }) => !citizen)).toEqual([]);
    expect(people.filter(({ birthDate }) => birthDate > '2002-11-19')).toEqual([]);
    expect(people.filter((person) => ageOf(person) > 75)).toEqual([]);
  });

  it.each([['women', women], ['men', men]])('are 47 years old on the average: %s', (_name, group) => {
    const mean = group.reduce((sum, person) => sum + ageOf(person), 0) / group.length;
    expect(mean).toBeGreaterThan(46);
    expect(mean).toBeLessThan(48);
  });

  it('live where they live since a day between their birth and the election', () => {
    expect(people.filter(({ residentSince, birthDate }) => residentSince === null || residentSince < birthDate || residentSince > electionDay)).toEqual([]);
  });

  it('have names in Cyrillic letters, the Russian ones without the letters that only Kazakh has', () => {
    const words = people.flatMap(({ nameKk, nameRu }) => [nameKk, nameRu]).map(({ surname, givenName, patronymic = '' }) => `${surname} ${givenName} ${patronymic}`.trim());
    expect(words.filter((name) => checkNameScript(name).outcome !== 'accept')).toEqual([]);
    expect(people.filter(({ nameRu }) => /[әғқңөұүһі]/iu.test(JSON.stringify(nameRu)))).toEqual([]);
  });

  it('bear names that fit their sex, in both languages', () => {
    const fits = (pattern: { surname: RegExp; patronymic: RegExp }) => ({ nameKk, nameRu }: SyntheticPerson) =>
      [nameKk, nameRu].every(({ surname, patronymic }) => !pattern.surname.test(surname) && (patronymic === undefined || pattern.patronymic.test(patronymic)));
    expect(women.filter((woman) => !fits({ surname: /(?:ов|ев|кий)$/u, patronymic: /(?:қызы|кызы|вна)$/u })(woman))).toEqual([]);
    expect(men.filter((man) => !fits({ surname: /(?:ова|ева|ина|кая)$/u, patronymic: /(?:ұлы|улы|вич)$/u })(man))).toEqual([]);
  });

  it('have a patronymic or none, the same in both languages', () => {
    const without = people.filter(({ nameKk }) => nameKk.patronymic === undefined);
    expect(without.length).toBeGreaterThan(0);
    expect(without.filter(({ nameRu }) => nameRu.patronymic !== undefined)).toEqual([]);
  });

  it('share a full name now and then, but seldom', () => {
    const namesakes = people.length - new Set(people.map(fullNameOf)).size;
    expect(namesakes).toBeGreaterThan(0);
    expect(namesakes).toBeLessThan(60);
  });

  it('are married in about three cases of four, and then have a spouse', () => {
    const married = people.filter(({ maritalStatus }) => maritalStatus === 'married');
    expect(married.length).toBeGreaterThan(4200);
    expect(married.length).toBeLessThan(4800);
    expect(people.filter(({ maritalStatus, spouseName }) => (spouseName !== null) !== (maritalStatus === 'married'))).toEqual([]);
  });

  it('say what they learned and do in the state language', () => {
    expect(people.filter(({ education, occupation }) => !/^[а-яәғқңөұүһі ]+$/u.test(`${education} ${occupation}`))).toEqual([]);
  });

  it('can be asked for by age', () => {
    const young = Array.from({ length: 200 }, () => draw('male', { under: 29 }));
    expect(young.filter((person) => ageOf(person) >= 29 || ageOf(person) < 20)).toEqual([]);
    const old = Array.from({ length: 200 }, () => draw('female', { from: 60 }));
    expect(old.filter((person) => ageOf(person) < 60 || ageOf(person) > 75)).toEqual([]);
    expect(() => draw('male', { under: 20 })).toThrow('Nobody is at least 20 and under 20 years old');
  });
});
