import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountView, IdentityQuestionView, NoticesView, OneTimeOfferView, Problem, RecoveryCodesView, SessionView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { Secret, TOTP } from 'otpauth';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';
import { PUBLIC_URL, startProvider, type Forge, type ProviderUnderTest } from '../spec/identity-provider.js';

let api: ApiUnderTest;
let egov: ProviderUnderTest;
let staff: ProviderUnderTest;
beforeAll(async () => {
  egov = await startProvider('egov');
  staff = await startProvider('staff', { secondFactor: ['mfa'] });
  api = await startApi(await testDatabase(training), { publicUrl: PUBLIC_URL, identityProviders: [egov.settings, staff.settings] });
}, 120_000);
afterAll(async () => {
  await api.stop();
  await Promise.all([egov.stop(), staff.stop()]);
});

type Told = SessionView & Problem;
const ask = async (caller: Caller, provider = 'egov'): Promise<string> => (await caller.post<IdentityQuestionView>('/api/session/identity/question', { provider })).body.address;
const answer = (caller: Caller, text: string, provider = 'egov') => caller.post<Told>('/api/session/identity', { provider, answer: text });

async function link(login: string, provider: ProviderUnderTest, subject: string): Promise<Caller> {
  const caller = await api.caller().signIn(login);
  const { id } = provider.settings;
  const { body: { address } } = await caller.post<IdentityQuestionView>('/api/account/identities/question', { provider: id, purpose: 'link' });
  expect(await caller.post('/api/account/identities', { provider: id, answer: await provider.signIn(address, { subject }) })).toMatchObject({ status: 204 });
  return caller;
}

/** Signs in with an answer that something is wrong with. */
async function refused(change: { readonly forge?: Forge; readonly answer?: (right: string) => string; readonly before?: (caller: Caller) => Promise<void> | void; readonly secondsAgo?: number }): Promise<{ readonly code: string; readonly status: number; readonly isSignedIn: boolean }> {
  const caller = api.caller();
  const right = await egov.signIn(await ask(caller), { subject: 'person-1', secondsAgo: change.secondsAgo ?? 0 });
  egov.forge(change.forge ?? null);
  try {
    await change.before?.(caller);
    const { status, body: { code } } = await answer(caller, change.answer?.(right) ?? right);
    return { code, status, isSignedIn: (await caller.get('/api/session')).status === 200 };
  } finally {
    egov.forge(null);
  }
}
const REFUSED = { code: 'identity-failed', status: 401, isSignedIn: false };
const withParameter = (name: string, value: string | null) => (right: string): string => {
  const query = new URLSearchParams(right);
  if (value === null) query.delete(name);
  else query.set(name, value);
  return query.toString();
};

describe('signing in by somebody else who knows the person', () => {
  it('is offered where providers are configured, without what only we know of them', async () => {
    const { body, text } = await api.caller().get<object>('/api/platform');
    expect(body).toMatchObject({ identityProviders: [{ id: 'egov', name: { kk: 'egov', ru: 'egov', en: 'egov' } }, { id: 'staff' }] });
    expect(text).not.toContain(egov.settings.clientSecret);
  });

  it('asks with PKCE, a state and a nonce, for a sign-in made anew, and back to one address of ours alone', async () => {
    const caller = api.caller();
    const asked = new URL(await ask(caller));
    expect(asked.origin).toBe(egov.settings.issuer);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: 'tirkeu', response_type: 'code', redirect_uri: 'https://tirkeu.example.kz/sign-in/with/egov', scope: 'openid', prompt: 'login', max_age: '120', code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/), state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(new URL(await ask(caller)).searchParams.get('state')).not.toBe(asked.searchParams.get('state'));
  });

  it('keeps what ties the answer to the browser sealed, for ten minutes, from every script and from every other site', async () => {
    const caller = api.caller();
    const { headers, body: { address } } = await caller.post<IdentityQuestionView>('/api/session/identity/question', { provider: 'egov' });
    const [cookie = ''] = [headers['set-cookie'] ?? []].flat();
    expect(cookie).toMatch(/^__Host-tirkeu-identity=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    for (const name of ['state', 'nonce']) expect(Buffer.from(String(cookie).slice(23).split(';')[0] ?? '', 'base64url').toString('latin1')).not.toContain(new URL(address).searchParams.get(name));
  });

  it('opens the account that the identity was linked to by its owner, like any other way in', async () => {
    const owner = await link('candidate', egov, 'person-1');
    const caller = api.caller();
    const entered = await answer(caller, await egov.signIn(await ask(caller), { subject: 'person-1' }));
    expect(entered).toMatchObject({ status: 200, body: { account: { login: 'candidate' }, active: { role: 'candidate' } } });
    expect([entered.headers['set-cookie']].flat()).toEqual(expect.arrayContaining([expect.stringMatching(/^__Host-tirkeu=/), expect.stringMatching(/^__Host-tirkeu-device=/), expect.stringMatching(/^__Host-tirkeu-identity=;/)]));
    expect((await caller.get('/api/session')).status).toBe(200);
    expect((await owner.get<AccountView>('/api/account')).body.identities).toMatchObject([{ provider: 'egov', issuer: egov.settings.issuer, usedAt: api.clock.now() }]);
  });

  it('opens nothing for somebody whom nobody has linked, whatever the provider calls them', async () => {
    const caller = api.caller();
    expect(await answer(caller, await egov.signIn(await ask(caller), { subject: 'candidate' }))).toMatchObject({ status: 401, body: { code: 'identity-unknown' } });
    expect((await caller.get('/api/session')).status).toBe(401);
    expect(await answer(caller, await staff.signIn(await ask(caller, 'staff'), { subject: 'person-1' }), 'staff')).toMatchObject({ status: 401, body: { code: 'identity-unknown' } });
  });

  it('tells whoever proved it that the account is disabled', async () => {
    await api.database.query(`UPDATE account SET disabled_at = now() WHERE login = 'candidate'`);
    expect(await refused({})).toEqual({ code: 'account-disabled', status: 401, isSignedIn: false });
    await api.database.query(`UPDATE account SET disabled_at = NULL WHERE login = 'candidate'`);
  });
});

