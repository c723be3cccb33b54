import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../actor/actor.js';
import { civilDate, instant } from '../kernel/time.js';
import { accessState, evolveAccess, type AccessGrant, type CommissionEvent } from './access.js';
import { decideAccess, type AccessAction, type AccessPlace, type GrantAccess } from './decide-access.js';

/** Temirtau is in the time of Almaty, UTC+5 since 1 March 2024. */
const TEMIRTAU: AccessPlace = { id: 'dec.7', parentId: 'tec.temirtau', zone: 'Asia/Almaty', latestOn: civilDate('2027-12-15') };
const NOON = instant('2026-12-05T07:00:00.000Z');

const actor = (accountId: string, role: Role, ...commissionIds: readonly string[]): Actor => ({ accountId, role, name: accountId, commissionIds });
const chair = actor('chair', 'chair', 'dec.7');
const superior = actor('superior', 'chair', 'tec.temirtau');
const administrator = actor('administrator', 'administrator');

const granting = (change: Partial<GrantAccess> = {}): GrantAccess => ({
  type: 'grant-access', grantId: 'g-1', grantee: { accountId: 'asel', name: 'Әсел' }, role: 'clerk', startsOn: civilDate('2026-12-05'), endsOn: civilDate('2026-12-07'), reason: 'Өтініштер көп', ...change,
});
const given: AccessGrant = { id: 'g-1', grantee: { accountId: 'asel', name: 'Әсел' }, role: 'clerk', startsAt: NOON, endsAt: instant('2026-12-07T19:00:00.000Z'), revokedAt: null };
const seat: AccessGrant = { ...given, id: 'g-0', grantee: { accountId: 'chair', name: 'chair' }, role: 'chair' };

const decide = (action: AccessAction, by = chair, grants: readonly AccessGrant[] = [], at = NOON, place = TEMIRTAU) => decideAccess(grants, action, { actor: by, receivedAt: at, place });
const codeOf = (result: ReturnType<typeof decide>): string => (result.ok ? 'done' : result.error.code);
const event = (result: ReturnType<typeof decide>): CommissionEvent => {
  const [first] = result.ok ? result.value : [];
  if (!first) throw new Error('Denied');
  return first;
};

describe('the chair of a commission', () => {
  it('gives a clerk access for three days: from now to the end of the last day by the clock of the commission', () => {
    expect(event(decide(granting()))).toEqual({
      type: 'AccessGranted', at: NOON, by: { accountId: 'chair', role: 'chair', name: 'chair' }, commissionId: 'dec.7', grantId: 'g-1', grantee: { accountId: 'asel', name: 'Әсел' }, role: 'clerk',
      startsOn: '2026-12-05', endsOn: '2026-12-07', zone: 'Asia/Almaty', startsAt: NOON, endsAt: '2026-12-07T19:00:00.000Z', reason: 'Өтініштер көп',
    });
  });

  it('gives it from a day to come, which begins at midnight there', () => {
    expect(event(decide(granting({ startsOn: civilDate('2026-12-07') })))).toMatchObject({ startsAt: '2026-12-06T19:00:00.000Z', endsAt: '2026-12-07T19:00:00.000Z' });
  });

  it('counts days where the commission is: half past eleven in the evening is today still, an hour later it is not', () => {
    const early = instant('2026-12-05T18:30:00.000Z');
    const late = instant('2026-12-05T19:30:00.000Z');
    expect([codeOf(decide(granting(), chair, [], early)), codeOf(decide(granting(), chair, [], late))]).toEqual(['done', 'access-dates-impossible']);
    expect(codeOf(decide(granting(), chair, [], late, { ...TEMIRTAU, zone: 'UTC' }))).toBe('done');
  });

  it.each(['clerk', 'secretary', 'member'] as const)('gives the role of %s', (role) => {
    expect(codeOf(decide(granting({ role })))).toBe('done');
  });

  it('gives nobody the chair, and nothing to themselves', () => {
    expect(codeOf(decide(granting({ role: 'chair' })))).toBe('role-not-allowed');
    expect(codeOf(decide(granting({ grantee: { accountId: 'chair', name: 'chair' } })))).toBe('access-to-oneself');
  });

  it('gives nothing in a sister commission, nor in the one above', () => {
    expect(codeOf(decide(granting(), actor('neighbour', 'chair', 'dec.8')))).toBe('not-yours');
    expect(codeOf(decide(granting(), chair, [], NOON, { ...TEMIRTAU, id: 'tec.temirtau', parentId: 'tec.KZ-35' }))).toBe('not-yours');
  });

  it('says why, in words', () => {
    expect(codeOf(decide(granting({ reason: '  ' })))).toBe('reason-missing');
    expect(codeOf(decide({ type: 'revoke-access', grantId: 'g-1', reason: '' }, chair, [given]))).toBe('reason-missing');
  });

  it('gives it for no day that is past, no day before the first, and none after the papers of the election are gone', () => {
    const codes = [
      granting({ startsOn: civilDate('2026-12-04') }), granting({ endsOn: civilDate('2026-12-04') }), granting({ endsOn: civilDate('2027-12-16') }), granting({ endsOn: civilDate('2027-12-15') }),
    ].map((action) => codeOf(decide(action)));
    expect(codes).toEqual(['access-dates-impossible', 'access-dates-impossible', 'access-dates-impossible', 'done']);
    expect(decide(granting({ endsOn: civilDate('2027-12-16') }))).toMatchObject({ error: { facts: { from: '2026-12-05', until: '2027-12-15' } } });
  });

  it('gives the same role for the same days once, and for the days after it again', () => {
    expect(codeOf(decide(granting({ grantId: 'g-2' }), chair, [given]))).toBe('access-standing');
    expect(codeOf(decide(granting({ grantId: 'g-2', role: 'member' }), chair, [given]))).toBe('done');
    expect(codeOf(decide(granting({ grantId: 'g-2', startsOn: civilDate('2026-12-08'), endsOn: civilDate('2026-12-09') }), chair, [given]))).toBe('done');
    expect(codeOf(decide(granting({ grantId: 'g-2' }), chair, [{ ...given, revokedAt: NOON }]))).toBe('done');
  });

  it('takes it back at once, before it has begun too, and once', () => {
    const revoking: AccessAction = { type: 'revoke-access', grantId: 'g-1', reason: 'Ауысты' };
    expect(event(decide(revoking, chair, [given]))).toMatchObject({ type: 'AccessRevoked', at: NOON, commissionId: 'dec.7', grantId: 'g-1', reason: 'Ауысты' });
    expect(codeOf(decide(revoking, chair, [{ ...given, startsAt: instant('2026-12-06T19:00:00.000Z') }]))).toBe('done');
    expect(codeOf(decide(revoking, chair, [{ ...given, revokedAt: NOON }]))).toBe('access-over');
    expect(codeOf(decide(revoking, chair, [given], instant('2026-12-07T19:00:00.000Z')))).toBe('access-over');
    expect(codeOf(decide({ ...revoking, grantId: 'unknown' }, chair, [given]))).toBe('not-yours');
    expect(codeOf(decide(revoking, actor('neighbour', 'chair', 'dec.8'), [given]))).toBe('not-yours');
  });

  it('does not lock the commission out: the chair is neither theirs to take from themselves nor from another', () => {
    expect(codeOf(decide({ type: 'revoke-access', grantId: 'g-0', reason: 'Кетемін' }, chair, [seat]))).toBe('access-to-oneself');
    expect(codeOf(decide({ type: 'revoke-access', grantId: 'g-0', reason: 'Кетсін' }, actor('other', 'chair', 'dec.7'), [seat]))).toBe('role-not-allowed');
    expect(codeOf(decide({ type: 'revoke-access', grantId: 'g-0', reason: 'Кетемін' }, actor('chair', 'chair', 'dec.7', 'tec.temirtau'), [seat]))).toBe('access-to-oneself');
  });
});

