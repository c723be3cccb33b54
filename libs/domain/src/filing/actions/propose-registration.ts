import { ok, type Result } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { assess, missingDocuments } from '../assess.js';
import type { Circumstances, Objection } from '../circumstances.js';
import type { FilingEvent } from '../events.js';
import type { Filing } from '../filing.js';
import { findMark } from '../look-up.js';
import { happened, objection } from '../happened.js';
import { objectsToHolder } from '../holder.js';

/** All requirements are met in the clerk's judgement: the commission may register. */
export interface ProposeRegistration {
  readonly type: 'propose-registration';
}

function decide(filing: Filing, _action: ProposeRegistration, circumstances: Circumstances): Result<readonly FilingEvent[], Objection> {
  const held = objectsToHolder(filing, circumstances);
  if (held) return held;
  const papers = missingDocuments(filing, circumstances.rulebook);
  if (papers.length > 0) return objection('documents-missing', { items: papers.map(({ requirement }) => requirement.id) });
  const marks = assess(filing, circumstances.rulebook).map(({ rule, candidateId }) => ({ rule, mark: findMark(filing, rule, candidateId)?.value }));
  const open = marks.filter(({ mark }) => mark === undefined || mark === 'unclear').map(({ rule }) => rule);
  if (open.length > 0) return objection('requirements-unmarked', { items: open });
  const unmet = marks.filter(({ mark }) => mark === 'not-met').map(({ rule }) => rule);
  if (unmet.length > 0) return objection('requirement-not-met', { items: unmet });
  return ok([{ type: 'RegistrationProposed', ...happened(circumstances) }]);
}

export const proposeRegistration: ActionDefinition<ProposeRegistration> = {
  type: 'propose-registration',
  roles: ['clerk', 'secretary'],
  capacities: ['commission'],
  when: during('until-withdrawal-closes', ['in-examination']),
  decide,
};
