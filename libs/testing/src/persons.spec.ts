import { describe, expect, it } from '@jest/globals';
import { checkIin, civilDate } from '@tirkeu/domain';
import { person, syntheticIin } from './persons.js';

describe('the made-up people of the tests', () => {
  it.each([
    ['1985-07-14', 'male', 9000, '850714390003'],
    ['1990-01-31', 'female', 9020, '900131490200'],
    ['2003-03-19', 'male', 9090, '030319590900'],
  ] as const)('born on %s, %s, with serial number %i have the IIN %s', (birthDate, sex, serial, iin) => {
    expect(syntheticIin(civilDate(birthDate), sex, serial)).toBe(iin);
  });

  it('get the next serial number where theirs can have no check digit', () => {
    expect(syntheticIin(civilDate('1985-07-14'), 'male', 9043).slice(0, 11)).toBe('85071439044');
  });

  it('are always the same, all different, and all have valid numbers', () => {
    const people = Array.from({ length: 500 }, (_none, number) => person(number));
    expect(new Set(people.map(({ iin }) => iin)).size).toBe(500);
    expect(people.every(({ iin, birthDate }) => { const check = checkIin(iin, civilDate('2023-02-01')); return check.valid && check.birthDate === birthDate; })).toBe(true);
    expect(person(7)).toEqual(person(7));
  });
});
