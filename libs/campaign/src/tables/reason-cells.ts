import { TABLE_TIERS, type TableTier } from '../figures.js';
import type { OpenCell, Tallies } from './compare-tables.js';
import type { Recommendation } from './correction.js';
import { REASON_COUNTS, REASON_SHARES } from './forms.js';
import type { PublishedRow } from './published-table.js';
import type { PublishedTables } from './read-tables.js';
import { REASON_IDS } from './reasons.js';
import { decimalsOf, renderings } from './rounding.js';
import { LOST_COURSES, type Tally } from './tally.js';

/** One reason of a tier: the share printed in percent, the whole number the folder takes for it. */
interface Share {
  readonly printed: number;
  readonly count: number;
}

/** The cells of the reasons: the printed shares and the whole numbers taken for them. */
export function reasonCells({ tables }: PublishedTables, tallies: Tallies): OpenCell[] {
  const shares = tables.get(REASON_SHARES.file)?.rows ?? [];
  const decimals = decimalsOf(shares.map((row) => row.cells['share_pct'] ?? ''));
  const wrong = new Map(TABLE_TIERS.map((tier) => [tier, impossibleShares(tier, shares, tallies.expected)]));
  return [
    ...shares.flatMap((row) => openCell(row, 'share_pct', decimals, tallies, wrong)),
    ...(tables.get(REASON_COUNTS.file)?.rows ?? []).flatMap((row) => openCell(row, 'count_nearest_minimax', 0, tallies, new Map())),
  ];
}

function openCell(row: PublishedRow, column: string, decimals: number, tallies: Tallies, wrong: ReadonlyMap<TableTier, string | undefined>): OpenCell[] {
  const tier = TABLE_TIERS.find((each) => each === row.cells['level']);
  const course = REASON_IDS[row.cells['reason_id'] ?? ''];
  if (!tier || !course) return [];
  const value = (tally: Tally) => (column === 'share_pct'
    ? { numerator: 100 * tally.lost(tier, course), denominator: lostOf(tier, tally) }
    : { numerator: tally.lost(tier, course), denominator: 1 });
  const expected = value(tallies.expected);
  const reason = wrong.get(tier);
  const correction: Recommendation | undefined = reason === undefined ? undefined : { recommended: renderings(expected, decimals)[0] ?? '', reason };
  return [{ table: 'reasons', file: row.file, row: row.id, column, printed: row.cells[column] ?? '', decimals, computed: value(tallies.computed), expected, madeOf: [], wrong: correction }];
}

/**
 * Why the printed shares of a tier cannot be had: no whole numbers that add up to all who were lost come nearer to them
 * than those of the folder, and these do not give them. Undefined when some come nearer; the folder's are then no excuse.
 */
function impossibleShares(tier: TableTier, rows: readonly PublishedRow[], expected: Tally): string | undefined {
  const lost = lostOf(tier, expected);
  const shares = rows.filter((row) => row.cells['level'] === tier).flatMap((row): Share[] => {
    const course = REASON_IDS[row.cells['reason_id'] ?? ''];
    return course ? [{ printed: Number(row.cells['share_pct']), count: expected.lost(tier, course) }] : [];
  });
  const distance = Math.max(...shares.map(({ printed, count }) => Math.abs((100 * count) / lost - printed)));
  return lost > 0 && !someNearer(shares, lost, distance) ? `no whole numbers that add up to ${lost} give the printed shares; none come nearer than ${shares.map(({ count }) => count).join(', ')}` : undefined;
}

/** Whether whole numbers with the sum `lost` exist whose shares are all nearer to the printed ones than `distance`, in percentage points. */
function someNearer(shares: readonly Share[], lost: number, distance: number): boolean {
  const hairsbreadth = 1e-9;
  const bounds = shares.map(({ printed }) => ({
    least: Math.max(0, Math.ceil(((printed - distance + hairsbreadth) * lost) / 100)),
    most: Math.floor(((printed + distance - hairsbreadth) * lost) / 100),
  }));
  const sum = (pick: (bound: (typeof bounds)[number]) => number): number => bounds.reduce((total, bound) => total + pick(bound), 0);
  return bounds.every(({ least, most }) => least <= most) && sum(({ least }) => least) <= lost && lost <= sum(({ most }) => most);
}

function lostOf(tier: TableTier, tally: Tally): number {
  return LOST_COURSES.reduce((total, course) => total + tally.lost(tier, course), 0);
}
