import { ok } from '../../kernel/result.js';
import { isBefore, localDate, type CivilDate } from '../../kernel/time.js';
import { during, type ActionDefinition } from '../action.js';
import type { AppealBody } from '../appeal.js';
import type { FilingStatus } from '../filing.js';
import { happened, objection } from '../happened.js';
import { STAYED_IN, openStay } from '../stays.js';

/**
 * A court or the higher commission has suspended the examination or the decision. What stands by it cannot be decided, or has no
 * effect, until the suspension is lifted. A cancellation without effect leaves the candidate on the register.
 */
export interface RecordStay {
  readonly type: 'record-stay';
  readonly from: AppealBody;
  /** The court or commission by its name. */
  readonly body: string;
  readonly number: string;
  /** A day that has begun where the commission is. */
  readonly ruledOn: CivilDate;
}

const STAYABLE = Object.keys(STAYED_IN) as readonly FilingStatus[];

export const recordStay: ActionDefinition<RecordStay> = {
  type: 'record-stay',
  roles: ['secretary', 'chair'],
  capacities: ['commission'],
  when: during('always', STAYABLE),
  decide(filing, { from, body, number, ruledOn }, circumstances) {
    const of = STAYED_IN[filing.status];
    if (!of) return objection('wrong-state', { facts: { status: filing.status } });
    if (openStay(filing)) return objection('already-stayed');
    const missing = Object.entries({ body, number }).filter(([, value]) => !value.trim()).map(([name]) => name);
    if (missing.length > 0) return objection('ruling-incomplete', { items: missing });
    if (isBefore(localDate(circumstances.receivedAt, filing.zone), ruledOn)) return objection('ruling-date-impossible', { items: ['ruledOn'] });
    return ok([{ type: 'StayRecorded', ...happened(circumstances), of, from, body, number, ruledOn }]);
  },
};
