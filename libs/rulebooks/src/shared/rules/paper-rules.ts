import {
  checkIin, findConsentFor, type Candidate, type Consent, type Document, type DocumentRequirement, type Filing, type Observation, type Rule, type Text,
} from '@tirkeu/domain';
import { shortMoment } from '../written-dates.js';
import { findPaper, latestDay, subjectsOf } from './on-file.js';

export const attached = (pages: number): Text => ({ kk: `бар, бет саны: ${pages}`, ru: `есть, страниц: ${pages}`, en: `on file, pages: ${pages}` });

export const absent = ({ kk, ru, en }: Text): Text => ({
  kk: `құжат жоқ: ${kk}`,
  ru: `нет документа: ${ru}`,
  en: `document missing: ${en}`,
});

const after = ({ kk, ru, en }: Text, moment: string): Text => ({ kk: `${kk}, ${moment}`, ru: `${ru}, ${moment}`, en: `${en}, ${moment}` });

const AGAINST: Readonly<Record<'refused' | 'withdrawn', Text>> = {
  refused: { kk: 'кандидат өз кабинетінде бас тартты', ru: 'кандидат отказался в своём кабинете', en: 'the candidate refused in their own account' },
  withdrawn: { kk: 'кандидат келісімін өз кабинетінде қайтарып алды', ru: 'кандидат отозвал согласие в своём кабинете', en: 'the candidate withdrew consent in their own account' },
};
const GIVEN: Text = { kk: 'кандидат өз кабинетінде келісті', ru: 'кандидат согласился в своём кабинете', en: 'the candidate agreed in their own account' };

const both = (a: Text, b: Text): Text => ({ kk: `${a.kk}; ${b.kk}`, ru: `${a.ru}; ${b.ru}`, en: `${a.en}; ${b.en}` });

/** What was seen of a paper of consent that the candidate has answered for in their own account. Against it no paper counts. */
function consented({ answer, at }: Consent, paper: Document | undefined, { zone }: Filing): Pick<Observation, 'outcome' | 'facts' | 'statement'> {
  const facts = { consent: answer, consentAt: at, ...(paper && { pages: paper.pages }) };
  const said = after(answer === 'given' ? GIVEN : AGAINST[answer], shortMoment(at, zone));
  return { outcome: answer === 'given' ? 'met' : 'not-met', facts, statement: paper ? both(attached(paper.pages), said) : said };
}

/** IINs issued with errors exist: a difference is shown and decides nothing. */
function identityFlags(candidate: Candidate | undefined, filing: Filing): readonly string[] {
  const check = candidate && checkIin(candidate.iin, latestDay(filing));
  if (!candidate || !check?.valid) return [];
  return [
    ...(check.birthDate === candidate.birthDate ? [] : ['birth-date-differs-from-iin']),
    ...(check.sex === candidate.sex ? [] : ['sex-differs-from-iin']),
  ];
}

/** Whether a paper is there for everybody of whom it is asked, or the consent that it holds was given in the person's own account. What stands in it is for people to read. */
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
    const consent = findConsentFor(filing, requirement.id, candidateId);
    if (consent) return { candidateId, flags, ...consented(consent, paper, filing) };
    return paper
      ? { candidateId, outcome: 'met', facts: { pages: paper.pages }, statement: attached(paper.pages), flags }
      : { candidateId, outcome: 'not-met', statement: absent(requirement.title), flags };
  }),
});
