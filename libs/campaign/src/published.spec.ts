import { describe, expect, it } from '@jest/globals';
import { readDataTable } from './data-table.js';
import { loadMap } from './map.js';

const map = loadMap();
const sumOf = (file: string, column: string): number => readDataTable(`published/${file}`).reduce((total, row) => total + row.count(column), 0);

describe('the published tables', () => {
  it.each([
    ['t14_oblast_nomination.csv', 'nominated', 1712],
    ['t14_oblast_nomination.csv', 'nominated_party', 631],
    ['t14_oblast_nomination.csv', 'nominated_nonparty', 1081],
    ['t16_city_nomination.csv', 'nominated', 2542],
    ['t17_district_nomination.csv', 'nominated', 7512],
    ['t19_oblast_registration.csv', 'registered', 1449],
    ['t20_city_registration.csv', 'registered', 2165],
    ['t21_district_registration.csv', 'registered', 6589],
    ['t15_partylist_nomination.csv', 'amanat', 698],
    ['t22_local_party_nom_reg.csv', 'amanat_nom', 2726],
    ['t23_women_local.csv', 'women_nominated', 2745],
    ['t25_women_oblast.csv', 'women_nominated', 356],
    ['t27_oblast_partylist_results.csv', 'seats_list', 334],
    ['t28_oblast_smd_results.csv', 'seats_smd', 334],
    ['t29_local_results.csv', 'seats', 2746],
    ['refusal_reasons_implied.csv', 'count_nearest_minimax', 1563],
  ])('%s adds up in column %s to %i', (file, column, total) => {
    expect(sumOf(file, column)).toBe(total);
  });

  it('of the three tiers have 263, 377 and 923 nominated who are not among the registered', () => {
    expect(sumOf('t14_oblast_nomination.csv', 'nominated') - sumOf('t19_oblast_registration.csv', 'registered')).toBe(263);
    expect(sumOf('t16_city_nomination.csv', 'nominated') - sumOf('t20_city_registration.csv', 'registered')).toBe(377);
    expect(sumOf('t17_district_nomination.csv', 'nominated') - sumOf('t21_district_registration.csv', 'registered')).toBe(923);
  });

  it('speak of regions and localities that are on the map', () => {
    for (const row of readDataTable('published/appendix2_local_party.csv')) expect(map.findLocality(row.text('locality_id'))?.regionId).toBe(row.text('region_id'));
    for (const row of readDataTable('published/t14_oblast_nomination.csv')) expect(map.findMaslikhat(row.text('region_id'))?.singleMemberSeats).toBe(row.count('seats'));
    for (const row of readDataTable('published/t15_partylist_nomination.csv')) expect(map.findMaslikhat(row.text('region_id'))?.listSeats).toBe(row.count('seats_list'));
  });

  it('count in table 29 as many maslikhats as the map, and as many seats but for the one of Ulytau', () => {
    for (const row of readDataTable('published/t29_local_results.csv')) {
      const id = row.text('region_id');
      const [, ...local] = map.maslikhatsOf(id);
      expect(local).toHaveLength(row.count('n_maslikhats'));
      const seats = local.reduce((total, maslikhat) => total + maslikhat.singleMemberSeats, 0);
      expect(seats - row.count('seats')).toBe(id === 'KZ-62' ? 1 : 0);
    }
  });
});
