import { ok } from '../../kernel/result.js';
import { getWindow, receivability } from '../../rulebook/timetable.js';
import { during, type ActionDefinition } from '../action.js';
import { unwilling } from '../consent.js';
import { happened, objection } from '../happened.js';

/**
 * Makes a nomination of what was received late, once a resolution on lost time has moved the closing past its receipt. Nobody is asked
 * for what it lacks now: it is examined as it stood, and what can be mended is mended.
 */
export interface CountInTime {
  readonly type: 'count-in-time';
}

export const countInTime: ActionDefinition<CountInTime> = {
  type: 'count-in-time',
  roles: ['system'],
  capacities: ['system'],
  when: during('always', ['late']),
  decide(filing, _action, circumstances) {
    const nomination = getWindow(circumstances.timetable, 'nomination');
    const { submittedAt } = filing;
    if (submittedAt === null || receivability(nomination, submittedAt).outcome === 'reject') return objection('outside-window', { span: nomination });
    const against = unwilling(filing);
    if (against.length > 0) return objection('consent-refused', { items: against });
    return ok([{ type: 'FilingCountedInTime', ...happened(circumstances), receivedAt: submittedAt }]);
  },
};
