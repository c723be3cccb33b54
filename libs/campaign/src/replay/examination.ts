import { assess, findFact, type Filing, type FilingAction, type Finding, type Rulebook, type StatedGround } from '@tirkeu/domain';

const SEEN = 'Құжат бойынша тексерілді / Проверено по документу';

/** The clerk's marks on everything not marked yet: what a rule found is confirmed, what no register answers is looked at by eye. */
export function marksOf(filing: Filing, rulebook: Rulebook): readonly FilingAction[] {
  return assess(filing, rulebook).map(({ rule, candidateId, outcome }): FilingAction => {
    const value = outcome === 'not-met' ? 'not-met' : 'met';
    const note = outcome === 'met' || outcome === 'not-met' ? null : SEEN;
    return { type: 'mark-requirement', rule, candidateId, value, note };
  });
}

/** The ground that follows from a requirement that is not met, with the register's answer or the absent paper as evidence. */
export function groundOf(filing: Filing, rulebook: Rulebook, rule: string): StatedGround {
  const finding = assess(filing, rulebook).find((row) => row.rule === rule && row.outcome === 'not-met');
  if (!finding) throw new Error(`Filing ${filing.id}: the rule ${rule} found nothing`);
  const { ground, candidateId, statement } = finding;
  return { ground, rule, candidateId, finding: statement, evidence: evidenceOf(filing, finding) };
}

function evidenceOf(filing: Filing, { facts, candidateId, document }: Finding): StatedGround['evidence'] {
  const answer = Object.keys(facts).map((name) => filing.facts.find((fact) => fact.name === name && findFact(filing, fact.name, candidateId) === fact)).find(Boolean);
  if (answer) return [{ kind: 'fact', name: answer.name, source: answer.source, observedAt: answer.observedAt }];
  if (!document) throw new Error(`Filing ${filing.id}: no evidence for ${filing.status}`);
  return [{ kind: 'absent', requirement: document }];
}
