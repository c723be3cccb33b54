import { erasureSince } from '../filing/data-request.js';
import type { Filing } from '../filing/filing.js';
import type { Instant } from '../kernel/time.js';
import { atLocal, isBefore, plusDays, plusLocalDays } from '../kernel/time.js';
import { getWindow, type Timetable } from '../rulebook/timetable.js';

/** How many days what is known of people is kept, each from a legal moment. */
export interface RetentionTerms {
  /** Of what was never handed in: from the close of registration, after which it cannot be handed in even late. */
  readonly neverSubmittedDays: number;
  /** Of candidacies that ended without registration: from the day of the election. */
  readonly notRegisteredDays: number;
  /** Of registered candidates, but for what the law makes public: from the day of the election. */
  readonly registeredDays: number;
}

/** Why people are forgotten: a term of the rulebook is over, or they asked for it. */
export const FORGETTING_REASONS = ['never-submitted', 'not-registered', 'registered', 'asked'] as const;
export type ForgettingReason = (typeof FORGETTING_REASONS)[number];

/** When the people of a filing are forgotten, and by which term. */
export interface Forgetting {
  readonly at: Instant;
  readonly reason: ForgettingReason;
}

type Ended = Pick<Filing, 'status' | 'appeals' | 'stays' | 'electionDay' | 'zone' | 'history' | 'dataRequests'>;

/** Null while something of it is before a court or the higher commission: then nothing is destroyed. */
export function forgettingOf(filing: Ended, terms: RetentionTerms, timetable: Timetable): Forgetting | null {
  const { status, appeals, stays, electionDay, zone, history } = filing;
  if (appeals.some(({ outcome }) => outcome === 'pending') || stays.some(({ lifted }) => lifted === null)) return null;
  const asked = erasureSince(filing);
  if (asked !== null) return { at: asked, reason: 'asked' };
  const closed = getWindow(timetable, 'registration').closesAt;
  if (status === 'draft' || status === 'discarded') return { at: plusLocalDays(closed, terms.neverSubmittedDays, zone), reason: 'never-submitted' };
  const registered = history.includes('registered') || history.includes('reinstated');
  const at = atLocal(plusDays(electionDay, registered ? terms.registeredDays : terms.notRegisteredDays), '00:00', zone);
  return { at: isBefore(at, closed) ? closed : at, reason: registered ? 'registered' : 'not-registered' };
}
