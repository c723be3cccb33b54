import { describe, expect, it } from '@jest/globals';
import { checkNameScript, russianSpelling } from './name-script.js';

describe('the script of a name', () => {
  it.each([
    'Ібраев',
    'Нұрланқызы-Ким',
    'Әбдіров Һакім',
    'ӘҒҚҢӨҰҮҺІ',
    'Аман Оглы',
    'Кан-Оол А.Б.',
    "Д'Артаньян",
    'Д’Артаньян',
    'Абдуʼазиз',
    'Байтұрсын'.normalize('NFD'),
    'Ибраев ',
  ])('is Cyrillic throughout in %j, which is accepted', (name) => {
    expect(checkNameScript(name)).toEqual({ outcome: 'accept' });
  });

  it.each(['Ibrayev', "O'Neill", 'Müller-Kim', 'Ğabit Şoqan', 'Oʻgʻiloy'])('is Latin throughout in %j, the passport form, which is accepted', (name) => {
    expect(checkNameScript(name)).toEqual({ outcome: 'accept' });
  });

  it.each([
    ['I\u0431раев', 'Ібраев'],
    ['\u0259лиев', 'әлиев'],
    ['Ба\u0068ыт', 'Баһыт'],
    ['Қ\u0061сымов', 'Қасымов'],
    ['Ома\u0072'.replace('\u0072', '\u0070'), 'Омар'],
    ['\u0041сқар', 'Асқар'],
    ['\u0041\u0042\u0043\u0045\u0048\u0049\u004B\u004D\u004F\u0050\u0054\u0058ов', 'АВСЕНІКМОРТХов'],
    ['Қ\u0061\u0063\u0065\u0069\u006F\u0070\u0078\u0079', 'Қасеіорху'],
    ['\u0048ұрлан', 'Нұрлан'],
    ['\u0059сенов', 'Үсенов'],
    ['\u018Fуезов', 'Әуезов'],
    ['Ораз\u006F\u0432а-Ким', 'Оразова-Ким'],
  ])('is mixed in %j, and %s is proposed', (name, normalised) => {
    expect(name).not.toBe(normalised);
    expect(checkNameScript(name)).toEqual({ outcome: 'reject', reason: 'mixed-script', normalised });
  });

  it('is mixed when each word is pure but the words differ', () => {
    expect(checkNameScript('Ибраев Ivan')).toEqual({ outcome: 'reject', reason: 'mixed-script' });
    expect(checkNameScript('Қасымов \u0041\u0042')).toEqual({ outcome: 'reject', reason: 'mixed-script', normalised: 'Қасымов АВ' });
  });

  it('gets no proposal when a foreign letter has no Cyrillic look-alike', () => {
    expect(checkNameScript('Ибрaев Z')).toEqual({ outcome: 'reject', reason: 'mixed-script' });
    expect(checkNameScript('Ибраев Ω')).toEqual({ outcome: 'reject', reason: 'mixed-script' });
  });

  it.each(['', '   ', '-', '.', 'ʼ', '123', 'Ибраев2', 'Ибраев_А', 'Ибраев@', 'Ибра\u200Bев', 'Ибраев\nАсқар', 'Ибраев, Асқар', '王伟', 'I\u0431раев1'])(
    'is no question for %j, which is not a name',
    (text) => {
      expect(checkNameScript(text)).toEqual({ outcome: 'reject', reason: 'not-a-name' });
    },
  );
});

describe('a Kazakh name as Russian papers mostly write it', () => {
  it.each([
    ['Қасымов', 'Касымов'], ['Өмірбек', 'Омирбек'], ['Әлия', 'Алия'], ['Нұрғали', 'Нургали'], ['Үміт', 'Умит'], ['Айман-Шолпан', 'Айман-Шолпан'], ['Таңат', 'Танат'], ['Һәкім', 'Хаким'],
  ])('%s is proposed as %s', (kazakh, russian) => {
    expect(russianSpelling(kazakh)).toBe(russian);
  });
});
