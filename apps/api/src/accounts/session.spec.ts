import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem, SessionView } from '@tirkeu/contracts';
import { testDatabase } from '@tirkeu/testing';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
}, 120_000);
afterAll(() => api.stop());

describe('signing in', () => {
  it('gives a cookie that only this host, only over a secure connection and only HTTP may use', async () => {
    const answer = await api.caller().post<SessionView>('/api/session', { login: 'clerk', password: 'tirkeu-clerk' });
    expect(answer.status).toBe(200);
    expect([answer.headers['set-cookie']].flat()).toEqual([
      expect.stringMatching(/^__Host-tirkeu=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
      expect.stringMatching(/^__Host-tirkeu-device=[A-Za-z0-9_-]{43}; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
    ]);
    expect(answer.body.active.role).toBe('clerk');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('answers an unknown login and a wrong password alike', async () => {
    const unknown = await api.caller('203.0.113.1').post<Problem>('/api/session', { login: 'nobody', password: 'tirkeu-clerk' });
    const wrong = await api.caller('203.0.113.1').post<Problem>('/api/session', { login: 'clerk', password: 'tirkeu-chair' });
    const told = ({ status, body: { traceId: _traceId, ...problem } }: typeof wrong) => ({ status, problem });
    expect(told(unknown)).toEqual(told(wrong));
    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
    expect(wrong.headers['content-type']).toContain('application/problem+json');
  });

  it('slows guesses down and says for how long, while others at the same address sign in', async () => {
    const guesser = api.caller('203.0.113.2');
    for (let guess = 0; guess < 5; guess++) expect((await guesser.post('/api/session', { login: 'chair', password: `guess ${guess}` })).status).toBe(401);
    const held = await guesser.post<Problem>('/api/session', { login: 'chair', password: 'tirkeu-chair' });
    expect(held).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(held.headers['retry-after']).toBe('10');
    await expect(api.caller('203.0.113.2').signIn('member')).resolves.toBeDefined();
    await expect(api.caller('203.0.113.3').signIn('chair')).resolves.toBeDefined();
  });

  it('takes a login in any case', async () => {
    expect((await api.caller().signIn(' Clerk ', 'tirkeu-clerk')).session?.account.login).toBe('clerk');
  });

  it('says that HTTPS is needed where the browser would drop the cookie', async () => {
    const answer = await api.caller().post<Problem>('/api/session', { login: 'clerk', password: 'tirkeu-clerk' }, { host: 'tirkeu.example.kz', origin: 'http://tirkeu.example.kz' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'https-required' } });
    const secure = await api.caller().post('/api/session', { login: 'clerk', password: 'tirkeu-clerk' }, { host: 'tirkeu.example.kz', origin: 'https://tirkeu.example.kz' });
    expect(secure.status).toBe(200);
  });

  it('is not possible from another site', async () => {
    const strange: readonly Readonly<Record<string, string>>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of strange) {
      const answer = await api.caller().post<Problem>('/api/session', { login: 'clerk', password: 'tirkeu-clerk' }, headers);
      expect(answer).toMatchObject({ status: 403, body: { code: 'origin-not-allowed' } });
    }
  });
});

describe('a session', () => {
  it('is needed, and is over at once when it is ended', async () => {
    const clerk = await api.caller().signIn('clerk');
    expect((await clerk.get('/api/queue')).status).toBe(200);
    expect((await clerk.delete('/api/session')).status).toBe(204);
    expect(await clerk.get('/api/queue')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it('changes nothing without its token', async () => {
    const candidate = await api.caller().signIn('candidate');
    const answer = await candidate.post('/api/filings', { actionId: 'x' }, { 'x-csrf-token': 'made-up' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'csrf-token-wrong' } });
  });

  it('ends after two hours without a request, and twelve hours after signing in', async () => {
    api.clock.set('2026-12-02T00:00:00.000Z');
    const idle = await api.caller().signIn('candidate');
    const busy = await api.caller().signIn('candidate2');
    for (let hour = 1; hour <= 11; hour++) {
      api.clock.set(`2026-12-02T${String(hour).padStart(2, '0')}:30:00.000Z`);
      expect((await busy.get('/api/session')).status).toBe(200);
    }
    expect((await idle.get('/api/session')).status).toBe(401);
    api.clock.set('2026-12-02T12:00:00.000Z');
    expect((await busy.get('/api/session')).status).toBe(401);
  });

  it('of the office ends after half an hour without a request', async () => {
    api.clock.set('2026-12-03T00:00:00.000Z');
    const clerk = await api.caller().signIn('clerk');
    api.clock.set('2026-12-03T00:29:59.000Z');
    expect((await clerk.get('/api/session')).status).toBe(200);
    api.clock.set('2026-12-03T00:59:59.000Z');
    expect((await clerk.get('/api/session')).status).toBe(401);
  });

  it('loses a right with the next request', async () => {
    const auditor = await api.caller().signIn('auditor');
    expect((await auditor.get('/api/insights/figures')).status).toBe(200);
    await api.database.query(`UPDATE role_grant SET revoked_at = now() WHERE account_id = 'training.auditor'`);
    expect(await auditor.get('/api/insights/figures')).toMatchObject({ status: 403, body: { code: 'access-ended', items: ['revoked'] } });
  });

  it('acts in one role at a time, and changes to another of its own only', async () => {
    await api.database.query(`INSERT INTO role_grant VALUES ('member.also-candidate', 'training.member', 'candidate', '{}', '{}', '{"kk":"Кандидат","ru":"Кандидат","en":"Candidate"}', '2026-12-05T00:00:00Z', NULL)`);
    const member = await api.caller().signIn('member');
    expect((await member.get('/api/queue')).status).toBe(200);
    expect(await member.post('/api/session/grant', { grantId: 'member.also-candidate' })).toMatchObject({ status: 200, body: { active: { role: 'candidate' } } });
    expect(await member.get('/api/queue')).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    expect((await member.get('/api/filings')).status).toBe(200);
    expect((await member.post('/api/session/grant', { grantId: 'training.chair.grant' })).status).toBe(404);
  });

  it('keeps only a hash of its token in the database', async () => {
    const answer = await api.caller().post('/api/session', { login: 'clerk', password: 'tirkeu-clerk' });
    const token = /__Host-tirkeu=([^;]+);/.exec(String(answer.headers['set-cookie']))?.[1] ?? 'no token';
    const rows: readonly object[] = await api.database.query('SELECT * FROM session');
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('signing up', () => {
  it('makes a candidate who is signed in, and never anything more', async () => {
    const answer = await api.caller().post<SessionView>('/api/accounts', { name: 'Жаңа Үміткер', login: '8 (700) 123-45-67', password: 'құпия сөз 8' });
    expect(answer).toMatchObject({ status: 201, body: { account: { login: '+77001234567' }, active: { role: 'candidate' } } });
    await expect(api.caller().signIn('+7 700 123 45 67', 'құпия сөз 8')).resolves.toBeDefined();
    expect(await api.caller().post('/api/accounts', { name: 'Жаңа', login: 'a@b.kz', password: '12345678', role: 'chair' })).toMatchObject({ status: 400, body: { fields: [{ pointer: '/role', code: 'unknown-field' }] } });
  });

  it('wants a password of eight characters and a login that nobody has', async () => {
    expect(await api.caller().post('/api/accounts', { name: 'Жаңа', login: 'a@b.kz', password: '1234567' })).toMatchObject({ status: 400, body: { fields: [{ pointer: '/password', code: 'too-short' }] } });
    await api.caller().post('/api/accounts', { name: 'Бірінші', login: 'taken@example.kz', password: 'құпия сөздер 8' });
    expect(await api.caller().post('/api/accounts', { name: 'Екінші', login: 'Taken@example.kz', password: 'құпия сөздер 8' })).toMatchObject({ status: 409, body: { code: 'login-taken' } });
  });
});
