import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { aisulu, filingOf, people, storyElection } from '@tirkeu/testing/stories';
import { decide, evolve, findBallotApproval, instant, type Actor, type Filing, type FilingAction } from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const candidate: Actor = { ...people.candidate, commissionIds: [] };
const agent: Actor = { ...people.agent, commissionIds: [] };
const named: Actor = { accountId: 'account-named', role: 'candidate', name: 'Үлгібаева Айсұлу', commissionIds: [], iin: aisulu.iin };
const name = { kk: 'Үлгібаева Айсұлу Мысалқызы', ru: 'Ульгибаева Айсулу Мысалкызы' };

const ask = (filing: Filing, actor: Actor, action: FilingAction) => decide(filing, action, { actor, receivedAt: instant('2023-02-20T06:00:00Z'), rulebook, timetable });
const after = (filing: Filing, actor: Actor, action: FilingAction): Filing => {
  const result = ask(filing, actor, action);
  if (!result.ok) throw new Error(`denied: ${result.error.code}`);
  return result.value.reduce(evolve, filing);
};

describe('the entry on the ballot', () => {
  it('is signed off in the very words that will be printed', () => {
    const signed = after(filingOf('registered'), candidate, { type: 'confirm-ballot-entry', candidateId: 'c1', name });
    expect(findBallotApproval(signed, 'c1')).toMatchObject({ answer: 'confirmed', name, objection: null, at: '2023-02-20T06:00:00.000Z', by: { accountId: 'account-aisulu' } });
  });

  it('is not signed off in other words than those on record', () => {
    expect(ask(filingOf('registered'), candidate, { type: 'confirm-ballot-entry', candidateId: 'c1', name: { ...name, kk: 'Үлгібаева Айсулу Мысалқызы' } }))
      .toMatchObject({ ok: false, error: { code: 'ballot-entry-differs', items: ['c1'] } });
  });

  it('can be objected to in words, and confirmed later', () => {
    const disputed = after(filingOf('registered'), candidate, { type: 'dispute-ballot-entry', candidateId: 'c1', name, objection: 'Мысалқызы емес, Мысалова' });
    expect(findBallotApproval(disputed, 'c1')).toMatchObject({ answer: 'disputed', objection: 'Мысалқызы емес, Мысалова' });
    expect(findBallotApproval(after(disputed, candidate, { type: 'confirm-ballot-entry', candidateId: 'c1', name }), 'c1')).toMatchObject({ answer: 'confirmed', objection: null });
  });

  it('is not objected to without saying what is wrong', () => {
    expect(ask(filingOf('registered'), candidate, { type: 'dispute-ballot-entry', candidateId: 'c1', name, objection: ' ' })).toMatchObject({ ok: false, error: { code: 'reason-missing' } });
  });

  it('is asked for again once the name on record was corrected', () => {
    const signed = after(filingOf('registered'), candidate, { type: 'confirm-ballot-entry', candidateId: 'c1', name });
    const corrected = { ...signed, candidates: signed.candidates.map((each) => ({ ...each, nameKk: { surname: 'Үлгібаева', givenName: 'Айсұлу' } })) };
    expect(findBallotApproval(corrected, 'c1')).toBeUndefined();
  });

  it('of a party’s candidate is for the agent and for the candidate, each about nobody else', () => {
    const registered = filingOf('registered', 'party');
    expect(ask(registered, agent, { type: 'confirm-ballot-entry', candidateId: 'c1', name }).ok).toBe(true);
    expect(ask(registered, named, { type: 'confirm-ballot-entry', candidateId: 'c1', name }).ok).toBe(true);
    const two = { ...registered, candidates: [...registered.candidates, { ...aisulu, id: 'c2', iin: '850714390003' }] };
    expect(ask(two, named, { type: 'confirm-ballot-entry', candidateId: 'c2', name })).toMatchObject({ ok: false, error: { code: 'candidate-unknown' } });
  });
});
