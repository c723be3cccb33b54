import { describe, expect, it } from '@jest/globals';
import type { FiguresRow } from '@tirkeu/contracts';
import { EMPTY_TALLY, type Tally } from '@tirkeu/domain';
import { headlineFigures, percentOf, reasonParts, sortRows } from './measures.js';

/** A tally of nominees by where they stand; the rest are zero. */
const tally = (nominated: number, standings: Partial<Tally['standings']>): Tally => ({ ...EMPTY_TALLY, nominated, standings: { ...EMPTY_TALLY.standings, ...standings } });

/** Single-member districts of the oblast tier in 2023: 1,712 nominated, 263 lost, by the reasons as published. */
const country = tally(1712, { registered: 1449, 'withdrawn-before-registration': 128, 'documents-incomplete': 104, 'non-compliance': 29, 'withdrawn-after-registration': 2 });

const row = (name: string, nominated: number, lost: number): FiguresRow => ({
  key: name, title: { kk: name, ru: name, en: name }, seats: null, expected: null, mark: null,
  tally: tally(nominated, { registered: nominated - lost, 'documents-incomplete': lost }),
});
const names = (rows: readonly FiguresRow[]) => rows.map(({ key }) => key);
const nameOf = ({ title }: FiguresRow) => title.kk;

describe('The figures of a supervisor', () => {
  it('takes refusals and withdrawals as parts of the lost, and the lost and the registered as parts of all', () => {
    expect(headlineFigures(country)).toEqual([
      { listed: 'lost', count: 263, of: 1712 },
      { listed: 'refused', count: 133, of: 263 },
      { listed: 'withdrawn', count: 130, of: 263 },
      { listed: 'registered', count: 1449, of: 1712 },
    ]);
  });

  it('leaves the undecided out of the lost, and counts them among all', () => {
    expect(headlineFigures(tally(10, { undecided: 6, registered: 1, 'registration-cancelled': 1, died: 1, 'non-compliance': 1 }))[0]).toEqual({ listed: 'lost', count: 3, of: 10 });
  });

  it.each([
    [{ count: 1, of: 2 }, null],
    [{ count: 4, of: 4 }, null],
    [{ count: 0, of: 0 }, null],
    [{ count: 1, of: 5 }, 0.2],
    [{ count: 263, of: 526 }, 0.5],
  ])('gives no percentage below five: %j', (part, percent) => {
    expect(percentOf(part)).toBe(percent);
  });

  it('splits the lost by reason, in the order of the published tables, and leaves out reasons that nobody had', () => {
    expect(reasonParts(country)).toEqual([
      { reason: 'withdrawn-before-registration', count: 128, of: 263 },
      { reason: 'documents-incomplete', count: 104, of: 263 },
      { reason: 'non-compliance', count: 29, of: 263 },
      { reason: 'withdrawn-after-registration', count: 2, of: 263 },
    ]);
  });

  it('has no reasons where everybody was registered', () => {
    expect(reasonParts(tally(12, { registered: 12 }))).toEqual([]);
  });
});

describe('The order of places', () => {
  const places = [row('Қостанай', 59, 2), row('Ауыл', 2, 2), row('Павлодар', 71, 18)];

  it('puts places under five nominees below all others, so that one refusal in two is not the worst of the country', () => {
    expect(names(sortRows(places, { column: 'share', direction: 'descending' }, nameOf))).toEqual(['Павлодар', 'Қостанай', 'Ауыл']);
    expect(names(sortRows(places, { column: 'share', direction: 'ascending' }, nameOf))).toEqual(['Қостанай', 'Павлодар', 'Ауыл']);
  });

  it.each([['nominated', ['Ауыл', 'Қостанай', 'Павлодар']], ['lost', ['Қостанай', 'Ауыл', 'Павлодар']]] as const)('orders %s by the count', (column, expected) => {
    expect(names(sortRows(places, { column, direction: 'ascending' }, nameOf))).toEqual(expected);
  });

  it('orders names by the Kazakh alphabet', () => {
    const named = ['Ұлытау', 'Түркістан', 'Қостанай', 'Әулиекөл', 'Абай'].map((name) => row(name, 5, 0));
    expect(names(sortRows(named, { column: 'place', direction: 'ascending' }, nameOf))).toEqual(['Абай', 'Әулиекөл', 'Қостанай', 'Түркістан', 'Ұлытау']);
    expect(names(sortRows(named, { column: 'place', direction: 'descending' }, nameOf))).toEqual(['Ұлытау', 'Түркістан', 'Қостанай', 'Әулиекөл', 'Абай']);
  });
});
