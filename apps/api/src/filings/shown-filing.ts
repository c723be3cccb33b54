import { assess, maskIin, type Actor, type Candidate, type Filing, type Role } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';

const masked = (candidate: Candidate): Candidate => ({ ...candidate, iin: maskIin(candidate.iin) });

/** Overseeing a decision needs no telephone, address or family. */
const unreachable = (candidate: Candidate): Candidate => ({ ...candidate, phone: '', email: '', address: '', spouseName: null });

const files = (role: Role): boolean => role === 'candidate' || role === 'agent';
const oversees = (role: Role): boolean => role === 'supervisor' || role === 'auditor';

/**
 * A filing as its reader may see it. The IIN is whole for nobody. The clerk's marks and the proposal are the commission's
 * deliberation: the candidate learns the decision with its grounds, not the way to it.
 */
export function shownFiling(filing: Filing, { role }: Pick<Actor, 'role'>): Filing {
  const candidates = filing.candidates.map(masked);
  if (oversees(role)) return { ...filing, candidates: candidates.map(unreachable) };
  if (!files(role)) return { ...filing, candidates };
  return { ...filing, candidates, marks: [], proposal: null };
}

/** What the rules see in the whole IIN and the masked one hides, for those who examine or oversee. */
export function iinFlagsOf(filing: Filing, { role }: Pick<Actor, 'role'>): readonly string[] {
  if (files(role) || filing.submittedAt === null) return [];
  const flags = assess(filing, getRulebook(filing.rulebookId)).flatMap((finding) => finding.flags);
  return [...new Set(flags.filter((flag) => flag.endsWith('-from-iin')))];
}
