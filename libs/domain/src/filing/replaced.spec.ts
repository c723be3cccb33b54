import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { aisulu, filingOf, paper, people, storyElection } from '@tirkeu/testing/stories';
import { decide, evolve, instant, type Actor, type Filing, type FilingAction } from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const candidate: Actor = { ...people.candidate, commissionIds: [] };
/** Submitted on 1 February at 12:00; nomination closes on 8 February at 18:00 in Temirtau. */
const ask = (filing: Filing, action: FilingAction, at = '2023-02-08T11:59:59.999Z') => decide(filing, action, { actor: candidate, receivedAt: instant(at), rulebook, timetable });
const after = (filing: Filing, action: FilingAction, at?: string): Filing => {
  const result = ask(filing, action, at);
  if (!result.ok) throw new Error(`denied: ${result.error.code}`);
  return result.value.reduce(evolve, filing);
};
const biography: FilingAction = { type: 'attach-document', document: { ...paper('biography', instant('2023-02-08T11:59:59Z')), fileId: 'file-new', sha256: 'f'.repeat(64) } };
const contact: FilingAction = { type: 'record-contact', candidateId: 'c1', contact: { phone: '+7 701 111 11 11', email: 'aisulu@example.kz', address: 'Теміртау, Үлгі көшесі, 2' } };
const { iin, birthDate, sex, nameKk, nameRu, citizen, residentSince } = aisulu;
const identity = (more: Partial<typeof aisulu>): FilingAction => ({ type: 'record-identity', candidateId: 'c1', identity: { iin, birthDate, sex, nameKk, nameRu, citizen, residentSince, ...more } });

describe('what was handed in, replaced before nomination closes', () => {
  it('is handed in again with a paper that takes the place of another: the last one counts', () => {
    const again = ask(filingOf('submitted'), biography);
    expect(again).toMatchObject({ ok: true, value: [{ type: 'DocumentAttached' }, { type: 'FilingSubmitted', at: '2023-02-08T11:59:59.999Z' }] });
    const filing = after(filingOf('submitted'), biography);
    expect(filing).toMatchObject({ status: 'submitted', submittedAt: '2023-02-08T11:59:59.999Z', history: ['submitted'] });
    expect(filing.manifest).toContainEqual({ requirement: 'biography', candidateId: 'c1', sha256: 'f'.repeat(64) });
    expect(filing.manifest).toHaveLength(2);
  });

  it('is handed in again with another address', () => {
    expect(after(filingOf('submitted'), contact)).toMatchObject({ status: 'submitted', submittedAt: '2023-02-08T11:59:59.999Z', candidates: [{ address: 'Теміртау, Үлгі көшесі, 2' }] });
  });

  it('is about the same person: a name may be corrected, the number may not', () => {
    expect(after(filingOf('submitted'), identity({ nameKk: { surname: 'Үлгібаева', givenName: 'Айсұлу' } })).candidates[0]?.nameKk).toEqual({ surname: 'Үлгібаева', givenName: 'Айсұлу' });
    expect(ask(filingOf('submitted'), identity({ iin: '850714390003', birthDate: '1985-07-14' as typeof birthDate, sex: 'male' }))).toMatchObject({ ok: false, error: { code: 'person-replaced' } });
  });

  it('stays whole: nothing of it can be blanked or taken away', () => {
    expect(ask(filingOf('submitted'), { ...contact, contact: { phone: '', email: '', address: '' } })).toMatchObject({ ok: false, error: { code: 'details-missing', items: ['phone', 'address'] } });
    expect(ask(filingOf('submitted'), { type: 'remove-document', requirement: 'biography', candidateId: 'c1' })).toMatchObject({ ok: false, error: { code: 'wrong-state' } });
  });

  it('is sealed from 18:00:00.000', () => {
    expect(ask(filingOf('submitted'), biography, '2023-02-08T12:00:00.000Z')).toMatchObject({ ok: false, error: { code: 'document-not-open' } });
    expect(ask(filingOf('submitted'), contact, '2023-02-08T12:00:00.000Z')).toMatchObject({ ok: false, error: { code: 'outside-window' } });
  });

  it('is sealed once the commission has taken it up', () => {
    expect(ask(filingOf('in-examination'), biography)).toMatchObject({ ok: false, error: { code: 'document-not-open' } });
    expect(ask(filingOf('in-examination'), contact)).toMatchObject({ ok: false, error: { code: 'wrong-state' } });
  });

  it('is not handed in again with a paper of registration, which comes later anyway', () => {
    const certificate: FilingAction = { type: 'attach-document', document: paper('declaration-certificate', instant('2023-02-08T11:59:59Z')) };
    expect(ask(filingOf('submitted'), certificate)).toMatchObject({ ok: true, value: [{ type: 'DocumentAttached' }] });
    expect(after(filingOf('submitted'), certificate).submittedAt).toBe('2023-02-01T06:00:00.000Z');
  });
});
