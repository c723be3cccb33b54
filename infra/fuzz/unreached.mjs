const PASSKEYS = 'needs a key that signs the question: apps/api/src/accounts/passkeys.spec.ts';
const PROVIDERS = 'needs a provider of OpenID Connect: apps/api/src/accounts/identities.spec.ts';

/** Operations that no input made here can lead to their end, with what they would need. */
export const UNREACHED = {
  'POST /api/session/passkey': PASSKEYS, 'POST /api/account/passkeys': PASSKEYS, 'DELETE /api/account/passkeys/{passkeyId}': PASSKEYS,
  'POST /api/session/identity/question': PROVIDERS, 'POST /api/session/identity': PROVIDERS, 'POST /api/session/identity/code': PROVIDERS,
  'POST /api/account/identities/question': PROVIDERS, 'POST /api/account/identities': PROVIDERS, 'DELETE /api/account/identities/{identityId}': PROVIDERS,
  'POST /api/contests/{contestId}/extension': 'needs the end of nomination: apps/api/src/calendars', 'GET /api/contests/{contestId}/extension.pdf': 'needs the end of nomination: apps/api/src/calendars',
  'POST /api/lost-time': 'needs an outage that is on record: apps/api/src/outages',
};
