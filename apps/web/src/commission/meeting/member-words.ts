import { tallyOf, voteThresholds, type AgendaItem, type ItemTally, type Meeting, type Rulebook } from '@tirkeu/domain';
import { useWords } from '../../shared/language.js';

/** Whether so many of so many members make a session. */
export function useQuorum(rulebook: Rulebook, members: number, present: number): { readonly quorum: boolean; readonly needed: number } {
  const { quorum } = rulebook.sessionVote({ members, present, inFavour: 0, against: 0 });
  return { quorum, needed: voteThresholds(rulebook.limits, members, present).quorum };
}

export const nameOfMember = (meeting: Meeting, id: string): string => meeting.members.find(({ memberId }) => memberId === id)?.name ?? id;

/** More members than this are counted, not named. */
const MOST_NAMED = 3;

/** What an item still needs before it can be closed, in words; false when nothing. */
export function useClosingWhyNot(meeting: Meeting): (tally: ItemTally) => string | false {
  const { t } = useWords();
  const names = (ids: readonly string[]): string => (ids.length > MOST_NAMED ? String(ids.length) : ids.map((id) => nameOfMember(meeting, id)).join(', '));
  return ({ hasQuorum, vote, quorum, missing, unexplained }) => {
    if (!hasQuorum) return t('meetings:no-quorum', { present: vote.present, needed: quorum });
    if (missing.length > 0) return t('meetings:votes-missing', { names: names(missing) });
    return unexplained.length > 0 ? t('meetings:reason-missing', { names: names(unexplained) }) : false;
  };
}

/** The vote that stands alike on several items: what was noted on each of them the same. */
export function commonVotes(items: readonly Pick<AgendaItem, 'votes'>[]): AgendaItem['votes'] {
  const [first, ...rest] = items;
  return (first?.votes ?? []).filter((vote) => rest.every(({ votes }) => {
    const other = votes.find(({ memberId }) => memberId === vote.memberId);
    return other?.vote === vote.vote && other.reason === vote.reason && other.dissent === vote.dissent;
  }));
}

export const tallyTogether = (meeting: Meeting, items: readonly AgendaItem[], rulebook: Rulebook): ItemTally => tallyOf(meeting, { votes: commonVotes(items) }, rulebook);
