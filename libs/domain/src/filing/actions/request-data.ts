import { ok } from '../../kernel/result.js';
import { plusMinutes } from '../../kernel/time.js';
import { during, type ActionDefinition } from '../action.js';
import { MOST_DATA_REQUESTS, type DataRequestKind } from '../data-request.js';
import { FILING_STATUSES } from '../filing.js';
import { happened, objection } from '../happened.js';

const MINUTES_A_DAY = 24 * 60;

/**
 * Asks the commission about what is held of oneself. Of a draft there is nothing to ask: whoever fills it in sees and mends it, and discards it.
 * What was discarded is erased on the person's word alone.
 */
export interface RequestData {
  readonly type: 'request-data';
  readonly id: string;
  readonly kind: DataRequestKind;
  readonly statement: string;
}

export const requestData: ActionDefinition<RequestData> = {
  type: 'request-data',
  roles: ['candidate', 'agent'],
  capacities: ['applicant', 'named'],
  when: during('always', FILING_STATUSES.filter((status) => status !== 'draft')),
  decide({ status, dataRequests = [] }, { id, kind, statement }, circumstances) {
    const { actor, receivedAt, rulebook } = circumstances;
    if (status === 'discarded' && kind !== 'erasure') return objection('wrong-state', { facts: { status } });
    if (kind === 'correction' && !statement.trim()) return objection('reason-missing');
    const isOpen = dataRequests.some((request) => request.kind === kind && request.answer === null && request.by.accountId === actor.accountId);
    if (isOpen || dataRequests.length >= MOST_DATA_REQUESTS || dataRequests.some((request) => request.id === id)) return objection('already-recorded');
    const answerBy = plusMinutes(receivedAt, rulebook.dataRequests.value.days * MINUTES_A_DAY);
    return ok([{ type: 'DataRequested', ...happened(circumstances), request: { id, kind, statement: statement.trim(), answerBy } }]);
  },
};
