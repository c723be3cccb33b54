import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountView, PasskeyOfferView, PasskeyQuestionView, Problem, RecoveryCodesView, SessionView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import { HOST, type Caller } from '../spec/caller.js';
import { SecurityKey, type Misbehaviour } from '../spec/security-key.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
}, 120_000);
afterAll(() => api.stop());

const newKey = (): SecurityKey => new SecurityKey(`http://${HOST}`, 'localhost');

async function withKey(login: string): Promise<{ readonly caller: Caller; readonly key: SecurityKey; readonly added: RecoveryCodesView }> {
  const caller = await api.caller().signIn(login);
  const key = newKey();
  const { body: { challenge } } = await caller.post<PasskeyOfferView>('/api/account/passkeys/offer', {});
  const { status, body } = await caller.post<RecoveryCodesView>('/api/account/passkeys', key.register(challenge, 'Телефон'));
  expect(status).toBe(200);
  return { caller, key, added: body };
}
const question = async (caller: Caller): Promise<string> => (await caller.post<PasskeyQuestionView>('/api/session/passkey/question', {})).body.challenge;
async function enter(key: SecurityKey, wrong: Misbehaviour = {}) {
  const caller = api.caller();
  return caller.post<SessionView & Problem>('/api/session/passkey', key.answer(await question(caller), wrong));
}

describe('a passkey', () => {
  it('brings recovery codes with it, and signs in without password and code', async () => {
    const { caller, key, added } = await withKey('clerk');
    expect(added.recoveryCodes).toHaveLength(10);
    expect((await caller.get<AccountView>('/api/account')).body.passkeys).toMatchObject([{ name: 'Телефон', usedAt: null }]);
    expect(await enter(key)).toMatchObject({ status: 200, body: { active: { role: 'clerk' } } });
    expect(await api.caller().post('/api/session', { login: 'clerk', password: 'tirkeu-clerk' })).toMatchObject({ status: 401, body: { code: 'code-needed', items: ['passkey'] } });
  });

  it('is not believed without its owner’s finger or PIN, from another site, for another site, or without a key', async () => {
    const { key } = await withKey('member');
    const wrongs: readonly Misbehaviour[] = [{ unverified: true }, { origin: 'https://evil.example' }, { site: 'evil.example' }];
    for (const wrong of wrongs) expect(await enter(key, wrong)).toMatchObject({ status: 401, body: { code: 'passkey-failed' } });
    expect((await enter(newKey())).body.code).toBe('passkey-failed');
    expect((await enter(key)).status).toBe(200);
  });

  it('answers each question once, and only in time', async () => {
    const { key } = await withKey('secretary');
    const caller = api.caller();
    const answer = key.answer(await question(caller));
    expect((await caller.post('/api/session/passkey', answer)).status).toBe(200);
    expect((await api.caller().post<Problem>('/api/session/passkey', answer)).body.code).toBe('passkey-failed');
    const late = key.answer(await question(caller));
    const now = api.clock.now();
    api.clock.set('2026-12-01T05:05:00.000Z');
    expect((await api.caller().post<Problem>('/api/session/passkey', late)).body.code).toBe('passkey-failed');
    api.clock.set(now);
  });

  it('that counts backwards was copied, and is not believed', async () => {
    const { key } = await withKey('supervisor');
    expect((await enter(key, { counter: 7 })).status).toBe(200);
    expect((await enter(key, { counter: 7 })).body.code).toBe('passkey-failed');
    expect((await enter(key, { counter: 3 })).body.code).toBe('passkey-failed');
    expect((await enter(key, { counter: 8 })).status).toBe(200);
  });

  it('is not added with an answer to another question, without verification, or by somebody else’s offer', async () => {
    const [candidate, other] = [await api.caller().signIn('candidate'), await api.caller().signIn('candidate2')];
    const offered = async () => (await candidate.post<PasskeyOfferView>('/api/account/passkeys/offer', {})).body.challenge;
    const add = async (caller: Caller, body: object) => (await caller.post<Problem>('/api/account/passkeys', body)).body.code;
    expect(await add(candidate, newKey().register(await question(candidate), 'A'))).toBe('passkey-failed');
    expect(await add(candidate, newKey().register(await offered(), 'A', { unverified: true }))).toBe('passkey-failed');
    expect(await add(candidate, newKey().register(await offered(), 'A', { origin: 'https://evil.example' }))).toBe('passkey-failed');
    expect(await add(other, newKey().register(await offered(), 'A'))).toBe('passkey-failed');
    expect((await candidate.get<AccountView>('/api/account')).body.passkeys).toEqual([]);
  });

  it('is one of several, and removed by its owner alone; after the last the password is enough again', async () => {
    const { caller } = await withKey('agent');
    const { body: { challenge } } = await caller.post<PasskeyOfferView>('/api/account/passkeys/offer', {});
    expect((await caller.post<RecoveryCodesView>('/api/account/passkeys', newKey().register(challenge, 'Кілт'))).body.recoveryCodes).toBeNull();
    const { body: { passkeys } } = await caller.get<AccountView>('/api/account');
    const stranger = await api.caller().signIn('candidate');
    for (const { id } of passkeys) expect((await stranger.delete(`/api/account/passkeys/${id}`)).status).toBe(404);
    for (const { id } of passkeys) expect((await caller.delete(`/api/account/passkeys/${id}`)).status).toBe(204);
    expect((await api.caller().post('/api/session', { login: 'agent', password: 'tirkeu-agent' })).status).toBe(200);
  });

  it('confirms a decision of its owner’s session, and of nobody else’s', async () => {
    const [{ caller, key }, other] = [await withKey('chair'), await api.caller().signIn('auditor')];
    const ask = async (who: Caller) => (await who.post<PasskeyQuestionView>('/api/account/passkeys/question', {})).body;
    const asked = await ask(caller);
    expect(asked.passkeys.map(({ id }) => id)).toEqual([key.id]);
    expect((await caller.post('/api/session/confirmation', { passkey: key.answer(asked.challenge) })).status).toBe(200);
    expect((await other.post<Problem>('/api/session/confirmation', { passkey: key.answer((await ask(other)).challenge) })).body.code).toBe('passkey-failed');
    expect((await caller.post<Problem>('/api/session/confirmation', { passkey: key.answer(await question(caller)) })).body.code).toBe('passkey-failed');
  });
});
