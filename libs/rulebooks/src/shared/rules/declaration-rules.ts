import type { DocumentRequirement, FactName, Filing, Observation, Rule, RuleId, Citation } from '@tirkeu/domain';
import { NOT_CLEAR, findAnswer, findPaper, saidBy, subjectsOf } from './on-file.js';
import { absent } from './paper-rules.js';

const SUBMITTED = { kk: 'тапсырылған', ru: 'сдана', en: 'filed' };
const NOT_SUBMITTED = { kk: 'декларация тапсырылмаған', ru: 'декларация не сдана', en: 'the declaration was not filed' };
const PAPER_ONLY = {
  kk: 'анықтама бар, мемлекеттік кіріс органының жауабы жоқ',
  ru: 'справка есть, ответа органа госдоходов нет',
  en: 'certificate on file, no answer of the revenue body yet',
};

function observeDeclaration(filing: Filing, candidateId: string | null, certificate: DocumentRequirement, name: FactName): Observation {
  const paper = findPaper(filing, certificate.id, candidateId);
  if (!paper) return { candidateId, outcome: 'not-met', statement: absent(certificate.title) };
  const answer = findAnswer(filing, name, candidateId);
  if (!answer) return { candidateId, outcome: 'unanswered', facts: { pages: paper.pages }, statement: PAPER_ONLY };
  const facts = { pages: paper.pages, [name]: answer.value };
  if (answer.value === true) return { candidateId, outcome: 'met', facts, statement: saidBy(SUBMITTED, answer, filing) };
  if (answer.value === false) return { candidateId, outcome: 'not-met', facts, statement: saidBy(NOT_SUBMITTED, answer, filing) };
  return { candidateId, outcome: 'unclear', facts, statement: saidBy(NOT_CLEAR, answer, filing) };
}

/** Whether a declaration was filed: the certificate, and the answer of the revenue body beside it. */
export const declarationRule = (id: RuleId, certificate: DocumentRequirement, name: FactName): Rule => ({
  id,
  title: certificate.title,
  concern: 'documents',
  effect: 'curable',
  ground: 'documents-missing',
  document: certificate.id,
  citation: certificate.citation,
  observe: (filing) => subjectsOf(filing)
    .filter(({ subject }) => certificate.requiredOf(subject))
    .map(({ candidateId }) => observeDeclaration(filing, candidateId, certificate, name)),
});

/** What the check of a declaration found. It runs mostly after registration, so it is observed only once there is an answer. */
export const declarationTrueRule = (citation: Citation): Rule => ({
  id: 'declaration-true',
  title: { kk: 'Декларациядағы мәліметтер дұрыс', ru: 'Сведения декларации достоверны', en: 'The declared data are true' },
  concern: 'person',
  effect: 'fatal',
  ground: 'declaration-untrue',
  document: 'declaration-certificate',
  citation,
  observe: (filing) => filing.candidates.flatMap(({ id: candidateId }): readonly Observation[] => {
    const answer = findAnswer(filing, 'declaration-true', candidateId);
    if (!answer) return [];
    const facts = { 'declaration-true': answer.value };
    if (answer.value === true) return [{ candidateId, outcome: 'met', facts, statement: saidBy({ kk: 'расталды', ru: 'подтверждены', en: 'confirmed' }, answer, filing) }];
    const untrue = { kk: 'мәліметтер дұрыс емес', ru: 'сведения недостоверны', en: 'the data are not true' };
    return answer.value === false
      ? [{ candidateId, outcome: 'not-met', facts, statement: saidBy(untrue, answer, filing) }]
      : [{ candidateId, outcome: 'unclear', facts, statement: saidBy(NOT_CLEAR, answer, filing) }];
  }),
});
