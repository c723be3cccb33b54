import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { requiredDocuments } from '../assess.js';
import type { Circumstances } from '../circumstances.js';
import type { Filing, Remark } from '../filing.js';
import { happened, objection } from '../happened.js';

/** Says what was noticed in a draft. Advice alone: it binds nobody, and the check after submission is made anew. */
export interface AnswerInformalCheck {
  readonly type: 'answer-informal-check';
  /** Empty when nothing was noticed. */
  readonly remarks: readonly Remark[];
}

/** Remarks about papers or people that the draft does not have. */
function misplaced(filing: Filing, remarks: readonly Remark[], { rulebook }: Circumstances): readonly Remark[] {
  const required = requiredDocuments(filing, rulebook);
  const isKnown = ({ document, candidateId }: Remark) => (document === null
    ? candidateId === null || filing.candidates.some(({ id }) => id === candidateId)
    : required.some((each) => each.requirement.id === document && (candidateId === null || each.candidateId === candidateId)));
  return remarks.filter((remark) => !isKnown(remark));
}

export const answerInformalCheck: ActionDefinition<AnswerInformalCheck> = {
  type: 'answer-informal-check',
  roles: ['clerk', 'secretary'],
  capacities: ['commission'],
  when: during('until-nomination-closes', ['draft']),
  decide(filing, { remarks }, circumstances) {
    if (remarks.some(({ text }) => text.trim() === '')) return objection('reason-missing');
    const strange = misplaced(filing, remarks, circumstances);
    if (strange.length > 0) return objection('document-not-asked-for', { items: strange.flatMap(({ document }) => document ?? []) });
    return ok([{ type: 'InformalCheckAnswered', ...happened(circumstances), remarks }]);
  },
};
