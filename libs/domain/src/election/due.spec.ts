import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, storyElection } from '@tirkeu/testing/stories';
import {
  civilDate, decide, dueOfElection, dueOfFiling, evolve, instant,
  type Actor, type Circumstances, type Election, type Filing, type FilingAction, type Role, type Timetable,
} from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const extended = rulebook.timetable({ ...storyElection, extension: { nominationCloses: '2023-02-15T18:00', registrationCloses: '2023-02-20T18:00' } });
const when = (day: string, role: Role = 'chair'): Circumstances => {
  const known = Object.values(people).find((one) => one.role === role);
  const actor: Actor = { accountId: known?.accountId ?? role, name: known?.name ?? role, role, commissionIds: role === 'candidate' ? [] : [storyElection.commissionId] };
  return { actor, receivedAt: instant(`${day}T06:00:00Z`), rulebook, timetable };
};
const after = (filing: Filing, action: FilingAction, circumstances: Circumstances): Filing => {
  const result = decide(filing, action, circumstances);
  if (!result.ok) throw new Error(`${action.type} was denied: ${result.error.code}`);
  return result.value.reduce(evolve, filing);
};
const waitedFor = (filing: Filing, calendar: Timetable = timetable) => dueOfFiling(filing, rulebook, calendar).map(({ kind, at }) => `${kind} ${at}`);

describe('what a filing waits for', () => {
  it('is for a draft the answer to an informal check, by the end of nomination, and nothing once it is answered or was not asked for', () => {
    const draft = filingOf('draft');
    const asked: Filing = { ...draft, informalCheck: { requestedAt: instant('2023-02-01T06:00:00Z'), answer: null } };
    expect([waitedFor(draft), waitedFor(asked), waitedFor(asked, extended)]).toEqual([[], ['informal-check-by 2023-02-08T12:00:00.000Z'], ['informal-check-by 2023-02-15T12:00:00.000Z']]);
  });

  it('moves with an extension of its district: the decision is due two days later', () => {
    expect([waitedFor(filingOf('submitted')), waitedFor(filingOf('submitted'), extended)]).toEqual([['decide-by 2023-02-18T12:00:00.000Z'], ['decide-by 2023-02-20T12:00:00.000Z']]);
  });

  it('is no decision while a court has suspended the examination, and the decision again when it has lifted the stay', () => {
    const stayed = after(filingOf('in-examination'), { type: 'record-stay', from: 'court', body: 'Теміртау қалалық соты', number: '3-7/23', ruledOn: civilDate('2023-02-06') }, when('2023-02-06'));
    expect(waitedFor(stayed)).toEqual([]);
    expect(waitedFor(after(stayed, { type: 'lift-stay', number: '3-8/23' }, when('2023-02-07')))).toEqual(['decide-by 2023-02-18T12:00:00.000Z']);
  });

  it('is an appeal within seven days of a refusal, and once it is lodged a decision on it within five', () => {
    const refused = filingOf('refused');
    expect(waitedFor(refused)).toEqual(['appeal-by 2023-02-12T18:00:00.000Z']);
    const appealed = after(refused, { type: 'lodge-appeal', to: 'court', number: '3-1/23' }, when('2023-02-07', 'candidate'));
    expect(waitedFor(appealed)).toEqual(['appeal-by 2023-02-12T18:00:00.000Z', 'appeal-decided-by 2023-02-12T18:00:00.000Z']);
  });

  it('is of two bodies the court alone: the higher commission waits for it (Art. 20(9))', () => {
    const higher = after(filingOf('refused'), { type: 'lodge-appeal', to: 'higher-commission', number: '14' }, when('2023-02-06', 'candidate'));
    const both = after(higher, { type: 'lodge-appeal', to: 'court', number: '3-1/23' }, when('2023-02-08', 'candidate'));
    expect([waitedFor(higher).filter((line) => line.startsWith('appeal-decided')), waitedFor(both).filter((line) => line.startsWith('appeal-decided'))])
      .toEqual([['appeal-decided-by 2023-02-11T18:00:00.000Z'], ['appeal-decided-by 2023-02-13T18:00:00.000Z']]);
  });

  it('is a decision on the same day where an appeal is lodged less than five days before the vote of 19 March (Art. 49)', () => {
    const decidedBy = (day: string) => rulebook.appealDecidedBy({ lodgedAt: instant(`${day}T06:00:00Z`), lodgedOn: null, electionDay: civilDate('2023-03-19'), zone: 'Asia/Almaty' });
    expect(['2023-03-14', '2023-03-15', '2023-03-19', '2023-03-20'].map(decidedBy))
      .toEqual(['2023-03-19T18:00:00.000Z', '2023-03-15T18:00:00.000Z', '2023-03-19T18:00:00.000Z', '2023-03-25T18:00:00.000Z']);
  });

  it('counts the time to decide an appeal from the day on which it was lodged, where the commission heard of it later', () => {
    expect(rulebook.appealDecidedBy({ lodgedAt: instant('2023-02-20T06:00:00Z'), lodgedOn: civilDate('2023-02-17'), electionDay: civilDate('2023-03-19'), zone: 'Asia/Almaty' })).toBe('2023-02-22T18:00:00.000Z');
  });

  it('is the return of a deposit that was paid: thirty days after a death, or after the last day for results; nothing where nobody paid', () => {
    const registered = filingOf('registered');
    const paidInto = (filing: Filing): Filing => ({
      ...filing, facts: [...filing.facts.filter(({ name }) => name !== 'deposit-received'),
        { name: 'deposit-received', candidateId: 'c1', value: 350_000, source: 'банк', observedAt: instant('2023-02-03T06:00:00Z'), recordedBy: { accountId: 'clerk', role: 'clerk', name: 'Клерк' } }],
    });
    const unpaid: Filing = { ...registered, facts: registered.facts.filter(({ name }) => name !== 'deposit-received') };
    const dead: Filing = { ...paidInto(registered), status: 'died', endedAt: instant('2023-02-25T06:00:00Z') };
    expect([unpaid, paidInto(registered), dead].map((filing) => waitedFor(filing).filter((line) => line.startsWith('deposit'))))
      .toEqual([[], ['deposit-returned-by 2023-04-25T18:00:00.000Z'], ['deposit-returned-by 2023-03-27T18:00:00.000Z']]);
  });

  it('is nothing after a withdrawal', () => {
    expect(waitedFor(filingOf('withdrawn'))).toEqual([]);
  });
});

