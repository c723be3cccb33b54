import { getWindow, type Instant } from '@tirkeu/domain';
import { formatMoment } from '@tirkeu/messages';
import { LinkButton, Notice, Section, Text, TextLink } from '@tirkeu/ui';
import { Suspense, lazy } from 'react';
import { Deadline } from '../../shared/deadline.js';
import { useWords } from '../../shared/language.js';
import { useWorkingCopies } from '../../shared/working-copy/working-copy-queries.js';
import { calendarHref, hrefOf, wouldBeLate, type FilingCase } from '../case/filing-case.js';
import { shortMoment } from './case-head.js';
import { HubFrame } from './hub-frame.js';
import { TaskGroup } from './task-group.js';
import { remarkedTasks } from '../../shared/informal/remarks.js';
import { detailTasks, finishTasks, paperTasks, progressOf, typedPages } from './tasks.js';

/** Needed by few: who came late fetches it then. */
const LateHubNotice = lazy(async () => ({ default: (await import('./late-hub-notice.js')).LateHubNotice }));

/** A list has people, not a person; its papers stand in one table. */
const ListPapers = lazy(async () => ({ default: (await import('./list-standing.js')).ListPapers }));
const ListStanding = lazy(async () => ({ default: (await import('./list-standing.js')).ListStanding }));

/** The hub stands without it. */
const InformalCheck = lazy(async () => ({ default: (await import('./informal-check-of-case.js')).InformalCheckOfCase }));

interface Props {
  readonly filingCase: FilingCase;
}

/** The task list of a draft, with both deadlines. */
export function DraftHub({ filingCase }: Props) {
  const { t, language } = useWords();
  const { timetable, now } = filingCase;
  const nomination = getWindow(timetable, 'nomination');
  const registration = getWindow(timetable, 'registration');
  const remarked = remarkedTasks(filingCase.filing);
  const answered = filingCase.filing.informalCheck?.answer != null;
  const informal = <Suspense fallback={null}><InformalCheck filingCase={filingCase} /></Suspense>;
  const typed = typedPages(useWorkingCopies(filingCase.filing.id, filingCase.allowed.includes('record-identity')).data);
  const by = (at: Instant) => t('candidate:hub.by', { moment: shortMoment(at, timetable.zone, language) });
  return (
    <HubFrame filingCase={filingCase} tabTitle={t('candidate:hub.tab')} standing={<Standing filingCase={filingCase} typed={typed} />} help={<Help filingCase={filingCase} />}>
      <Ended filingCase={filingCase} closed={now >= nomination.closesAt} />
      {filingCase.view.receipt && <Suspense fallback={null}><LateHubNotice filingCase={filingCase} receipt={filingCase.view.receipt} /></Suspense>}
      {answered && informal}
      {filingCase.filing.route === 'party-list'
        ? <Suspense fallback={null}><ListPapers filingCase={filingCase} title={t('candidate:hub.nomination')} aside={by(nomination.closesAt)} /><ListStanding filingCase={filingCase} /></Suspense>
        : (
          <>
            <TaskGroup title={t(filingCase.filing.route === 'self' ? 'candidate:hub.about' : 'candidate:hub.about.nominated')} tasks={detailTasks(filingCase, typed)} remarked={remarked} />
            <TaskGroup title={t('candidate:hub.nomination')} aside={by(nomination.closesAt)} tasks={paperTasks(filingCase, 'nomination')} remarked={remarked} />
            <TaskGroup title={t('candidate:hub.registration')} aside={by(registration.closesAt)} tasks={paperTasks(filingCase, 'registration')} remarked={remarked} />
          </>
        )}
      <TaskGroup title={t('candidate:hub.finish')} tasks={finishTasks(filingCase)} />
      {!answered && informal}
    </HubFrame>
  );
}

function Ended({ filingCase, closed }: Props & { readonly closed: boolean }) {
  const { t } = useWords();
  const { filing } = filingCase;
  if (filing.status === 'discarded') return <Notice tone="info" title={t('candidate:hub.discarded')}><p>{t('candidate:hub.discarded.text')}</p></Notice>;
  if (!closed) return null;
  const late = wouldBeLate(filingCase);
  return (
    <Notice tone="warn" title={t('candidate:hub.late')} actions={late && <LinkButton href={`${hrefOf(filing.id, 'check')}#submit`}>{t('candidate:hub.late.hand-in')}</LinkButton>}>
      <p>{t('candidate:hub.late.text')} {t(late ? 'candidate:hub.late.may' : 'candidate:hub.late.over')}</p>
    </Notice>
  );
}

function Standing({ filingCase, typed }: Props & { readonly typed: readonly string[] }) {
  const { t, language } = useWords();
  const { timetable, now } = filingCase;
  const { opensAt, closesAt, citation } = getWindow(timetable, 'nomination');
  const { completed, of } = progressOf(filingCase, typed);
  return (
    <>
      <Deadline what={t('candidate:deadline.nomination')} at={closesAt} zone={timetable.zone} citation={citation}>
        {now < opensAt && <p>{t('candidate:deadline.opens', { moment: formatMoment(opensAt, timetable.zone, language) })}</p>}
        {now < closesAt && <p>{t('candidate:deadline.until-then')}</p>}
      </Deadline>
      <Text><strong>{t('candidate:hub.completed', { completed, of })}</strong> <Text as="span" tone="muted">{t('candidate:hub.any-order')}</Text></Text>
    </>
  );
}

function Help({ filingCase }: Props) {
  const { t, language } = useWords();
  const { filing, allowed } = filingCase;
  return (
    <>
      <Section title={t('candidate:hub.why.title')}>
        <Text size="s" tone="muted">{t('candidate:hub.why')}</Text>
        <Text size="s"><TextLink href={hrefOf(filing.id, 'why')}>{t('candidate:hub.why.link')}</TextLink></Text>
      </Section>
      <Section title={t('candidate:hub.paper.title')}><Text size="s" tone="muted">{t('candidate:hub.paper')}</Text></Section>
      <Text size="s"><a href={calendarHref(filing.id, language)} download>{t('candidate:more.calendar')}</a></Text>
      {allowed.includes('discard') && <Text size="s"><TextLink href={hrefOf(filing.id, 'discard')}>{t('candidate:discard.link')}</TextLink></Text>}
    </>
  );
}
