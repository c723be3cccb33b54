import type { Citation as CitationValue, CivilDate, DocumentRequirement, Route, Rulebook } from '@tirkeu/domain';
import { formatMoney, formatPercent } from '@tirkeu/messages';
import { Card, Facts, LinkButton, ListBullets, Section, Stack, Text, type Fact } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { isOnlyIfMarried, isOnlyWithDisability, papersOf } from '../papers-of-route.js';

const STAGES = ['nomination', 'registration'] as const;

export interface OpenRoutesProps {
  readonly law: Rulebook;
  readonly today: CivilDate;
  /** Where a self-nominee begins; null while no nomination can be begun. */
  readonly beginHref: string | null;
}

/** The ways of nomination that the law has: who begins, where it goes, what it costs, which papers. */
export function OpenRoutes({ law, today, beginHref }: OpenRoutesProps) {
  const { t } = useWords();
  return (
    <Section title={t('eligibility:routes.title')}>
      <Stack gap={4}>
        {law.procedure.routes.map((route) => (
          <Card key={route} title={t(`common:route.${route}`)} level={3}>
            <Stack gap={3}>
              <RouteFacts law={law} route={route} today={today} />
              {route === 'self' && beginHref !== null && <div className="t-noprint"><LinkButton href={beginHref} kind="primary">{t('eligibility:routes.begin')}</LinkButton></div>}
            </Stack>
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
  const { t, text } = useWords();
  const citations = [...new Set(papers.map(({ citation }) => citation))];
  const conditionOf = (paper: DocumentRequirement): readonly string[] => [
    ...(isOnlyIfMarried(paper, route) ? [t('eligibility:routes.if-married')] : []),
    ...(isOnlyWithDisability(paper, route) ? [t('eligibility:routes.if-disability')] : []),
    ...(paper.opensAfterCompliance ? [t('eligibility:routes.after-check')] : []),
  ];
  return (
    <>
      <ListBullets items={papers.map((paper) => [text(paper.title), ...conditionOf(paper)].join(', '))} />
      {citations.map((citation, index) => <Text key={index} size="s" tone="muted"><Citation citation={citation} /></Text>)}
    </>
  );
}
