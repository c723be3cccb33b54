import { describe, expect, it } from '@jest/globals';
import { readLocalities, readRegions } from './geography.js';
import { drawMap, loadMap } from './map.js';
import { readParties } from './party.js';

const map = loadMap();
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const seatsOf = (maslikhatId: string): number => sum(map.contestsOf(maslikhatId).map((contest) => contest.seats));

/**
 * Per region: single-member and list seats of its own maslikhat (table 6); number of city and of district maslikhats
 * (tables 35-51 and 29); city seats (table 16, East Kazakhstan without Altai: 36 for 50); district seats (table 17,
 * East Kazakhstan 106 for 142, Ulytau 22 for 21); all local seats (table 6, Ulytau 58 for 57).
 */
const published: readonly (readonly [id: string, district: number, list: number, cities: number, districts: number, citySeats: number, districtSeats: number, localSeats: number])[] = [
  ['KZ-10', 15, 15, 2, 8, 34, 94, 128],
  ['KZ-11', 16, 16, 3, 17, 41, 192, 233],
  ['KZ-15', 17, 17, 1, 12, 32, 139, 171],
  ['KZ-19', 19, 19, 1, 9, 12, 178, 190],
  ['KZ-23', 15, 15, 1, 7, 25, 85, 110],
  ['KZ-27', 15, 15, 1, 12, 24, 134, 158],
  ['KZ-31', 18, 18, 1, 10, 27, 147, 174],
  ['KZ-33', 16, 16, 2, 8, 29, 107, 136],
  ['KZ-35', 18, 18, 6, 7, 94, 84, 178],
  ['KZ-39', 16, 16, 4, 16, 56, 176, 232],
  ['KZ-43', 16, 16, 1, 7, 23, 97, 120],
  ['KZ-47', 16, 16, 2, 5, 35, 70, 105],
  ['KZ-55', 16, 16, 3, 10, 51, 106, 157],
  ['KZ-59', 15, 15, 1, 13, 18, 145, 163],
  ['KZ-61', 23, 23, 3, 14, 44, 248, 292],
  ['KZ-62', 13, 13, 3, 2, 36, 22, 58],
  ['KZ-63', 16, 16, 2, 9, 36, 106, 142],
  ['KZ-71', 17, 17, 0, 0, 0, 0, 0],
  ['KZ-75', 21, 21, 0, 0, 0, 0, 0],
  ['KZ-79', 16, 16, 0, 0, 0, 0, 0],
];

describe('the map of 19 March 2023', () => {
  it('has 20 regions, 37 cities, 166 districts and 223 maslikhats', () => {
    expect(map.regions).toHaveLength(20);
    expect(map.regions.filter((region) => region.kind === 'republican-city').map((region) => region.id)).toEqual(['KZ-71', 'KZ-75', 'KZ-79']);
    expect(map.localities.filter((locality) => locality.kind === 'city')).toHaveLength(37);
    expect(map.localities.filter((locality) => locality.kind === 'district')).toHaveLength(166);
    expect(map.maslikhats).toHaveLength(223);
  });

  it('fills 3,415 mandates: 3,081 in single-member districts and 334 by party lists', () => {
    const districts = map.contests.filter((contest) => contest.form === 'single-member');
    const lists = map.contests.filter((contest) => contest.form === 'party-list');
    expect(districts).toHaveLength(3081);
    expect(lists).toHaveLength(20);
    expect(sum(lists.map((contest) => contest.seats))).toBe(334);
    expect(sum(map.contests.map((contest) => contest.seats))).toBe(3415);
  });

  it.each([['oblast', 20, 334, 334], ['city', 37, 617, 0], ['district', 166, 2130, 0]])(
    'counts on the %s tier %i maslikhats with %i single-member and %i list seats',
    (tier, count, singleMember, list) => {
      const maslikhats = map.maslikhats.filter((maslikhat) => maslikhat.tier === tier);
      expect(maslikhats).toHaveLength(count);
      expect(sum(maslikhats.map((maslikhat) => maslikhat.singleMemberSeats))).toBe(singleMember);
      expect(sum(maslikhats.map((maslikhat) => maslikhat.listSeats))).toBe(list);
    },
  );

  it.each(published)('gives %s the published seats', (id, district, list, cities, districts, citySeats, districtSeats, localSeats) => {
    const [own, ...local] = map.maslikhatsOf(id);
    expect(own).toMatchObject({ id, tier: 'oblast', singleMemberSeats: district, listSeats: list });
    expect(seatsOf(id)).toBe(district + list);
    const inCities = local.filter((maslikhat) => maslikhat.tier === 'city');
    const inDistricts = local.filter((maslikhat) => maslikhat.tier === 'district');
    expect([inCities.length, inDistricts.length]).toEqual([cities, districts]);
    expect(sum(inCities.map((maslikhat) => seatsOf(maslikhat.id)))).toBe(citySeats);
    expect(sum(inDistricts.map((maslikhat) => seatsOf(maslikhat.id)))).toBe(districtSeats);
    expect(sum(local.map((maslikhat) => seatsOf(maslikhat.id)))).toBe(localSeats);
  });

  it('gives the five localities of Ulytau 13, 12, 11, 12 and 10 seats, the missing one being in Zhanaarqa', () => {
    expect(map.maslikhatsOf('KZ-62').slice(1).map((maslikhat) => [maslikhat.id, maslikhat.singleMemberSeats])).toEqual([
      ['KZ-62-C-zhezqazgan', 13], ['KZ-62-C-satpaev', 12], ['KZ-62-C-qarazhal', 11], ['KZ-62-D-zhanaarqa', 12], ['KZ-62-D-ulytau', 10],
    ]);
  });

  it('counts Altai in East Kazakhstan with the districts, not with the cities', () => {
    expect(map.findMaslikhat('KZ-63-D-altai')).toMatchObject({ tier: 'district', singleMemberSeats: 14 });
  });

  it('knows 12,027,454 voters', () => {
    expect(sum(map.regions.map((region) => region.voters))).toBe(12_027_454);
  });

  it('names contests by maslikhat and number', () => {
    expect(map.contestsOf('KZ-71').map((contest) => contest.id).slice(-2)).toEqual(['KZ-71.17', 'KZ-71.list']);
    expect(map.findContest('KZ-35-C-temirtau.3')).toEqual({
      id: 'KZ-35-C-temirtau.3',
      maslikhatId: 'KZ-35-C-temirtau',
      form: 'single-member',
      district: 3,
      seats: 1,
      commissionId: 'dec.KZ-35-C-temirtau.3',
      names: {
        kk: '№ 3 бір мандатты аумақтық сайлау округі, Теміртау қаласы',
        ru: 'Одномандатный территориальный избирательный округ № 3, город Темиртау',
        en: 'Single-member district No. 3, Temirtau city',
      },
    });
    expect(map.findContest('KZ-35-C-temirtau.18')).toBeUndefined();
    expect(map.findContest('KZ-35-C-temirtau.list')).toBeUndefined();
  });

  it('lists seven parties, six of which stood', () => {
    expect(map.parties.map((party) => party.id)).toEqual(['amanat', 'auyl', 'respublica', 'qhp', 'aqjol', 'baytaq', 'jsdp']);
    expect(map.parties.filter((party) => !party.stood).map((party) => party.id)).toEqual(['jsdp']);
    expect(map.findParty('qhp')?.names).toEqual({ kk: 'Қазақстан Халық партиясы', ru: 'Народная партия Казахстана', en: 'People’s Party of Kazakhstan' });
  });

  it('is read once', () => {
    expect(loadMap()).toBe(map);
  });
});

