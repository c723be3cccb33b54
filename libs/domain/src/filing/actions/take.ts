import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { happened, objection } from '../happened.js';
import { leaseUntil } from '../holder.js';

/** Takes a filing in hand, so that two clerks do not examine it at once. A chair may take it over, and others once the lease has run out: what was marked stays. */
export interface Take {
  readonly type: 'take';
}

export const take: ActionDefinition<Take> = {
  type: 'take',
  roles: ['clerk', 'secretary', 'chair'],
  capacities: ['commission'],
  when: during('always', ['submitted', 'in-examination', 'awaiting-cure']),
  decide(filing, _action, circumstances) {
    const { actor, receivedAt } = circumstances;
    const until = leaseUntil(filing);
    if (filing.holder?.by.accountId === actor.accountId) return objection('already-recorded');
    if (filing.holder && until !== null && receivedAt < until && actor.role !== 'chair') return objection('held-by-another', { facts: { holder: filing.holder.by.name, since: filing.holder.since } });
    return ok([{ type: 'FilingTaken', ...happened(circumstances) }]);
  },
};
