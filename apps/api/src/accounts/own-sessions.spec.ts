import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoticesView, OwnSessionView, Problem, SessionView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import type { Caller } from '../spec/caller.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
}, 120_000);
afterAll(() => api.stop());

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const PHONE = 'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

async function enter(login: string, password: string, userAgent: string, caller: Caller = api.caller()): Promise<Caller> {
  caller.session = (await caller.post<SessionView>('/api/session', { login, password }, { 'user-agent': userAgent })).body;
  return caller;
}

async function newcomer(login: string): Promise<Caller> {
  const caller = api.caller();
  caller.session = (await caller.post<SessionView>('/api/accounts', { name: 'Үлгі Адам', login, password: 'a long password' }, { 'user-agent': FIREFOX })).body;
  return caller;
}

const sessionsOf = async (caller: Caller): Promise<readonly OwnSessionView[]> => (await caller.get<readonly OwnSessionView[]>('/api/account/sessions')).body;

describe('one’s own sessions', () => {
  it('are listed by browser and time, without a place or a token, and ended one by one', async () => {
    const here = await newcomer('one@example.kz');
    const phone = await enter('one@example.kz', 'a long password', PHONE);
    const listed = await sessionsOf(here);
    expect(listed.map(({ browser, isThis }) => ({ browser, isThis }))).toEqual(expect.arrayContaining([{ browser: 'firefox/windows', isThis: true }, { browser: 'chrome/android', isThis: false }]));
    expect(Object.keys(listed[0] ?? {}).sort()).toEqual(['browser', 'id', 'isThis', 'seenAt', 'signedInAt']);
    const other = listed.find(({ isThis }) => !isThis);
    expect((await here.delete(`/api/account/sessions/${other?.id}`)).status).toBe(204);
    expect((await phone.get('/api/session')).status).toBe(401);
    expect((await here.get('/api/session')).status).toBe(200);
  });

  it('are ended all but this one at once, and never those of others', async () => {
    const [here, stranger] = [await newcomer('two@example.kz'), await newcomer('three@example.kz')];
    const others = [await enter('two@example.kz', 'a long password', PHONE), await enter('two@example.kz', 'a long password', PHONE)];
    const [theirs] = await sessionsOf(stranger);
    expect((await here.delete(`/api/account/sessions/${theirs?.id}`)).status).toBe(404);
    expect((await here.delete('/api/account/sessions')).status).toBe(204);
    for (const other of others) expect((await other.get('/api/session')).status).toBe(401);
    expect((await stranger.get('/api/session')).status).toBe(200);
    expect(await sessionsOf(here)).toHaveLength(1);
  });

  it('that began at a new browser are told to the owner, those at a known one are not', async () => {
    const here = await newcomer('four@example.kz');
    await enter('four@example.kz', 'a long password', FIREFOX, here);
    const told = async (): Promise<readonly string[]> => (await here.get<NoticesView>('/api/notices')).body.notices.map(({ kind }) => kind);
    expect(await told()).toEqual([]);
    await enter('four@example.kz', 'a long password', PHONE);
    expect(await told()).toEqual(['account.new-device']);
  });

  it('are all over when the account is disabled', async () => {
    const sessions = [await newcomer('five@example.kz'), await enter('five@example.kz', 'a long password', PHONE)];
    await api.database.query(`UPDATE account SET disabled_at = now() WHERE login = 'five@example.kz'`);
    for (const session of sessions) expect((await session.get('/api/session')).status).toBe(401);
  });

  it('lose a role with the next request, a hundred times of a hundred', async () => {
    let refused = 0;
    const clerk = await api.caller().signIn('clerk');
    for (let time = 0; time < 100; time++) {
      expect((await clerk.get('/api/queue')).status).toBe(200);
      await api.database.query(`UPDATE role_grant SET revoked_at = now() WHERE account_id = 'training.clerk'`);
      if ((await clerk.get('/api/queue')).status === 403) refused++;
      await api.database.query(`UPDATE role_grant SET revoked_at = NULL WHERE account_id = 'training.clerk'`);
    }
    expect(refused).toBe(100);
  }, 120_000);
});

describe('a changed password', () => {
  const change = (caller: Caller, oldPassword: string, newPassword: string) => caller.post<SessionView & Problem>('/api/account/password', { oldPassword, newPassword });

  it('wants the old one, and none that is tried first', async () => {
    const here = await newcomer('six@example.kz');
    expect(await change(here, 'not the password', 'көк аспан астында')).toMatchObject({ status: 403, body: { code: 'password-wrong' } });
    expect(await change(here, 'a long password', 'tirkeu2026')).toMatchObject({ status: 400, body: { code: 'password-common' } });
    expect((await here.get('/api/session')).status).toBe(200);
  });

  it('ends every other session and goes on in a new one', async () => {
    const here = await newcomer('seven@example.kz');
    const phone = await enter('seven@example.kz', 'a long password', PHONE);
    const before = here.cookie;
    here.session = (await change(here, 'a long password', 'көк аспан астында')).body;
    expect(here.cookie).not.toBe(before);
    expect((await phone.get('/api/session')).status).toBe(401);
    expect((await api.caller().get('/api/session', { cookie: before })).status).toBe(401);
    expect((await here.get('/api/session')).status).toBe(200);
    expect((await api.caller().post('/api/session', { login: 'seven@example.kz', password: 'a long password' })).status).toBe(401);
    await expect(api.caller().signIn('seven@example.kz', 'көк аспан астында')).resolves.toBeDefined();
  });

  it('may be of 128 characters', async () => {
    const here = await newcomer('eight@example.kz');
    expect((await change(here, 'a long password', 'ұзақ '.repeat(26).slice(0, 128))).status).toBe(200);
  });

  it('is hashed anew on signing in where the old hash was made with less', async () => {
    const here = await newcomer('nine@example.kz');
    const { hash } = await import('argon2');
    await api.database.query(`UPDATE account SET password_hash = $1 WHERE login = 'nine@example.kz'`, [await hash('a long password', { memoryCost: 8192, timeCost: 1, parallelism: 1 })]);
    await here.signIn('nine@example.kz', 'a long password');
    const [row]: readonly { readonly hash: string }[] = await api.database.query(`SELECT password_hash AS hash FROM account WHERE login = 'nine@example.kz'`);
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,(?:t=2,p=1|p=1,t=2)\$/);
  });
});