describe('time zones', () => {
  const offsetOn = (zone: string, noonUtc: string): string | undefined =>
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(noonUtc)).find((part) => part.type === 'timeZoneName')?.value;
  const regionsAt = (offset: string, noonUtc: string): string[] => map.regions.filter((region) => offsetOn(region.zone, noonUtc) === offset).map((region) => region.id);

  it('put 15 regions in UTC+6 and five in UTC+5 on election day', () => {
    expect(regionsAt('GMT+06:00', '2023-03-19T12:00:00Z')).toHaveLength(15);
    expect(regionsAt('GMT+05:00', '2023-03-19T12:00:00Z')).toEqual(['KZ-15', 'KZ-23', 'KZ-27', 'KZ-43', 'KZ-47']);
  });

  it('put all 20 in UTC+5 from 1 March 2024', () => {
    expect(regionsAt('GMT+05:00', '2024-03-05T12:00:00Z')).toHaveLength(20);
  });

  it('name the zone of the region itself, not one with the same offset', () => {
    const zones = Object.fromEntries(map.regions.map((region) => [region.id, region.zone]));
    expect(zones).toMatchObject({
      'KZ-15': 'Asia/Aqtobe', 'KZ-23': 'Asia/Atyrau', 'KZ-27': 'Asia/Oral', 'KZ-39': 'Asia/Qostanay', 'KZ-43': 'Asia/Qyzylorda', 'KZ-47': 'Asia/Aqtau',
    });
    expect(Object.values(zones).filter((zone) => zone === 'Asia/Almaty')).toHaveLength(14);
  });

  it('reach every maslikhat and commission from its region', () => {
    for (const each of [...map.maslikhats, ...map.commissions.filter((commission) => commission.kind !== 'central')]) {
      expect(each.zone).toBe(map.findRegion(each.regionId)?.zone);
    }
    expect(map.findCommission('cec')?.zone).toBe('Asia/Almaty');
  });
});

describe('a map that contradicts itself is not drawn', () => {
  const regions = readRegions();
  const localities = readLocalities();
  const parties = readParties();

  it('when the seats of a region do not add up', () => {
    const without = localities.filter((record) => record.locality.id !== 'KZ-62-D-zhanaarqa');
    expect(() => drawMap(regions, without, parties)).toThrow('Cities and districts of KZ-62 have 46 seats together, regions.csv says 58');
  });

  it('when an id occurs twice', () => {
    expect(() => drawMap(regions, [...localities, ...localities.slice(0, 1)], parties)).toThrow('Two entries for locality KZ-10-C-kurchatov');
  });

  it('when a locality lies in no region', () => {
    expect(() => drawMap(regions.slice(1), localities, parties)).toThrow('Locality KZ-10-C-kurchatov lies in the unknown region KZ-10');
  });
});

describe('an id that is not on the map', () => {
  it('is a range error where an answer must exist', () => {
    expect(() => map.maslikhatsOf('KZ-99')).toThrow(RangeError);
    expect(() => map.contestsOf('KZ-99')).toThrow('No maslikhat KZ-99 on the map');
    expect(() => map.commissionOf('KZ-71.99')).toThrow('No contest KZ-71.99 on the map');
  });

  it('is undefined where it may be missing', () => {
    expect(map.findCommission('dec.KZ-71.18')).toBeUndefined();
    expect(map.findLocality('constructor')).toBeUndefined();
  });
});
