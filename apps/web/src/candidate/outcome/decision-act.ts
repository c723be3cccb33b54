import type { Act, DecisionEvent, Filing } from '@tirkeu/domain';
import { useActContext } from '../../shared/act-paper.js';
import { useLetters } from '../../shared/rulebook.js';
import type { FilingCase } from '../case/filing-case.js';

/** The event behind a commission's act, read back from the state of the filing; null while there is none. */
export function decisionEventOf(filing: Filing): DecisionEvent | null {
  const { decision, cancellation } = filing;
  if (filing.status === 'cancelled' && cancellation) {
    const { at, by, resolution, grounds, appealBy } = cancellation;
    return { type: 'RegistrationCancelled', at, by, resolution, grounds, appealBy };
  }
  if (!decision) return null;
  const { at, by, resolution, proposedBy, late, grounds, appealBy } = decision;
  if (decision.kind === 'registered') return { type: 'FilingRegistered', at, by, resolution, proposedBy, late };
  return appealBy === null ? null : { type: 'FilingRefused', at, by, resolution, proposedBy, grounds, appealBy, late };
}

/** The filing as the act found it: before the decision, so that the act reads as it was sent. */
export const beforeDecision = (filing: Filing): Filing => ({ ...filing, status: 'proposed', decision: null, cancellation: null, endedAt: null });

/** The act of the commission's decision, drawn anew from the filing; null while there is none. */
export function useDecisionAct({ filing, view }: FilingCase): Act | null {
  const event = decisionEventOf(filing);
  const letters = useLetters(view.contest.rulebookId);
  const context = useActContext(view, { chair: event?.by.role === 'chair' ? event.by.name : null, secretary: null });
  return event && letters.act(beforeDecision(filing), event, context);
}
