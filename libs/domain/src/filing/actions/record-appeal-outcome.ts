import { ok } from '../../kernel/result.js';
import { isBefore, localDate, type CivilDate } from '../../kernel/time.js';
import { during, type ActionDefinition } from '../action.js';
import { allGrounds, findContested, findPending, hasPendingAppeal, isSuspended, namesEveryGround, rulingOf } from '../appeals.js';
import type { AppealBody, GroundOutcome } from '../appeal.js';
import { happened, objection } from '../happened.js';

/** What the higher commission or the court decided, ground by ground. A reversal puts the candidate on the register. */
export interface RecordAppealOutcome {
  readonly type: 'record-appeal-outcome';
  readonly outcome: 'upheld' | 'reversed';
  readonly number: string | null;
  /** Whose decision, where both have the case before them; left out: the court's before the higher commission's. */
  readonly to?: AppealBody;
  /** Whose exclusion from a list; left out for the decision on the filing as a whole. */
  readonly candidateId?: string;
  /** The day of the ruling. */
  readonly ruledOn?: CivilDate;
  /** Every ground of the decision once; left out: all have the outcome of the whole. */
  readonly grounds?: readonly GroundOutcome[];
}

export const recordAppealOutcome: ActionDefinition<RecordAppealOutcome> = {
  type: 'record-appeal-outcome',
  roles: ['secretary', 'chair'],
  capacities: ['commission'],
  when: during('always', ['in-examination', 'awaiting-cure', 'proposed', 'registered', 'refused', 'cancelled']),
  given: (filing) => filing.status === 'refused' || filing.status === 'cancelled' || hasPendingAppeal(filing),
  decide(filing, { outcome, number, to, candidateId, ruledOn, grounds }, circumstances) {
    const decision = findContested(filing, candidateId ?? null);
    const appeal = decision && findPending(filing, decision, to);
    if (!decision || !appeal) return objection('no-open-appeal');
    if (isSuspended(filing, appeal)) return objection('appeal-suspended');
    if (ruledOn && (isBefore(localDate(circumstances.receivedAt, filing.zone), ruledOn) || isBefore(ruledOn, appeal.lodgedOn ?? localDate(appeal.lodgedAt, filing.zone)))) {
      return objection('ruling-date-impossible', { items: ['ruledOn'] });
    }
    if (grounds && !namesEveryGround(grounds, decision.grounds)) return objection('outcome-differs');
    const outcomes = grounds ?? allGrounds(decision.grounds, outcome);
    const ruling = rulingOf(filing, decision, outcomes, circumstances.rulebook);
    if (grounds && ruling.outcome !== outcome) return objection('outcome-differs');
    return ok([{
      type: 'AppealDecided', ...happened(circumstances), outcome, number, to: appeal.to, grounds: outcomes,
      ...(candidateId !== undefined && { candidateId }), ...(ruledOn && { ruledOn }), ...(ruling.excluded.length > 0 && { excluded: ruling.excluded }),
    }]);
  },
};
