import { MEMBER_VOTES, voteThresholds, type Rulebook, type SessionVote } from '@tirkeu/domain';
import { useWords } from '../../shared/language.js';
import { readVote, voteGaps, type VoteDraft } from './vote-draft.js';

/** Why the session cannot decide yet, in words; false when it can. */
export function useVoteWhyNot(draft: VoteDraft, rulebook: Rulebook): string | false {
  const { t } = useWords();
  const gaps = voteGaps(draft);
  if (gaps.length > 0) return t('commission:vote.missing', { what: gaps.map((gap) => t(`commission:vote.gap.${gap}`)).join(', ') });
  const vote = readVote(draft);
  if (vote === null) return t('commission:vote.impossible');
  const { quorum, adopted } = rulebook.sessionVote(vote);
  const needed = voteThresholds(rulebook.limits, vote.members, vote.present);
  if (!quorum) return t('commission:vote.no-quorum', { present: vote.present, needed: needed.quorum });
  return adopted ? false : t('commission:vote.not-adopted', { inFavour: vote.inFavour, needed: needed.majority });
}

/** How the members voted, in one line. */
export function useVoteInWords(): (vote: SessionVote) => string {
  const { t } = useWords();
  return ({ members, present, inFavour, against }) => t('commission:vote.in-words', { members, present, inFavour, against });
}

/** Who voted how, and who dissented, as rows of a summary; none where only the counts are known. */
export function useNamedVotes(): (vote: SessionVote) => readonly { readonly key: string; readonly label: string; readonly value: string }[] {
  const { t } = useWords();
  return ({ byMember = [] }) => {
    const named = (kind: (typeof MEMBER_VOTES)[number]): string => byMember.filter(({ vote }) => vote === kind).map(({ name, reason }) => (reason ? `${name} (${reason})` : name)).join('; ');
    const dissents = byMember.flatMap(({ memberId, name, dissent }) => (dissent ? [{ key: memberId, label: t('commission:vote.dissent'), value: `${name}: ${dissent}` }] : []));
    return [...MEMBER_VOTES.filter((kind) => named(kind) !== '').map((kind) => ({ key: kind, label: t(`commission:vote.${kind}`), value: named(kind) })), ...dissents];
  };
}
