const PASSKEYS = 'needs a key that signs the question: apps/api/src/accounts/passkeys.spec.ts';
const DEPOSITS = 'needs a line of a bank and a sum that fit each other: apps/api/src/deposits/deposits.spec.ts';
const BOARD = 'needs a job of the queue by its id: apps/api/src/operations/operations.spec.ts';
const PROVIDERS = 'needs a provider of OpenID Connect: apps/api/src/accounts/identities.spec.ts';

/** Operations that no input made here can lead to their end, with what they would need. */
export const UNREACHED = {
  'POST /api/session/passkey': PASSKEYS, 'POST /api/account/passkeys': PASSKEYS, 'DELETE /api/account/passkeys/{passkeyId}': PASSKEYS,
  'POST /api/session/identity/question': PROVIDERS, 'POST /api/session/identity': PROVIDERS, 'POST /api/session/identity/code': PROVIDERS,
  'POST /api/account/identities/question': PROVIDERS, 'POST /api/account/identities': PROVIDERS, 'DELETE /api/account/identities/{identityId}': PROVIDERS,
  'POST /api/contests/{contestId}/extension': 'needs the end of nomination: apps/api/src/calendars', 'GET /api/contests/{contestId}/extension.pdf': 'needs the end of nomination: apps/api/src/calendars',
  'POST /api/filings/{filingId}/receipt/mail': 'needs an installation that sends mail: apps/api/src/receipts/receipt-mail.spec.ts',
  'GET /api/counter/forms/{code}': 'needs the code on a printed form of one’s own commission: apps/api/src/forms/forms.spec.ts',
  'GET /api/named/{filingId}': 'needs a person who is named by another and has confirmed the own number: apps/api/src/named/named.spec.ts',
  'GET /api/meetings/{meetingId}/protocols/{place}.pdf': 'needs a meeting whose protocol was signed: apps/api/src/meetings/meetings.spec.ts',
  'POST /api/meetings/{meetingId}/items': 'needs a filing with a cause that the agenda may hold: apps/api/src/meetings/meetings.spec.ts',
  'POST /api/ballots/lots': 'needs the end of registration: apps/api/src/ballots/ballots.spec.ts',
  'POST /api/administration/operations/messages/{messageId}/again': 'needs a message that was given up: apps/api/src/operations/operations.spec.ts',
  'POST /api/deposits/lines/{hash}/match': DEPOSITS, 'POST /api/deposits/lines/{hash}/unmatch': DEPOSITS, 'POST /api/deposits/refunds': DEPOSITS, 'POST /api/deposits/refunds/{runId}/approve': DEPOSITS,
  'DELETE /api/deposits/refunds/{runId}': DEPOSITS, 'POST /api/deposits/{filingId}/previous': DEPOSITS, 'POST /api/deposits/{filingId}/returned': DEPOSITS,
  ...Object.fromEntries(['', '/{b}/{c}', '/{b}/{c}/{d}', '/{b}/{c}/{d}/{e}'].map((rest) => [`GET /api/administration/operations/board/{a}${rest}`, BOARD])),
  'POST /api/lost-time': 'needs an outage that is on record: apps/api/src/outages',
};