describe('an answer of a provider is refused, and nobody is signed in,', () => {
  it('when nothing is wrong with it but that it is the second time', async () => {
    const caller = api.caller();
    const right = await egov.signIn(await ask(caller), { subject: 'person-1' });
    const { cookie } = caller;
    expect((await answer(caller, right)).status).toBe(200);
    const thief = api.caller('203.0.113.9');
    expect(await thief.post<Told>('/api/session/identity', { provider: 'egov', answer: right }, { cookie })).toMatchObject({ status: 401, body: { code: 'identity-failed' } });
    expect((await thief.get('/api/session')).status).toBe(401);
  });

  it('when its state is another, or missing', async () => {
    expect(await refused({ answer: withParameter('state', 'another') })).toEqual(REFUSED);
    expect(await refused({ answer: withParameter('state', null) })).toEqual(REFUSED);
  });

  it('when its nonce is another, or missing', async () => {
    expect(await refused({ forge: (claims, { own }) => own({ ...claims, nonce: 'another' }) })).toEqual(REFUSED);
    expect(await refused({ forge: ({ nonce: _nonce, ...claims }, { own }) => own(claims) })).toEqual(REFUSED);
  });

  it('when its code was used before', async () => {
    const first = api.caller();
    const used = await egov.signIn(await ask(first), { subject: 'person-1' });
    await answer(first, used);
    expect(await refused({ answer: withParameter('code', new URLSearchParams(used).get('code')) })).toEqual(REFUSED);
  });

  it('when it was signed by somebody else, by nobody, or with the secret that both share', async () => {
    expect(await refused({ forge: (claims, { stranger }) => stranger(claims) })).toEqual(REFUSED);
    expect(await refused({ forge: (claims, { unsigned }) => unsigned(claims) })).toEqual(REFUSED);
    expect(await refused({ forge: (claims, { own }) => own(claims, { alg: 'HS256' }) })).toEqual(REFUSED);
  });

  it('when it names another issuer', async () => {
    expect(await refused({ forge: (claims, { own }) => own({ ...claims, iss: staff.settings.issuer }) })).toEqual(REFUSED);
    expect(await refused({ answer: withParameter('iss', staff.settings.issuer) })).toEqual(REFUSED);
    expect(await refused({ answer: withParameter('iss', null) })).toEqual(REFUSED);
  });

  it('when it is for another installation', async () => {
    expect(await refused({ forge: (claims, { own }) => own({ ...claims, aud: 'somebody-else' }) })).toEqual(REFUSED);
  });

  it('when its time is over', async () => {
    expect(await refused({ forge: (claims, { own }) => own({ ...claims, exp: Math.floor(Date.now() / 1000) - 120 }) })).toEqual(REFUSED);
  });

  it('when the person did not sign in there anew, or the provider does not say when', async () => {
    expect(await refused({ forge: (claims, { own }) => own({ ...claims, auth_time: Math.floor(Date.now() / 1000) - 600 }) })).toEqual(REFUSED);
    expect(await refused({ forge: ({ auth_time: _when, ...claims }, { own }) => own(claims) })).toEqual(REFUSED);
  });

  it('when it was given by one provider and is handed in as that of another', async () => {
    const caller = api.caller();
    const right = await egov.signIn(await ask(caller), { subject: 'person-1' });
    expect(await answer(caller, right, 'staff')).toMatchObject({ status: 401, body: { code: 'identity-failed' } });
    const other = api.caller();
    await ask(other, 'staff');
    expect(await answer(other, withParameter('state', 'another')(right), 'staff')).toMatchObject({ status: 401, body: { code: 'identity-failed' } });
    expect((await other.get('/api/session')).status).toBe(401);
  });

  it('when it comes from another browser than the one that asked', async () => {
    const right = await egov.signIn(await ask(api.caller()), { subject: 'person-1' });
    const other = api.caller();
    expect(await answer(other, right)).toMatchObject({ status: 401, body: { code: 'identity-failed' } });
    await ask(other);
    expect(await answer(other, right)).toMatchObject({ status: 401, body: { code: 'identity-failed' } });
    expect(await answer(api.caller(), 'error=access_denied')).toMatchObject({ status: 401, body: { code: 'identity-failed' } });
  });

  it('when it comes after ten minutes', async () => {
    const caller = api.caller();
    const right = await egov.signIn(await ask(caller), { subject: 'person-1' });
    const before = api.clock.now();
    api.clock.set('2026-12-01T05:10:00.000Z');
    expect(await answer(caller, right)).toMatchObject({ status: 401, body: { code: 'identity-failed' } });
    api.clock.set(before);
  });

  it('when it answers a question that was asked to link, and was stolen to sign in', async () => {
    const owner = await api.caller().signIn('candidate2');
    const { body: { address } } = await owner.post<IdentityQuestionView>('/api/account/identities/question', { provider: 'egov', purpose: 'link' });
    expect(await answer(owner, await egov.signIn(address, { subject: 'person-1' }))).toMatchObject({ status: 401, body: { code: 'identity-failed' } });
  });

  it('when the person turned back, and the log tells the operator why without what was sent', async () => {
    const caller = api.caller();
    const state = new URL(await ask(caller)).searchParams.get('state') ?? '';
    expect(await answer(caller, new URLSearchParams({ error: 'access_denied', error_description: 'very private', state, iss: egov.settings.issuer }).toString())).toMatchObject({ status: 401, body: { code: 'identity-failed' } });
    expect(api.logged.join('')).toContain('identity provider refused');
    for (const secret of ['very private', state, 'person-1', egov.settings.clientSecret ?? '-']) expect(api.logged.join('')).not.toContain(secret);
  });
});

