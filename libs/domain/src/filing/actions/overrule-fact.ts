import { actorRef } from '../../actor/actor.js';
import { isCivilDate } from '../../kernel/time.js';
import { ok } from '../../kernel/result.js';
import type { FactScalar } from '../../rulebook/rules.js';
import { during, type ActionDefinition } from '../action.js';
import type { FactName, Filing, PaperEvidence } from '../filing.js';
import { happened, objection } from '../happened.js';
import { objectsToHolder } from '../holder.js';
import { findFact } from '../look-up.js';
import { factForm, registerOf } from '../register.js';

/** Finds an answer of a register to be wrong, on a paper that shows it. The answer stays on record beside it. */
export interface OverruleFact {
  readonly type: 'overrule-fact';
  readonly name: FactName;
  readonly candidateId: string | null;
  /** What is true instead. */
  readonly value: FactScalar;
  readonly reason: string;
  readonly evidence: PaperEvidence;
}

function isValueOf(name: FactName, value: FactScalar): boolean {
  switch (factForm(name)) {
    case 'yes-no': return typeof value === 'boolean';
    case 'date': return isCivilDate(value);
    case 'money': return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    case 'ground': case 'name': return typeof value === 'string' && value.trim() !== '';
  }
}

/** A page of a paper on file, or of one that came with a candidate's word against an answer. */
const isHeld = ({ documents, disputes }: Filing, { fileId, page }: PaperEvidence): boolean =>
  [...documents, ...disputes.flatMap(({ paper }) => paper ?? [])].some((paper) => paper.fileId === fileId && page >= 1 && page <= paper.pages);

export const overruleFact: ActionDefinition<OverruleFact> = {
  type: 'overrule-fact',
  roles: ['clerk', 'secretary'],
  capacities: ['commission'],
  when: during('always', ['in-examination', 'awaiting-cure']),
  decide(filing, { name, candidateId, value, reason, evidence }, circumstances) {
    const held = objectsToHolder(filing, circumstances);
    if (held) return held;
    const found = findFact(filing, name, candidateId);
    if (!found || registerOf(name) === undefined) return objection('fact-unknown', { items: [name] });
    const { value: answered, source, observedAt } = found.overrules ?? found;
    if (!isValueOf(name, value)) return objection('fact-unknown', { items: [name] });
    if (value === found.value || value === answered) return objection('already-recorded', { items: [name] });
    if (!reason.trim()) return objection('reason-missing');
    if (!isHeld(filing, evidence)) return objection('document-absent', { items: [evidence.fileId] });
    const overrules = { value: answered, source, observedAt, reason, evidence };
    const fact = { name, candidateId, value, source: 'commission', observedAt: circumstances.receivedAt, recordedBy: actorRef(circumstances.actor), overrules };
    return ok([{ type: 'FactOverruled', ...happened(circumstances), fact }]);
  },
};
