import { ok } from '../../kernel/result.js';
import { isBefore } from '../../kernel/time.js';
import { forgettingOf } from '../../privacy/retention.js';
import { during, type ActionDefinition } from '../action.js';
import { openDataRequests, type DataRequestOutcome } from '../data-request.js';
import { FILING_STATUSES } from '../filing.js';
import { happened, objection } from '../happened.js';

/** Answers a person's request about what is held of them, always with a reason. Erasure is granted only once the papers need not be kept any more. */
export interface AnswerDataRequest {
  readonly type: 'answer-data-request';
  readonly requestId: string;
  readonly outcome: DataRequestOutcome;
  readonly reason: string;
}

export const answerDataRequest: ActionDefinition<AnswerDataRequest> = {
  type: 'answer-data-request',
  roles: ['clerk', 'chair', 'secretary'],
  capacities: ['commission'],
  when: during('always', FILING_STATUSES.filter((status) => status !== 'draft' && status !== 'discarded')),
  given: (filing) => openDataRequests(filing).length > 0,
  decide(filing, { requestId, outcome, reason }, circumstances) {
    const request = openDataRequests(filing).find(({ id }) => id === requestId);
    if (!request) return objection('already-recorded');
    if (!reason.trim()) return objection('reason-missing');
    if (request.kind === 'erasure' && outcome === 'granted') {
      const { rulebook, timetable, receivedAt } = circumstances;
      const forgetting = forgettingOf(filing, rulebook.retention.value, timetable);
      if (forgetting === null || isBefore(receivedAt, forgetting.at)) return objection('kept-by-law', { facts: { until: forgetting?.at ?? null } });
    }
    return ok([{ type: 'DataRequestAnswered', ...happened(circumstances), requestId, outcome, reason: reason.trim() }]);
  },
};