describe('a linked identity', () => {
  it('belongs to one account, is listed without its subject, and opens nothing once it is removed', async () => {
    const owner = await link('agent', egov, 'person-2');
    const stranger = await api.caller().signIn('candidate2');
    const { body: { address } } = await stranger.post<IdentityQuestionView>('/api/account/identities/question', { provider: 'egov', purpose: 'link' });
    expect(await stranger.post('/api/account/identities', { provider: 'egov', answer: await egov.signIn(address, { subject: 'person-2' }) })).toMatchObject({ status: 409, body: { code: 'identity-taken' } });
    const { body: { identities }, text } = await owner.get<AccountView>('/api/account');
    expect(text).not.toContain('person-2');
    expect((await stranger.delete(`/api/account/identities/${identities[0]?.id}`)).status).toBe(404);
    expect((await owner.delete(`/api/account/identities/${identities[0]?.id}`)).status).toBe(204);
    const caller = api.caller();
    expect((await answer(caller, await egov.signIn(await ask(caller), { subject: 'person-2' }))).body.code).toBe('identity-unknown');
  });

  it('is linked and removed only soon after proving who one is', async () => {
    const owner = await api.caller().signIn('auditor');
    await api.database.query(`UPDATE session SET confirmed_at = confirmed_at - interval '11 minutes'`);
    expect(await owner.post('/api/account/identities', { provider: 'egov', answer: 'code=a' })).toMatchObject({ status: 403, body: { code: 'confirm-it-is-you' } });
    expect(await owner.delete('/api/account/identities/some-identity')).toMatchObject({ status: 403, body: { code: 'confirm-it-is-you' } });
  });

  it('is told to its owner when it is linked, each time', async () => {
    const told = async (caller: Caller) => (await caller.get<NoticesView>('/api/notices')).body.notices.filter(({ kind }) => kind === 'account.identity-linked').length;
    expect(await told(await api.caller().signIn('supervisor'))).toBe(0);
    expect(await told(await link('supervisor', egov, 'person-9'))).toBe(1);
    expect(await told(await link('supervisor', staff, 'person-9'))).toBe(2);
  });

  it('confirms that it is its owner who is there, and nobody else', async () => {
    const owner = await link('secretary', egov, 'person-3');
    const confirm = async (subject: string) => {
      const { body: { address } } = await owner.post<IdentityQuestionView>('/api/account/identities/question', { provider: 'egov', purpose: 'confirm' });
      return owner.post<Told>('/api/session/confirmation', { identity: { provider: 'egov', answer: await egov.signIn(address, { subject }) } });
    };
    await api.database.query(`UPDATE session SET confirmed_at = confirmed_at - interval '11 minutes'`);
    expect(await confirm('person-1')).toMatchObject({ status: 401, body: { code: 'identity-failed' } });
    expect((await owner.delete('/api/account/identities/some-identity')).status).toBe(403);
    expect((await confirm('person-3')).status).toBe(200);
    expect((await owner.delete('/api/account/identities/some-identity')).status).toBe(404);
  });
});

