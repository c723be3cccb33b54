import { civilDate } from '@tirkeu/domain';
import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '../../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const onDate = civilDate('2023-02-08');
const woman = { sex: 'female', birthDate: civilDate('1980-01-01'), disability: false } as const;
const man = { sex: 'male', birthDate: civilDate('1980-01-01'), disability: false } as const;
const list = (size: number, women: number) => Array.from({ length: size }, (_none, place) => (place < women ? woman : man));

/** Not less than thirty per cent, in whole persons. */
const LEAST: readonly (readonly [size: number, persons: number])[] = [
  [1, 1], [2, 1], [3, 1], [4, 2], [6, 2], [7, 3], [9, 3], [10, 3], [13, 4], [16, 5], [20, 6], [21, 7], [30, 9], [63, 19], [90, 27],
];

describe('the quota of a list', () => {
  it.each(LEAST)('of %i persons is %i', (size, persons) => {
    expect(rulebook.quota({ onDate, members: list(size, persons) })).toMatchObject({ outcome: 'accept', required: persons });
    expect(rulebook.quota({ onDate, members: list(size, persons - 1) })).toMatchObject({ outcome: 'reject', required: persons });
  });

  it('counts a person once, who is a woman and young', () => {
    const young = { ...woman, birthDate: civilDate('2000-01-01') };
    expect(rulebook.quota({ onDate, members: [young, man, man, man] })).toMatchObject({ outcome: 'reject', counted: 1, required: 2 });
  });

  it('counts who has not turned 29, and nobody from that birthday on', () => {
    const born = (date: string) => [{ ...man, birthDate: civilDate(date) }];
    expect(rulebook.quota({ onDate, members: born('1994-02-09') }).outcome).toBe('accept');
    expect(rulebook.quota({ onDate, members: born('1994-02-08') }).outcome).toBe('reject');
  });
});
