import type { Finding, Rule, RuleId } from '../rulebook/rules.js';
import type { Rulebook } from '../rulebook/rulebook.js';
import type { DocumentSubject } from '../rulebook/documents.js';
import { isOnFile } from './consent.js';
import type { Filing } from './filing.js';

/**
 * What the rules of the election observe on a filing, in the order of the rulebook: the candidate's pre-check and the
 * clerk's checklist alike. Pure: outside answers are facts of the filing, so a past assessment can be repeated.
 */
export const assess = (filing: Filing, rulebook: Rulebook): readonly Finding[] =>
  rulebook.rules.flatMap((rule) => findingsOf(rule, filing));

const findingsOf = ({ observe, id: rule, title, concern, effect, ground, document, citation }: Rule, filing: Filing): readonly Finding[] =>
  observe(filing).map(({ candidateId, outcome, statement, facts = {}, flags = [] }): Finding =>
    ({ rule, title, candidateId, outcome, concern, effect, ground, document, facts, statement, flags, citation }));

/** What one rule observes on one person, or on the filing as a whole; undefined when the rule does not apply there. */
export const findFinding = (filing: Filing, rulebook: Rulebook, rule: RuleId, candidateId: string | null): Finding | undefined =>
  rulebook.rules.filter(({ id }) => id === rule).flatMap((one) => findingsOf(one, filing)).find((finding) => finding.candidateId === candidateId);

/** One paper that a filing needs, and for whom. */
export interface RequiredDocument {
  readonly requirement: Rulebook['documents'][number];
  readonly candidateId: string | null;
}

/** The papers a filing needs now: those of the filing as a whole, then those of each person. */
export function requiredDocuments(filing: Filing, rulebook: Rulebook): readonly RequiredDocument[] {
  const of = (subject: DocumentSubject, candidateId: string | null) =>
    rulebook.requiredDocuments(subject).map((requirement) => ({ requirement, candidateId }));
  const { route } = filing;
  if (route === 'party-list') {
    const persons = filing.candidates.flatMap(({ id, maritalStatus, disability }) => of({ route, scope: 'person', maritalStatus: maritalStatus ?? undefined, disability }, id));
    return [...of({ route, scope: 'list' }, null), ...persons];
  }
  const [candidate] = filing.candidates;
  return of({ route, maritalStatus: candidate?.maritalStatus ?? undefined, disability: candidate?.disability }, candidate?.id ?? null);
}

/** The required papers that are not there and were not said in the person's own account instead, optionally of one stage only. */
export const missingDocuments = (filing: Filing, rulebook: Rulebook, stage?: 'nomination' | 'registration'): readonly RequiredDocument[] =>
  requiredDocuments(filing, rulebook).filter(({ requirement, candidateId }) =>
    (stage === undefined || requirement.stage === stage) && !isOnFile(filing, requirement.id, candidateId));

/** Which of a person's details are still missing, by field name. Required to submit; a patronymic never is. */
export function missingDetails(filing: Filing): readonly string[] {
  if (filing.candidates.length === 0) return ['identity'];
  return filing.candidates.flatMap(({ iin, phone, address, maritalStatus, spouseName, education, occupation }) => [
    ...(iin ? [] : ['iin']),
    ...(phone.trim() ? [] : ['phone']),
    ...(address.trim() ? [] : ['address']),
    ...(maritalStatus ? [] : ['maritalStatus']),
    ...(maritalStatus === 'married' && !spouseName?.trim() ? ['spouseName'] : []),
    ...(education.trim() ? [] : ['education']),
    ...(occupation.trim() ? [] : ['occupation']),
  ]);
}
