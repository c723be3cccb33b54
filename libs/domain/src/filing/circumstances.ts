import type { Actor } from '../actor/actor.js';
import type { Instant } from '../kernel/time.js';
import type { FactScalar } from '../rulebook/rules.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { Timetable } from '../rulebook/timetable.js';
import type { FilingActionType } from './action.js';

/** Everything a decision depends on besides the filing itself. `receivedAt` is the only time the core knows. */
export interface Circumstances {
  readonly actor: Actor;
  readonly receivedAt: Instant;
  /** By how many milliseconds the clock behind `receivedAt` may be wrong; left out while it can be relied on. It changes no verdict and is told. */
  readonly clockDoubtMs?: number;
  /** When a paper came to the counter that a clerk enters now, as the clerk states it. */
  readonly counter?: AtCounter;
  /** Set by `decide` for what was received at the counter: `receivedAt` is then the time at the counter. */
  readonly entered?: Entered;
  readonly rulebook: Rulebook;
  readonly timetable: Timetable;
}

/** What is handed in on paper counts from when it came to the counter. Why it is entered later is told. */
export interface AtCounter {
  readonly receivedAt: Instant;
  readonly reason: string;
}

/** When a paper was entered, and why not as it came. */
export interface Entered {
  readonly at: Instant;
  readonly reason: string;
}

/** Why the software does not do what was asked. Stable codes; the words live in the browser. Not a legal refusal. */
export const DENIAL_CODES = [
  'not-yours', 'role-not-allowed', 'wrong-state', 'outside-window', 'stale-version',
  'iin-invalid', 'name-not-accepted', 'details-missing', 'candidate-unknown', 'candidate-repeated', 'person-replaced', 'documents-missing', 'document-not-asked-for', 'document-not-open', 'document-absent',
  'consent-refused', 'consent-not-given', 'already-nominated', 'route-not-available', 'held-by-another', 'not-held', 'requirement-unknown', 'requirements-unmarked', 'requirement-not-met',
  'grounds-missing', 'ground-unknown', 'ground-not-found-unmet', 'ground-needs-evidence', 'ground-needs-court-decision', 'finding-incomplete',
  'cure-first', 'cure-still-running', 'cure-impossible', 'defects-missing', 'defect-not-curable', 'notice-unanswered-documents',
  'two-persons-required', 'proposal-differs', 'vote-impossible', 'no-quorum', 'vote-not-carried', 'member-is-candidate', 'resolution-incomplete',
  'members-unknown', 'meeting-in-session', 'meeting-over', 'item-on-agenda', 'item-settled', 'items-open', 'votes-missing', 'recusal-unexplained',
  'no-open-appeal', 'appeal-pending', 'appeal-suspended', 'nothing-to-appeal', 'outcome-differs', 'ruling-incomplete', 'ruling-date-impossible', 'stayed', 'already-stayed', 'not-stayed', 'last-of-list', 'ground-of-list', 'publication-date-impossible', 'already-published', 'already-recorded', 'register-not-asked', 'fact-unknown', 'dispute-unanswered', 'reason-missing', 'ballot-entry-differs', 'death-date-impossible', 'counter-time-missing', 'counter-time-impossible', 'counter-filing-kept', 'signature-not-offered', 'kept-by-law',
  'same-action-other-content', 'extension-not-needed', 'extension-too-long', 'extension-not-later', 'extension-too-late', 'lost-time-unsupported', 'lost-time-restored-already', 'contest-unknown', 'election-exists',
  'election-incomplete', 'rulebook-not-in-force', 'calendar-impossible', 'draft-not-open', 'draft-changed',
  'access-to-oneself', 'access-standing', 'access-over', 'access-dates-impossible',
] as const;
export type DenialCode = (typeof DENIAL_CODES)[number];

/** A denial with what is needed to act on it: which fields or papers, the span of time, and what is allowed now. */
export interface Denial {
  readonly code: DenialCode;
  /** What this actor may do with this filing at this moment. */
  readonly allowed: readonly FilingActionType[];
  /** For `outside-window`: when it is or was open. Null ends are unbounded. */
  readonly span?: { readonly opensAt: Instant | null; readonly closesAt: Instant | null };
  /** Names of fields, documents, rules or grounds, or ids of candidates; never personal data. */
  readonly items?: readonly string[];
  readonly facts?: Readonly<Record<string, FactScalar>>;
}

/** What a rule of procedure says before `decide` adds what is allowed instead. */
export type Objection = Omit<Denial, 'allowed'>;
