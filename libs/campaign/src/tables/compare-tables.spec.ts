import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CampaignFigures } from '../figures.js';
import { compareTables, type ComparedCell, type Comparison } from './compare-tables.js';
import type { Counted, CountedSlice } from './counted.js';
import { formatComparison } from './format-comparison.js';
import { layGivenFolder, type GivenFolder } from './given-folder.js';
import { figuresOf } from './read-figures.js';
import { readTables } from './read-tables.js';
import { LOST_COURSES } from './tally.js';

const none = { 'own-application-before': 0, 'documents-incomplete': 0, 'non-compliance': 0, 'own-application-after': 0 };

/** One slice a nomination, as if the product had counted a campaign that ran exactly as the figures say. */
function countedExactly({ map, countedAs, tiers, women, lists, reasons }: CampaignFigures): Counted {
  const left = new Map(women.map(({ regionId, group, nominated, registered }) => [`${regionId} ${group}`, { registered, lost: nominated - registered }]));
  const courses = new Map(reasons.map(({ tier, counts }) => [tier, LOST_COURSES.flatMap((course) => Array.from({ length: counts[course] }, () => course))]));
  const slices = tiers.flatMap(({ regionId, tier, nominatedParty, nominatedNonParty, registered }) => {
    const group = left.get(`${regionId} ${tier === 'oblast' ? tier : 'local'}`) ?? { registered: 0, lost: 0 };
    const localityId = tier === 'oblast' ? null : (map.localities.find((each) => each.regionId === regionId && countedAs(each.id) === tier)?.id ?? null);
    return Array.from({ length: nominatedParty + nominatedNonParty }, (_, index): CountedSlice => {
      const end = index < registered ? 'registered' : 'lost';
      const course = end === 'lost' ? courses.get(tier)?.pop() : undefined;
      const female = group[end] > 0;
      if (female) group[end] -= 1;
      return {
        regionId, localityId, form: 'single-member', nominatorId: index < nominatedParty ? 'auyl' : null, sex: female ? 'female' : 'male',
        nominated: 1, registered: end === 'registered' ? 1 : 0, lost: course ? { ...none, [course]: 1 } : none,
      };
    });
  });
  const persons = lists.map(({ regionId, partyId, persons: count }): CountedSlice => ({ regionId, localityId: null, form: 'party-list', nominatorId: partyId, sex: 'male', nominated: count, registered: count, lost: none }));
  const seats = map.maslikhats.flatMap(({ regionId, localityId = null, singleMemberSeats, listSeats }) => [
    { regionId, localityId, form: 'single-member' as const, seats: singleMemberSeats },
    { regionId, localityId, form: 'party-list' as const, seats: listSeats },
  ]);
  return { slices: [...slices, ...persons], seats };
}

function compared(folder: string | undefined, change: (counted: Counted) => Counted = (counted) => counted): Comparison {
  const tables = readTables(folder);
  const figures = figuresOf(tables);
  return compareTables(figures, tables, change(countedExactly(figures)));
}

/** Counts something more in a region's own maslikhat. */
const oneMore = (regionId: string, more: Partial<CountedSlice>) => ({ slices, seats }: Counted): Counted => ({
  seats,
  slices: [...slices, { regionId, localityId: null, form: 'single-member', nominatorId: null, sex: 'male', nominated: 0, registered: 0, lost: none, ...more }],
});

const places = (comparison: Comparison, verdict: ComparedCell['verdict']): string[] => comparison.cells.filter((cell) => cell.verdict === verdict).map(({ table, row, column, printed, computed }) => `${table} ${row} ${column} ${printed} ${computed}`);

