import { getWindow, localDate, type Route, type Rulebook, type Timetable } from '@tirkeu/domain';
import { formatClosing, formatMoney } from '@tirkeu/messages';
import { Card, InlineSelect, ListBullets, Section, Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { Citation } from '../../shared/citation.js';
import { useServerNow } from '../../shared/clock.js';
import { useWords } from '../../shared/language.js';
import { isOnlyIfMarried, papersOf } from '../papers-of-route.js';
import './what-you-need.css';

const STAGES = ['nomination', 'registration'] as const;

/** What to prepare, by way of nomination, in two groups with their own deadlines. */
export function WhatYouNeed({ rulebook, timetable }: { readonly rulebook: Rulebook; readonly timetable: Timetable }) {
  const { t } = useWords();
  const [route, setRoute] = useState<Route>('self');
  const routes = rulebook.procedure.routes.map((value) => ({ value, label: t(`common:route.${value}`) }));
  const choose = (value: string) => {
    const next = rulebook.procedure.routes.find((known) => known === value);
    if (next !== undefined) setRoute(next);
  };
  return (
    <Section title={t('public:need.title')} aside={<InlineSelect label={t('public:need.route')} value={route} onChange={choose} options={routes} />}>
      <Stack gap={3}>
        <Text tone="muted" size="s">{t('public:need.save-and-return')}</Text>
        {STAGES.map((stage) => <Papers key={stage} stage={stage} route={route} rulebook={rulebook} timetable={timetable} />)}
      </Stack>
    </Section>
  );
}

interface PapersProps {
  readonly stage: (typeof STAGES)[number];
  readonly route: Route;
  readonly rulebook: Rulebook;
  readonly timetable: Timetable;
}

function Papers({ stage, route, rulebook, timetable }: PapersProps) {
  const { t, text, language } = useWords();
  const now = useServerNow(60_000);
  const papers = papersOf(rulebook, route).filter((paper) => paper.stage === stage);
  const deposit = route === 'party-list' ? null : rulebook.deposit({ route, onDate: localDate(now, timetable.zone) });
  const by = formatClosing(getWindow(timetable, stage).closesAt, timetable.zone, language);
  return (
    <Card title={t(`public:need.${stage}`)} level={3} aside={t('public:need.by', { by })}>
      <ul className="papers">
        {papers.map((paper) => (
          <li key={paper.id}>
            <details>
              <summary>
                <span className="papers__title">{text(paper.title)}</span>
                {paper.id === 'deposit-proof' && deposit?.outcome === 'due' && <span className="papers__hint">{formatMoney(deposit.amountKzt, language)}</span>}
                {isOnlyIfMarried(paper, route) && <span className="papers__hint">{t('public:need.if-married')}</span>}
              </summary>
              <Stack gap={2}>
                <Text>{text(paper.purpose)}</Text>
                <Text size="s" tone="muted">{t('public:need.issuer', { issuer: text(paper.issuer) })}</Text>
                {paper.content.length > 0 && <div><Text size="s" tone="muted">{t('public:need.content')}</Text><ListBullets items={paper.content.map(text)} /></div>}
                {paper.opensAfterCompliance && <Text size="s" tone="muted">{t('public:need.after-check')}</Text>}
                <Text size="s" tone="muted">{t('common:legal-basis')}: <Citation citation={paper.citation} /></Text>
              </Stack>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}
