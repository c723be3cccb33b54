import { describe, expect, it } from '@jest/globals';
import { readRegisterSettings } from './register-settings.js';

describe('the settings of registers', () => {
  it('are none where no register is named: people record what a register answered', () => {
    expect(readRegisterSettings({})).toEqual({ connected: {}, ask: 'on-submission', timeoutMs: 10_000, retryWaitsMs: [1_000, 5_000, 20_000] });
  });

  it('are an address and a token for each register', () => {
    const env = { REGISTER_POPULATION_URL: 'https://population.example.kz/v1/', REGISTER_POPULATION_TOKEN: 'secret', REGISTER_PARTY_MEMBERS_URL: 'http://localhost:5600' };
    expect(readRegisterSettings(env).connected).toEqual({ population: { url: 'https://population.example.kz/v1', token: 'secret' }, 'party-members': { url: 'http://localhost:5600', token: null } });
  });

  it('say how long to wait, how often to try and when to ask', () => {
    expect(readRegisterSettings({ REGISTER_TIMEOUT_MS: '2000', REGISTER_RETRY_WAITS_MS: '100, 200', REGISTERS_ASK: 'on-request' })).toMatchObject({ timeoutMs: 2_000, retryWaitsMs: [100, 200], ask: 'on-request' });
  });

  it.each([
    ['a password in the address', { REGISTER_REVENUE_URL: 'https://user:hunter2@revenue.example.kz' }, /^REGISTER_REVENUE_URL must look like/],
    ['another protocol', { REGISTER_PAYMENTS_URL: 'ftp://bank.example.kz' }, /^REGISTER_PAYMENTS_URL must look like/],
    ['a time that is none', { REGISTER_TIMEOUT_MS: 'soon' }, /^REGISTER_TIMEOUT_MS must be milliseconds/],
    ['another moment to ask', { REGISTERS_ASK: 'never' }, /^REGISTERS_ASK must be/],
  ])('refuse %s without repeating it', (_what, env, message) => {
    expect(() => readRegisterSettings(env)).toThrow(message);
    expect(() => readRegisterSettings(env)).not.toThrow(/hunter2/);
  });
});
