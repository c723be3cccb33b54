import type { FilingView } from '@tirkeu/contracts';
import { getGround, openStay } from '@tirkeu/domain';
import { ArrowLeftIcon, LinkButton, Skeleton, Tag } from '@tirkeu/ui';
import { Suspense } from 'react';
import { useWords, type WordsInUse } from '../shared/language.js';
import { inFull } from '../shared/person.js';
import { useRulebook } from '../shared/rulebook.js';
import { ChecksCard } from './checks-card.js';
import { DecisionFacts, lastDayBefore } from './decision-facts.js';
import { EvidenceCard } from './evidence-card.js';
import { useCrumbs } from './crumbs.js';
import { GroundsApplied } from './grounds-applied.js';
import { HistoryCard } from './history-card.js';
import { useDecision, useDecisions } from './insights.js';
import { Measured } from './measured.js';
import { ROUTE_WORDS, STATUS_TONES, STATUS_WORDS, subjectOf } from './names.js';
import { SameGroundCard } from './same-ground-card.js';
import { SupervisorPage, type Around } from './supervisor-page.js';
import { VoteCard } from './vote-card.js';
import { toDecision, walkHref } from './walk.js';

/** One filing with what was decided on it, why, by whom and when. Nothing can be done here. */
export function DecisionPage({ filingId, ...around }: Around & { readonly filingId: string }) {
  const words = useWords();
  const { t, text } = words;
  const decision = useDecision(filingId);
  const { data: view } = decision;
  const list = useDecisions({ ...around.walk, election: around.scope.election });
  const ground = around.walk.ground === null ? null : text(getGround(around.rulebook, around.walk.ground).title);
  const name = view === undefined ? t('supervisor:crumb.decision') : stepName(view, words);
  const commission = around.walk.commission === null || view === undefined ? null : text(view.contest.commission.names);
  const crumbs = useCrumbs(around, commission, ground, list.data?.total, [name]);
  return (
    <SupervisorPage
      {...around}
      title={view === undefined ? t('supervisor:crumb.decision') : headingOf(view, words)}
      tabTitle={t('supervisor:crumb.decision')}
      crumbs={crumbs}
      note={view === undefined ? undefined : <Standing view={view} />}
      lead={view === undefined ? undefined : <Lead view={view} />}
      tools={<Neighbours {...around} filingId={filingId} />}
    >
      <Measured query={decision} walk={around.walk} zone={view?.filing.zone} rows={10}>
        {(found) => <Suspense fallback={<Skeleton rows={10} text={t('common:loading')} />}><Parts {...around} view={found} /></Suspense>}
      </Measured>
    </SupervisorPage>
  );
}

function Parts({ view, ...around }: Around & { readonly view: FilingView }) {
  const rulebook = useRulebook(view.filing.rulebookId);
  const parts = { view, rulebook };
  return (
    <div className="sv-decision">
      <div className="sv-column">
        <DecisionFacts {...parts} />
        <GroundsApplied {...parts} />
        <EvidenceCard {...parts} walk={around.walk} />
        <SameGroundCard {...around} view={view} />
      </div>
      <div className="sv-column">
        <VoteCard {...parts} />
        <ChecksCard {...parts} />
        <HistoryCard {...parts} />
      </div>
    </div>
  );
}

function stepName({ filing }: FilingView, { t }: WordsInUse): string {
  const number = (filing.cancellation ?? filing.decision)?.resolution.number;
  return number === undefined ? t('supervisor:step.filing') : t('supervisor:step.decision', { number });
}

function headingOf(view: FilingView, words: WordsInUse): string {
  const { status } = view.filing;
  const name = subjectOf(view, words);
  if (status === 'refused') return words.t('supervisor:title.refusal', { name });
  return words.t('supervisor:title.decision', { status: words.t(STATUS_WORDS[status]), name });
}

/** Where the filing stands, and whether that can still be appealed against. */
function Standing({ view: { filing, serverTime } }: { readonly view: FilingView }) {
  const { t, language } = useWords();
  const appeal = filing.appeals.findLast(({ outcome }) => outcome === 'pending') ?? filing.appeals.at(-1);
  const isReinstated = filing.status === 'registered' && filing.reinstatements.length > 0;
  const appealBy = filing.status === 'cancelled' ? filing.cancellation?.appealBy : filing.status === 'refused' ? filing.decision?.appealBy : null;
  return (
    <span className="sv-tags">
      <Tag tone={STATUS_TONES[filing.status]}>{t(STATUS_WORDS[filing.status])}</Tag>
      {openStay(filing) !== undefined && <Tag tone="warn">{t('supervisor:stayed')}</Tag>}
      {isReinstated && <Tag tone="info">{t('supervisor:history.RegistrationReinstated')}</Tag>}
      {appeal !== undefined && <Tag tone={appeal.outcome === 'pending' ? 'warn' : 'plain'}>{t(`supervisor:appeal.${appeal.outcome}`)}</Tag>}
      {appeal === undefined && appealBy != null && appealBy > serverTime && <Tag tone="warn">{t('supervisor:appeal.open', { date: lastDayBefore(appealBy, filing.zone, language) })}</Tag>}
    </span>
  );
}

function Lead({ view: { filing, contest } }: { readonly view: FilingView }) {
  const { t, text, language } = useWords();
  const [candidate] = filing.candidates;
  const parts = [
    ...(filing.form === 'single-member' && candidate !== undefined && language !== 'kk' ? [<span key="name" lang="kk">{inFull(candidate.nameKk)}</span>] : []),
    ...(filing.form === 'single-member' && candidate !== undefined ? [<span key="iin" className="t-nowrap">{t('supervisor:iin', { iin: candidate.iin })}</span>] : []),
    <span key="contest">{text(contest.title)}</span>,
    <span key="route">{t(ROUTE_WORDS[filing.route])}{filing.nominator !== null && filing.route !== 'party-list' && `: ${text(filing.nominator.name)}`}</span>,
  ];
  return <>{parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}</>;
}

/** The filing before and after in the list that led here. */
function Neighbours({ walk, scope, filingId }: Around & { readonly filingId: string }) {
  const { t } = useWords();
  const { data } = useDecisions({ ...walk, election: scope.election });
  const index = data?.rows.findIndex((row) => row.filingId === filingId) ?? -1;
  if (data === undefined || index === -1) return null;
  const previous = data.rows[index - 1];
  const next = data.rows[index + 1];
  return (
    <div className="sv-filters">
      {previous !== undefined && <LinkButton size="s" icon={<ArrowLeftIcon />} href={walkHref(toDecision(walk, previous.filingId))}>{t('supervisor:neighbour.previous')}</LinkButton>}
      <span className="t-text--muted">{t('supervisor:neighbour.place', { place: walk.before + index + 1, of: data.total })}</span>
      {next !== undefined && <LinkButton size="s" href={walkHref(toDecision(walk, next.filingId))}>{t('supervisor:neighbour.next')}</LinkButton>}
    </div>
  );
}
