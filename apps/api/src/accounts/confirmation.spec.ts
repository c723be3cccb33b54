import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountView, OneTimeOfferView, Problem, SessionView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { Secret, TOTP } from 'otpauth';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { DECIDING_OPERATIONS, isDecision } from './decisions.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
}, 120_000);
afterAll(() => api.stop());

const ACTIONS = '/api/filings/00000000-0000-8000-8000-000000000000/actions';
const REGISTER = { type: 'register', resolution: { actNumber: '1', decidedOn: '2026-12-01', votes: { for: 4, against: 0, abstained: 0, memberCount: 7 }, ground: 'first' } };
/** The filing is nobody's: what is answered says whether the request came as far as that. */
const decide = (caller: Caller) => caller.post<Problem>(ACTIONS, { actionId: 'e7a2d1c6-5a5c-4c43-9f0f-0d8a7b1f2c3d', action: REGISTER });
const confirm = (caller: Caller, proof: object) => caller.post<SessionView & Problem>('/api/session/confirmation', proof);

describe('a decision', () => {
  it('wants a proof of the last ten minutes; signing in is one', async () => {
    api.clock.set('2026-12-01T05:00:00.000Z');
    const chair = await api.caller().signIn('chair');
    api.clock.set('2026-12-01T05:10:00.000Z');
    expect((await decide(chair)).body.code).not.toBe('confirm-it-is-you');
    api.clock.set('2026-12-01T05:10:00.001Z');
    expect(await decide(chair)).toMatchObject({ status: 403, body: { code: 'confirm-it-is-you' } });
    expect((await confirm(chair, { password: 'not the password' })).body.code).toBe('password-wrong');
    expect((await decide(chair)).body.code).toBe('confirm-it-is-you');
    expect((await confirm(chair, { password: 'tirkeu-chair' })).status).toBe(200);
    expect((await decide(chair)).body.code).not.toBe('confirm-it-is-you');
  });

  it('may be confirmed with a one-time code, which counts once', async () => {
    api.clock.set('2026-12-01T06:00:00.000Z');
    const chair = await api.caller().signIn('chair');
    const { body: { secret, offer } } = await chair.post<OneTimeOfferView>('/api/account/one-time-codes/offer', {});
    const codeAt = (at: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(at) });
    await chair.post('/api/account/one-time-codes', { offer, code: codeAt('2026-12-01T06:00:00.000Z') });
    api.clock.set('2026-12-01T06:20:00.000Z');
    const code = codeAt('2026-12-01T06:20:00.000Z');
    expect((await confirm(chair, { code })).status).toBe(200);
    expect((await confirm(chair, { code })).body.code).toBe('code-wrong');
    expect((await decide(chair)).body.code).not.toBe('confirm-it-is-you');
    await chair.delete('/api/account/one-time-codes');
  });

  it('is not confirmed by nothing, nor by guessing: after five wrong passwords the session waits, and no other does', async () => {
    api.clock.set('2026-12-01T07:00:00.000Z');
    const [chair, other] = [await api.caller().signIn('chair'), await api.caller().signIn('chair')];
    expect((await confirm(chair, {})).body.code).toBe('password-wrong');
    for (let guess = 0; guess < 4; guess++) expect((await confirm(chair, { password: `guess ${guess}` })).body.code).toBe('password-wrong');
    expect(await confirm(chair, { password: 'tirkeu-chair' })).toMatchObject({ status: 429 });
    expect((await confirm(other, { password: 'tirkeu-chair' })).status).toBe(200);
  });

  it('is what these operations are, each of which there is; examining and handing in are none', async () => {
    const description = (await api.app.inject({ method: 'GET', url: '/api/openapi.json' })).json<{ readonly paths: Readonly<Record<string, object>> }>();
    const known = Object.entries(description.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    expect(DECIDING_OPERATIONS.filter((operation) => !known.includes(operation))).toEqual([]);
    const act = (type: string): boolean => isDecision('POST /api/filings/{filingId}/actions', { action: { type } });
    expect(['register', 'refuse', 'cancel-registration', 'record-appeal-outcome'].filter((type) => !act(type))).toEqual([]);
    expect(['submit', 'withdraw', 'answer-notice', 'record-identity', 'take', 'mark-requirement', 'propose-refusal'].filter(act)).toEqual([]);
  });
});

describe('a role of the office in production', () => {
  it('does nothing before its account has a second factor, and everything after', async () => {
    const production = await startApi(await testDatabase(training), { mode: 'production' });
    try {
      const caller = production.caller();
      const { body: { account, csrfToken } } = await caller.post<SessionView>('/api/accounts', { name: 'Үлгі Адам', login: 'clerk@example.kz', password: 'a long password' });
      await production.database.query(`
        INSERT INTO role_grant (id, account_id, role, commission_ids, region_ids, title, granted_at) SELECT 'granted', $1, role, commission_ids, region_ids, title, granted_at FROM role_grant WHERE id = 'training.clerk.grant'`, [account.id]);
      caller.session = { ...(await caller.get<SessionView>('/api/session')).body, csrfToken };
      expect((await caller.get('/api/filings')).status).toBe(200);
      expect((await caller.post<SessionView>('/api/session/grant', { grantId: 'granted' })).body).toMatchObject({ active: { role: 'clerk' }, setUpNeeded: true });
      expect(await caller.get('/api/queue')).toMatchObject({ status: 403, body: { code: 'second-factor-needed' } });
      expect((await caller.get<AccountView>('/api/account')).body.isDemanded).toBe(true);
      const { body: { secret, offer } } = await caller.post<OneTimeOfferView>('/api/account/one-time-codes/offer', {});
      await caller.post('/api/account/one-time-codes', { offer, code: new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(production.clock.now()) }) });
      expect((await caller.get<SessionView>('/api/session')).body.setUpNeeded).toBeUndefined();
      expect((await caller.get('/api/queue')).status).toBe(200);
    } finally {
      await production.stop();
    }
  }, 120_000);
});

describe('a candidate in production', () => {
  it('does nothing before their account has a second factor where the installation asks it of everybody', async () => {
    const production = await startApi(await testDatabase(training), { mode: 'production', secondFactorOf: 'everybody' });
    try {
      const caller = production.caller();
      const { body: { csrfToken } } = await caller.post<SessionView>('/api/accounts', { name: 'Үлгі Адам', login: 'candidate@example.kz', password: 'a long password' });
      caller.session = { ...(await caller.get<SessionView>('/api/session')).body, csrfToken };
      expect(caller.session).toMatchObject({ active: { role: 'candidate' }, setUpNeeded: true });
      expect(await caller.get('/api/filings')).toMatchObject({ status: 403, body: { code: 'second-factor-needed' } });
      expect((await caller.get('/api/elections')).status).toBe(200);
      expect((await caller.get<AccountView>('/api/account')).body.isDemanded).toBe(true);
      const { body: { secret, offer } } = await caller.post<OneTimeOfferView>('/api/account/one-time-codes/offer', {});
      await caller.post('/api/account/one-time-codes', { offer, code: new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(production.clock.now()) }) });
      expect((await caller.get('/api/filings')).status).toBe(200);
    } finally {
      await production.stop();
    }
  }, 120_000);
});
