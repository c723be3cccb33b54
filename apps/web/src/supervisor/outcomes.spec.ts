import { describe, expect, it } from '@jest/globals';
import type { OutcomeCounts } from '@tirkeu/contracts';
import { headlineFigures, notRegistered, percentOf, reasonShares, sortPlaces, type PlaceRow } from './outcomes.js';

/** Single-member districts of the oblast tier in 2023: 1,712 nominated, 1,449 registered; the split of the 263 is an example. */
const country: OutcomeCounts = { submitted: 1712, undecided: 0, registered: 1449, refused: 133, withdrawn: 130, cancelled: 0, died: 0 };

const row = (kk: string, counts: Partial<OutcomeCounts>): PlaceRow => ({
  key: kk, title: { kk, ru: kk, en: kk }, counts: { submitted: 0, undecided: 0, registered: 0, refused: 0, withdrawn: 0, cancelled: 0, died: 0, ...counts },
});
const names = (rows: readonly PlaceRow[]) => rows.map(({ key }) => key);
const nameOf = ({ title }: PlaceRow) => title.kk;

describe('The figures of a supervisor', () => {
  it('counts as not registered whoever was refused, withdrew, lost the registration or died, and nobody undecided', () => {
    expect(notRegistered({ submitted: 20, undecided: 4, registered: 8, refused: 3, withdrawn: 2, cancelled: 2, died: 1 })).toBe(8);
  });

  it('takes refusals and withdrawals as parts of the not registered, and the rest as parts of all', () => {
    expect(headlineFigures(country)).toEqual([
      { outcome: 'not-registered', count: 263, of: 1712 },
      { outcome: 'refused', count: 133, of: 263 },
      { outcome: 'withdrawn', count: 130, of: 263 },
      { outcome: 'registered', count: 1449, of: 1712 },
      { outcome: 'undecided', count: 0, of: 1712 },
    ]);
  });

  it('shows cancelled registrations and deaths only where there are some, so that the parts still add up', () => {
    const figures = headlineFigures({ submitted: 10, undecided: 1, registered: 5, refused: 1, withdrawn: 1, cancelled: 1, died: 1 });
    const parts = figures.filter(({ outcome }) => ['refused', 'withdrawn', 'cancelled', 'died'].includes(outcome));
    expect(parts.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
    expect(figures[0]).toEqual({ outcome: 'not-registered', count: 4, of: 10 });
  });

  it.each([
    [{ count: 1, of: 2 }, null],
    [{ count: 4, of: 4 }, null],
    [{ count: 0, of: 0 }, null],
    [{ count: 1, of: 5 }, 0.2],
    [{ count: 263, of: 526 }, 0.5],
  ])('gives no percentage below five filings: %j', (share, percent) => {
    expect(percentOf(share)).toBe(percent);
  });

  it('splits the not registered by reason, in the order of the published tables, and leaves the registered out', () => {
    expect(reasonShares({ categories: [
      { category: 'non-compliance', filings: 29 }, { category: 'registered', filings: 1449 }, { category: 'withdrawn-after-registration', filings: 2 },
      { category: 'documents-incomplete', filings: 104 }, { category: 'withdrawn-before-registration', filings: 128 }, { category: 'not-nominated', filings: 7 },
    ] })).toEqual([
      { reason: 'withdrawn-before-registration', count: 128, of: 263 },
      { reason: 'documents-incomplete', count: 104, of: 263 },
      { reason: 'non-compliance', count: 29, of: 263 },
      { reason: 'withdrawn-after-registration', count: 2, of: 263 },
    ]);
  });

  it('has no reasons where everybody was registered', () => {
    expect(reasonShares({ categories: [{ category: 'registered', filings: 12 }] })).toEqual([]);
  });
});

describe('The order of places', () => {
  const pavlodar = row('Павлодар', { submitted: 71, registered: 53, refused: 9, withdrawn: 9 });
  const kostanay = row('Қостанай', { submitted: 59, registered: 57, refused: 1, withdrawn: 1 });
  const village = row('Ауыл', { submitted: 2, registered: 0, refused: 2 });
  const places = [kostanay, village, pavlodar];

  it('puts places under five filings below all others, so that one refusal in two is not the worst of the country', () => {
    expect(names(sortPlaces(places, { column: 'share', direction: 'descending' }, nameOf))).toEqual(['Павлодар', 'Қостанай', 'Ауыл']);
    expect(names(sortPlaces(places, { column: 'share', direction: 'ascending' }, nameOf))).toEqual(['Қостанай', 'Павлодар', 'Ауыл']);
  });

  it('orders counts by their value', () => {
    expect(names(sortPlaces(places, { column: 'submitted', direction: 'ascending' }, nameOf))).toEqual(['Ауыл', 'Қостанай', 'Павлодар']);
  });

  it('orders names by the Kazakh alphabet', () => {
    const named = [row('Ұлытау', {}), row('Түркістан', {}), row('Қостанай', {}), row('Әулиекөл', {}), row('Абай', {})];
    expect(names(sortPlaces(named, { column: 'place', direction: 'ascending' }, nameOf))).toEqual(['Абай', 'Әулиекөл', 'Қостанай', 'Түркістан', 'Ұлытау']);
    expect(names(sortPlaces(named, { column: 'place', direction: 'descending' }, nameOf))).toEqual(['Ұлытау', 'Түркістан', 'Қостанай', 'Әулиекөл', 'Абай']);
  });
});
