import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, story, storyElection } from '@tirkeu/testing/stories';
import { available, capacityOf, decide, evolve, instant, replay, type Actor, type Filing, type FilingAction, type Remark } from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const candidate: Actor = { ...people.candidate, commissionIds: [] };
const clerk: Actor = { ...people.clerk, commissionIds: [storyElection.commissionId] };
const neighbour: Actor = { ...people.clerk, commissionIds: ['dec.KZ-35-C-temirtau.8'] };
const remark: Remark = { document: 'biography', candidateId: 'c1', text: 'Қол қойылмаған.' };

const ask = (filing: Filing, actor: Actor, action: FilingAction, at: string) => decide(filing, action, { actor, receivedAt: instant(at), rulebook, timetable });
const after = (filing: Filing, actor: Actor, action: FilingAction, at: string): Filing => {
  const result = ask(filing, actor, action, at);
  if (!result.ok) throw new Error(`denied: ${result.error.code}`);
  return result.value.reduce(evolve, filing);
};
const asked = () => after(filingOf('draft'), candidate, { type: 'request-informal-check' }, '2023-01-25T05:00:00Z');
const answered = () => after(asked(), clerk, { type: 'answer-informal-check', remarks: [remark] }, '2023-01-26T05:00:00Z');

describe('an informal check of a draft', () => {
  it('lets the commission of the district read the draft from the request to the answer, and no other', () => {
    expect(capacityOf(filingOf('draft'), clerk)).toBeNull();
    expect(capacityOf(asked(), clerk)).toBe('commission');
    expect(capacityOf(asked(), neighbour)).toBeNull();
    expect(capacityOf(answered(), clerk)).toBeNull();
  });

  it('gives the commission nothing to do with the draft but to answer', () => {
    expect(available(asked(), { actor: clerk, receivedAt: instant('2023-01-26T05:00:00Z'), rulebook, timetable })).toEqual(['answer-informal-check']);
  });

  it('leaves the draft a draft, with the remarks of the clerk', () => {
    expect(answered()).toMatchObject({
      status: 'draft', marks: [], notices: [], history: [],
      informalCheck: { requestedAt: '2023-01-25T05:00:00.000Z', answer: { at: '2023-01-26T05:00:00.000Z', by: { accountId: 'account-clerk' }, remarks: [remark] } },
    });
  });

  it('may be asked for again once it was answered, and not while it is awaited', () => {
    expect(ask(asked(), candidate, { type: 'request-informal-check' }, '2023-01-25T06:00:00Z')).toMatchObject({ ok: false, error: { code: 'already-recorded' } });
    expect(after(answered(), candidate, { type: 'request-informal-check' }, '2023-01-27T05:00:00Z').informalCheck).toEqual({ requestedAt: '2023-01-27T05:00:00.000Z', answer: null });
  });

  it('is about somebody: a draft without a name cannot be looked at', () => {
    expect(ask(replay(story('draft').slice(0, 1)), candidate, { type: 'request-informal-check' }, '2023-01-25T05:00:00Z')).toMatchObject({ ok: false, error: { code: 'details-missing', items: ['identity'] } });
  });

  it('ends with nomination, at 18:00 in Temirtau', () => {
    expect(ask(filingOf('draft'), candidate, { type: 'request-informal-check' }, '2023-02-08T11:59:59.999Z').ok).toBe(true);
    expect(ask(filingOf('draft'), candidate, { type: 'request-informal-check' }, '2023-02-08T12:00:00.000Z')).toMatchObject({ ok: false, error: { code: 'outside-window' } });
  });

  it.each([
    ['a paper that nobody asks for', { ...remark, document: 'deposit-refund-request' }, 'document-not-asked-for'],
    ['a person who is not in the draft', { document: null, candidateId: 'c9', text: 'Аты-жөні.' }, 'document-not-asked-for'],
    ['nothing, in blank words', { ...remark, text: '  ' }, 'reason-missing'],
  ] as const)('denies a remark about %s', (_name, strange, code) => {
    expect(ask(asked(), clerk, { type: 'answer-informal-check', remarks: [strange as Remark] }, '2023-01-26T05:00:00Z')).toMatchObject({ ok: false, error: { code } });
  });

  it('does not stop the candidate from handing in meanwhile', () => {
    expect(after(asked(), candidate, { type: 'submit' }, '2023-01-25T07:00:00Z').status).toBe('submitted');
  });
});
