import { describe, expect, it } from '@jest/globals';
import { bilingualNames } from './names/bilingual.js';
import { kazakhFathers, kazakhMen, kazakhSurnames, kazakhWomen } from './names/kazakh-names.js';
import { asPatronymic, femalePatronymic, femaleSurname, kazakhPatronymic } from './names/name-forms.js';
import { inventName } from './names.js';

describe('the two forms of a name', () => {
  it('follow from the letters unless another Russian form is stated', () => {
    expect(bilingualNames('Қасымов Жүнісов/Жунусов Һасенов/Хасенов Ұлжан')).toEqual([
      { kk: 'Қасымов', ru: 'Касымов' }, { kk: 'Жүнісов', ru: 'Жунусов' }, { kk: 'Һасенов', ru: 'Хасенов' }, { kk: 'Ұлжан', ru: 'Улжан' },
    ]);
  });

  it.each([
    ['Қасымов', 'Қасымова'], ['Сейдахметев', 'Сейдахметева'], ['Ильин', 'Ильина'], ['Вишневский', 'Вишневская'], ['Левицкий', 'Левицкая'], ['Шевченко', 'Шевченко'], ['Оразбай', 'Оразбай'],
  ])('of a surname for a man and a woman: %s, %s', (man, woman) => {
    expect(femaleSurname(man)).toBe(woman);
  });

  it.each([
    ['Болат', 'Болатович', 'Болатовна'], ['Абай', 'Абаевич', 'Абаевна'], ['Қуаныш', 'Қуанышевич', 'Қуанышевна'], ['Нұрғали', 'Нұрғалиевич', 'Нұрғалиевна'], ['Мұса', 'Мұсаевич', 'Мұсаевна'], ['Адиль', 'Адилевич', 'Адилевна'],
  ])('of a patronymic in the Russian manner: %s, %s, %s', (father, son, daughter) => {
    expect(asPatronymic({ kk: father, ru: father }).kk).toBe(son);
    expect(femalePatronymic(son)).toBe(daughter);
  });

  it('of a patronymic in the Kazakh manner', () => {
    expect(kazakhPatronymic({ kk: 'Серік', ru: 'Серик' }, 'male')).toEqual({ kk: 'Серікұлы', ru: 'Серикулы' });
    expect(kazakhPatronymic({ kk: 'Серік', ru: 'Серик' }, 'female')).toEqual({ kk: 'Серікқызы', ru: 'Сериккызы' });
  });
});

describe('the names to choose from', () => {
  it.each([['surnames', kazakhSurnames, 150], ['men', kazakhMen, 80], ['women', kazakhWomen, 80], ['fathers', kazakhFathers, 80]] as const)('are many and differ: %s', (_name, names, atLeast) => {
    expect(new Set(names.map(({ kk }) => kk)).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(atLeast);
  });

  it('give the same key the same name', () => {
    expect(inventName('chair of tec.KZ-35')).toEqual(inventName('chair of tec.KZ-35'));
    expect(inventName('chair of tec.KZ-35')).not.toEqual(inventName('clerk of tec.KZ-35'));
  });
});
