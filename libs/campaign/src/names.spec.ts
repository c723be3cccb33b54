import { describe, expect, it } from '@jest/globals';
import { readDataTable } from './data-table.js';
import { loadMap } from './map.js';
import { type Text } from './text.js';

const map = loadMap();
const places: readonly Text[] = [map.regions, map.localities, map.maslikhats, map.contests, map.commissions].flatMap((list) => list.map((each) => each.names));
const parties = map.parties.flatMap((party) => [party.names, party.shortNames]);
const everything = [...places, ...parties];

/** The 42 letters of the Kazakh Cyrillic alphabet; Russian uses 33 of them. */
const kazakh = /^[АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя0-9№«»,. -]+$/;
const russian = /^[А-ЯЁа-яё0-9№«»,. -]+$/;
const english = /^[A-Za-z0-9’,. -]+$/;
const latinNames = /AMANAT|Respublica/g;
/** Official Russian texts print these names with their Kazakh letters. */
const kazakhInRussian = /Ақсуат|Қонаев|Бәйтерек|Аққулы|Тереңкөл|Жетісу|Ұлытау|Байтақ/g;

describe('every name on the map', () => {
  it('exists in three languages, without stray spaces and in composed Unicode', () => {
    for (const text of everything.flatMap((names) => [names.kk, names.ru, names.en])) {
      expect(text).toBe(text.normalize('NFC').trim().replace(/\s+/g, ' '));
      expect(text).not.toBe('');
    }
  });

  it('is Cyrillic in Kazakh but for the two parties with Latin names', () => {
    expect(everything.map((names) => names.kk.replace(latinNames, '')).filter((kk) => !kazakh.test(kk))).toEqual([]);
  });

  it('is Russian letters in Russian but for the official Kazakh spellings', () => {
    expect(everything.map((names) => names.ru.replace(latinNames, '').replace(kazakhInRussian, '')).filter((ru) => ru !== '«»' && !russian.test(ru))).toEqual([]);
  });

  it('is Latin in English', () => {
    expect(everything.map((names) => names.en).filter((en) => !english.test(en))).toEqual([]);
  });

  it('never mixes Latin and Cyrillic letters in one word', () => {
    const words = everything.flatMap((names) => [names.kk, names.ru, names.en]).flatMap((text) => text.match(/\p{L}+/gu) ?? []);
    expect(words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))).toEqual([]);
  });

  it('carries its doubt: 21 localities and one party have a form of confidence B', () => {
    expect(map.localities.filter((locality) => locality.confidence === 'B').map((locality) => locality.id)).toEqual([
      'KZ-11-C-qosshy', 'KZ-11-D-birzhan-sal', 'KZ-15-D-qobda', 'KZ-19-C-qonaev', 'KZ-23-D-qyzylqoga', 'KZ-27-D-kaztalov', 'KZ-31-D-t-rysqulov',
      'KZ-33-D-sarqan', 'KZ-39-C-arqalyq', 'KZ-39-C-lisakov', 'KZ-39-C-rudnyi', 'KZ-39-D-b-mailin', 'KZ-39-D-zhangeldin', 'KZ-39-D-nauryzym',
      'KZ-43-D-shieli', 'KZ-59-D-g-musirepov', 'KZ-61-D-baidibek', 'KZ-61-D-ordabasy', 'KZ-61-D-otyrar', 'KZ-61-D-sozaq', 'KZ-62-C-qarazhal',
    ]);
    expect(map.parties.filter((party) => party.confidence === 'B').map((party) => party.id)).toEqual(['aqjol']);
  });
});

describe('the corrections', () => {
  const corrections = readDataTable('corrections.csv');

  it('say what the data files hold', () => {
    for (const file of ['regions.csv', 'localities.csv'] as const) {
      const rows = new Map(readDataTable(file).map((row) => [row.text('id'), row]));
      const ofFile = corrections.filter((correction) => correction.text('data_file') === file);
      expect(ofFile).toHaveLength(file === 'regions.csv' ? 4 : 30);
      for (const correction of ofFile) {
        expect(rows.get(correction.text('id'))?.text(correction.text('column'))).toBe(correction.text('used'));
        expect(correction.text('printed')).not.toBe(correction.text('used'));
      }
    }
  });

  it('give a reason and a confidence each, in an unbroken count', () => {
    expect(corrections.map((correction) => correction.count('no'))).toEqual(Array.from({ length: 38 }, (_, index) => index + 1));
    for (const correction of corrections) {
      expect(correction.text('reason').length).toBeGreaterThan(10);
      expect(['high', 'medium']).toContain(correction.text('confidence'));
    }
  });
});

describe('a data file', () => {
  const [first] = readDataTable('localities.csv');

  it('answers a wrong question with file, row and column', () => {
    expect(() => first?.count('name_kk')).toThrow('localities.csv, row 1: name_kk is not a whole number: Курчатов қаласы');
    expect(() => first?.text('mayor')).toThrow('localities.csv, row 1: no value in column mayor');
    expect(() => first?.word('kind', ['village', 'district'])).toThrow('localities.csv, row 1: kind is none of village, district: city');
    expect(() => readDataTable('villages.csv')).toThrow('villages.csv');
  });
});
