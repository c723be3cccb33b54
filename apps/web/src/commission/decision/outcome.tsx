import { millisBetween, registeredSince } from '@tirkeu/domain';
import { formatDateWithYear, formatMomentWithYear } from '@tirkeu/messages';
import { EmptyState, LinkButton, Notice, Section, Stack, SummaryList, Tag, TextLink } from '@tirkeu/ui';
import { Suspense, lazy } from 'react';
import { useWords } from '../../shared/language.js';
import { FilingPapers } from '../../shared/issued/filing-papers.js';
import { Citation } from '../../shared/citation.js';
import { lastDay } from '../moments.js';
import { CasePage, casePath, type Case } from '../case.js';
import { STATUS_TONES } from '../status.js';
import { DataRequestsLine } from '../privacy/data-requests-line.js';
import { BallotEntries } from './ballot-entries.js';
import { DeathSection } from './death-section.js';
import { meetingHref } from '../meeting/meeting-queries.js';
import { useNamedVotes, useVoteInWords } from './vote-words.js';

/** Seldom needed as long as nothing has happened after the decision, and with words of its own. */
const AfterDecision = lazy(async () => ({ default: (await import('../after/after-decision.js')).AfterDecision }));
const PublicationRecord = lazy(async () => ({ default: (await import('../after/after-decision.js')).PublicationRecord }));

const After = ({ current }: { readonly current: Case }) => <Suspense fallback={null}><AfterDecision current={current} /></Suspense>;

