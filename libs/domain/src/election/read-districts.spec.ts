import { describe, expect, it } from '@jest/globals';
import { readDistricts, sumByRegion, type DistrictCells, type DistrictRow, type PlacesOfDistricts } from './read-districts.js';

const named = (id: string, kk: string, ru: string, en: string) => ({ id, names: { kk, ru, en } });
const places: PlacesOfDistricts = {
  regions: [named('KZ-35', 'Қарағанды облысы', 'Карагандинская область', 'Karaganda Region'), named('KZ-47', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region')],
  localities: [{ ...named('KZ-35-C-temirtau', 'Теміртау қаласы', 'город Темиртау', 'Temirtau'), regionId: 'KZ-35' }],
  maslikhats: [
    { id: 'KZ-35', regionId: 'KZ-35', localityId: null, zone: 'Asia/Almaty', hasList: true }, { id: 'KZ-47', regionId: 'KZ-47', localityId: null, zone: 'Asia/Aqtau', hasList: true },
    { id: 'KZ-35-C-temirtau', regionId: 'KZ-35', localityId: 'KZ-35-C-temirtau', zone: 'Asia/Almaty', hasList: false },
  ],
  commissions: [
    { ...named('dec.KZ-35-C-temirtau.7', '№ 7 ОСК', 'ОИК № 7', 'DEC No. 7'), maslikhatId: 'KZ-35-C-temirtau' }, { ...named('tec.KZ-35-C-temirtau', 'Теміртау АСК', 'ТИК Темиртау', 'TEC Temirtau'), maslikhatId: 'KZ-35-C-temirtau' },
    { ...named('tec.KZ-35', 'Қарағанды АСК', 'ТИК Караганды', 'TEC Karaganda'), maslikhatId: 'KZ-35' },
  ],
  titles: new Map([['KZ-35-C-temirtau.7', { kk: 'Жетінші', ru: 'Седьмой', en: 'Seventh' }]]),
};

const EMPTY: DistrictCells = { region: '', locality: '', number: '', form: '', seats: '', boundaries: '', zone: '', commission: '' };
const read = (...rows: readonly Partial<DistrictCells>[]): readonly DistrictRow[] => readDistricts(rows.map((cells, place) => ({ line: place + 2, cells: { ...EMPTY, ...cells } })), places);
const faultsOf = (row: Partial<DistrictCells>): readonly string[] => read(row)[0]?.faults.map(({ field, fault }) => `${field} ${fault}`) ?? [];

const seventh = { region: 'Карагандинская область', locality: 'Теміртау қаласы', number: '7' };

describe('a row of districts', () => {
  it('is read with its places in any language; a district has one seat, its own commission and the zone of its place', () => {
    expect(read(seventh)[0]).toMatchObject({
      faults: [],
      contest: { mapId: 'KZ-35-C-temirtau.7', form: 'single-member', district: 7, seats: 1, commissionId: 'dec.KZ-35-C-temirtau.7', zone: 'Asia/Almaty', title: { en: 'Seventh' }, boundaries: null },
    });
  });

  it('that is new on the map gets a commission of its own, below that of the maslikhat', () => {
    expect(read({ ...seventh, number: '30' })[0]?.contest).toMatchObject({
      commissionId: 'dec.KZ-35-C-temirtau.30', newCommission: { parentId: 'tec.KZ-35-C-temirtau', names: { kk: '№ 30 округтік сайлау комиссиясы, Теміртау қаласы', ru: 'Окружная избирательная комиссия № 30, город Темиртау' } },
    });
    expect(faultsOf({ region: 'KZ-47', number: '1' })).toEqual(['commission missing']);
  });

  it('that is new on the map is named by its number, and may go to another commission of the maslikhat', () => {
    expect(read({ ...seventh, number: '30', commission: 'ТИК Темиртау', boundaries: 'көше' })[0]?.contest).toMatchObject({
      mapId: 'KZ-35-C-temirtau.30', commissionId: 'tec.KZ-35-C-temirtau', newCommission: null, boundaries: 'көше', title: { ru: 'Одномандатный территориальный избирательный округ № 30, город Темиртау' },
    });
  });

  it('of a list is that of the whole region, with its seats, and goes to the territorial commission', () => {
    expect(read({ region: 'KZ-35', form: 'Партийный список', seats: '26' })[0]?.contest).toMatchObject({ mapId: 'KZ-35.list', form: 'party-list', district: null, seats: 26, commissionId: 'tec.KZ-35' });
  });

  it.each([
    [{}, ['region missing', 'number missing']],
    [{ ...seventh, region: 'Нигде' }, ['region unknown']],
    [{ ...seventh, locality: 'Аксу' }, ['locality unknown']],
    [{ ...seventh, number: '7а' }, ['number not-a-number']],
    [{ ...seventh, form: 'двухмандатный' }, ['form unknown', 'seats missing']],
    [{ ...seventh, seats: '2' }, ['seats one-seat']],
    [{ ...seventh, zone: 'Asia/Aqtau' }, ['zone other-zone']],
    [{ ...seventh, commission: 'tec.KZ-35' }, ['commission other-place']],
    [{ ...seventh, number: '', form: 'list', seats: '9' }, ['form no-list-here']],
    [{ region: 'KZ-35', form: 'list' }, ['seats missing']],
  ] as const)('is told what is wrong with it, cell by cell: %j', (row, faults) => {
    expect(faultsOf(row)).toEqual(faults);
  });

  it('is not read twice: the second one is the fault', () => {
    expect(read(seventh, seventh).map(({ faults }) => faults)).toEqual([[], [{ field: 'number', fault: 'repeated' }]]);
  });
});

describe('the sums of a table', () => {
  it('are those of each region', () => {
    expect(sumByRegion([{ regionId: 'KZ-47', seats: 1 }, { regionId: 'KZ-35', seats: 26 }, { regionId: 'KZ-35', seats: 1 }])).toEqual([
      { regionId: 'KZ-35', contests: 2, seats: 27 }, { regionId: 'KZ-47', contests: 1, seats: 1 },
    ]);
  });
});
