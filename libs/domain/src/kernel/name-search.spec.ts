import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KAZAKH_ALPHABET } from './kazakh.js';
import { nameSearchWords } from './name-search.js';

/** Whether each typed word begins a word of the name. */
const finds = (typed: string, name: string): boolean => nameSearchWords(typed).every((word) => nameSearchWords(name).some((known) => known.startsWith(word)));

describe('a search for a name', () => {
  it.each(['Қасымов', 'Касымов', 'касымов', 'КАСЫМ', 'kasymov', 'Kassymov', 'Qasymov', 'kasim', 'Касимов'])('finds Қасымов when %s is typed', (typed) => {
    expect(finds(typed, 'Қасымов Айбек Серікұлы')).toBe(true);
  });

  it.each([
    ['Yerlan', 'Ерлан'], ['Erlan', 'Ерлан'], ['Zhumabayev', 'Жұмабаев'], ['Jumabaev', 'Жұмабаев'], ['Aliyev', 'Әлиев'], ['Aliev', 'Әлиев'], ['Yusupov', 'Юсупов'],
    ['Aigul', 'Айгүл'], ['Aygul', 'Айгуль'], ['Shyngys', 'Шыңғыс'], ['Gulnar', 'Гүлнар'], ['Mariyam', 'Мариям'], ['Mariam', 'Мариям'], ['Ghabit', 'Ғабит'], ['Gabit', 'Ғабит'],
    ['Khasen', 'Хасен'], ['Hasen', 'Хасен'], ['Shcherbakov', 'Щербаков'], ['Tsoi', 'Цой'], ['Tsoy', 'Цой'], ['Artyom', 'Артём'], ['Gennadiy', 'Геннадий'], ['Gennady', 'Геннадий'],
    ['Viktor', 'Виктор'], ['Alexandr', 'Александр'], ['Äbilov', 'Әбілов'], ['Şolpan', 'Шолпан'], ['Öteğenov', 'Өтегенов'], ['Oñalbek', 'Оңалбек'], ['Oŋalbek', 'Оңалбек'],
  ])('takes %s for %s', (typed, name) => {
    expect(nameSearchWords(typed)).toEqual(nameSearchWords(name));
  });

  it('takes words in any order, and only the beginnings of words', () => {
    expect(finds('айб қас', 'Қасымов Айбек Серікұлы')).toBe(true);
    expect(finds('серик касымов', 'Қасымов Айбек Серікұлы')).toBe(true);
    expect(finds('ымов', 'Қасымов Айбек Серікұлы')).toBe(false);
    expect(finds('касымов чингиз', 'Қасымов Айбек Серікұлы')).toBe(false);
  });

  it('finds each part of a double surname, and a name with an apostrophe by either spelling', () => {
    expect(finds('щедрин', 'Салтыков-Щедрин Михаил')).toBe(true);
    expect(finds("O'Нил", 'Онил')).toBe(true);
  });

  it('tells different surnames apart', () => {
    expect(nameSearchWords('Касымов')).not.toEqual(nameSearchWords('Хасымов'));
    expect(nameSearchWords('Жанов')).not.toEqual(nameSearchWords('Шанов'));
    expect(nameSearchWords('Асхат')).not.toEqual(nameSearchWords('Ашат'));
  });

  it('finds nothing to search for in signs', () => {
    expect(nameSearchWords(' % _ - \\ ')).toEqual([]);
  });

  it('follows whoever types a Cyrillic name letter by letter', () => {
    const letter = fc.constantFrom(...KAZAKH_ALPHABET.toLowerCase());
    fc.assert(fc.property(fc.array(letter, { minLength: 1, maxLength: 12 }), fc.nat(12), (letters, length) => {
      const name = letters.join('');
      expect(finds(letters.slice(0, length).join(''), name)).toBe(true);
    }));
  });
});
