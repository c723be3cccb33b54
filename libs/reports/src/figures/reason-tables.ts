import type { DaysView, FiguresView, GroundFigures } from '@tirkeu/contracts';
import { LOST_STANDINGS, lostOf, refusedOf, shareOf, type Tally } from '@tirkeu/domain';
import { share, text, whole, type Table } from '../table.js';
import type { Wording } from '../wording.js';

/** Why nominees are not registered: every reason among the lost and among all. */
export function reasonsTable(tally: Tally, { say }: Wording): Table {
  const lost = lostOf(tally);
  return {
    title: say('reports:table.reasons'),
    columns: [
      { title: say('reports:column.reason'), kind: 'text', width: 34 },
      { title: say('reports:column.of-lost'), kind: 'share', width: 20 },
      { title: say('reports:column.of-nominated'), kind: 'share', width: 22 },
    ],
    rows: LOST_STANDINGS.map((standing) => {
      const count = tally.standings[standing];
      return [text(say(`reports:standing.${standing}`)), share(shareOf(count, lost)), share(shareOf(count, tally.nominated))];
    }),
    total: [text(say('reports:total')), share(shareOf(lost, lost)), share(shareOf(lost, tally.nominated))],
    notes: [say('reports:define.lost')],
  };
}

/** On what grounds commissions refused, and what appeals have set aside. */
export function groundsTable(grounds: readonly GroundFigures[], tally: Tally, { say, language }: Wording): Table {
  return {
    title: say('reports:table.grounds'),
    columns: [
      { title: say('reports:column.ground'), kind: 'text', width: 60 },
      { title: say('reports:column.refused'), kind: 'share', width: 20 },
      { title: say('reports:column.reversed'), kind: 'share', width: 16 },
    ],
    rows: grounds.map(({ title, refused, reversed }) => [text(title[language]), share(shareOf(refused, tally.nominated)), share(shareOf(reversed, refused))]),
    total: null,
    notes: [say('reports:define.grounds')],
  };
}

/** Groups side by side, each with the range in which its chance lies. */
export function groupsTable({ comparisons }: FiguresView, { say }: Wording): Table {
  return {
    title: say('reports:table.groups'),
    columns: [
      { title: say('reports:column.group'), kind: 'text', width: 30 },
      { title: say('reports:column.nominated'), kind: 'whole', width: 9 },
      { title: say('reports:column.registered'), kind: 'whole', width: 9 },
      { title: say('reports:column.undecided'), kind: 'whole', width: 9 },
      { title: say('reports:column.refused'), kind: 'whole', width: 9 },
      { title: say('reports:column.lost'), kind: 'share', width: 20 },
      { title: say('reports:column.share-range'), kind: 'range', width: 22 },
    ],
    rows: comparisons.flatMap(({ by, groups }) => groups.map(({ key, tally, range }) => [
      text(by === 'sex' ? say(key === 'female' ? 'reports:sex.female' : 'reports:sex.male') : say(key === 'party' ? 'reports:nomination.party' : 'reports:nomination.non-party')),
      whole(tally.nominated), whole(tally.standings.registered), whole(tally.standings.undecided), whole(refusedOf(tally)), share(shareOf(lostOf(tally), tally.nominated)),
      range === null ? { kind: 'empty' } : { kind: 'range', low: range.low95 * 100, high: range.high95 * 100, unit: 'percent' },
    ])),
    total: null,
    notes: [],
  };
}

/** How far two groups are apart, and how far chance alone would bring them. */
export function differencesTable({ comparisons }: FiguresView, { say }: Wording): Table {
  return {
    title: say('reports:table.differences'),
    columns: [
      { title: say('reports:column.comparison'), kind: 'text', width: 40 },
      { title: say('reports:column.difference'), kind: 'decimal', width: 14 },
      { title: say('reports:column.difference-range'), kind: 'range', width: 16 },
    ],
    rows: comparisons.flatMap(({ by, difference }) => (difference === null ? [] : [[
      text(say(`reports:comparison.${by}`)), { kind: 'decimal' as const, value: difference.points, decimals: 1 },
      { kind: 'range' as const, low: difference.low95, high: difference.high95, unit: 'percent' as const },
    ]])),
    total: null,
    notes: [say('reports:define.difference')],
  };
}

const ENDED = ['registered', ...LOST_STANDINGS] as const;

/** What happened on each day: nominated, registered, and lost by reason. */
export function daysTable({ days }: DaysView, { say }: Wording): Table {
  return {
    title: say('reports:table.days'),
    columns: [
      { title: say('reports:column.day'), kind: 'day', width: 12 },
      { title: say('reports:column.nominated'), kind: 'whole', width: 9 },
      ...ENDED.map((standing) => ({ title: say(`reports:standing.${standing}`), kind: 'whole' as const, width: 10 })),
    ],
    rows: days.map(({ on, nominated, ended }) => [{ kind: 'day', day: on }, whole(nominated), ...ENDED.map((standing) => whole(ended[standing]))]),
    total: [text(say('reports:total')), whole(sum(days.map(({ nominated }) => nominated))), ...ENDED.map((standing) => whole(sum(days.map(({ ended }) => ended[standing]))))],
    notes: [say('reports:define.days')],
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
