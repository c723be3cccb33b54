import type { Result } from '../kernel/result.js';
import type { Objection } from '../filing/circumstances.js';
import { objection } from '../filing/happened.js';
import { countVotes } from '../filing/session.js';
import type { Limits } from '../rulebook/limits.js';
import type { MemberVote, Rulebook, SessionVote } from '../rulebook/rulebook.js';
import { presentMembers, type AgendaItem, type Meeting, type NotedVote } from './meeting.js';

type Sitting = Pick<Meeting, 'id' | 'members' | 'attendance'>;

/** The least number of members present for a session, and of votes for a decision. */
export interface VoteThresholds {
  readonly quorum: number;
  readonly majority: number;
}

export function voteThresholds({ quorum, majorityOf }: Pick<Limits, 'quorum' | 'majorityOf'>, members: number, present: number): VoteThresholds {
  const { numerator, denominator } = quorum.value;
  return { quorum: Math.ceil((members * numerator) / denominator), majority: Math.floor((majorityOf.value === 'all-members' ? members : present) / 2) + 1 };
}

/** How everybody who is seated stands to an item now: absent whoever is not there, whatever was noted before they left. */
function votesNow(meeting: Sitting, { votes }: Pick<AgendaItem, 'votes'>): readonly MemberVote[] {
  const present = presentMembers(meeting);
  return meeting.members.map(({ memberId, name, office }) => {
    const noted = votes.find((each) => each.memberId === memberId);
    const vote = present.some((each) => each.memberId === memberId) ? noted?.vote ?? 'not-voted' : 'absent';
    return { memberId, name, office, vote, dissent: noted?.dissent ?? null, ...(vote === 'recused' && noted?.reason && { reason: noted.reason }) };
  });
}

export interface ItemTally extends VoteThresholds {
  readonly vote: SessionVote;
  readonly hasQuorum: boolean;
  readonly adopted: boolean;
  /** Members who are present and have said nothing yet. */
  readonly missing: readonly string[];
  /** Members who step back and have not said why. */
  readonly unexplained: readonly string[];
}

/** Where the vote on an item stands: the same sum in the browser, while it is taken, and at the server, when it is closed. */
export function tallyOf(meeting: Sitting, item: Pick<AgendaItem, 'votes'>, rulebook: Pick<Rulebook, 'limits' | 'sessionVote'>): ItemTally {
  const present = presentMembers(meeting);
  const vote = { ...countVotes(votesNow(meeting, item)), meetingId: meeting.id };
  const { quorum: hasQuorum, adopted } = rulebook.sessionVote(vote);
  const noted = (memberId: string): NotedVote | undefined => item.votes.find((each) => each.memberId === memberId);
  return {
    ...voteThresholds(rulebook.limits, vote.members, vote.present), vote, hasQuorum, adopted,
    missing: present.filter(({ memberId }) => (noted(memberId)?.vote ?? null) === null).map(({ memberId }) => memberId),
    unexplained: present.filter(({ memberId }) => noted(memberId)?.vote === 'recused' && !noted(memberId)?.reason?.trim()).map(({ memberId }) => memberId),
  };
}

/** Why an item cannot be closed yet; null when it can, be the vote carried or lost. */
export function objectsToClosing(meeting: Meeting, item: AgendaItem, rulebook: Pick<Rulebook, 'limits' | 'sessionVote'>): Result<never, Objection> | null {
  if (meeting.closedAt !== null) return objection('meeting-over');
  if (item.outcome !== 'open') return objection('item-settled');
  const { vote: { members, present }, hasQuorum, missing, unexplained } = tallyOf(meeting, item, rulebook);
  if (!hasQuorum) return objection('no-quorum', { facts: { members, present } });
  if (missing.length > 0) return objection('votes-missing', { items: missing });
  return unexplained.length > 0 ? objection('recusal-unexplained', { items: unexplained }) : null;
}
