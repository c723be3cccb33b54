import type { Result } from '../kernel/result.js';
import type { Circumstances, Objection } from './circumstances.js';
import type { Filing } from './filing.js';
import { objection } from './happened.js';

/** Only who has the filing in hand works on it; null when that is the actor. */
export function objectsToHolder(filing: Filing, { actor }: Circumstances): Result<never, Objection> | null {
  if (!filing.holder) return objection('not-held');
  if (filing.holder.by.accountId !== actor.accountId) return objection('held-by-another', { facts: { holder: filing.holder.by.name, since: filing.holder.since } });
  return null;
}
