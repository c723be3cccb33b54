import { describe, it, expect } from '@jest/globals';
import { fillIn } from './fill-in.js';

const words = {
  'hub.done': 'Аяқталды: {{done}} / {{of}}',
  'files_one': '{{count}} файл загружен', 'files_few': '{{count}} файла загружено', 'files_many': '{{count}} файлов загружено', 'files_other': '{{count}} файла загружено',
  plain: 'Сохранить',
};

describe('a text', () => {
  it('has its values put in', () => {
    expect(fillIn(words, 'hub.done', 'kk', { done: 5, of: 11 })).toBe('Аяқталды: 5 / 11');
    expect(fillIn(words, 'plain', 'ru')).toBe('Сохранить');
  });

  it('takes the plural form of the language', () => {
    expect([1, 2, 5, 21, 112].map((count) => fillIn(words, 'files', 'ru', { count })))
      .toEqual(['1 файл загружен', '2 файла загружено', '5 файлов загружено', '21 файл загружен', '112 файлов загружено']);
  });

  it('stays plain where it has no plural forms', () => {
    expect(fillIn(words, 'plain', 'ru', { count: 3 })).toBe('Сохранить');
  });

  it('puts a value in as it is, signs of replacement and braces among them', () => {
    expect(fillIn(words, 'hub.done', 'kk', { done: '$&', of: '{{done}}' })).toBe('Аяқталды: $& / {{done}}');
  });

  it('shows that a value was forgotten', () => {
    expect(fillIn(words, 'hub.done', 'kk', { done: 5 })).toBe('Аяқталды: 5 / {{of}}');
  });

  it('is missing where there is no such key', () => {
    expect(fillIn(words, 'unknown', 'kk')).toBeUndefined();
  });
});
