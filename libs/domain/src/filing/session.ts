import type { Result } from '../kernel/result.js';
import type { MemberVote, MemberVoteKind, SessionVote } from '../rulebook/rulebook.js';
import { contains, spanOf } from './period.js';
import type { Circumstances, Objection } from './circumstances.js';
import type { Filing, Proposal, Resolution } from './filing.js';
import { objection } from './happened.js';

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

/** The counts of a vote whose members are named. A member who is recused is present and does not vote. */
export function countVotes(byMember: readonly MemberVote[]): SessionVote {
  const among = (vote: MemberVoteKind): number => byMember.filter((member) => member.vote === vote).length;
  const chair = byMember.find(({ office }) => office === 'chair');
  return {
    members: byMember.length, present: byMember.length - among('absent'), inFavour: among('in-favour'), against: among('against'),
    ...(chair && { chairInFavour: chair.vote === 'in-favour' }), byMember,
  };
}

/** Where members are named: each once, one chair at most, and the counts are theirs. */
function isCountedRight(vote: SessionVote): boolean {
  const { byMember } = vote;
  if (!byMember) return true;
  const counted = countVotes(byMember);
  const once = new Set(byMember.map(({ memberId }) => memberId)).size === byMember.length && byMember.filter(({ office }) => office === 'chair').length <= 1;
  return once && (['members', 'present', 'inFavour', 'against'] as const).every((name) => counted[name] === vote[name]) && (counted.chairInFavour ?? false) === (vote.chairInFavour ?? false);
}

/** Whether a resolution carries: a number, votes that add up, quorum and majority by the rulebook. Null when it does. */
export function objectsToResolution({ number, vote }: Resolution, { rulebook }: Pick<Circumstances, 'rulebook'>): Result<never, Objection> | null {
  if (!number.trim()) return objection('resolution-incomplete', { items: ['number'] });
  const { members, present, inFavour, against } = vote;
  const adds = [members, present, inFavour, against].every(isCount) && members > 0 && present <= members && inFavour + against <= present;
  if (!adds || !isCountedRight(vote)) return objection('vote-impossible', { facts: { members, present, inFavour, against } });
  const { quorum, adopted } = rulebook.sessionVote(vote);
  if (!quorum) return objection('no-quorum', { facts: { members, present } });
  return adopted ? null : objection('vote-not-carried', { facts: { members, inFavour } });
}

/** Whoever proposed does not decide. */
export function objectsToProposal(filing: Filing, kind: Proposal['kind'], { actor, rulebook }: Circumstances): Result<never, Objection> | null {
  if (filing.proposal?.kind !== kind) return objection('proposal-differs');
  if (rulebook.procedure.twoPersons.value && filing.proposal.by.accountId === actor.accountId) return objection('two-persons-required');
  return null;
}

/** A decision after registration closed stands, but is marked: the delay is the commission's, not the candidate's. */
export const isLate = ({ timetable, receivedAt }: Circumstances): boolean =>
  !contains(spanOf('until-registration-closes', timetable), receivedAt);