describe('the published tables beside a campaign that ran as its figures say', () => {
  const comparison = compared(undefined);

  it('give Kostanay 59 nominated, 57 registered and 3.4 % lost', () => {
    const kostanay = comparison.cells.filter((cell) => cell.table === 't19' && cell.row === 'KZ-39');
    expect(kostanay.map(({ column, printed, computed, verdict }) => [column, printed, computed, verdict])).toEqual([
      ['nominated', '59', '59', 'equal'],
      ['registered', '57', '57', 'equal'],
      ['refused_pct', '3.4', '3.4', 'equal'],
      ['ratio_registered', '3.6', '3.6', 'equal'],
    ]);
  });

  it('have 22 errors of the source and not one difference', () => {
    expect(places(comparison, 'source-error')).toEqual([
      't14 country nominated_party 717 631',
      't17 KZ-31 ratio_nominated 4 4.1',
      't17 KZ-31 ratio_party 1.4 1.5',
      't17 KZ-62 seats 21 22',
      't17 KZ-62 ratio_nominated 2.3 2.2',
      't17 KZ-62 ratio_party 2.2 2.1',
      't17 KZ-63 seats 142 92',
      't17 KZ-63 ratio_nominated 2.5 3.8',
      't17 KZ-63 ratio_party 1 1.5',
      't17 KZ-63 ratio_nonparty 1.5 2.3',
      't17 country seats 2165 2116',
      't17 country ratio_nominated 3.5 3.6',
      't21 KZ-62 ratio_registered 2.2 2.1',
      't21 KZ-63 ratio_registered 2.1 3.3',
      't21 country ratio_registered 3 3.1',
      'reasons oblast incomplete_documents share_pct 39.4 39.5',
      'reasons oblast non_compliance share_pct 11.2 11.0',
      'reasons oblast own_application_after share_pct 0.7 0.8',
      'reasons city own_application_before share_pct 47.1 47.2',
      'reasons city own_application_after share_pct 2.8 2.7',
      'reasons city non_compliance share_pct 1.8 1.9',
      'reasons district incomplete_documents share_pct 34.4 34.5',
    ]);
    expect({ ...comparison, cells: comparison.cells.length }).toEqual({ cells: 887, equal: 865, sourceErrors: 22, differences: 0 });
  });

  it('say of each error what it should be and why', () => {
    expect(comparison.cells.find((cell) => cell.table === 't14' && cell.verdict === 'source-error')?.correction).toEqual({
      recommended: '631',
      reason: 'sum of the rows = 631; 631+1081=1712; 631/334=1.9; 47 of 631=7.4%',
    });
    for (const cell of comparison.cells) expect((cell.correction?.reason.length ?? 0) > 0).toBe(cell.verdict === 'source-error');
  });

  it('compare the 50 seats of the cities of East Kazakhstan with those of its cities and Altai', () => {
    expect(comparison.cells.find((cell) => cell.table === 't16' && cell.row === 'KZ-63' && cell.column === 'seats')).toMatchObject({ printed: '50', computed: '50', verdict: 'equal' });
  });

  it('are printed row by row and end with the count', () => {
    const lines = formatComparison(comparison).split('\n');
    expect(lines.at(-1)).toBe('campaign: 865 cells equal, 22 source errors, 0 differences');
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}KZ-39 +59\|59 +57\|57 +3\.4\|3\.4 +3\.6\|3\.6 {2}4 equal$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {4}country nominated_party: source error \(printed 717, computed 631\): sum of the rows/));
  });
});

describe('a count that is off by one', () => {
  it.each<readonly [string, Partial<CountedSlice>, readonly string[]]>([
    ['nominee', { nominated: 1 }, ['t14 KZ-39 nominated 59 60', 't14 KZ-39 nominated_nonparty 40 41', 't19 country nominated 1712 1713']],
    ['registration', { registered: -1 }, ['t19 KZ-39 registered 57 56', 't19 KZ-39 refused_pct 3.4 5.1', 't19 country registered 1449 1448']],
    ['reason', { lost: { ...none, 'non-compliance': 1 } }, ['reasons oblast non_compliance count_nearest_minimax 29 30']],
    ['woman', { sex: 'female', nominated: 1 }, ['t25 KZ-39 women_nominated 13 14', 't25 KZ-39 refused_pct 0 7.14']],
    ['person on a list', { form: 'party-list', nominatorId: 'aqjol', nominated: 1 }, ['t15 KZ-39 aqjol 10 11', 't15 country aqjol 199 200']],
    ['person on a list that no table prints', { form: 'party-list', nominatorId: 'baytaq', nominated: 1 }, ['t15 KZ-39 baytaq  1']],
  ])('is a difference: %s', (_name, more, differences) => {
    const comparison = compared(undefined, oneMore('KZ-39', more));
    expect(places(comparison, 'difference')).toEqual(expect.arrayContaining([...differences]));
    expect(comparison.differences).toBeGreaterThan(0);
    expect(formatComparison(comparison)).toContain('DIFFERENCE (printed ');
  });

  it('does not hide behind a correction of the cell', () => {
    const party = compared(undefined, oneMore('KZ-39', { nominatorId: 'auyl', nominated: 1 }));
    expect(places(party, 'difference')).toContain('t14 country nominated_party 717 632');
    const asMisprinted = compared(undefined, ({ slices, seats }) => ({ slices, seats: [...seats, { regionId: 'KZ-63', localityId: 'KZ-63-D-ulan', form: 'single-member', seats: 1 }] }));
    expect(places(asMisprinted, 'difference')).toEqual(expect.arrayContaining(['t17 KZ-63 seats 142 93', 't17 country seats 2165 2117']));
  });

  it('does not hide behind shares that no whole numbers give', () => {
    const comparison = compared(undefined, oneMore('KZ-39', { lost: { ...none, 'documents-incomplete': 1, 'own-application-before': -1 } }));
    expect(places(comparison, 'difference')).toEqual(expect.arrayContaining(['reasons oblast own_application_before share_pct 48.7 48.3', 'reasons oblast incomplete_documents share_pct 39.4 39.9']));
  });

  it('is refused where it is off the map', () => {
    expect(() => compared(undefined, oneMore('KZ-99', { nominated: 1 }))).toThrow(RangeError);
    expect(() => compared(undefined, oneMore('KZ-39', { localityId: 'KZ-39-D-atlantis', nominated: 1 }))).toThrow(RangeError);
    expect(() => compared(undefined, oneMore('KZ-39', { form: 'party-list', nominatorId: 'whigs', nominated: 1 }))).toThrow(RangeError);
  });
});

