import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, resolution } from '@tirkeu/testing/stories';
import {
  civilDate, decide, instant, isClean, objectsToClosing, presentMembers, proposedAction, resolutionNumber, resolved, tallyOf, voteThresholds,
  type AgendaItem, type Meeting, type NotedVote, type Office, type SpokenVote,
} from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const OPENED = instant('2023-02-10T09:00:00Z');

const office = (place: number): Office => (place === 1 ? 'chair' : place === 2 ? 'secretary' : 'member');
const members = [1, 2, 3, 4, 5, 6, 7].map((place) => ({ memberId: `m${place}`, name: `Мүше ${place}`, office: office(place), accountId: null }));
const come = (...places: readonly number[]) => places.map((place) => ({ memberId: `m${place}`, present: true, at: OPENED }));
const leaves = (place: number, at: string) => ({ memberId: `m${place}`, present: false, at: instant(at) });

const item: AgendaItem = {
  id: 'i1', position: 1, filingId: 'f1', action: { type: 'register' }, subject: { kk: 'Үлгібаева Айсұлу', ru: 'Ульгибаева Айсулу' }, proposedBy: 'Клерк', together: false, votes: [],
  outcome: 'open', number: null, result: null, reason: null, settledAt: null,
};
const meeting: Meeting = {
  id: 'k1', commissionId: 'dec.1', electionId: 'e1', number: 5, on: civilDate('2023-02-10'), zone: 'Asia/Almaty', place: 'Теміртау', openedAt: OPENED, openedBy: people.chair, closedAt: null, members,
  attendance: come(1, 2, 3, 4, 5, 6), items: [item],
};
const said = (place: number, vote: SpokenVote | null, more: Partial<NotedVote> = {}): NotedVote => ({ memberId: `m${place}`, vote, reason: null, dissent: null, ...more });
const voting = (...votes: readonly NotedVote[]): AgendaItem => ({ ...item, votes });
const inFavour = (...places: readonly number[]) => places.map((place) => said(place, 'in-favour'));

describe('who is at a meeting', () => {
  it('are those who came and have not left, at any moment of it', () => {
    const later = { ...meeting, attendance: [...meeting.attendance, leaves(6, '2023-02-10T09:08:00Z'), { memberId: 'm7', present: true, at: instant('2023-02-10T09:20:00Z') }] };
    const at = (moment?: string) => presentMembers(later, moment === undefined ? undefined : instant(moment)).map(({ memberId }) => memberId);
    expect(at('2023-02-10T09:00:00Z')).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm6']);
    expect(at('2023-02-10T09:10:00Z')).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
    expect(at()).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm7']);
  });
});

describe('the least numbers in a commission of seven', () => {
  it('are five for a session, two thirds of the members, and four for a decision, most of all members', () => {
    expect(voteThresholds(rulebook.limits, 7, 5)).toEqual({ quorum: 5, majority: 4 });
  });
});

