import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { aisulu, filingOf, paper, people } from '@tirkeu/testing/stories';
import { civilDate, gapsOf, instant, type Candidate, type Filing } from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const at = instant('2023-01-25T06:00:00Z');
const person = (id: string, part: Partial<Candidate> = {}): Candidate => ({ ...aisulu, id, ...part });
const list: Filing = { ...filingOf('draft', 'party'), form: 'party-list', route: 'party-list', seats: 10, candidates: [person('a'), person('b'), person('c')], documents: [] };
const told = (filing: Filing) => gapsOf(filing, rulebook).map(({ gap, people: count }) => `${gap} ${count}`);

describe('what a nomination lacks', () => {
  it('is counted by people for their papers and once for those of the list', () => {
    expect(told(list)).toEqual(['minutes-extract 1', 'consent-to-list 3', 'biography 3', 'declaration-certificate 3', 'party-membership 3']);
  });
  it('counts the spouse’s certificate for the married alone', () => {
    const filing = { ...list, candidates: [person('a', { maritalStatus: 'married', spouseName: 'Үлгібаев Дәурен' }), person('b')] };
    expect(told(filing)).toContain('spouse-declaration-certificate 1');
  });
  it('counts people whose details are not whole, and an empty list as such', () => {
    expect(told({ ...list, candidates: [person('a', { phone: '' }), person('b', { education: ' ' }), person('c')] })[0]).toBe('details 2');
    expect(told({ ...list, candidates: [] })).toEqual(['details 1', 'minutes-extract 1']);
  });
  it('is no consent where it was given in the own account, and is named where it was refused', () => {
    const said = (candidateId: string, answer: 'given' | 'refused') => ({ candidateId, answer, reason: null, at, by: people.candidate });
    const filing: Filing = { ...list, consents: [said('a', 'given'), said('b', 'refused')] };
    expect(told(filing)).toEqual(['unwilling 1', 'minutes-extract 1', 'consent-to-list 2', 'biography 3', 'declaration-certificate 3', 'party-membership 3']);
  });
  it('is a deposit only once the commission has found that the filing complies', () => {
    const examined: Filing = { ...list, status: 'in-examination', candidates: [person('a')], documents: ['minutes-extract', 'consent-to-list', 'biography', 'declaration-certificate', 'party-membership'].map((id) => paper(id as 'biography', at, id === 'minutes-extract' ? null : 'a')) };
    expect(told(examined)).toEqual([]);
    expect(told({ ...examined, compliance: { confirmedAt: at, by: people.clerk } })).toEqual(['deposit-proof 1']);
  });
  it('is nothing once nothing can be added', () => {
    for (const status of ['proposed', 'registered', 'refused', 'withdrawn', 'late', 'discarded'] as const) expect(told({ ...list, status })).toEqual([]);
  });
  it('is no detail any more once the details are sealed', () => {
    expect(told({ ...list, status: 'submitted', candidates: [person('a', { phone: '', birthDate: civilDate('1990-01-31') })] })).not.toContain('details 1');
  });
});
