import { citationLabel, type Citation as CitationValue, type CivilDate, type DocumentRequirement, type Route, type Rulebook } from '@tirkeu/domain';
import { formatMoney, formatPercent } from '@tirkeu/messages';
import { Card, Facts, ListBullets, Section, Stack, Text, type Fact } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { isOnlyIfMarried, isOnlyWithDisability, papersOf } from '../papers-of-route.js';

const STAGES = ['nomination', 'registration'] as const;

export interface OpenRoutesProps {
  readonly law: Rulebook;
  readonly today: CivilDate;
}

/** The ways of nomination that the law has: who begins, where it goes, what it costs, which papers. */
export function OpenRoutes({ law, today }: OpenRoutesProps) {
  const { t } = useWords();
  return (
    <Section title={t('eligibility:routes.title')}>
      <Stack gap={4}>
        {law.procedure.routes.map((route) => (
          <Card key={route} className="eligibility-route" title={t(`common:route.${route}`)} level={3}>
            <RouteFacts law={law} route={route} today={today} />
          </Card>
        ))}
      </Stack>
    </Section>
  );
}

function RouteFacts({ law, route, today }: { readonly law: Rulebook; readonly route: Route; readonly today: CivilDate }) {
  const { t, language } = useWords();
  const decidedBy = law.procedure.decidedBy[route];
  const { signaturesPercentSelf } = law.limits;
  const signatures = route === 'self' && signaturesPercentSelf.value > 0;
  const papers = papersOf(law, route, { disability: true });
  const items: readonly (Fact | false | undefined)[] = [
    { key: 'who', label: t('eligibility:routes.who'), value: t(`eligibility:routes.who.${route}`) },
    decidedBy && { key: 'decides', label: t('eligibility:routes.decides'), value: <Backed by={decidedBy.citation}>{t(`eligibility:routes.decides.${decidedBy.value}`)}</Backed> },
    { key: 'deposit', label: t('eligibility:routes.deposit'), value: <DepositDue law={law} route={route} today={today} /> },
    signatures && {
      key: 'signatures', label: t('eligibility:routes.signatures'),
      value: <Backed by={signaturesPercentSelf.citation}>{t('eligibility:routes.signatures.value', { percent: formatPercent(signaturesPercentSelf.value / 100, language, 0) })}</Backed>,
    },
    ...STAGES.map((stage) => ({ key: stage, label: t(`eligibility:routes.papers.${stage}`), value: <Papers papers={papers.filter((paper) => paper.stage === stage)} route={route} /> })),
  ];
  return <Facts layout="row" items={items.filter((item) => typeof item === 'object')} />;
}

/** Words with their place in the law under them. */
function Backed({ by, children }: { readonly by: CitationValue; readonly children: ReactNode }) {
  return <>{children}<Text size="s" tone="muted"><Citation citation={by} /></Text></>;
}

function DepositDue({ law, route, today }: { readonly law: Rulebook; readonly route: Route; readonly today: CivilDate }) {
  const { t, language } = useWords();
  const isList = route === 'party-list';
  const deposit = law.deposit({ route, onDate: today, previousResultPct: null, ...(isList && { listSize: 1 }) });
  if (deposit.outcome === 'review') return <Backed by={deposit.citation}>{t('eligibility:routes.deposit.review')}</Backed>;
  const amount = formatMoney(deposit.amountKzt, language);
  if (!isList) return <Backed by={deposit.citation}>{t('eligibility:routes.deposit.self', { amount })}</Backed>;
  return <Backed by={law.limits.listDepositBands.citation}><Backed by={deposit.citation}>{t('eligibility:routes.deposit.list', { amount })}</Backed></Backed>;
}

/** The papers of one stage, then the places in the law that ask for them, each once. */
function Papers({ papers, route }: { readonly papers: readonly DocumentRequirement[]; readonly route: Route }) {
  const { t, text, language } = useWords();
  const citations = [...new Map(papers.map(({ citation }) => [citationLabel(citation, language), citation])).values()];
  const conditionOf = (paper: DocumentRequirement): readonly string[] => [
    ...(isOnlyIfMarried(paper, route) ? [t('eligibility:routes.if-married')] : []),
    ...(isOnlyWithDisability(paper, route) ? [t('eligibility:routes.if-disability')] : []),
    ...(paper.opensAfterCompliance ? [t('eligibility:routes.after-check')] : []),
  ];
  return (
    <>
      <ListBullets items={papers.map((paper) => [text(paper.title), ...conditionOf(paper)].join(', '))} />
      <ul className="eligibility-places">{citations.map((citation) => <li key={citationLabel(citation, language)}><Citation citation={citation} short /></li>)}</ul>
    </>
  );
}
