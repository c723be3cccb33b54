const PASSKEYS = 'needs a key that signs the question: apps/api/src/accounts/passkeys.spec.ts';
const PROVIDERS = 'needs a provider of OpenID Connect: apps/api/src/accounts/identities.spec.ts';
const WORKER = 'needs what a worker makes, and none runs';
const RESULTS = 'needs results of an election: apps/api/src/deposits/deposits.spec.ts';

/** Operations that no input made here can lead to their end, with what they would need. */
export const UNREACHED = {
  'POST /api/session/passkey': PASSKEYS, 'POST /api/account/passkeys': PASSKEYS, 'DELETE /api/account/passkeys/{passkeyId}': PASSKEYS,
  'POST /api/session/identity/question': PROVIDERS, 'POST /api/session/identity': PROVIDERS, 'POST /api/session/identity/code': PROVIDERS,
  'POST /api/account/identities/question': PROVIDERS, 'POST /api/account/identities': PROVIDERS, 'DELETE /api/account/identities/{identityId}': PROVIDERS,
  'GET /api/administration/dry-runs/{dryRunId}/file': WORKER, 'GET /api/exports/{exportId}/file': WORKER, 'GET /api/log/checkpoint': WORKER, 'GET /api/log/checkpoints/{size}': WORKER,
  'GET /api/log/proof/receipt/{number}': WORKER, 'GET /api/log/proof/event/{hash}': WORKER, 'GET /api/log/consistency/{from}/{to}': WORKER, 'POST /api/log/cosignatures': WORKER,
  'POST /api/deposits/refunds/{runId}/approve': RESULTS, 'DELETE /api/deposits/refunds/{runId}': RESULTS, 'POST /api/deposits/{filingId}/result': RESULTS, 'POST /api/deposits/{filingId}/returned': RESULTS,
  'POST /api/contests/{contestId}/extension': 'needs the end of nomination: apps/api/src/calendars', 'GET /api/contests/{contestId}/extension.pdf': 'needs the end of nomination: apps/api/src/calendars',
  'GET /api/outages/probes/{probe}': 'needs a probe: apps/api/src/outages', 'POST /api/lost-time': 'needs an outage that is on record: apps/api/src/outages',
};
