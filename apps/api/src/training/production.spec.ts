import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadMap } from '@tirkeu/campaign';
import { PostgresAccounts } from '@tirkeu/persistence';
import { testDatabase } from '@tirkeu/testing';
import { Passwords } from '../accounts/passwords.js';
import { PersonNumbers } from '../accounts/person-numbers.js';
import { FIRST_MORNING, startApi, training, type ApiUnderTest } from '../spec/api-under-test.js';
import { seedPersonas } from './seed-personas.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi(await testDatabase(training), { mode: 'production' });
}, 120_000);
afterAll(() => api.stop());

describe('production', () => {
  it('has no list of personas', async () => {
    expect((await api.caller().get('/api/personas')).status).toBe(404);
  });

  it('does not sign a persona in, although the database still holds it', async () => {
    expect(await api.caller().post('/api/session', { login: 'chair', password: 'tirkeu-chair' })).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
  });

  it('makes no personas', async () => {
    const seeding = { accounts: new PostgresAccounts(api.database), passwords: new Passwords(), numbers: new PersonNumbers('a secret for specs with 32 characters'), map: loadMap(), mode: 'production', now: FIRST_MORNING } as const;
    await expect(seedPersonas(seeding)).rejects.toThrow('training only');
  });

  it('tells browsers to come by HTTPS alone', async () => {
    expect((await api.caller().get('/api/platform')).headers['strict-transport-security']).toContain('max-age=31536000');
  });
});
