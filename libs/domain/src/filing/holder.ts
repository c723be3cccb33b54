import type { Result } from '../kernel/result.js';
import { plusMinutes, type Instant } from '../kernel/time.js';
import type { Circumstances, Objection } from './circumstances.js';
import type { Filing } from './filing.js';
import { objection } from './happened.js';

/** How long a filing stays with whoever took it after the last thing they marked in it; then others may take it. A rule of the product, not of the law. */
export const LEASE_MINUTES = 60;

/** Until when nobody else may take a filing; null when nobody has it. Whoever had it goes on working as long as nobody takes it. */
export function leaseUntil({ holder, marks }: Pick<Filing, 'holder' | 'marks'>): Instant | null {
  if (!holder) return null;
  const own = marks.filter(({ by }) => by.accountId === holder.by.accountId).map(({ at }) => at);
  return plusMinutes([holder.since, ...own].reduce((last, at) => (at > last ? at : last)), LEASE_MINUTES);
}

/** Only who has the filing in hand works on it; null when that is the actor. */
export function objectsToHolder(filing: Filing, { actor }: Circumstances): Result<never, Objection> | null {
  if (!filing.holder) return objection('not-held');
  if (filing.holder.by.accountId !== actor.accountId) return objection('held-by-another', { facts: { holder: filing.holder.by.name, since: filing.holder.since } });
  return null;
}