describe('an item', () => {
  const closing = (asked: AgendaItem, held: Meeting = meeting) => objectsToClosing(held, asked, rulebook);

  it('is carried by four of six who are there, by name', () => {
    const carried = voting(...inFavour(1, 2, 3, 4), said(5, 'against', { dissent: 'Қарсымын' }), said(6, 'not-voted'));
    expect(closing(carried)).toBeNull();
    const { vote, adopted } = tallyOf(meeting, carried, rulebook);
    expect([adopted, vote.members, vote.present, vote.inFavour, vote.against, vote.chairInFavour, vote.meetingId]).toEqual([true, 7, 6, 4, 1, true, 'k1']);
    expect(vote.byMember?.map((member) => [member.memberId, member.vote, member.dissent])).toEqual([
      ['m1', 'in-favour', null], ['m2', 'in-favour', null], ['m3', 'in-favour', null], ['m4', 'in-favour', null], ['m5', 'against', 'Қарсымын'], ['m6', 'not-voted', null], ['m7', 'absent', null],
    ]);
  });

  it('closes as lost where three of six are in favour: a vote that was lost is a vote', () => {
    const lost = voting(...inFavour(1, 2, 3), said(4, 'against'), said(5, 'against'), said(6, 'not-voted'));
    expect(closing(lost)).toBeNull();
    expect(tallyOf(meeting, lost, rulebook).adopted).toBe(false);
  });

  it('does not close until everybody who is there has voted', () => {
    expect(closing(voting(...inFavour(1, 2, 3, 4)))).toMatchObject({ error: { code: 'votes-missing', items: ['m5', 'm6'] } });
    expect(closing(voting(...inFavour(1, 2, 3, 4, 5), said(6, null, { dissent: 'әлі айтқан жоқ' })))).toMatchObject({ error: { code: 'votes-missing', items: ['m6'] } });
  });

  it('does not close without the reason of a recusal; with it the member is present and does not vote', () => {
    const recused = (reason: string | null) => voting(...inFavour(1, 2, 3, 4), said(5, 'against'), said(6, 'recused', { reason }));
    expect(closing(recused(' '))).toMatchObject({ error: { code: 'recusal-unexplained', items: ['m6'] } });
    expect(closing(recused('кандидаттың туысы'))).toBeNull();
    const { vote } = tallyOf(meeting, recused('кандидаттың туысы'), rulebook);
    expect([vote.present, vote.byMember?.[5]]).toEqual([6, { memberId: 'm6', name: 'Мүше 6', office: 'member', vote: 'recused', dissent: null, reason: 'кандидаттың туысы' }]);
  });

  it('does not close once the quorum is lost, and whoever left is absent whatever they had said', () => {
    const everybody = voting(...inFavour(1, 2, 3, 4, 5, 6));
    const five = { ...meeting, attendance: [...meeting.attendance, leaves(6, '2023-02-10T09:08:00Z')] };
    expect(closing(everybody, five)).toBeNull();
    expect(tallyOf(five, everybody, rulebook).vote).toMatchObject({ present: 5, inFavour: 5 });
    const four = { ...five, attendance: [...five.attendance, leaves(5, '2023-02-10T09:09:00Z')] };
    expect(closing(everybody, four)).toMatchObject({ error: { code: 'no-quorum', facts: { members: 7, present: 4 } } });
  });

  it('closes once, and in a meeting that goes on', () => {
    const everybody = voting(...inFavour(1, 2, 3, 4, 5, 6));
    expect(closing({ ...everybody, outcome: 'carried' })).toMatchObject({ error: { code: 'item-settled' } });
    expect(closing(everybody, { ...meeting, closedAt: instant('2023-02-10T10:00:00Z') })).toMatchObject({ error: { code: 'meeting-over' } });
  });
});

describe('an agenda', () => {
  it('takes what is proposed, and asks the desk for just that, with the resolution of the vote', () => {
    const action = proposedAction(filingOf('proposed'));
    expect(action).toEqual({ type: 'register' });
    expect(action && resolved(action, resolution('2023-02-10'))).toEqual({ type: 'register', resolution: resolution('2023-02-10') });
    expect(proposedAction(filingOf('in-examination'))).toBeNull();
    expect(resolutionNumber(5, 29)).toBe('5/29');
  });

  it('reads out together only what needs no word: all met, nothing noted, no notice served', () => {
    const mark = { rule: 'biography', candidateId: 'c1', value: 'met', note: null, by: people.clerk, at: OPENED } as const;
    const proposal = { kind: 'register', grounds: [], by: people.clerk, at: OPENED } as const;
    const notice = { number: 1, servedAt: OPENED, cureBy: OPENED, defects: [], answeredAt: OPENED };
    expect(isClean({ proposal, marks: [mark], notices: [] })).toBe(true);
    expect(isClean({ proposal, marks: [mark], notices: [notice] })).toBe(false);
    expect(isClean({ proposal, marks: [{ ...mark, note: 'тексерілді' }], notices: [] })).toBe(false);
    expect(isClean({ proposal: { ...proposal, kind: 'refuse' }, marks: [mark], notices: [] })).toBe(false);
  });

  it('does not let whoever proposed decide', () => {
    const filing = filingOf('proposed');
    const proposer = filing.proposal?.by.accountId ?? '';
    const asChair = { accountId: proposer, role: 'chair', name: 'Төраға', commissionIds: [filing.commissionId] } as const;
    const timetable = rulebook.timetable({ electionDay: filing.electionDay, zone: filing.zone, overrides: {} });
    expect(decide(filing, { type: 'register', resolution: resolution('2023-02-10') }, { actor: asChair, receivedAt: instant('2023-02-10T09:00:00Z'), rulebook, timetable })).toMatchObject({ ok: false, error: { code: 'two-persons-required' } });
  });
});
