import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoticesView, OthersAccountView, PasswordResetView, Problem, SessionView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Answer, Caller } from '../spec/caller.js';

let api: ApiUnderTest;
let administrator: Caller;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
  administrator = await api.caller().signIn('administrator');
}, 120_000);
afterAll(() => api.stop());

const PASSWORD = 'a long password';

async function newcomer(login: string): Promise<{ readonly caller: Caller; readonly id: string }> {
  const caller = api.caller();
  const { body } = await caller.post<SessionView>('/api/accounts', { name: 'Үлгі Адам', login, password: PASSWORD });
  caller.session = body;
  return { caller, id: body.account.id };
}
const change = <Body = Problem>(id: string, what: string, by: Caller = administrator): Promise<Answer<Body>> => by.post<Body>(`/api/administration/accounts/${id}/${what}`, { reason: 'asked for in writing' });
const signIn = (login: string, password = PASSWORD) => api.caller().post<SessionView & Problem>('/api/session', { login, password });
const reset = (login: string, code: string, newPassword: string) => api.caller().post<Problem>('/api/accounts/password', { login, code, newPassword });
const recorded = async (id: string): Promise<unknown> => api.database.query(`SELECT kind, changed_by AS by, reason FROM account_change WHERE account_id = $1 ORDER BY changed_at, kind`, [id]);

describe('an account that an administrator disables', () => {
  it('is signed in nowhere from the next request on, and its owner alone is told why at the door', async () => {
    const { caller, id } = await newcomer('one@example.kz');
    expect((await change(id, 'disable')).status).toBe(204);
    expect((await caller.get('/api/session')).status).toBe(401);
    expect(await signIn('one@example.kz')).toMatchObject({ status: 401, body: { code: 'account-disabled' } });
    expect(await signIn('one@example.kz', 'not the password')).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
  });

  it('is open again once it is enabled, in no session of before', async () => {
    const { caller, id } = await newcomer('two@example.kz');
    await change(id, 'disable');
    expect((await change(id, 'enable')).status).toBe(204);
    expect((await caller.get('/api/session')).status).toBe(401);
    expect((await signIn('two@example.kz')).status).toBe(200);
    expect(await recorded(id)).toEqual([
      { kind: 'disabled', by: 'training.administrator', reason: 'asked for in writing' }, { kind: 'enabled', by: 'training.administrator', reason: 'asked for in writing' },
    ]);
  });

  it('is never their own, and what was done stands on record for good', async () => {
    for (const what of ['disable', 'enable', 'end-sessions', 'password-reset']) expect(await change('training.administrator', what)).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    const rights: unknown = await api.database.query(`SELECT has_table_privilege('tirkeu_app', 'account_change', 'UPDATE') OR has_table_privilege('tirkeu_app', 'account_change', 'DELETE') AS may`);
    expect(rights).toEqual([{ may: false }]);
    expect((await change('nobody-has-this', 'disable')).status).toBe(404);
  });

  it('is not disabled by anybody else, nor long after proving who one is', async () => {
    const { id } = await newcomer('three@example.kz');
    for (const login of ['candidate', 'chair', 'supervisor', 'auditor']) expect(await change(id, 'disable', await api.caller().signIn(login))).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    expect((await change(id, 'disable', api.caller())).status).toBe(401);
    await api.database.query(`UPDATE session SET confirmed_at = confirmed_at - interval '11 minutes' WHERE account_id = 'training.administrator'`);
    expect(await change(id, 'disable')).toMatchObject({ status: 403, body: { code: 'confirm-it-is-you' } });
    await administrator.signIn('administrator');
    expect((await signIn('three@example.kz')).status).toBe(200);
  });
});

