import type { Result } from '../kernel/result.js';
import { contains, spanOf } from './period.js';
import type { Circumstances, Objection } from './circumstances.js';
import type { Filing, Proposal, Resolution } from './filing.js';
import { objection } from './happened.js';

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

/** Whether a resolution carries: a number, votes that add up, quorum and majority by the rulebook. Null when it does. */
export function objectsToResolution({ number, vote }: Resolution, { rulebook }: Circumstances): Result<never, Objection> | null {
  if (!number.trim()) return objection('resolution-incomplete', { items: ['number'] });
  const { members, present, inFavour, against } = vote;
  const adds = [members, present, inFavour, against].every(isCount) && members > 0 && present <= members && inFavour + against <= present;
  if (!adds) return objection('vote-impossible', { facts: { members, present, inFavour, against } });
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
