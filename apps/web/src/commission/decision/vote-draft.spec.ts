import { describe, expect, it } from '@jest/globals';
import { civilDate, voteThresholds } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { emptyVote, readResolution, readVote, voteGaps, type VoteDraft } from './vote-draft.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const blank = emptyVote(rulebook, civilDate('2023-02-10'));
const voted = (change: Partial<VoteDraft>): VoteDraft => ({ ...blank, present: '5', inFavour: '4', against: '1', number: '7/31', ...change });

describe('the vote of a session', () => {
  it('starts with the seven members of the law and nothing about the vote', () => {
    expect([blank.members, blank.present, blank.inFavour, blank.against, blank.chair]).toEqual(['7', '', '', '', null]);
    expect(voteGaps(blank)).toEqual(['present', 'in-favour', 'against', 'number']);
  });

  it('becomes a resolution with number, day and vote', () => {
    expect(readResolution(voted({}))).toEqual({ number: '7/31', on: '2023-02-10', vote: { members: 7, present: 5, inFavour: 4, against: 1 } });
  });

  it('cannot have more present than members, nor more votes than present', () => {
    expect(voteGaps(voted({ present: '8' }))).toEqual(['more-present-than-members']);
    expect(voteGaps(voted({ inFavour: '5', against: '1' }))).toEqual(['more-votes-than-present']);
    expect(readVote(voted({ inFavour: '5', against: '1' }))).toBeNull();
  });

  it('asks for the vote of the chair on a tie alone', () => {
    expect(voteGaps(voted({ present: '6', inFavour: '3', against: '3' }))).toEqual(['chair']);
    expect(voteGaps(voted({ present: '6', inFavour: '3', against: '3', chair: 'in-favour' }))).toEqual([]);
    expect(voteGaps(voted({}))).toEqual([]);
  });

  it('asks for a day that exists', () => {
    expect(voteGaps(voted({ on: { day: '30', month: '2', year: '2023' } }))).toEqual(['date']);
    expect(voteGaps(voted({ on: { day: '', month: '2', year: '2023' } }))).toEqual(['date']);
  });

  it('needs five of seven present and four of seven in favour', () => {
    expect(voteThresholds(rulebook.limits, 7, 5)).toEqual({ quorum: 5, majority: 4 });
    expect(rulebook.sessionVote({ members: 7, present: 4, inFavour: 4, against: 0 }).quorum).toBe(false);
    expect(rulebook.sessionVote({ members: 7, present: 5, inFavour: 3, against: 0 }).adopted).toBe(false);
    expect(rulebook.sessionVote({ members: 7, present: 5, inFavour: 4, against: 0 }).adopted).toBe(true);
  });
});
