import { describe, expect, it } from '@jest/globals';
import { readIdentityProviders } from './identity-settings.js';

const ONE = {
  PUBLIC_URL: 'https://tirkeu.example.kz', OIDC_PROVIDERS: 'egov', OIDC_EGOV_ISSUER: 'https://id.example.kz', OIDC_EGOV_CLIENT_ID: 'tirkeu', OIDC_EGOV_CLIENT_SECRET: 'secret',
  OIDC_EGOV_NAME_KK: 'eGov', OIDC_EGOV_NAME_RU: 'eGov', OIDC_EGOV_NAME_EN: 'eGov',
};
const OTHER = { OIDC_STAFF_ISSUER: 'https://staff.example.kz/realm', OIDC_STAFF_CLIENT_ID: 'tirkeu', OIDC_STAFF_NAME_KK: 'ж', OIDC_STAFF_NAME_RU: 'ж', OIDC_STAFF_NAME_EN: 'j' };

describe('settings of providers', () => {
  it('are none where none are named', () => {
    expect(readIdentityProviders({})).toEqual([]);
  });

  it('name each with its issuer, its client, its button, and what it says of two factors', () => {
    expect(readIdentityProviders({ ...ONE, OIDC_EGOV_SCOPES: 'profile openid', OIDC_EGOV_SECOND_FACTOR: 'mfa, hwk' })).toEqual([{
      id: 'egov', issuer: 'https://id.example.kz', clientId: 'tirkeu', clientSecret: 'secret', name: { kk: 'eGov', ru: 'eGov', en: 'eGov' },
      scopes: ['openid', 'profile'], secondFactor: ['mfa', 'hwk'],
    }]);
    expect(readIdentityProviders({ ...ONE, ...OTHER, OIDC_PROVIDERS: 'egov,staff' }).map(({ id, clientSecret, scopes, secondFactor }) => ({ id, clientSecret, scopes, secondFactor }))).toEqual([
      { id: 'egov', clientSecret: 'secret', scopes: ['openid'], secondFactor: [] }, { id: 'staff', clientSecret: undefined, scopes: ['openid'], secondFactor: [] },
    ]);
  });

  it.each([
    ['an issuer that is asked without HTTPS', { ...ONE, OIDC_EGOV_ISSUER: 'http://id.example.kz' }, 'OIDC_EGOV_ISSUER'],
    ['no client id', { ...ONE, OIDC_EGOV_CLIENT_ID: '' }, 'OIDC_EGOV_CLIENT_ID'],
    ['no name in one of the languages', { ...ONE, OIDC_EGOV_NAME_KK: '' }, 'OIDC_EGOV_NAME_KK'],
    ['no address that people are sent back to', { ...ONE, PUBLIC_URL: '' }, 'PUBLIC_URL'],
    ['a name that is no word', { ...ONE, OIDC_PROVIDERS: 'E Gov' }, 'OIDC_PROVIDERS'],
    ['two of one issuer', { ...ONE, ...OTHER, OIDC_PROVIDERS: 'egov,staff', OIDC_STAFF_ISSUER: 'https://id.example.kz' }, 'same issuer'],
  ])('are refused with %s', (_what, env, said) => {
    expect(() => readIdentityProviders(env)).toThrow(said);
  });
});
