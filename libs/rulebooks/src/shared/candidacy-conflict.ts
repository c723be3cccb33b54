import { ACTIVE_STATUSES, FILING_STATUSES, type Body, type Candidacy } from '@tirkeu/domain';

/** What a version of the law says about several candidacies of one person at the same time. */
export type Conflict = 'accept' | 'warn' | 'review' | 'reject';

export interface CandidacyPolicy {
  readonly body: Body;
  /** Two single-member districts of this body. */
  readonly twoDistricts: Conflict;
  /** A list and a district of the same body, for the same party or without one. */
  readonly listAndDistrict: Conflict;
  /** Another body elected at the same time. */
  readonly otherBody: Conflict;
}

const SEVERITY: readonly Conflict[] = ['accept', 'warn', 'review', 'reject'];
const active: ReadonlySet<string> = new Set(ACTIVE_STATUSES);
const ended: ReadonlySet<string> = new Set(FILING_STATUSES.filter((status) => !active.has(status)));

/** A list takes only its party's own members, and nobody is a member of two parties. */
const ofTwoParties = (a: Candidacy, b: Candidacy): boolean => a.party !== undefined && b.party !== undefined && a.party !== b.party;

function between(policy: CandidacyPolicy, existing: Candidacy, next: Candidacy): Conflict {
  if (existing.body !== next.body) return policy.otherBody;
  if (existing.maslikhat !== next.maslikhat) return 'reject';
  if (existing.form === 'party-list' && next.form === 'party-list') return 'reject';
  if (existing.form === 'single-member' && next.form === 'single-member') {
    const sameDistrict = existing.district === next.district;
    return sameDistrict ? 'reject' : policy.twoDistricts;
  }
  return ofTwoParties(existing, next) ? 'reject' : policy.listAndDistrict;
}

/**
 * Whether a further candidacy may stand beside those that a person already has. Candidacies that have ended do not count;
 * a state not known here does. The gravest answer over all of them is the answer.
 */
export function judgeCandidacies(policy: CandidacyPolicy, existing: readonly Candidacy[], next: Candidacy): Conflict {
  const conflicts = existing.filter(({ state }) => !ended.has(state)).map((candidacy) => between(policy, candidacy, next));
  return conflicts.reduce((gravest, conflict) => (SEVERITY.indexOf(conflict) > SEVERITY.indexOf(gravest) ? conflict : gravest), 'accept');
}
