import { isCivilDate, type CivilDate, type Resolution, type Rulebook, type SessionVote } from '@tirkeu/domain';

/** What is typed about a session, as typed. */
export interface VoteDraft {
  readonly members: string;
  readonly present: string;
  readonly inFavour: string;
  readonly against: string;
  readonly chair: 'in-favour' | 'against' | null;
  readonly number: string;
  readonly on: { readonly day: string; readonly month: string; readonly year: string };
}

const partsOf = (date: CivilDate): VoteDraft['on'] => ({ day: String(Number(date.slice(8, 10))), month: String(Number(date.slice(5, 7))), year: date.slice(0, 4) });

/** A session of today with the number of members that the law names. Nothing about the vote is filled in. */
export const emptyVote = (rulebook: Rulebook, today: CivilDate): VoteDraft => ({
  members: String(rulebook.limits.commissionMembers.value), present: '', inFavour: '', against: '', chair: null, number: '', on: partsOf(today),
});

export function dateOf({ day, month, year }: VoteDraft['on']): CivilDate | null {
  const written = `${year.trim()}-${day === '' ? '' : month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  return isCivilDate(written) ? written : null;
}

const countOf = (text: string): number | null => (/^\d{1,3}$/u.test(text.trim()) ? Number(text) : null);

/** What the session still lacks, or why its numbers cannot be true. */
export type VoteGap = 'members' | 'present' | 'in-favour' | 'against' | 'more-present-than-members' | 'more-votes-than-present' | 'number' | 'date' | 'chair';

export function voteGaps(draft: VoteDraft): readonly VoteGap[] {
  const [members, present, inFavour, against] = [draft.members, draft.present, draft.inFavour, draft.against].map(countOf);
  const tie = inFavour !== null && inFavour === against && inFavour !== 0;
  return [
    ...(members === null || members === 0 ? ['members' as const] : []),
    ...(present === null ? ['present' as const] : []),
    ...(inFavour === null ? ['in-favour' as const] : []),
    ...(against === null ? ['against' as const] : []),
    ...(members != null && present != null && present > members ? ['more-present-than-members' as const] : []),
    ...(present != null && inFavour != null && against != null && inFavour + against > present ? ['more-votes-than-present' as const] : []),
    ...(tie && draft.chair === null ? ['chair' as const] : []),
    ...(draft.number.trim() === '' ? ['number' as const] : []),
    ...(dateOf(draft.on) === null ? ['date' as const] : []),
  ];
}

/** The vote as far as it is a possible one; null while numbers are missing or contradict each other. */
export function readVote(draft: VoteDraft): SessionVote | null {
  const [members, present, inFavour, against] = [draft.members, draft.present, draft.inFavour, draft.against].map(countOf);
  if (members == null || present == null || inFavour == null || against == null) return null;
  if (members === 0 || present > members || inFavour + against > present) return null;
  return { members, present, inFavour, against, ...(draft.chair === null ? {} : { chairInFavour: draft.chair === 'in-favour' }) };
}

/** Number, day and vote; null while one of them is missing. */
export function readResolution(draft: VoteDraft): Resolution | null {
  const vote = readVote(draft);
  const on = dateOf(draft.on);
  return vote === null || on === null || draft.number.trim() === '' ? null : { number: draft.number.trim(), on, vote };
}
