import { ok } from '../../kernel/result.js';
import { isBefore, localDate, plusMinutes, type CivilDate } from '../../kernel/time.js';
import { during, type ActionDefinition } from '../action.js';
import { contested, findContested, pendingAppeals } from '../appeals.js';
import type { AppealBody } from '../appeal.js';
import { happened, objection } from '../happened.js';

/**
 * The commission was told by the court or the higher commission that one of its decisions was appealed (Art. 20(9)), by whomever: not
 * every appellant says so here. The term runs to the day on which the appeal was lodged.
 */
export interface NoteAppeal {
  readonly type: 'note-appeal';
  readonly to: AppealBody;
  readonly number: string | null;
  readonly lodgedOn: CivilDate;
  /** Whose exclusion from a list; left out for the decision on the filing as a whole. */
  readonly candidateId?: string;
}

export const noteAppeal: ActionDefinition<NoteAppeal> = {
  type: 'note-appeal',
  roles: ['clerk', 'secretary', 'chair'],
  capacities: ['commission'],
  when: during('always', ['in-examination', 'awaiting-cure', 'proposed', 'registered', 'refused', 'cancelled']),
  given: (filing) => contested(filing).length > 0,
  decide(filing, { to, number, lodgedOn, candidateId }, circumstances) {
    const decision = findContested(filing, candidateId ?? null);
    if (!decision) return objection('nothing-to-appeal');
    const { appealBy: closesAt, decidedAt: opensAt } = decision;
    const { zone } = filing;
    if (isBefore(localDate(circumstances.receivedAt, zone), lodgedOn) || isBefore(lodgedOn, localDate(opensAt, zone))) return objection('ruling-date-impossible', { items: ['lodgedOn'] });
    if (closesAt && isBefore(localDate(plusMinutes(closesAt, -1), zone), lodgedOn)) return objection('outside-window', { span: { opensAt, closesAt } });
    if (pendingAppeals(filing, decision).some((appeal) => appeal.to === to)) return objection('appeal-pending');
    return ok([{ type: 'AppealLodged', ...happened(circumstances), to, number, lodgedOn, ...(candidateId !== undefined && { candidateId }) }]);
  },
};
