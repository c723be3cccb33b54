import { describe, expect, it } from '@jest/globals';
import { OUTCOME_CATEGORIES } from '../rulebook/grounds.js';
import { ageBandOf } from './slice.js';
import { EMPTY_TALLY, LOST_STANDINGS, STANDINGS, addTallies, competition, lostOf, refusedOf, shareOf, withdrawnOf, type Tally } from './tally.js';

/** Ten nominees: three registered, one of whom an appeal put back, one undecided, and one of each way to be lost. */
const ten: Tally = {
  nominated: 10,
  standings: {
    undecided: 1, registered: 3, 'withdrawn-before-registration': 1, 'documents-incomplete': 1, 'non-compliance': 1, 'withdrawn-after-registration': 1,
    'registration-cancelled': 1, died: 1,
  },
  everRegistered: 5, reinstated: 1, decidedLate: 2,
};

describe('a tally', () => {
  it('counts as lost whoever is neither registered nor undecided, whatever the reason', () => expect(lostOf(ten)).toBe(6));
  it('tells refusals by the commission apart from those who went themselves', () => expect([refusedOf(ten), withdrawnOf(ten)]).toEqual([2, 2]));
  it('has a standing for every outcome of a nomination', () => {
    const counted = OUTCOME_CATEGORIES.filter((category) => category !== 'not-nominated');
    expect([...STANDINGS].sort()).toEqual([...counted, 'undecided'].sort());
    expect([...LOST_STANDINGS].sort()).toEqual(counted.filter((category) => category !== 'registered').sort());
  });
  it('adds up number by number', () => {
    expect(addTallies(ten, ten)).toMatchObject({ nominated: 20, standings: { registered: 6, died: 2 }, everRegistered: 10, reinstated: 2, decidedLate: 4 });
    expect(addTallies(EMPTY_TALLY, ten)).toEqual(ten);
  });
});

describe('a share', () => {
  it('keeps its denominator', () => expect(shareOf(263, 1712)).toEqual({ count: 263, of: 1712, share: 263 / 1712 }));
  it('is no number where there is nobody', () => expect(shareOf(0, 0).share).toBeNull());
});

describe('competition', () => {
  it('is candidates for a seat', () => expect(competition(1712, 476)).toBeCloseTo(3.597, 3));
  it('is no number without seats', () => expect(competition(5, 0)).toBeNull());
});

describe('an age', () => {
  it.each([[20, 'under-29'], [28, 'under-29'], [29, '29-39'], [39, '29-39'], [40, '40-49'], [49, '40-49'], [50, '50-59'], [59, '50-59'], [60, '60-plus'], [91, '60-plus']] as const)(
    'of %i years is in the band %s', (years, band) => expect(ageBandOf(years)).toBe(band));
});
