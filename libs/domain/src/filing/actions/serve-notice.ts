import type { Text } from '../../kernel/citation.js';
import { ok, type Result } from '../../kernel/result.js';
import { getGround } from '../../rulebook/rulebook.js';
import type { RuleId } from '../../rulebook/rules.js';
import { during, type ActionDefinition } from '../action.js';
import { findFinding } from '../assess.js';
import type { Circumstances, Objection } from '../circumstances.js';
import type { FilingEvent } from '../events.js';
import type { Defect, Filing } from '../filing.js';
import { happened, objection } from '../happened.js';
import { objectsToHolder } from '../holder.js';

/** Tells the candidate what is to be mended and until when. `found` in the clerk's words replaces the rule's statement. */
export interface ServeNotice {
  readonly type: 'serve-notice';
  readonly defects: readonly { readonly rule: RuleId; readonly candidateId: string | null; readonly found: Text | null }[];
}

function decide(filing: Filing, action: ServeNotice, circumstances: Circumstances): Result<readonly FilingEvent[], Objection> {
  const held = objectsToHolder(filing, circumstances);
  if (held) return held;
  if (action.defects.length === 0) return objection('defects-missing');
  const { rulebook, timetable, receivedAt } = circumstances;
  const defects: Defect[] = [];
  for (const { rule, candidateId, found } of action.defects) {
    const finding = findFinding(filing, rulebook, rule, candidateId);
    if (!finding) return objection('requirement-unknown', { items: [rule] });
    if (finding.effect !== 'curable') return objection('defect-not-curable', { items: [rule] });
    const { remedy } = getGround(rulebook, finding.ground);
    defects.push({ rule, candidateId, ground: finding.ground, document: finding.document, found: found ?? finding.statement, remedy });
  }
  const cureBy = rulebook.cureBy(receivedAt, timetable);
  if (cureBy === null) return objection('cure-impossible');
  return ok([{ type: 'DeficiencyNoticeServed', ...happened(circumstances), number: filing.notices.length + 1, cureBy, defects }]);
}

export const serveNotice: ActionDefinition<ServeNotice> = {
  type: 'serve-notice',
  roles: ['clerk', 'secretary'],
  capacities: ['commission'],
  when: during('until-registration-closes', ['in-examination']),
  decide,
};
