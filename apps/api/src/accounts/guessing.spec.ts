import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { OneTimeOfferView, Problem, RecoveryCodesView } from '@tirkeu/contracts';
import { instant, type Instant } from '@tirkeu/domain';
import { testDatabase } from '@tirkeu/testing';
import { Secret, TOTP } from 'otpauth';
import { DataSource } from 'typeorm';
import { startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi(await testDatabase(training));
}, 120_000);
afterAll(() => api.stop());

const START = instant('2026-12-01T05:00:00.000Z');
const after = (seconds: number): Instant => instant(new Date(Date.parse(START) + seconds * 1000).toISOString());
const codeAt = (secret: string, at: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(at) });

describe('a hundred wrong passwords a minute against one account, from everywhere, for ten minutes', () => {
  it('do not touch who is signed in, keep out neither a known browser nor a right code, and are mostly not even heard', async () => {
    api.clock.set(START);
    const owner = await api.caller('198.51.100.7').signIn('chair');
    const { body: { secret, offer } } = await owner.post<OneTimeOfferView>('/api/account/one-time-codes/offer', {});
    const { body: { recoveryCodes } } = await owner.post<RecoveryCodesView>('/api/account/one-time-codes', { offer, code: codeAt(secret, START) });

    const heard = { guesses: 0, held: 0 };
    for (let minute = 0; minute < 10; minute++) {
      for (let guess = 0; guess < 100; guess++) {
        api.clock.set(after(minute * 60 + Math.floor(guess * 0.6)));
        const { status } = await api.caller(`203.0.113.${(minute * 100 + guess) % 250}`).post('/api/session', { login: 'chair', password: `guess ${minute} ${guess}` });
        if (status === 401) heard.guesses++;
        if (status === 429) heard.held++;
      }
      const at = after(minute * 60 + 59);
      api.clock.set(at);
      // The open session is served.
      expect((await owner.get('/api/session')).status).toBe(200);
      // A right code is heard at a browser and an address that nobody knows, in spite of the wait.
      const code = minute === 9 ? recoveryCodes?.[0] : codeAt(secret, at);
      expect((await api.caller(`192.0.2.${minute}`).post('/api/session', { login: 'chair', password: 'tirkeu-chair', code })).status).toBe(200);
    }
    expect(heard.guesses + heard.held).toBe(1000);
    // Twenty at once and twelve a minute.
    expect(heard.guesses).toBeLessThanOrEqual(140);
    // A stranger with the right password and no code waits like the guesses; the browser that signed in before does not.
    expect(await api.caller('192.0.2.99').post('/api/session', { login: 'chair', password: 'tirkeu-chair' })).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    const again = await owner.post<Problem>('/api/session', { login: 'chair', password: 'tirkeu-chair' });
    expect(again).toMatchObject({ status: 401, body: { code: 'code-needed' } });
  }, 120_000);

  it('cannot be told from guesses at an account that is not there', async () => {
    api.clock.set('2026-12-02T05:00:00.000Z');
    const answersTo = async (login: string, address: string): Promise<readonly (string | number)[]> => {
      const answers: (string | number)[] = [];
      for (let guess = 0; guess < 6; guess++) {
        const { status, body, headers } = await api.caller(address).post<Problem>('/api/session', { login, password: `guess ${guess}` });
        answers.push(status, body.code, String(headers['retry-after'] ?? ''), Object.keys(headers).sort().join());
      }
      return answers;
    };
    await api.database.query(`UPDATE account SET disabled_at = '2026-12-01T00:00:00Z' WHERE id = 'training.candidate2'`);
    const [known, unknown, disabled] = [await answersTo('clerk', '203.0.113.251'), await answersTo('nobody at all', '203.0.113.252'), await answersTo('candidate2', '203.0.113.253')];
    expect(unknown).toEqual(known);
    expect(disabled).toEqual(known);
    expect((await api.caller('203.0.113.254').post<Problem>('/api/session', { login: 'candidate2', password: 'tirkeu-candidate2' })).body.code).toBe('account-disabled');
  });

  it('take as many looks at the database whether the account is there or not', async () => {
    api.clock.set('2026-12-03T05:00:00.000Z');
    const asked = jest.spyOn(api.app.get(DataSource), 'query');
    const looks = async (login: string, address: string): Promise<number> => {
      asked.mockClear();
      await api.caller(address).post('/api/session', { login, password: 'a guess' });
      return asked.mock.calls.length;
    };
    expect(await looks('clerk', '198.51.100.20')).toBe(3);
    expect(await looks('nobody at all', '198.51.100.21')).toBe(3);
  });
});