describe('the chair of the commission above', () => {
  it('enters the chair below, and takes any right there', () => {
    expect(codeOf(decide(granting({ role: 'chair' }), superior))).toBe('done');
    expect(codeOf(decide({ type: 'revoke-access', grantId: 'g-1', reason: 'Шағым' }, superior, [given]))).toBe('done');
    expect(codeOf(decide({ type: 'revoke-access', grantId: 'g-0', reason: 'Шағым' }, superior, [seat]))).toBe('done');
  });

  it('gives no other role there: that is for the chair', () => {
    expect(codeOf(decide(granting(), superior))).toBe('role-not-allowed');
  });
});

describe('an administrator', () => {
  it('enters and takes the chair, and nothing else', () => {
    expect(codeOf(decide(granting({ role: 'chair' }), administrator))).toBe('done');
    expect(codeOf(decide({ type: 'revoke-access', grantId: 'g-0', reason: 'Құрам ауысты' }, administrator, [seat]))).toBe('done');
    expect(codeOf(decide(granting(), administrator))).toBe('role-not-allowed');
    expect(codeOf(decide({ type: 'revoke-access', grantId: 'g-1', reason: 'Шағым' }, administrator, [given]))).toBe('role-not-allowed');
  });
});

it.each(['clerk', 'member', 'secretary', 'supervisor', 'auditor', 'candidate', 'agent', 'system'] as const)('in the role of %s nobody gives or takes anything', (role) => {
  expect(codeOf(decide(granting(), actor('somebody', role, 'dec.7', 'tec.temirtau')))).toBe('role-not-allowed');
  expect(codeOf(decide({ type: 'revoke-access', grantId: 'g-1', reason: 'Неге' }, actor('somebody', role, 'dec.7', 'tec.temirtau'), [given]))).toBe('role-not-allowed');
});

describe('a right', () => {
  it('stands from its first instant to the last before its end', () => {
    const states = ['2026-12-05T06:59:59.999Z', '2026-12-05T07:00:00.000Z', '2026-12-07T18:59:59.999Z', '2026-12-07T19:00:00.000Z'].map((at) => accessState(given, instant(at)));
    expect(states).toEqual(['ahead', 'standing', 'standing', 'lapsed']);
  });

  it('that was revoked never stands, and one of before terms were kept stands until it is', () => {
    expect(accessState({ ...given, revokedAt: NOON }, NOON)).toBe('revoked');
    expect(accessState({ startsAt: null, endsAt: null, revokedAt: null }, NOON)).toBe('standing');
  });

  it('follows from the record', () => {
    const granted = event(decide(granting()));
    const revoked = event(decide({ type: 'revoke-access', grantId: 'g-1', reason: 'Ауысты' }, chair, [given]));
    expect([granted].reduce(evolveAccess, [seat])).toEqual([seat, given]);
    expect([granted, revoked].reduce(evolveAccess, [seat])).toEqual([seat, { ...given, revokedAt: NOON }]);
  });
});