describe('another folder', () => {
  let folder: GivenFolder;
  beforeEach(() => {
    folder = layGivenFolder();
  });
  afterEach(() => folder.discard());

  it('of the same figures, with its geography beside its tables and its own corrections, compares alike', () => {
    expect(compared(folder.path)).toEqual(compared(undefined));
  });

  it('with other figures that agree with each other has no difference either', () => {
    // Kostanay: four more self-nominees on the oblast tier, one of them registered, three lost over their papers.
    folder.write('t14_oblast_nomination.csv', 'KZ-39', 'nominated', 63);
    folder.write('t14_oblast_nomination.csv', 'KZ-39', 'nominated_nonparty', 44);
    folder.write('t14_oblast_nomination.csv', 'KZ-39', 'ratio_nominated', 3.9);
    folder.write('t14_oblast_nomination.csv', 'KZ-39', 'ratio_nonparty', 2.8);
    folder.write('t19_oblast_registration.csv', 'KZ-39', 'nominated', 63);
    folder.write('t19_oblast_registration.csv', 'KZ-39', 'registered', 58);
    folder.write('t19_oblast_registration.csv', 'KZ-39', 'refused_pct', 7.9);
    for (const total of ['t14 nominated', 't19 nominated']) folder.write('printed_totals.csv', total, 'value', 1716);
    folder.write('printed_totals.csv', 't14 nominated_nonparty', 'value', 1085);
    folder.write('printed_totals.csv', 't19 registered', 'value', 1450);
    folder.write('printed_totals.csv', 't19 refused_pct', 'value', 15.5);
    folder.write('refusal_reasons_implied.csv', 'oblast incomplete_documents', 'count_nearest_minimax', 107);
    const shares = { own_application_before: 48.1, incomplete_documents: 40.2, non_compliance: 10.9, own_application_after: 0.8 };
    for (const [reason, share] of Object.entries(shares)) {
      folder.write('refusal_reasons.csv', `oblast ${reason}`, 'share_pct', share);
      folder.write('refusal_reasons_implied.csv', `oblast ${reason}`, 'not_registered_total', 266);
    }
    const comparison = compared(folder.path);
    expect(places(comparison, 'difference')).toEqual([]);
    expect(comparison.sourceErrors).toBe(22 - 3);
  });

  it('with a ratio that is wrong and not corrected has one difference', () => {
    folder.write('t14_oblast_nomination.csv', 'KZ-39', 'ratio_nominated', 3.8);
    expect(places(compared(folder.path), 'difference')).toEqual(['t14 KZ-39 ratio_nominated 3.8 3.7']);
  });

  it('whose whole numbers are not the nearest to its shares has differences', () => {
    folder.write('refusal_reasons_implied.csv', 'oblast own_application_before', 'count_nearest_minimax', 130);
    folder.write('refusal_reasons_implied.csv', 'oblast incomplete_documents', 'count_nearest_minimax', 102);
    expect(places(compared(folder.path), 'difference')).toContain('reasons oblast own_application_before share_pct 48.7 49.4');
  });
});
