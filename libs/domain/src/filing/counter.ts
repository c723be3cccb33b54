import { plusMinutes } from '../kernel/time.js';
import type { AtCounter, Circumstances, Objection } from './circumstances.js';

/** The circumstances of a paper: it counts from when it came to the counter, and is entered now. Unchanged where no such time is known. */
export const enteredAtCounter = (circumstances: Circumstances, stated: AtCounter | null): Circumstances =>
  (stated ? { ...circumstances, receivedAt: stated.receivedAt, entered: { at: circumstances.receivedAt, reason: stated.reason } } : circumstances);

/** What is entered within so many minutes of its arrival needs no reason: typing takes its time. A rule of the product, not of the law. */
export const PROMPT_MINUTES = 15;

/** Why a paper cannot be entered as stated: without its time, without a reason where it is entered later, or from the future. */
export function objectsToCounterTime({ receivedAt, entered }: Circumstances): Objection | null {
  if (!entered) return { code: 'counter-time-missing' };
  if (entered.reason.trim() === '' && entered.at > plusMinutes(receivedAt, PROMPT_MINUTES)) return { code: 'reason-missing', items: ['reason'] };
  return receivedAt > entered.at ? { code: 'counter-time-impossible' } : null;
}
