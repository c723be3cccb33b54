import { getGround } from '@tirkeu/domain';
import { Card, EmptyState, LinkButton, Skeleton } from '@tirkeu/ui';
import { Suspense } from 'react';
import { useWords } from '../shared/language.js';
import { useRulebook } from '../shared/rulebook.js';
import type { DecisionParts } from './decision-facts.js';
import { ExhibitPicture } from './evidence-card.js';
import { exhibitWords, exhibitsOf } from './evidence.js';
import { useCrumbs } from './crumbs.js';
import { useDecision } from './insights.js';
import { Measured } from './measured.js';
import { SupervisorPage, type Around } from './supervisor-page.js';
import { toDecision, walkHref } from './walk.js';

export interface EvidencePageProps extends Around {
  readonly filingId: string;
  readonly number: number;
}

/** One piece of evidence in full, with the ground it stands for. The last step of the walk. */
export function EvidencePage({ filingId, number, ...around }: EvidencePageProps) {
  const { t, text } = useWords();
  const decided = useDecision(filingId);
  const { data: view } = decided;
  const ground = around.walk.ground === null ? null : text(getGround(around.rulebook, around.walk.ground).title);
  const resolution = view?.filing.decision?.resolution.number;
  const decision = resolution === undefined ? t('supervisor:crumb.decision') : t('supervisor:step.decision', { number: resolution });
  const title = t('supervisor:title.evidence', { number });
  const commission = around.walk.commission === null || view === undefined ? null : text(view.contest.commission.names);
  const crumbs = useCrumbs(around, commission, ground, undefined, [decision, title]);
  return (
    <SupervisorPage {...around} title={title} crumbs={crumbs} tools={<LinkButton size="s" href={walkHref(toDecision(around.walk, filingId))}>{t('supervisor:evidence.back')}</LinkButton>}>
      <Measured query={decided} walk={around.walk} rows={10}>
        {(found) => <Suspense fallback={<Skeleton rows={10} text={t('common:loading')} />}><Piece view={found} number={number} /></Suspense>}
      </Measured>
    </SupervisorPage>
  );
}

function Piece({ view, number }: { readonly view: DecisionParts['view']; readonly number: number }) {
  const words = useWords();
  const { t, text } = words;
  const rulebook = useRulebook(view.filing.rulebookId);
  const exhibit = exhibitsOf(view.filing)[number - 1];
  if (exhibit === undefined) return <div className="t-card"><EmptyState title={t('supervisor:evidence.none')}>{t('supervisor:evidence.none-text')}</EmptyState></div>;
  const { title, detail } = exhibitWords(exhibit, view.filing, rulebook, words);
  return (
    <div className="sv-piece">
      <Card as="section" className="sv-card" title={title}>
        <p className="sv-second">{detail}</p>
        <p><b>{text(exhibit.ground.title)}.</b> {text(exhibit.ground.finding)}</p>
      </Card>
      <div className="t-card sv-piece__picture"><ExhibitPicture exhibit={exhibit} view={view} rulebook={rulebook} whole /></div>
    </div>
  );
}
