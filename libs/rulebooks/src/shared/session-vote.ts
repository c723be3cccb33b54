import type { Limits, SessionVote } from '@tirkeu/domain';

/**
 * Whether a session could decide and did. Without a quorum nothing is adopted. On a tie the chair's vote decides, since
 * otherwise an odd commission with an even number present could never use it.
 */
export function judgeSessionVote(limits: Pick<Limits, 'quorum' | 'majorityOf'>, vote: SessionVote): { readonly quorum: boolean; readonly adopted: boolean } {
  const { members, present, inFavour, against, chairInFavour = false } = vote;
  const { numerator, denominator } = limits.quorum.value;
  const quorum = members > 0 && present <= members && present * denominator >= members * numerator;
  const base = limits.majorityOf.value === 'all-members' ? members : present;
  const castingVote = inFavour > 0 && inFavour === against && chairInFavour;
  const possible = inFavour + against <= present;
  return { quorum, adopted: quorum && possible && (inFavour * 2 > base || castingVote) };
}