describe('an account with a second factor', () => {
  let secret = '';
  const codeNow = (): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(api.clock.now()) });

  beforeAll(async () => {
    const owner = await link('clerk', staff, 'clerk-1');
    const { body } = await owner.post<OneTimeOfferView>('/api/account/one-time-codes/offer', {});
    ({ secret } = body);
    expect((await owner.post<RecoveryCodesView>('/api/account/one-time-codes', { offer: body.offer, code: codeNow() })).status).toBe(200);
    api.clock.set('2026-12-01T05:02:00.000Z');
  });

  it('is asked for ours where the provider did not ask for two', async () => {
    const caller = api.caller();
    expect(await answer(caller, await staff.signIn(await ask(caller, 'staff'), { subject: 'clerk-1', amr: ['pwd'] }), 'staff')).toMatchObject({ status: 401, body: { code: 'code-needed', items: ['one-time-code'] } });
    expect((await caller.get('/api/session')).status).toBe(401);
    expect(await api.caller().post('/api/session/identity/code', { code: codeNow() })).toMatchObject({ status: 401, body: { code: 'identity-failed' } });
    expect(await caller.post('/api/session/identity/code', { code: '000000' })).toMatchObject({ status: 401, body: { code: 'code-wrong' } });
    expect(await caller.post('/api/session/identity/code', { code: codeNow() })).toMatchObject({ status: 200, body: { active: { role: 'clerk' } } });
  });

  it('is opened at once where the provider says that it did, as configured', async () => {
    const caller = api.caller();
    expect(await answer(caller, await staff.signIn(await ask(caller, 'staff'), { subject: 'clerk-1', amr: ['pwd', 'mfa'] }), 'staff')).toMatchObject({ status: 200, body: { active: { role: 'clerk' } } });
  });

  it('is not opened by what a provider says that is not believed in this', async () => {
    await link('member', egov, 'member-1');
    await api.database.query(`UPDATE account SET second_factor_at = now() WHERE login = 'member'`);
    const caller = api.caller();
    expect((await answer(caller, await egov.signIn(await ask(caller), { subject: 'member-1', amr: ['mfa'] }))).body.code).toBe('code-needed');
  });
});

describe('a provider that is down', () => {
  it('holds up nobody who signs in otherwise, and is asked again by the next', async () => {
    const gone = await startProvider('gone');
    const other = await startApi(await testDatabase(training), { publicUrl: PUBLIC_URL, identityProviders: [gone.settings] });
    try {
      const caller = other.caller();
      const { body: { address } } = await caller.post<IdentityQuestionView>('/api/session/identity/question', { provider: 'gone' });
      const right = await gone.signIn(address, { subject: 'person-1' });
      await gone.stop();
      expect(await answer(caller, right, 'gone')).toMatchObject({ status: 503, body: { code: 'provider-away' } });
      expect((await caller.get('/api/session')).status).toBe(401);
      await expect(other.caller().signIn('candidate')).resolves.toBeDefined();
    } finally {
      await other.stop();
    }
  });

  it('is not known where it was never configured', async () => {
    expect(await api.caller().post('/api/session/identity/question', { provider: 'unknown' })).toMatchObject({ status: 404, body: { code: 'absent' } });
  });
});
