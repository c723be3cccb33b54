import type { Citation, Filing, Observation, Rule, Text } from '@tirkeu/domain';
import { findAnswer, saidBy } from './on-file.js';

/** Conduct is looked at only once somebody has put it on record; nobody is asked to prove that nothing happened. */
function conductObserved(filing: Filing, alleged: (candidateId: string | null) => Observation | null): readonly Observation[] {
  const subjects = filing.route === 'party-list' ? [null, ...filing.candidates.map(({ id }) => id)] : filing.candidates.map(({ id }) => id);
  return subjects.flatMap((candidateId) => alleged(candidateId) ?? []);
}

/** Campaigning before the registration term ended, as recorded by the commission. */
export const noEarlyCampaigningRule = (citation: Citation): Rule => ({
  id: 'no-early-campaigning',
  title: { kk: 'Мерзімінен бұрын үгіт жүргізілмеген', ru: 'Агитации раньше срока не было', en: 'No campaigning before the term' },
  concern: 'conduct',
  effect: 'fatal',
  ground: 'early-campaigning',
  document: null,
  citation,
  observe: (filing) => conductObserved(filing, (candidateId) => {
    const answer = findAnswer(filing, 'early-campaigning', candidateId);
    if (!answer) return null;
    const happened = answer.value === true;
    const seen = happened
      ? { kk: 'мерзімінен бұрын үгіт тіркелген', ru: 'зафиксирована агитация раньше срока', en: 'campaigning before the term is on record' }
      : { kk: 'расталмады', ru: 'не подтвердилось', en: 'not confirmed' };
    return { candidateId, outcome: happened ? 'not-met' : 'met', facts: { 'early-campaigning': answer.value }, statement: saidBy(seen, answer, filing) };
  }),
});

const COURT_TITLES = {
  'court-established-defamation': {
    kk: 'Басқа кандидат туралы жалған мәлімет тарату жөнінде сот шешімі жоқ',
    ru: 'Нет решения суда о ложных сведениях о другом кандидате',
    en: 'No court decision on false information about another candidate',
  },
  'court-established-bribery': {
    kk: 'Сайлаушыларды сатып алу жөнінде сот шешімі жоқ',
    ru: 'Нет решения суда о подкупе избирателей',
    en: 'No court decision on bribery of voters',
  },
} as const satisfies Record<string, Text>;

/** Guilt that only a court can establish; the fact `court-decision` carries the id of the ground. */
export const noCourtDecisionRule = (ground: keyof typeof COURT_TITLES, citation: Citation): Rule => ({
  id: `no-${ground}`,
  title: COURT_TITLES[ground],
  concern: 'conduct',
  effect: 'fatal',
  ground,
  document: null,
  citation,
  observe: (filing) => conductObserved(filing, (candidateId) => {
    const answer = findAnswer(filing, 'court-decision', candidateId);
    if (answer?.value !== ground) return null;
    const seen = { kk: 'сот шешімі бар', ru: 'есть решение суда', en: 'there is a court decision' };
    return { candidateId, outcome: 'not-met', facts: { 'court-decision': ground }, statement: saidBy(seen, answer, filing) };
  }),
});
