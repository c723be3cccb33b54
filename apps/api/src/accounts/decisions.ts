import type { FilingActionType } from '@tirkeu/domain';

/** Actions on a filing that decide about it, or change what was decided. */
const DECIDING_ACTIONS: readonly FilingActionType[] = [
  'register', 'refuse', 'cancel-registration', 'exclude-candidate', 'reinstate', 'accept-withdrawal', 'record-death', 'record-appeal-outcome', 'record-stay', 'lift-stay', 'count-in-time',
];

/** Operations that decide, call, close or give rights, as the description of the API names them; and those that change how their owner signs in. */
export const DECIDING_OPERATIONS: readonly string[] = [
  'POST /api/meetings/{meetingId}/items/{itemId}/close', 'POST /api/meetings/{meetingId}/close', 'POST /api/meetings/{meetingId}/corrections',
  'POST /api/administration/elections/{electionId}/call', 'POST /api/administration/elections/{electionId}/steps', 'POST /api/administration/members', 'POST /api/administration/members/{seatId}/end',
  'POST /api/agencies/{agencyId}/judgement', 'POST /api/agencies/{agencyId}/end', 'POST /api/account/confirmations',
  'POST /api/commissions/{commissionId}/access', 'POST /api/commissions/{commissionId}/access/{grantId}/revocation',
  'POST /api/deposits/refunds/{runId}/approve', 'POST /api/contests/{contestId}/extension', 'POST /api/lost-time', 'POST /api/ballots/lots',
  'POST /api/account/one-time-codes/offer', 'POST /api/account/one-time-codes', 'DELETE /api/account/one-time-codes', 'POST /api/account/recovery-codes',
  'POST /api/account/passkeys/offer', 'POST /api/account/passkeys', 'DELETE /api/account/passkeys/{passkeyId}',
  'POST /api/administration/accounts/{accountId}/disable', 'POST /api/administration/accounts/{accountId}/enable', 'POST /api/administration/accounts/{accountId}/end-sessions',
  'POST /api/administration/accounts/{accountId}/password-reset',
  'POST /api/account/identities', 'DELETE /api/account/identities/{identityId}',
];
const ACTING = 'POST /api/filings/{filingId}/actions';

function actionTypeOf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('action' in body)) return undefined;
  const { action } = body;
  return typeof action === 'object' && action !== null && 'type' in action ? action.type : undefined;
}

/** Whether what is asked for decides something: nobody who sits down at a screen that was left may do that. */
export function isDecision(operation: string, body: unknown): boolean {
  if (operation === ACTING) return DECIDING_ACTIONS.some((type) => type === actionTypeOf(body));
  return DECIDING_OPERATIONS.includes(operation);
}
