import { ageOn, fullName, getWindow, iinLastFour, localDate, millisBetween } from '@tirkeu/domain';
import { formatClock, formatDateWithYear, formatDuration, formatMoment, formatMomentWithYear, formatTimeLeft, formatZone } from '@tirkeu/messages';
import { DeadlineCard, Facts, Portrait, TextLink } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { completeFileHref } from '../shared/addresses.js';
import { Citation } from '../shared/citation.js';
import { useWords } from '../shared/language.js';
import { casePath, type Case } from './case.js';
import { queuePlace } from './queue/queue-place.js';
import { WholeNumber } from './whole-number.js';

/** Who, which seat, received when, and until when to decide: in sight without scrolling. */
export function CaseHead({ current }: { readonly current: Case }) {
  const { t, language } = useWords();
  return (
    <section className="t-page__head cm-case" aria-label={t('commission:case.filing')}>
      <Portrait alt={t('commission:case.no-photo')} />
      <div className="cm-case__who">
        <h1 lang="kk" tabIndex={-1}>{current.name}</h1>
        <Facts layout="compact" items={usePersonFacts(current)} />
      </div>
      <div className="cm-case__where">
        <p className="cm-case__back"><TextLink href={queuePlace().href}>{t('commission:to-queue')}</TextLink> <TextLink quiet href={casePath(current.filing.id, 'history')}>{t('commission:history.title')}</TextLink> <TextLink quiet href={completeFileHref(current.filing.id, language)} download>{t('common:complete-file')}</TextLink></p>
        <Facts layout="compact" items={useSeatFacts(current)} />
      </div>
      {current.filing.status !== 'late' && <DecideBy current={current} />}
    </section>
  );
}

/** Until when the commission decides: the end of registration. */
export function DecideBy({ current }: { readonly current: Case }) {
  const { t, language } = useWords();
  const { timetable, receivedAt } = current.circumstances;
  const { closesAt, citation } = getWindow(timetable, 'registration');
  const { zone } = current.view.contest;
  const left = formatTimeLeft(receivedAt, closesAt, language);
  const sameYear = localDate(receivedAt, zone).slice(0, 4) === localDate(closesAt, zone).slice(0, 4);
  return (
    <div className="cm-case__due">
      <DeadlineCard
        compact
        what={t('commission:case.decide-by')}
        date={sameYear ? formatMoment(closesAt, zone, language) : formatMomentWithYear(closesAt, zone, language)}
        dateTime={closesAt}
        left={`(${formatZone(closesAt, zone)}), ${left ?? t('common:deadline.closed')}`}
        basis={<Citation citation={citation} short />}
        tone={left === null ? 'past' : 'plain'}
      />
    </div>
  );
}

function usePersonFacts({ filing, candidate }: Case) {
  const { t, language } = useWords();
  if (candidate === undefined) return [];
  const list = filing.route === 'party-list';
  const age = ageOn(candidate.birthDate, filing.electionDay);
  return [
    list
      ? { key: 'list', label: t('commission:case.list'), value: <>{t('commission:case.persons', { count: filing.candidates.length })} <WholeNumber filing={filing} /></> }
      : { key: 'name', label: t('commission:case.in-russian'), value: <><span lang="ru">{fullName(candidate.nameRu)}</span> <Quiet>{t('commission:case.iin', { last: iinLastFour(candidate.iin) })}</Quiet> <WholeNumber filing={filing} /></> },
    ...(list ? [] : [{ key: 'age', label: t('commission:case.age'), value: <>{t('commission:case.age-on-election-day', { count: age })} <Quiet>{t('commission:case.born', { date: formatDateWithYear(candidate.birthDate, language) })}</Quiet></> }]),
    { key: 'route', label: t('commission:case.route'), value: <NominatedBy filing={filing} /> },
  ];
}

function NominatedBy({ filing: { route, nominator } }: Pick<Case, 'filing'>) {
  const { t, text } = useWords();
  return <>{t(`common:route.${route}`)}{nominator && <Quiet> {[text(nominator.name), nominator.subdivision].filter(Boolean).join(', ')}</Quiet>}</>;
}

function useSeatFacts({ view, filing, rulebook, circumstances }: Case) {
  const { t, text, language } = useWords();
  const { contest, receipt } = view;
  const decidedBy = rulebook.procedure.decidedBy[filing.route];
  const own = circumstances.actor.commissionIds.includes(filing.commissionId);
  return [
    { key: 'seat', label: t('commission:case.seat'), value: text(contest.title) },
    { key: 'body', label: t('commission:case.registers'), value: <>{own ? t('commission:case.this-commission') : text(contest.commission.names)} {decidedBy && <Quiet><Citation citation={decidedBy.citation} short /></Quiet>}</> },
    ...(filing.submittedAt === null ? [] : [{
      key: 'received',
      label: t('commission:case.received'),
      value: <>{formatDateWithYear(localDate(filing.submittedAt, contest.zone), language)}, {formatClock(filing.submittedAt, contest.zone)} {receipt && <InTime receivedAt={receipt.receivedAt} deadline={receipt.deadline} />}</>,
    }]),
  ];
}

function InTime({ receivedAt, deadline }: Pick<NonNullable<Case['view']['receipt']>, 'receivedAt' | 'deadline'>) {
  const { t, language } = useWords();
  const left = millisBetween(receivedAt, deadline);
  return left > 0
    ? <span className="t-text--ok t-nowrap">{t('commission:case.in-time', { time: formatDuration(left, language) })}</span>
    : <span className="t-text--bad t-nowrap">{t('commission:case.late', { time: formatDuration(-left, language) })}</span>;
}

const Quiet = ({ children }: { readonly children: ReactNode }) => <span className="cm-quiet">{children}</span>;
