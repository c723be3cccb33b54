import { ok, type Result } from '../../kernel/result.js';
import type { RuleId } from '../../rulebook/rules.js';
import { during, type ActionDefinition } from '../action.js';
import { findFinding } from '../assess.js';
import type { Circumstances, Objection } from '../circumstances.js';
import type { FilingEvent } from '../events.js';
import type { Filing, MarkValue } from '../filing.js';
import { happened, objection } from '../happened.js';
import { objectsToHolder } from '../holder.js';

/** A clerk's judgement on one requirement. Against the finding of a rule it needs a reason, which stays on the record. */
export interface MarkRequirement {
  readonly type: 'mark-requirement';
  readonly rule: RuleId;
  readonly candidateId: string | null;
  readonly value: MarkValue;
  readonly note: string | null;
}

function decide(filing: Filing, action: MarkRequirement, circumstances: Circumstances): Result<readonly FilingEvent[], Objection> {
  const held = objectsToHolder(filing, circumstances);
  if (held) return held;
  const { rule, candidateId, value, note } = action;
  const finding = findFinding(filing, circumstances.rulebook, rule, candidateId);
  if (!finding) return objection('requirement-unknown', { items: [rule] });
  const contradicts = (finding.outcome === 'not-met' && value === 'met') || (finding.outcome === 'met' && value === 'not-met');
  if (contradicts && !note?.trim()) return objection('reason-missing', { items: [rule] });
  return ok([{ type: 'RequirementMarked', ...happened(circumstances), rule, candidateId, value, note }]);
}

export const markRequirement: ActionDefinition<MarkRequirement> = {
  type: 'mark-requirement',
  roles: ['clerk', 'secretary'],
  capacities: ['commission'],
  when: during('always', ['in-examination', 'awaiting-cure']),
  decide,
};