describe('the moments of an election', () => {
  const election: Election = {
    id: 'e', rulebookId: rulebook.id, title: { kk: 'с', ru: 'в', en: 'e' }, kind: 'extraordinary', electionDay: civilDate('2023-03-19'), calledAt: instant('2023-01-20T03:00:00Z'),
    overrides: { nominationOpens: '2023-01-20', nominationCloses: '2023-02-08T18:00', registrationCloses: '2023-02-18T18:00' }, contests: 2, extensions: {}, announcements: [],
  };
  const momentsOf = (of: Election) => dueOfElection(of, rulebook, ['Asia/Almaty'], () => 'Asia/Aqtau').map(({ kind, subject, at }) => `${kind} ${subject} ${at}`);

  it('are those of 2023 for each zone, from the first day of nomination to the results', () => {
    expect(momentsOf(election)).toEqual([
      'nomination-opens Asia/Almaty 2023-01-19T18:00:00.000Z', 'registration-opens Asia/Almaty 2023-01-19T18:00:00.000Z', 'nomination-closes Asia/Almaty 2023-02-08T12:00:00.000Z',
      'registration-closes Asia/Almaty 2023-02-18T12:00:00.000Z', 'withdrawal-closes Asia/Almaty 2023-03-16T18:00:00.000Z', 'results-published-by Asia/Almaty 2023-03-26T18:00:00.000Z',
    ]);
  });

  it('have besides the closings of a contest that was extended, in the zone of its commission', () => {
    const extension = { nominationCloses: '2023-02-15T18:00', registrationCloses: '2023-02-20T18:00', resolution: '5' };
    expect(momentsOf({ ...election, extensions: { 'e.aqtau.1': extension } }).slice(6)).toEqual(['nomination-closes e.aqtau.1 2023-02-15T13:00:00.000Z', 'registration-closes e.aqtau.1 2023-02-20T13:00:00.000Z']);
  });
});
