import type { Circumstances } from './circumstances.js';
import type { FilingEvent } from './events.js';
import { isActive, type Filing } from './filing.js';
import { happened } from './happened.js';

/**
 * What follows when a candidate no longer agrees. In a draft nothing yet: it cannot be handed in with them. Of a nomination
 * that was handed in it is the candidate's own application: a list loses the person and goes on, a district its candidacy.
 */
export function departing(filing: Filing, candidateId: string, reason: string | null, circumstances: Circumstances): readonly FilingEvent[] {
  if (!isActive(filing)) return [];
  const what = happened(circumstances);
  return [filing.form === 'party-list' ? { type: 'CandidateLeft', ...what, candidateId, reason } : { type: 'CandidacyWithdrawn', ...what, reason }];
}
