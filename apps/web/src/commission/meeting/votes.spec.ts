import { describe, expect, it } from '@jest/globals';
import type { MeetingView } from '@tirkeu/contracts';
import { civilDate, instant, type AgendaItem, type NotedVote } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { withVotes } from './meeting-queries.js';
import { commonVotes, tallyTogether } from './member-words.js';

const OPENED = instant('2023-02-10T09:00:00Z');
const said = (place: number, vote: NotedVote['vote'], dissent: string | null = null): NotedVote => ({ memberId: `m${place}`, vote, reason: null, dissent });
const item = (id: string, votes: readonly NotedVote[]): AgendaItem => ({
  id, position: 1, filingId: `f-${id}`, action: { type: 'register' }, subject: { kk: 'Үлгібай', ru: 'Ульгибай' }, proposedBy: 'Клерк', together: true, votes, outcome: 'open', number: null, result: null, reason: null, settledAt: null,
});
const five = [1, 2, 3, 4, 5];
const view = (items: readonly AgendaItem[]): MeetingView => ({
  meeting: {
    id: 'k1', commissionId: 'dec.1', electionId: 'e1', number: 1, on: civilDate('2023-02-10'), zone: 'Asia/Almaty', place: 'Теміртау', openedAt: OPENED, openedBy: { accountId: 'a', role: 'chair', name: 'Төраға' }, closedAt: null,
    members: [1, 2, 3, 4, 5, 6, 7].map((place) => ({ memberId: `m${place}`, name: `Мүше ${place}`, office: place === 1 ? 'chair' : 'member', accountId: null })),
    attendance: five.map((place) => ({ memberId: `m${place}`, present: true, at: OPENED })), items,
  },
  commission: { id: 'dec.1', kind: 'district', names: { kk: 'К', ru: 'К', en: 'C' }, zone: 'Asia/Almaty', regionId: null }, election: { kk: 'С', ru: 'В', en: 'E' }, rulebookId: 'kz-maslikhat-2023',
  filings: [], standing: [], ready: [], protocols: [], mayRun: true, mayDecide: true, asOf: OPENED,
});

describe('votes that are being noted', () => {
  it('show at once on every item that they are for, and leave what others said', () => {
    const before = view([item('one', [said(1, 'in-favour'), said(2, 'against')]), item('two', []), item('three', [])]);
    const after = withVotes(before, ['one', 'two'], [said(2, 'in-favour')]);
    expect(after.meeting.items.map(({ votes }) => votes.map(({ memberId, vote }) => `${memberId} ${vote}`))).toEqual([['m1 in-favour', 'm2 in-favour'], ['m2 in-favour'], []]);
  });

  it('stand for items read out together only where they are the same on each', () => {
    const items = [item('one', [said(1, 'in-favour'), said(2, 'against')]), item('two', [said(1, 'in-favour'), said(2, 'against', 'Қарсымын')])];
    expect(commonVotes(items).map(({ memberId }) => memberId)).toEqual(['m1']);
    expect(commonVotes([])).toEqual([]);
  });

  it('are counted together as they will be counted for each', () => {
    const votes = [...[1, 2, 3, 4].map((place) => said(place, 'in-favour')), said(5, 'not-voted')];
    const together = view([item('one', votes), item('two', votes)]).meeting;
    expect(tallyTogether(together, together.items, getRulebook('kz-maslikhat-2023'))).toMatchObject({ adopted: true, missing: [], vote: { members: 7, present: 5, inFavour: 4 } });
    const apart = view([item('one', votes), item('two', votes.slice(1))]).meeting;
    expect(tallyTogether(apart, apart.items, getRulebook('kz-maslikhat-2023')).missing).toEqual(['m1']);
  });
});
