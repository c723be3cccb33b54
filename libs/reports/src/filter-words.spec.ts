import { describe, it, expect } from '@jest/globals';
import { civilDate } from '@tirkeu/domain';
import { electionOf2023 } from '@tirkeu/persistence';
import { getRulebook } from '@tirkeu/rulebooks';
import { filterWords, type Filters, type NamesOfFilters } from './filter-words.js';
import { loadWording } from './wording.js';

const rulebook = getRulebook(electionOf2023.call.rulebookId);
const nameless: NamesOfFilters = { regions: [], locality: null, commission: null, contest: null, nominator: null };
const words = async (filters: Filters, { names = nameless, scope = [], language = 'ru' }: { readonly names?: NamesOfFilters; readonly scope?: readonly string[]; readonly language?: 'kk' | 'ru' | 'en' } = {}) =>
  (await filterWordsIn(language, filters, names, scope)).map(([name, value]) => `${name}: ${value}`.replaceAll('\u00A0', ' '));
const filterWordsIn = async (language: 'kk' | 'ru' | 'en', filters: Filters, names: NamesOfFilters, scope: readonly string[]) => filterWords(filters, { names, scope, rulebook }, await loadWording(language));

describe('the filters of a file', () => {
  it('are told even when nobody chose any: districts alone are counted', async () => {
    expect(await words({})).toEqual(['Вид округа: Одномандатный округ']);
  });

  it('are told by name and value, in the language of the file', async () => {
    expect(await words({ tier: 'oblast', nomination: 'non-party', sex: 'female', age: 'under-29', from: civilDate('2023-02-01'), to: civilDate('2023-02-08'), listed: 'refused' })).toEqual([
      'Вид округа: Одномандатный округ', 'Уровень: Областной маслихат', 'Кем выдвинуты: Выдвинуты не партиями', 'Пол: Женщины', 'Возраст на день выборов: до 29 лет',
      'Первый день выдвижения: 1 февраля 2023 года', 'Последний день выдвижения: 8 февраля 2023 года', 'Итог: отказано комиссией',
    ]);
  });

  it('name places, and the regions that whoever asked may see', async () => {
    const names: NamesOfFilters = {
      ...nameless, locality: { kk: 'Теміртау қаласы', ru: 'город Темиртау', en: 'Temirtau city' },
      regions: [{ id: 'KZ-35', names: { kk: 'Қарағанды облысы', ru: 'Карагандинская область', en: 'Karaganda Region' } }],
    };
    expect(await words({ region: 'KZ-35', locality: 'KZ-35-C-temirtau' }, { names, scope: ['KZ-35'], language: 'kk' })).toEqual([
      'Көру аясындағы өңірлер: Қарағанды облысы', 'Округ түрі: Бір мандатты округ', 'Облыс немесе қала: Қарағанды облысы', 'Аудан немесе қала: Теміртау қаласы',
    ]);
  });

  it('have the words of the law for grounds', async () => {
    const [, ground] = await words({ ground: 'documents-missing' }, { language: 'en' });
    expect(ground).toBe(`Ground of refusal: ${rulebook.grounds.find(({ id }) => id === 'documents-missing')?.title.en}`);
  });
});
