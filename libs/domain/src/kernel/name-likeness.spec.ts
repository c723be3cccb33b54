import { describe, expect, it } from '@jest/globals';
import { likenessOf } from './name-likeness.js';

const named = (words: string) => {
  const [surname = '', givenName = '', patronymic] = words.split(' ');
  return { surname, givenName, ...(patronymic && { patronymic }) };
};

describe('two names on one ballot', () => {
  it.each([
    ['Қасымов Асан', 'Қасымов Асан Серікұлы', 'same-name'],
    ['Қасымов Асан', 'ҚАСЫМОВ АСАН', 'same-name'],
    ['Қасымов Асан', 'Касымов Асан', 'like-name'],
    ['Қасымов Асан', 'Касимов Aсан', 'like-name'],
    ['Әбдіров Нұрлан', 'Абдиров Нурлан', 'like-name'],
    ['Kassymov Assan', 'Қасымов Асан', 'like-name'],
    ['Қарлығашов Дәурен', 'Қарлығашев Дәурен', 'like-name'],
    ['Жұмабаев Ерлан', 'Жұмабаева Ерлан', 'like-name'],
    ['Қасымов Асан', 'Касымов Берік', 'same-surname'],
    ['Қасымов Асан', 'Сейітов Асан', null],
    ['Ли Асан', 'Ни Асан', null],
    ['Қасымов Асан', 'Қасымов Асет', 'same-surname'],
  ] as const)('%s and %s: %s', (one, other, likeness) => {
    expect(likenessOf(named(one), named(other))).toBe(likeness);
    expect(likenessOf(named(other), named(one))).toBe(likeness);
  });
});
