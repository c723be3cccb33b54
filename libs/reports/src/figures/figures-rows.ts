import type { FiguresRow, GroupComparison } from '@tirkeu/contracts';
import { differenceRange, expectedRange, lostOf, markOf, shareRange, type Breakdown, type NominationGroup, type Rulebook, type Sex, type Tally, type Text } from '@tirkeu/domain';
import type { CountedPart, CountedWhole } from './counted.js';
import { titleOf } from './titles.js';

const lostShare = (tally: Tally): number => (tally.nominated === 0 ? 0 : lostOf(tally) / tally.nominated);
const lostPart = (tally: Tally) => ({ count: lostOf(tally), of: tally.nominated });

/** What chance alone explains in a part at the rate of the whole; nothing can be said while nobody in it is decided. */
function measured(tally: Tally, whole: Tally): Pick<FiguresRow, 'expected' | 'mark'> {
  if (tally.nominated === tally.standings.undecided) return { expected: null, mark: null };
  const expected = expectedRange(tally.nominated, lostShare(whole));
  return { expected, mark: markOf(lostOf(tally), expected) };
}

/** Those on whom a ground was applied are lost nearly all of them, and a day is no group of people: neither has an expected number. */
const isMeasured = (by: Breakdown): boolean => by !== 'ground' && by !== 'day';

async function shownRow({ key, title, tally, seats }: CountedPart, by: Breakdown, whole: Tally, rulebook: Rulebook): Promise<FiguresRow> {
  return { key, title: title ?? (await titleOf(by, key, rulebook)), tally, seats, ...(isMeasured(by) ? measured(tally, whole) : { expected: null, mark: null }) };
}

const inOrder = (by: Breakdown) => (one: FiguresRow, other: FiguresRow): number =>
  (by === 'day' ? 0 : lostShare(other.tally) - lostShare(one.tally) || other.tally.nominated - one.tally.nominated) || (one.key < other.key ? -1 : 1);

/** The parts of a breakdown, those that lost the largest share first; days in their order. */
export async function figuresRows({ rows, whole }: Pick<CountedWhole, 'rows' | 'whole'>, by: Breakdown, rulebook: Rulebook): Promise<readonly FiguresRow[]> {
  const shown = await Promise.all(rows.map((row) => shownRow(row, by, whole, rulebook)));
  return shown.toSorted(inOrder(by));
}

/** The whole of what was asked for, under the name of its place. */
export const totalRow = (key: string, title: Text, { total, totalSeats, whole }: CountedWhole): FiguresRow =>
  ({ key, title, tally: total, seats: totalSeats, ...(total === whole ? { expected: null, mark: null } : measured(total, whole)) });

const group = <Key extends NominationGroup | Sex>(key: Key, tally: Tally) => ({ key, tally, range: shareRange(lostPart(tally)) });

/** Party nominees against all others, and women against men. */
export const comparisonsOf = ({ nomination, sex }: Pick<CountedWhole, 'nomination' | 'sex'>): readonly GroupComparison[] => [
  {
    by: 'nomination', groups: [group('party', nomination.party), group('non-party', nomination['non-party'])],
    difference: differenceRange(lostPart(nomination.party), lostPart(nomination['non-party'])),
  },
  { by: 'sex', groups: [group('female', sex.female), group('male', sex.male)], difference: differenceRange(lostPart(sex.female), lostPart(sex.male)) },
];
