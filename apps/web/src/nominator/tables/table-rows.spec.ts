import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@tirkeu/domain';
import { askedOf, judgeRows, rowsOf, type Judging } from './table-rows.js';

const words = (text: string) => ({ kk: text, ru: text, en: text });
const judging: Judging = {
  today: civilDate('2023-01-25'), ownParty: null, withDistricts: false, vocabulary: { maritalStatus: {}, sex: {}, yesNo: {} }, known: { inFiling: [], elsewhere: [], districts: {} },
};
const MAPPING = ['iin', 'surnameKk', 'givenNameKk', 'surnameRu', 'givenNameRu', null, 'district'] as const;
const rows = (...people: readonly (readonly [iin: string, district?: string])[]) => rowsOf(
  { lines: people.map(([iin, district = ''], index) => ({ line: index + 2, cells: [iin, 'Үлгібаев', 'Дәурен', 'Ульгибаев', 'Даурен', 'not taken', district] })) }, MAPPING);
const told = (all: ReturnType<typeof rows>, more: Partial<Judging> = {}) => judgeRows(all, { ...judging, ...more }).map(({ row, faults }) => [row.line, ...faults.map(({ key }) => key.replace('nominator:fault.', ''))]);

describe('the rows of a table', () => {
  it('take the columns that mean something', () => {
    expect(rows(['850714390003'])[0]?.person).toEqual({ iin: '850714390003', surnameKk: 'Үлгібаев', givenNameKk: 'Дәурен', surnameRu: 'Ульгибаев', givenNameRu: 'Даурен', district: '' });
  });
  it('name a person once: the second line says where the first is, also where zeros were lost', () => {
    expect(told(rows(['030319590900'], ['850714390003'], ['30319590900']))).toEqual([[2], [3], [4, 'iin.zeros', 'twice']]);
    expect(judgeRows(rows(['850714390003'], ['850714390003']), judging)[1]?.faults[0]).toMatchObject({ key: 'nominator:fault.twice', values: { line: 2 } });
  });
  it('do not name who is in the filing already', () => {
    expect(told(rows(['850714390003'], ['660606390708']), { known: { inFiling: ['660606390708'], elsewhere: [], districts: {} } })).toEqual([[2], [3, 'in-filing']]);
  });
  it('count no more once they are left out', () => {
    const [first, second] = rows(['850714390003'], ['850714390003']);
    const judged = judgeRows([{ ...first!, leftOut: true }, second!], judging);
    expect(judged.map(({ entry, faults }) => [entry !== null, faults.length])).toEqual([[false, 0], [true, 0]]);
  });
});

describe('the rows of a table of districts', () => {
  const known = {
    inFiling: [], elsewhere: [],
    districts: {
      'KZ-35.7': { contestId: 'e.KZ-35.7', title: words('№ 7'), maslikhat: words('Қарағанды'), isFiled: false },
      'kz-35.7': { contestId: 'e.KZ-35.7', title: words('№ 7'), maslikhat: words('Қарағанды'), isFiled: false },
      'KZ-35.8': { contestId: 'e.KZ-35.8', title: words('№ 8'), maslikhat: words('Қарағанды'), isFiled: true },
    },
  };
  it('each name a district that exists, and another one', () => {
    expect(told(rows(['850714390003', 'KZ-35.7'], ['660606390708', 'kz-35.7'], ['900131490200', 'nowhere'], ['030319590900', '']), { withDistricts: true, known }))
      .toEqual([[2], [3, 'district.twice'], [4, 'district.unknown'], [5, 'district.missing']]);
  });
  it('may name one in which the nominator has a draft already, with a warning', () => {
    const [judged] = judgeRows(rows(['850714390003', 'KZ-35.8']), { ...judging, withDistricts: true, known });
    expect([judged?.contestId, judged?.entry !== null, judged?.faults.map(({ level }) => level)]).toEqual(['e.KZ-35.8', true, ['warning']]);
  });
  it('ask the server for each number and code once', () => {
    expect(askedOf(rows(['850714390003', 'KZ-35.7'], ['850714390003', 'KZ-35.7'], ['no number', '']), judging.today)).toEqual({ iins: ['850714390003'], districts: ['KZ-35.7'] });
  });
});
