import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountView, OneTimeOfferView, Problem, RecoveryCodesView, SessionView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { Secret, TOTP } from 'otpauth';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
}, 120_000);
afterAll(() => api.stop());

const codeAt = (secret: string, at: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(at) });

interface Owner {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  readonly caller: Caller;
}

/** Somebody of training who sets one-time codes up at a moment. */
async function withCodes(login: string, at: string): Promise<Owner> {
  api.clock.set(at);
  const caller = await api.caller().signIn(login);
  const { body: { secret, offer } } = await caller.post<OneTimeOfferView>('/api/account/one-time-codes/offer', {});
  const { status, body } = await caller.post<RecoveryCodesView>('/api/account/one-time-codes', { offer, code: codeAt(secret, at) });
  expect(status).toBe(200);
  return { secret, recoveryCodes: body.recoveryCodes ?? [], caller };
}

const signIn = (login: string, code?: string, caller: Caller = api.caller()) => caller.post<SessionView & Problem>('/api/session', { login, password: `tirkeu-${login}`, ...(code !== undefined && { code }) });

describe('one-time codes', () => {
  it('are asked for once the first one was right, and only after the right password', async () => {
    const { secret } = await withCodes('clerk', '2026-12-01T05:00:00.000Z');
    api.clock.set('2026-12-01T05:01:00.000Z');
    expect(await signIn('clerk')).toMatchObject({ status: 401, body: { code: 'code-needed', items: ['one-time-code'] } });
    expect((await api.caller('203.0.113.7').post<Problem>('/api/session', { login: 'clerk', password: 'wrong', code: codeAt(secret, '2026-12-01T05:01:00.000Z') })).body.code).toBe('sign-in-failed');
    expect(await signIn('clerk', codeAt(secret, '2026-12-01T05:01:00.000Z'))).toMatchObject({ status: 200, body: { active: { role: 'clerk' } } });
  });

  it('count once each, the one before and the one after too, and none that is older', async () => {
    const { secret } = await withCodes('member', '2026-12-01T06:00:00.000Z');
    const codes = { early: codeAt(secret, '2026-12-01T06:05:30.000Z'), now: codeAt(secret, '2026-12-01T06:05:00.000Z'), old: codeAt(secret, '2026-12-01T06:04:00.000Z') };
    api.clock.set('2026-12-01T06:05:10.000Z');
    expect((await signIn('member', codes.old)).body.code).toBe('code-wrong');
    expect((await signIn('member', codes.now)).status).toBe(200);
    expect((await signIn('member', codes.now)).body.code).toBe('code-wrong');
    expect((await signIn('member', codes.early)).status).toBe(200);
    expect((await signIn('member', codes.early)).body.code).toBe('code-wrong');
  });

  it('count once when the same one comes twice at the same time', async () => {
    const { secret } = await withCodes('secretary', '2026-12-01T07:00:00.000Z');
    api.clock.set('2026-12-01T07:05:00.000Z');
    const code = codeAt(secret, '2026-12-01T07:05:00.000Z');
    const answers = await Promise.all([1, 2, 3].map(() => signIn('secretary', code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('do not begin with a wrong code, with the offer made to somebody else, or a quarter of an hour later', async () => {
    api.clock.set('2026-12-01T08:00:00.000Z');
    const [candidate, other] = [await api.caller().signIn('candidate'), await api.caller().signIn('candidate2')];
    const { body: { secret, offer } } = await candidate.post<OneTimeOfferView>('/api/account/one-time-codes/offer', {});
    const begin = (caller: Caller, code: string) => caller.post<Problem>('/api/account/one-time-codes', { offer, code });
    const code = codeAt(secret, '2026-12-01T08:00:00.000Z');
    expect((await begin(candidate, code === '000000' ? '000001' : '000000')).body.code).toBe('code-wrong');
    expect((await begin(other, code)).body.code).toBe('code-wrong');
    await api.goTo('2026-12-01T08:15:00.000Z');
    expect((await begin(candidate, codeAt(secret, '2026-12-01T08:15:00.000Z'))).body.code).toBe('code-wrong');
    expect((await candidate.get<AccountView>('/api/account')).body.oneTimeCodesSince).toBeNull();
  });

  it('are kept encrypted, and recovery codes as hashes', async () => {
    const { secret, recoveryCodes } = await withCodes('agent', '2026-12-01T09:00:00.000Z');
    const kept = JSON.stringify([await api.database.query('SELECT * FROM one_time_key'), await api.database.query('SELECT * FROM recovery_code')]);
    expect(kept).not.toContain(secret);
    for (const code of recoveryCodes) for (const form of [code, code.replaceAll('-', '')]) expect(kept).not.toContain(form);
    expect(api.logged.join('')).not.toContain(secret);
  });
});

describe('recovery codes', () => {
  it('are ten, of 24 signs each, and each opens once', async () => {
    const { recoveryCodes } = await withCodes('supervisor', '2026-12-01T10:00:00.000Z');
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^([a-z2-9]{6}-){3}[a-z2-9]{6}$/);
    const [first = ''] = recoveryCodes;
    expect((await signIn('supervisor', first.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await signIn('supervisor', first)).body.code).toBe('code-wrong');
  });

  it('are replaced by new ones, and go with the last second factor', async () => {
    const { recoveryCodes: [early = ''], caller } = await withCodes('auditor', '2026-12-01T11:00:00.000Z');
    const { body: { recoveryCodes } } = await caller.post<RecoveryCodesView>('/api/account/recovery-codes', {});
    expect(recoveryCodes).toHaveLength(10);
    expect((await signIn('auditor', early)).body.code).toBe('code-wrong');
    expect((await signIn('auditor', recoveryCodes?.[0] ?? '')).status).toBe(200);
    expect((await caller.delete('/api/account/one-time-codes')).status).toBe(204);
    expect((await caller.get<AccountView>('/api/account')).body).toMatchObject({ oneTimeCodesSince: null, recoveryCodes: 0, isDemanded: false });
    expect((await signIn('auditor')).status).toBe(200);
  });

  it('are none of whoever has a password alone', async () => {
    expect((await (await api.caller().signIn('candidate2')).post('/api/account/recovery-codes', {})).status).toBe(404);
  });

  it('are taken away, like any factor, only soon after proving who one is', async () => {
    const { caller } = await withCodes('administrator', '2026-12-01T12:00:00.000Z');
    api.clock.set('2026-12-01T12:10:01.000Z');
    expect((await caller.delete('/api/account/one-time-codes'))).toMatchObject({ status: 403, body: { code: 'confirm-it-is-you' } });
    expect((await caller.post<Problem>('/api/account/recovery-codes', {})).body.code).toBe('confirm-it-is-you');
  });
});
