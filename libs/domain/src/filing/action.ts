import type { Role } from '../actor/actor.js';
import type { Result } from '../kernel/result.js';
import type { Capacity } from './capacity.js';
import type { Circumstances, Objection } from './circumstances.js';
import type { FilingEvent } from './events.js';
import type { Filing, FilingStatus } from './filing.js';
import type { Period } from './period.js';

/** What can be asked of an existing filing. Imperative; `open` makes a filing and is asked of a contest instead. */
export const FILING_ACTIONS = [
  'record-identity', 'record-contact', 'record-family', 'record-background', 'import-candidates', 'remove-candidate', 'attach-document', 'remove-document',
  'request-informal-check', 'answer-informal-check', 'discard', 'submit',
  'take', 'release', 'record-fact', 'ask-registers', 'record-answers', 'overrule-fact', 'dispute-fact', 'answer-dispute', 'mark-requirement', 'confirm-compliance', 'serve-notice', 'answer-notice',
  'propose-registration', 'propose-refusal', 'return-proposal', 'register', 'refuse',
  'give-consent', 'refuse-consent', 'withdraw-consent', 'withdraw', 'revoke-nomination', 'cancel-registration', 'lodge-appeal', 'note-appeal', 'record-appeal-outcome', 'record-stay', 'lift-stay', 'reinstate', 'exclude-candidate', 'accept-withdrawal', 'record-death', 'publish-registration',
  'confirm-ballot-entry', 'dispute-ballot-entry', 'count-in-time', 'attach-signature', 'request-data', 'answer-data-request',
] as const;
export type FilingActionType = (typeof FILING_ACTIONS)[number];

/**
 * One step of the procedure as one object: who may ask for it, in which statuses, in which period, and what follows.
 * `decide` is reached only when role, standing, status and period fit; it returns the events or an objection.
 */
export interface ActionDefinition<Action extends { readonly type: FilingActionType }> {
  readonly type: Action['type'];
  readonly roles: readonly Role[];
  /** For whom among these roles: a candidate may have opened the filing, or be named in it by somebody else. */
  readonly capacities: readonly Capacity[];
  /** The statuses from which the action is possible, each with the period in which it is. */
  readonly when: Readonly<Partial<Record<FilingStatus, Period>>>;
  /** What else has to be there for it, besides the status: an appeal that runs, a list. Left out: nothing. */
  readonly given?: (filing: Filing) => boolean;
  readonly decide: (filing: Filing, action: Action, circumstances: Circumstances) => Result<readonly FilingEvent[], Objection>;
}

/** The same period for several statuses. */
export const during = (period: Period, statuses: readonly FilingStatus[]): Readonly<Partial<Record<FilingStatus, Period>>> =>
  Object.fromEntries(statuses.map((status) => [status, period]));
