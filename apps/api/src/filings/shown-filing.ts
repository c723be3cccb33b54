import { maskIin, type Actor, type Candidate, type Filing } from '@tirkeu/domain';

const masked = (candidate: Candidate): Candidate => ({ ...candidate, iin: maskIin(candidate.iin) });

/**
 * A filing as its reader may see it. The IIN is whole for nobody. The clerk's marks and the proposal are the commission's
 * deliberation: the candidate learns the decision with its grounds, not the way to it.
 */
export function shownFiling(filing: Filing, { role }: Pick<Actor, 'role'>): Filing {
  const candidates = filing.candidates.map(masked);
  if (role !== 'candidate' && role !== 'agent') return { ...filing, candidates };
  return { ...filing, candidates, marks: [], proposal: null };
}
