import type { Result } from '../kernel/result.js';
import { findNamed } from './capacity.js';
import type { Circumstances, Objection } from './circumstances.js';
import type { BallotEntryConfirmed, BallotEntryDisputed } from './events.js';
import { fullName, type BallotApproval, type BallotName, type Candidate, type Filing } from './filing.js';
import { objection } from './happened.js';

/** The name that the ballot prints: as recorded from the identity document, in both languages. */
export const ballotNameOf = ({ nameKk, nameRu }: Pick<Candidate, 'nameKk' | 'nameRu'>): BallotName => ({ kk: fullName(nameKk), ru: fullName(nameRu) });

export const sameBallotName = (one: BallotName, other: BallotName): boolean => one.kk === other.kk && one.ru === other.ru;

/** What was last said to a candidate's entry as it stands now; undefined before anything was, and after the name was corrected. */
export function findBallotApproval({ candidates, ballotApprovals }: Filing, candidateId: string): BallotApproval | undefined {
  const candidate = candidates.find(({ id }) => id === candidateId);
  if (!candidate) return undefined;
  const name = ballotNameOf(candidate);
  return ballotApprovals.find((approval) => approval.candidateId === candidateId && sameBallotName(approval.name, name));
}

/** A filing with the latest word on one entry of the ballot. */
export function withBallotApproval(filing: Filing, event: BallotEntryConfirmed | BallotEntryDisputed): Filing {
  const { type, candidateId, name, at, by } = event;
  const approval: BallotApproval = { candidateId, name, at, by, ...(type === 'BallotEntryConfirmed' ? { answer: 'confirmed', objection: null } : { answer: 'disputed', objection: event.objection }) };
  return { ...filing, ballotApprovals: [...filing.ballotApprovals.filter((other) => other.candidateId !== candidateId), approval] };
}

/** Why somebody cannot speak about an entry: nobody speaks for another candidate of a list, and only about what stands there now. */
export function objectsToEntry(filing: Filing, { candidateId, name }: { readonly candidateId: string; readonly name: BallotName }, { actor }: Circumstances): Result<never, Objection> | null {
  const candidate = filing.candidates.find(({ id }) => id === candidateId);
  const named = findNamed(filing, actor);
  if (!candidate || (named && named !== candidate)) return objection('candidate-unknown', { items: [candidateId] });
  return sameBallotName(ballotNameOf(candidate), name) ? null : objection('ballot-entry-differs', { items: [candidateId] });
}
