import type { DaysView, FiguresView } from '@tirkeu/contracts';
import { getGround, type Breakdown, type CivilDate, type ContestForm, type Instant, type Rulebook, type Standing, type Text } from '@tirkeu/domain';
import type { CountedWhole } from './counted.js';
import { comparisonsOf, figuresRows, totalRow } from './figures-rows.js';

/** What figures were asked about, and when. */
export interface FiguresAsked {
  readonly election: { readonly id: string; readonly title: Text };
  readonly form: ContestForm;
  readonly by: Breakdown;
  readonly rulebook: Rulebook;
  readonly asOf: Instant;
}

/** Counted figures with their names, limits and order: the one answer for screens and exports alike. */
export async function figuresView(counted: CountedWhole, { election, form, by, rulebook, asOf }: FiguresAsked): Promise<FiguresView> {
  return {
    electionId: election.id, form, by, total: totalRow(election.id, election.title, counted), whole: counted.whole,
    rows: await figuresRows(counted, by, rulebook), comparisons: comparisonsOf(counted),
    grounds: counted.grounds.map((row) => ({ ...row, title: getGround(rulebook, row.ground).title })).toSorted((one, other) => other.refused - one.refused),
    asOf, recordEntries: counted.recordEntries,
  };
}

const NOBODY: DaysView['days'][number]['ended'] = {
  registered: 0, 'withdrawn-before-registration': 0, 'documents-incomplete': 0, 'non-compliance': 0, 'withdrawn-after-registration': 0, 'registration-cancelled': 0, died: 0,
};

/** Days on which something happened; what did not happen on one is zero. */
export const daysView = (
  days: readonly { readonly on: CivilDate; readonly nominated: number; readonly ended: Readonly<Partial<Record<Standing, number>>> }[], asOf: Instant,
): DaysView => ({
  days: days.map(({ on, nominated, ended }) => ({ on, nominated, ended: { ...NOBODY, ...ended } })),
  asOf,
});
