import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, storyElection } from '@tirkeu/testing/stories';
import { decide, dueOfFiling, evolve, forgetPeople, forgettingOf, instant, isUnsettled, openDataRequests, replacePersonal, type Actor, type DataRequestKind, type Filing, type FilingAction, type FilingStatus } from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const candidate: Actor = { accountId: people.candidate.accountId, name: people.candidate.name, role: 'candidate', commissionIds: [] };
const clerk: Actor = { accountId: people.clerk.accountId, name: people.clerk.name, role: 'clerk', commissionIds: [storyElection.commissionId] };
const ASKED = '2023-02-20T06:00:00Z';

const attempt = (filing: Filing, action: FilingAction, actor: Actor, at: string) => decide(filing, action, { actor, receivedAt: instant(at), rulebook, timetable });
function after(filing: Filing, action: FilingAction, actor: Actor, at: string): Filing {
  const result = attempt(filing, action, actor, at);
  if (!result.ok) throw new Error(`${action.type} was denied: ${result.error.code}`);
  return result.value.reduce(evolve, filing);
}
const denial = (...asked: Parameters<typeof attempt>) => {
  const result = attempt(...asked);
  return result.ok ? 'done' : result.error.code;
};
const ask = (kind: DataRequestKind, statement = '', id = 'r1') => ({ type: 'request-data', id, kind, statement }) as const;
const answer = (outcome: 'granted' | 'refused', reason = 'Сайлау құжаттары сақталады.', requestId = 'r1') => ({ type: 'answer-data-request', requestId, outcome, reason }) as const;
const asked = (kind: DataRequestKind, status: FilingStatus = 'registered', statement = 'Үй нөмірі қате жазылған') => after(filingOf(status), ask(kind, statement), candidate, ASKED);

describe('a person who asks about what is held of them', () => {
  it('is answered within three days, a term that is proposed', () => {
    expect(asked('access').dataRequests).toMatchObject([{ kind: 'access', at: '2023-02-20T06:00:00.000Z', answerBy: '2023-02-23T06:00:00.000Z', answer: null }]);
    expect(dueOfFiling(asked('access'), rulebook, timetable)).toContainEqual({ kind: 'data-answered-by', subject: filingOf('registered').id, at: '2023-02-23T06:00:00.000Z' });
    expect(isUnsettled(rulebook.dataRequests.citation)).toBe(true);
  });

  it('says what is wrong where something is to be put right', () => {
    expect(denial(filingOf('registered'), ask('correction', ' '), candidate, ASKED)).toBe('reason-missing');
    expect(denial(filingOf('registered'), ask('access'), candidate, ASKED)).toBe('done');
  });

  it('asks once until it is answered, and may ask again then', () => {
    expect(denial(asked('access'), ask('access', '', 'r2'), candidate, ASKED)).toBe('already-recorded');
    expect(denial(asked('access'), ask('erasure', '', 'r2'), candidate, ASKED)).toBe('done');
    expect(denial(after(asked('access'), answer('granted'), clerk, ASKED), ask('access', '', 'r2'), candidate, ASKED)).toBe('done');
  });

  it('asks nothing of a draft, which is theirs alone, and of what was given up only that it is erased', () => {
    expect(denial(filingOf('draft'), ask('erasure'), candidate, ASKED)).toBe('wrong-state');
    expect(denial(filingOf('discarded'), ask('access'), candidate, ASKED)).toBe('wrong-state');
    expect(openDataRequests(asked('erasure', 'discarded'))).toEqual([]);
    expect(forgettingOf(asked('erasure', 'discarded'), rulebook.retention.value, timetable)).toEqual({ at: '2023-02-20T06:00:00.000Z', reason: 'asked' });
  });
});

describe('the commission', () => {
  it('answers once, and always with a reason; nothing is due then', () => {
    expect(denial(asked('correction'), answer('granted', ' '), clerk, ASKED)).toBe('reason-missing');
    expect(denial(asked('correction'), answer('granted', 'Түзетілді', 'another'), clerk, ASKED)).toBe('already-recorded');
    const answered = after(asked('correction'), answer('granted', 'Түзетілді'), clerk, '2023-02-21T06:00:00Z');
    expect(answered.dataRequests).toMatchObject([{ answer: { outcome: 'granted', reason: 'Түзетілді', at: '2023-02-21T06:00:00.000Z', by: { role: 'clerk' } } }]);
    expect(dueOfFiling(answered, rulebook, timetable).map(({ kind }) => kind)).not.toContain('data-answered-by');
    expect(denial(answered, answer('refused'), clerk, ASKED)).toBe('wrong-state');
  });

  // The election was on 19 March 2023; a refused filing is kept 180 days from it, until 15 September 2023, 00:00 in Temirtau (UTC+6).
  it('erases no electoral record before its time is over, and may refuse before; after it erasure is granted', () => {
    const refused = asked('erasure', 'refused');
    expect(attempt(refused, answer('granted'), clerk, '2023-09-14T17:59:59Z')).toMatchObject({ ok: false, error: { code: 'kept-by-law', facts: { until: '2023-09-14T18:00:00.000Z' } } });
    expect(denial(refused, answer('refused'), clerk, '2023-03-01T06:00:00Z')).toBe('done');
    const granted = after(refused, answer('granted'), clerk, '2023-09-14T18:00:00Z');
    expect(forgettingOf(granted, rulebook.retention.value, timetable)).toEqual({ at: '2023-09-14T18:00:00.000Z', reason: 'asked' });
  });

  it('erases nothing while an appeal is before the court', () => {
    const refused = asked('erasure', 'refused');
    const pending: Filing = { ...refused, appeals: [{ to: 'court', of: 'refusal', lodgedAt: instant('2023-02-07T06:00:00Z'), number: null, outcome: 'pending', decidedAt: null }] };
    expect(denial(pending, answer('granted'), clerk, '2024-01-01T06:00:00Z')).toBe('kept-by-law');
    expect(forgettingOf({ ...pending, dataRequests: after(refused, answer('granted'), clerk, '2024-01-01T06:00:00Z').dataRequests ?? [] }, rulebook.retention.value, timetable)).toBeNull();
  });
});

describe('what was asked and answered', () => {
  it('is personal: it is sealed, and forgotten with its people', () => {
    const answered = after(asked('correction'), answer('granted', 'Түзетілді'), clerk, ASKED);
    const personal: unknown[] = [];
    replacePersonal(answered, (value, path) => { if (path.startsWith('dataRequests')) personal.push(value); return value; });
    expect(personal).toEqual(['Үй нөмірі қате жазылған', people.candidate.name, 'Түзетілді']);
    expect(JSON.stringify(forgetPeople(answered, { published: true }).dataRequests)).not.toMatch(/Үй нөмірі|Түзетілді/u);
    const result = attempt(filingOf('registered'), ask('correction', 'Үй нөмірі қате'), candidate, ASKED);
    expect(JSON.stringify(result.ok && result.value.map((event) => forgetPeople(event, { published: false })))).not.toContain('Үй нөмірі');
  });
});
