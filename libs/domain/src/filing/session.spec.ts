import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, resolution, storyElection } from '@tirkeu/testing/stories';
import { countVotes, decide, instant, type MemberVote, type MemberVoteKind, type Office, type SessionVote } from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const member = (memberId: string, office: Office, vote: MemberVoteKind): MemberVote => ({ memberId, name: `Мүше ${memberId}`, office, vote, dissent: null });
const seven = (votes: readonly MemberVoteKind[]): readonly MemberVote[] =>
  votes.map((vote, place) => member(`m${place + 1}`, place === 0 ? 'chair' : place === 1 ? 'secretary' : 'member', vote));
const decided = (vote: SessionVote) => decide(filingOf('proposed'), { type: 'register', resolution: { ...resolution('2023-02-05'), vote } }, {
  actor: { ...people.chair, commissionIds: [storyElection.commissionId] }, receivedAt: instant('2023-02-05T06:00:00Z'), rulebook, timetable: rulebook.timetable(storyElection),
});

describe('a vote of a commission of seven whose members are named', () => {
  const carried = seven(['in-favour', 'in-favour', 'in-favour', 'in-favour', 'against', 'absent', 'absent']);

  it('is counted from what each of them said', () => {
    expect(countVotes(carried)).toMatchObject({ members: 7, present: 5, inFavour: 4, against: 1, chairInFavour: true });
  });

  it('carries with four in favour of five present', () => {
    expect(decided(countVotes(carried)).ok).toBe(true);
  });

  it('counts a recused member as present, who does not vote', () => {
    const recused = seven(['in-favour', 'recused', 'in-favour', 'in-favour', 'in-favour', 'absent', 'absent']);
    expect(countVotes(recused)).toMatchObject({ present: 5, inFavour: 4, against: 0 });
    expect(decided(countVotes(recused)).ok).toBe(true);
  });

  it('has no quorum with four of seven, of whom two thirds are five', () => {
    expect(decided(countVotes(seven(['in-favour', 'in-favour', 'in-favour', 'in-favour', 'absent', 'absent', 'absent'])))).toMatchObject({ ok: false, error: { code: 'no-quorum' } });
  });

  it.each([
    ['counts of their own', { ...countVotes(carried), inFavour: 5, against: 0 }],
    ['more members than are named', { ...countVotes(carried), members: 9 }],
    ['another vote of the chair', { ...countVotes(carried), chairInFavour: false }],
    ['a member who votes twice', countVotes([...carried.slice(0, 6), { ...carried[0]!, office: 'member' }])],
    ['two chairs', countVotes(carried.map((each) => (each.office === 'secretary' ? { ...each, office: 'chair' } : each)))],
  ] as const)('is denied with %s', (_name, vote) => {
    expect(decided(vote)).toMatchObject({ ok: false, error: { code: 'vote-impossible' } });
  });
});
