import { checkIin, type Candidate, type DocumentRequirement, type Filing, type Observation, type Rule, type Text } from '@tirkeu/domain';
import { findPaper, latestDay, subjectsOf } from './on-file.js';

export const attached = (pages: number): Text => ({ kk: `бар, бет саны: ${pages}`, ru: `есть, страниц: ${pages}`, en: `on file, pages: ${pages}` });

export const absent = ({ kk, ru, en }: Text): Text => ({
  kk: `құжат жоқ: ${kk}`,
  ru: `нет документа: ${ru}`,
  en: `document missing: ${en}`,
});

/** IINs issued with errors exist: a difference is shown and decides nothing. */
function identityFlags(candidate: Candidate | undefined, filing: Filing): readonly string[] {
  const check = candidate && checkIin(candidate.iin, latestDay(filing));
  if (!candidate || !check?.valid) return [];
  return [
    ...(check.birthDate === candidate.birthDate ? [] : ['birth-date-differs-from-iin']),
    ...(check.sex === candidate.sex ? [] : ['sex-differs-from-iin']),
  ];
}

/** Whether a paper is there for everybody of whom it is asked. What stands in it is for people to read. */
export const paperRule = (requirement: DocumentRequirement): Rule => ({
  id: requirement.id,
  title: requirement.title,
  concern: 'documents',
  effect: 'curable',
  ground: 'documents-missing',
  document: requirement.id,
  citation: requirement.citation,
  observe: (filing) => subjectsOf(filing).filter(({ subject }) => requirement.requiredOf(subject)).map(({ candidateId }): Observation => {
    const paper = findPaper(filing, requirement.id, candidateId);
    const flags = requirement.id === 'biography' ? identityFlags(filing.candidates.find(({ id }) => id === candidateId), filing) : [];
    return paper
      ? { candidateId, outcome: 'met', facts: { pages: paper.pages }, statement: attached(paper.pages), flags }
      : { candidateId, outcome: 'not-met', statement: absent(requirement.title), flags };
  }),
});
