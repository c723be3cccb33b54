import type { DecisionsQuery, Listed } from '@tirkeu/contracts';
import { LOST_STANDINGS, STANDINGS, type Rulebook, type Standing } from '@tirkeu/domain';
import type { SliceFilter } from '@tirkeu/persistence';
import { invalid } from '../platform/problem.js';

/** What each word of `listed` stands for. */
const LISTS: Readonly<Record<Listed, Pick<SliceFilter, 'standings' | 'reinstated' | 'reversed' | 'decidedLate'>>> = {
  undecided: { standings: ['undecided'] },
  registered: { standings: ['registered'] },
  lost: { standings: LOST_STANDINGS },
  refused: { standings: ['documents-incomplete', 'non-compliance'] },
  withdrawn: { standings: ['withdrawn-before-registration', 'withdrawn-after-registration'] },
  reinstated: { reinstated: true },
  reversed: { reversed: true },
  'decided-late': { decidedLate: true },
};

/**
 * A filter of figures narrowed to what a list of filings asks for besides.
 *
 * @throws a problem when the rulebook has no such requirement
 */
export function narrowed(filter: SliceFilter, { listed, standing, defect }: DecisionsQuery, rulebook: Rulebook): SliceFilter {
  if (defect !== undefined && !rulebook.rules.some(({ id }) => id === defect)) throw invalid([{ pointer: '/defect', code: 'not-a-choice' }]);
  const { standings = STANDINGS, ...flags } = listed ? LISTS[listed] : {};
  const wanted: readonly Standing[] = standings.filter((each) => standing === undefined || each === standing);
  return { ...filter, ...flags, defect, standings: wanted.length === STANDINGS.length ? undefined : wanted };
}