/** What was decided, and what follows: the act, publication, appeal, cancellation. */
export function Outcome({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const { filing, name } = current;
  const back = { href: casePath(filing.id), text: t('commission:to-examination') };
  if (filing.decision === null) {
    const isOver = filing.endedAt !== null;
    return (
      <CasePage current={current} title={t('commission:decision.title')} lead={<span lang="kk">{name}</span>} width="reading" back={back} tags={isOver ? <Tag tone={STATUS_TONES[filing.status]}>{t(`common:status.${filing.status}`)}</Tag> : undefined}>
        <DataRequestsLine current={current} />
        {isOver ? <FilingPapers filingId={filing.id} version={current.view.version} /> : <EmptyState title={t('commission:outcome.none')}><p>{t('commission:outcome.none-text')}</p></EmptyState>}
        <After current={current} />
        <DeathSection current={current} />
      </CasePage>
    );
  }
  return (
    <CasePage current={current} title={t('commission:outcome.title')} lead={<span lang="kk">{name}</span>} width="reading" back={back} tags={<Tag tone={STATUS_TONES[filing.status]}>{t(`common:status.${filing.status}`)}</Tag>}>
      <DataRequestsLine current={current} />
      <DecisionFacts current={current} />
      <FilingPapers filingId={filing.id} version={current.view.version} />
      {filing.status === 'registered' && <Publication current={current} />}
      {filing.status === 'registered' && <BallotEntries current={current} />}
      <Cancellation current={current} />
      <After current={current} />
      <DeathSection current={current} />
    </CasePage>
  );
}

function DecisionFacts({ current: { filing, view } }: { readonly current: Case }) {
  const { t, text, language } = useWords();
  const voteInWords = useVoteInWords();
  const namedVotes = useNamedVotes();
  const { decision } = filing;
  const { zone } = view.contest;
  if (decision === null) return null;
  const { resolution } = decision;
  return (
    <Section title={t(`commission:outcome.${decision.kind}`)} aside={<LinkButton size="s" href={casePath(filing.id, 'acts/decision')}>{t('commission:outcome.act')}</LinkButton>}>
      {decision.late && <Notice tone="warn" title={t('commission:decision.late')}>{t('commission:decision.late-text')}</Notice>}
      <SummaryList rows={[
        { key: 'resolution', label: t('commission:vote.number'), value: `№ ${resolution.number}, ${formatDateWithYear(resolution.on, language)}` },
        { key: 'vote', label: t('commission:vote.title'), value: voteInWords(resolution.vote) },
        ...namedVotes(resolution.vote),
        ...(resolution.vote.meetingId === undefined ? [] : [{ key: 'protocol', label: t('commission:vote.protocol'), value: <TextLink href={meetingHref(resolution.vote.meetingId, 'protocol')}>№ {resolution.number.split('/')[0]}</TextLink> }]),
        { key: 'by', label: t('commission:outcome.recorded-by'), value: `${decision.by.name}, ${formatMomentWithYear(decision.at, zone, language)}` },
        { key: 'proposed', label: t('commission:decision.proposer'), value: decision.proposedBy.name },
        ...(decision.grounds.length === 0 ? [] : [{ key: 'grounds', label: t('commission:refusal.grounds'), value: decision.grounds.map(({ title, citationPlace }) => `${text(title)} (${text(citationPlace)})`).join('; ') }]),
        ...(decision.appealBy === null ? [] : [{ key: 'appeal', label: t('commission:outcome.appeal-by'), value: lastDay(decision.appealBy, zone, language) }]),
      ]} />
    </Section>
  );
}

/** The notice in the media that the law requires within a term of the registration. */
function Publication({ current }: { readonly current: Case }) {
  const { t, language } = useWords();
  const { filing, rulebook, view, circumstances, allowed } = current;
  const { zone } = view.contest;
  const registeredAt = registeredSince(filing);
  if (registeredAt === null) return null;
  const publishBy = rulebook.publishBy(registeredAt, filing.zone);
  const overdue = filing.publishedAt === null && millisBetween(circumstances.receivedAt, publishBy) <= 0;
  return (
    <Section title={t('commission:outcome.publication')} aside={<Citation citation={rulebook.limits.publicationDays.citation} short />}>
      {filing.publishedAt !== null
        ? <><p>{t('commission:outcome.published', { moment: formatMomentWithYear(filing.publishedAt, zone, language) })}</p>{filing.publication && <Suspense fallback={null}><PublicationRecord current={current} /></Suspense>}</>
        : (
          <Stack gap={3}>
            <p className={overdue ? 't-text--bad' : undefined}>{t(overdue ? 'commission:outcome.publish-overdue' : 'commission:outcome.publish-by', { date: lastDay(publishBy, zone, language) })}</p>
            {allowed.includes('publish-registration')
              ? <Suspense fallback={null}><PublicationRecord current={current} /></Suspense>
              : <p className="t-text--muted">{t('commission:outcome.publish-who')}</p>}
          </Stack>
        )}
    </Section>
  );
}

function Cancellation({ current: { filing, view, allowed } }: { readonly current: Case }) {
  const { t, text, language } = useWords();
  const { cancellation } = filing;
  if (cancellation !== null) {
    return (
      <Section title={t('commission:outcome.cancelled')} aside={<LinkButton size="s" href={casePath(filing.id, 'acts/cancellation')}>{t('commission:outcome.act')}</LinkButton>}>
        <SummaryList rows={[
          { key: 'resolution', label: t('commission:vote.number'), value: `№ ${cancellation.resolution.number}, ${formatDateWithYear(cancellation.resolution.on, language)}` },
          { key: 'grounds', label: t('commission:refusal.grounds'), value: cancellation.grounds.map(({ title, citationPlace }) => `${text(title)} (${text(citationPlace)})`).join('; ') },
          { key: 'appeal', label: t('commission:outcome.appeal-by'), value: lastDay(cancellation.appealBy, view.contest.zone, language) },
        ]} />
      </Section>
    );
  }
  if (!allowed.includes('cancel-registration')) return null;
  return <Section title={t('commission:outcome.cancellation')}><Stack gap={3}><p>{t('commission:outcome.cancellation-text')}</p><div><LinkButton size="s" href={casePath(filing.id, 'cancellation')}>{t('commission:outcome.cancel')}</LinkButton></div></Stack></Section>;
}