describe('sessions of somebody else', () => {
  it('are ended all at once, and counted in the list', async () => {
    const { caller, id } = await newcomer('four@example.kz');
    const list = async () => (await administrator.search<readonly OthersAccountView[]>('/api/administration/accounts', 'FOUR@')).body;
    expect(await list()).toMatchObject([{ id, login: 'four@example.kz', roles: ['candidate'], sessions: 1, disabledAt: null, hasSecondFactor: false }]);
    expect((await change(id, 'end-sessions')).status).toBe(204);
    expect((await caller.get('/api/session')).status).toBe(401);
    expect(await list()).toMatchObject([{ sessions: 0 }]);
    expect((await signIn('four@example.kz')).status).toBe(200);
  });

  it('are looked for by what stands in a login or a name, and signs of patterns stand for themselves', async () => {
    expect((await administrator.search<readonly OthersAccountView[]>('/api/administration/accounts', '%')).body).toEqual([]);
    expect((await administrator.search<readonly OthersAccountView[]>('/api/administration/accounts', 'clerk')).body).toMatchObject([{ login: 'clerk' }]);
  });
});

describe('people in the list of accounts', () => {
  it('show the roles in which people may act now, and none whose time is over', async () => {
    const roles = async () => (await administrator.search<readonly OthersAccountView[]>('/api/administration/accounts', 'secretary')).body.map((account) => account.roles);
    expect(await roles()).toEqual([['secretary']]);
    await api.database.query(`UPDATE role_grant SET ends_at = now() - interval '1 minute' WHERE account_id = 'training.secretary'`);
    expect(await roles()).toEqual([[]]);
  });
});

describe('a forgotten password', () => {
  it('is set anew by its owner with a code that an administrator handed over, which counts once', async () => {
    const { caller, id } = await newcomer('five@example.kz');
    const { status, body: { code } } = await change<PasswordResetView>(id, 'password-reset');
    expect(status).toBe(200);
    expect(code).toMatch(/^([a-z2-9]{6}-){3}[a-z2-9]{6}$/);
    expect((await caller.get<NoticesView>('/api/notices')).body.notices.map(({ kind }) => kind)).toEqual(['account.password-reset']);
    expect((await reset('five@example.kz', code, 'көк аспан астында')).status).toBe(204);
    expect((await caller.get('/api/session')).status).toBe(401);
    expect((await signIn('five@example.kz')).body.code).toBe('sign-in-failed');
    expect((await signIn('five@example.kz', 'көк аспан астында')).status).toBe(200);
    expect(await reset('five@example.kz', code, 'тағы бір құпия сөз')).toMatchObject({ status: 401, body: { code: 'reset-failed' } });
  });

  it('stays as it is with a wrong code, one that has run out, one replaced, or that of somebody else, all told alike', async () => {
    const [{ id }, other] = [await newcomer('six@example.kz'), await newcomer('seven@example.kz')];
    const first = (await change<PasswordResetView>(id, 'password-reset')).body.code;
    const second = (await change<PasswordResetView>(id, 'password-reset')).body.code;
    const theirs = (await change<PasswordResetView>(other.id, 'password-reset')).body.code;
    for (const code of [first, theirs, 'x']) expect(await reset('six@example.kz', code, 'көк аспан астында')).toMatchObject({ status: 401, body: { code: 'reset-failed' } });
    expect(await reset('nobody@example.kz', second, 'көк аспан астында')).toMatchObject({ status: 401, body: { code: 'reset-failed' } });
    expect(await reset('six@example.kz', second, 'tirkeu2026')).toMatchObject({ status: 400, body: { code: 'password-common' } });
    api.clock.set('2026-12-01T05:30:00.000Z');
    expect(await reset('six@example.kz', second, 'көк аспан астында')).toMatchObject({ status: 401, body: { code: 'reset-failed' } });
    expect((await signIn('six@example.kz')).status).toBe(200);
  }, 120_000);

  it('leaves second factors as they are, and no code in the database', async () => {
    await administrator.signIn('administrator');
    const { id } = await newcomer('eight@example.kz');
    await api.database.query(`UPDATE account SET second_factor_at = now() WHERE id = $1`, [id]);
    const { code } = (await change<PasswordResetView>(id, 'password-reset')).body;
    const kept = JSON.stringify(await api.database.query('SELECT * FROM password_reset'));
    for (const form of [code, code.replaceAll('-', '')]) expect(kept).not.toContain(form);
    expect((await reset('eight@example.kz', code, 'көк аспан астында')).status).toBe(204);
    expect((await signIn('eight@example.kz', 'көк аспан астында')).body.code).toBe('code-needed');
    expect(api.logged.join('')).not.toContain(code);
  });
});
