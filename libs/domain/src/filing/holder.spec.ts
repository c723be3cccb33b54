import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, storyElection } from '@tirkeu/testing/stories';
import { decide, instant, leaseUntil, type Actor, type Circumstances, type Filing, type Role } from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const actor = (role: Role, accountId: string): Actor => ({ accountId, name: role, role, commissionIds: [storyElection.commissionId] });
const at = (iso: string, role: Role = 'clerk', accountId = 'another-clerk'): Circumstances => ({ actor: actor(role, accountId), receivedAt: instant(iso), rulebook, timetable });
const holder = { accountId: people.clerk.accountId, name: 'Айгүл', role: 'clerk' } as const;
const mark = { rule: 'citizenship', candidateId: 'c1', value: 'met', note: null, by: holder, at: instant('2023-02-03T06:40:00Z') } as const;
/** Taken at 12:00 in Temirtau. */
const held: Filing = { ...filingOf('in-examination'), holder: { by: holder, since: instant('2023-02-03T06:00:00Z') }, marks: [] };
const take = (filing: Filing, circumstances: Circumstances) => decide(filing, { type: 'take' }, circumstances);

describe('a filing in somebody’s hands', () => {
  it('is denied to another clerk for an hour, with who has it and since when', () => {
    expect(take(held, at('2023-02-03T06:59:59.999Z'))).toMatchObject({ ok: false, error: { code: 'held-by-another', facts: { holder: 'Айгүл', since: '2023-02-03T06:00:00.000Z' } } });
  });

  it('may be taken by another clerk when the hour is over', () => {
    expect(take(held, at('2023-02-03T07:00:00Z'))).toMatchObject({ ok: true, value: [{ type: 'FilingTaken', by: { accountId: 'another-clerk' } }] });
  });

  it('stays for another hour after each mark of whoever has it, not after a mark of somebody else', () => {
    expect(leaseUntil({ ...held, marks: [mark] })).toBe('2023-02-03T07:40:00.000Z');
    expect(leaseUntil({ ...held, marks: [{ ...mark, by: { ...holder, accountId: 'another-clerk' } }] })).toBe('2023-02-03T07:00:00.000Z');
  });

  it('may be taken over by the chair at any time', () => {
    expect(take(held, at('2023-02-03T06:00:01Z', 'chair', 'the-chair')).ok).toBe(true);
  });

  it('is worked on by whoever has it after the hour, too, as long as nobody else took it', () => {
    expect(decide(held, { type: 'release' }, at('2023-02-03T09:00:00Z', 'clerk', holder.accountId)).ok).toBe(true);
  });

  it('is in nobody’s hands before it is taken', () => {
    expect(leaseUntil({ holder: null, marks: [] })).toBeNull();
  });
});
