import { ok, type Result } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { findFinding } from '../assess.js';
import type { Circumstances, Objection } from '../circumstances.js';
import type { FilingEvent } from '../events.js';
import type { Filing } from '../filing.js';
import { findMark } from '../look-up.js';
import { applyGrounds, type StatedGround } from '../grounds.js';
import { happened, objection } from '../happened.js';
import { objectsToHolder } from '../holder.js';
import { objectsToOpenDispute } from '../open-dispute.js';

/** Proposes to refuse registration on stated grounds. A defect that can still be mended is no ground. */
export interface ProposeRefusal {
  readonly type: 'propose-refusal';
  readonly grounds: readonly StatedGround[];
}

/** A curable defect carries a refusal only after a notice named it and its time has run or was used, or when no time is left to give. */
function objectionToCure({ rule, candidateId }: StatedGround, filing: Filing, { rulebook, timetable, receivedAt }: Circumstances): Result<never, Objection> | null {
  if (rule === null) return null;
  const finding = findFinding(filing, rulebook, rule, candidateId);
  if (!finding) return objection('requirement-unknown', { items: [rule] });
  if (findMark(filing, rule, candidateId)?.value !== 'not-met') return objection('ground-not-found-unmet', { items: [rule] });
  if (finding.effect === 'fatal') return null;
  const notice = filing.notices.findLast(({ defects }) => defects.some((defect) => defect.rule === rule && defect.candidateId === candidateId));
  if (!notice) return rulebook.cureBy(receivedAt, timetable) === null ? null : objection('cure-first', { items: [rule] });
  if (notice.answeredAt === null && receivedAt < notice.cureBy) return objection('cure-still-running', { items: [rule], span: { opensAt: notice.servedAt, closesAt: notice.cureBy } });
  return null;
}

/** A ground about papers must name the requirement, else the time to mend could be passed over. */
const namesRequirement = ({ ground, rule }: StatedGround, { rulebook }: Circumstances): boolean =>
  rule !== null || rulebook.grounds.find(({ id }) => id === ground)?.effect === 'fatal';

function decide(filing: Filing, action: ProposeRefusal, circumstances: Circumstances): Result<readonly FilingEvent[], Objection> {
  const held = objectsToHolder(filing, circumstances);
  if (held) return held;
  const applied = applyGrounds(action.grounds, 'refusal', filing, circumstances.rulebook);
  if (!applied.ok) return applied;
  const disputed = objectsToOpenDispute(filing);
  if (disputed) return disputed;
  for (const stated of action.grounds) {
    if (!namesRequirement(stated, circumstances)) return objection('requirement-unknown', { items: [stated.ground] });
    const fault = objectionToCure(stated, filing, circumstances);
    if (fault) return fault;
  }
  return ok([{ type: 'RefusalProposed', ...happened(circumstances), grounds: applied.value }]);
}

export const proposeRefusal: ActionDefinition<ProposeRefusal> = {
  type: 'propose-refusal',
  roles: ['clerk', 'secretary'],
  capacities: ['commission'],
  when: during('until-withdrawal-closes', ['in-examination', 'awaiting-cure']),
  decide,
};
