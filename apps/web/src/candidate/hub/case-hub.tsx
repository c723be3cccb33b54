import { findBallotApproval, getWindow, openNotice, type FilingStatus } from '@tirkeu/domain';
import { formatClosing, formatMoment, type MessageKey } from '@tirkeu/messages';
import { Card, LinkButton, ListBullets, Notice, Section, Stack, Text, TextLink, Tracker } from '@tirkeu/ui';
import { Suspense, lazy } from 'react';
import { completeFileHref } from '../../shared/addresses.js';
import { Deadline } from '../../shared/deadline.js';
import { useWords } from '../../shared/language.js';
import { calendarHref, hrefOf, isReplaceable, type FilingCase } from '../case/filing-case.js';
import { shortMoment } from './case-head.js';
import { courseOf, type CourseState, type CourseStep } from './course.js';
import { HubFrame } from './hub-frame.js';
import { TaskGroup } from './task-group.js';
import { paperTasks } from './tasks.js';

/** Needed by few: who came late fetches it then. */
const LateHubNotice = lazy(async () => ({ default: (await import('./late-hub-notice.js')).LateHubNotice }));

/** Needed between registration and the ballot. */
const BallotReminder = lazy(async () => ({ default: (await import('./ballot-reminder.js')).BallotReminder }));

/** Only until the commission takes the filing up. */
const ReplaceGroup = lazy(async () => ({ default: (await import('./replace-group.js')).ReplaceGroup }));

/** A list has people, not a person. */
const ListStanding = lazy(async () => ({ default: (await import('./list-standing.js')).ListStanding }));
const ListPapers = lazy(async () => ({ default: (await import('./list-standing.js')).ListPapers }));

interface Props {
  readonly filingCase: FilingCase;
}

const OPEN_STATUSES: readonly FilingStatus[] = ['submitted', 'in-examination', 'awaiting-cure', 'proposed'];

/** "My case": what was handed in, where it stands, what is still to do and until when. */
export function CaseHub({ filingCase }: Props) {
  const { t, language } = useWords();
  const { filing, timetable } = filingCase;
  const registration = getWindow(timetable, 'registration');
  const open = OPEN_STATUSES.includes(filing.status);
  const by = t('candidate:hub.by', { moment: shortMoment(registration.closesAt, timetable.zone, language) });
  return (
    <HubFrame filingCase={filingCase} tabTitle={t('candidate:hub.tab.case')} standing={<Standing filingCase={filingCase} open={open} />} help={<More filingCase={filingCase} />}>
      <Status filingCase={filingCase} />
      {isUnsigned(filingCase) && <Suspense fallback={null}><BallotReminder filingCase={filingCase} /></Suspense>}
      {filing.status === 'late' && filingCase.view.receipt && <Suspense fallback={null}><LateHubNotice filingCase={filingCase} receipt={filingCase.view.receipt} /></Suspense>}
      {open && (filing.form === 'party-list'
        ? <Suspense fallback={null}><ListPapers filingCase={filingCase} title={t('candidate:hub.registration')} aside={by} /></Suspense>
        : <TaskGroup title={t('candidate:hub.registration')} tasks={paperTasks(filingCase, 'registration')} aside={by} />)}
      <Course filingCase={filingCase} />
      {isReplaceable(filingCase) && filing.form !== 'party-list' && <Suspense fallback={null}><ReplaceGroup filingCase={filingCase} /></Suspense>}
      {filing.form === 'party-list' && <Suspense fallback={null}><ListStanding filingCase={filingCase} /></Suspense>}
    </HubFrame>
  );
}

/** Whether the entry on the ballot waits for the candidate's word. */
const isUnsigned = ({ filing, candidate, allowed }: FilingCase): boolean =>
  filing.form !== 'party-list' && allowed.includes('confirm-ballot-entry') && candidate !== undefined && findBallotApproval(filing, candidate.id)?.answer !== 'confirmed';

function Standing({ filingCase, open }: Props & { readonly open: boolean }) {
  const { t } = useWords();
  const { filing, timetable, rulebook } = filingCase;
  const notice = openNotice(filing);
  const { zone } = timetable;
  if (notice) return <Deadline what={t('candidate:deadline.cure')} at={notice.cureBy} zone={zone} citation={rulebook.limits.cureMinimumHours.citation} />;
  if (open) {
    const { closesAt, citation } = getWindow(timetable, 'registration');
    return <Deadline what={t('candidate:deadline.registration')} at={closesAt} zone={zone} citation={citation}><p>{t('candidate:deadline.registration.text')}</p></Deadline>;
  }
  const appealBy = filing.status === 'cancelled' ? filing.cancellation?.appealBy : filing.status === 'refused' ? filing.decision?.appealBy : null;
  return appealBy ? <Deadline what={t('candidate:deadline.appeal')} at={appealBy} zone={zone} citation={rulebook.limits.appealDays.citation} /> : null;
}

interface StatusWords {
  readonly tone: 'info' | 'warn' | 'bad' | 'ok';
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly action?: { readonly page: string; readonly key: MessageKey };
}

const DECISION = { page: 'decision', key: 'candidate:case.decision' } as const;
const STATUS_WORDS: Readonly<Partial<Record<FilingStatus, StatusWords>>> = {
  submitted: { tone: 'info', title: 'candidate:case.submitted', text: 'candidate:case.submitted.text' },
  'in-examination': { tone: 'info', title: 'candidate:case.examined', text: 'candidate:case.examined.text' },
  proposed: { tone: 'info', title: 'candidate:case.proposed', text: 'candidate:case.examined.text' },
  'awaiting-cure': { tone: 'warn', title: 'candidate:case.cure', text: 'candidate:case.cure.text', action: { page: 'notice', key: 'candidate:case.cure.open' } },
  registered: { tone: 'ok', title: 'candidate:case.registered', text: 'candidate:case.registered.text', action: DECISION },
  refused: { tone: 'bad', title: 'candidate:case.refused', text: 'candidate:case.refused.text', action: DECISION },
  cancelled: { tone: 'bad', title: 'candidate:case.cancelled', text: 'candidate:case.cancelled.text', action: DECISION },
  withdrawn: { tone: 'info', title: 'candidate:case.withdrawn', text: 'candidate:case.withdrawn.text' },
  revoked: { tone: 'info', title: 'candidate:case.revoked', text: 'candidate:case.withdrawn.text' },
  died: { tone: 'info', title: 'candidate:case.died', text: 'candidate:case.died.text' },
};

function Status({ filingCase }: Props) {
  const { t, language } = useWords();
  const { filing, timetable } = filingCase;
  const words = STATUS_WORDS[filing.status];
  if (!words) return null;
  const moment = formatClosing(getWindow(timetable, 'registration').closesAt, timetable.zone, language);
  return (
    <Notice tone={words.tone} title={t(words.title)} actions={words.action && <LinkButton kind={words.tone === 'warn' ? 'primary' : 'secondary'} href={hrefOf(filing.id, words.action.page)}>{t(words.action.key)}</LinkButton>}>
      <p>{t(words.text, { moment })}</p>
    </Notice>
  );
}

const STATE_WORDS: Readonly<Record<CourseState, MessageKey>> = {
  done: 'candidate:course.done', current: 'candidate:course.current', ahead: 'candidate:course.ahead', skipped: 'candidate:course.skipped',
};

function Course({ filingCase }: Props) {
  const { t, language } = useWords();
  const { zone } = filingCase.timetable;
  const detail = ({ state, at }: CourseStep) => {
    if (at === null || state === 'skipped') return undefined;
    const moment = formatMoment(at, zone, language);
    return state === 'done' ? moment : t('candidate:course.by', { moment });
  };
  return (
    <Section title={t('candidate:course.title')}>
      <Card>
        <Tracker
          label={t('candidate:course.title')}
          steps={courseOf(filingCase).map((step) => ({ key: step.id, title: t(`candidate:course.${step.id}`), state: step.state, stateText: t(STATE_WORDS[step.state]), detail: detail(step) }))}
        />
      </Card>
    </Section>
  );
}

function More({ filingCase }: Props) {
  const { t, language } = useWords();
  const { filing, allowed, circumstances: { actor } } = filingCase;
  const links: readonly (readonly [page: string, key: MessageKey])[] = [
    ['receipt', 'candidate:more.receipt'],
    ...(actor.role === 'agent' ? [] : [['check', 'candidate:more.answers'] as const]),
    ...(filing.notices.length > 0 && filing.status !== 'awaiting-cure' ? [['notice', 'candidate:more.notice'] as const] : []),
    ...(filing.status === 'registered' ? [['ballot', 'candidate:more.ballot'] as const] : []),
    ...(filing.submittedAt !== null && filing.status !== 'late' ? [['registers', 'candidate:more.registers'] as const] : []),
    ['history', 'candidate:more.history'],
    ['data', 'candidate:more.data'],
    ['reads', 'candidate:more.reads'],
    ['why', 'candidate:hub.why.link'],
    ...(allowed.includes('withdraw') ? [['withdraw', 'candidate:more.withdraw'] as const] : []),
    ...(allowed.includes('revoke-nomination') ? [['revoke', 'candidate:more.revoke'] as const] : []),
  ];
  return (
    <Section title={t('candidate:more.title')}>
      <Stack gap={3}>
        <ListBullets
          items={[
            ...links.map(([page, key]) => <TextLink key={page} href={hrefOf(filing.id, page)}>{t(key)}</TextLink>),
            ...(actor.role === 'agent' ? [<TextLink key="workspace" href={`/nominator/filings/${filing.id}`}>{t('candidate:more.answers')}</TextLink>] : []),
            <TextLink key="calendar" href={calendarHref(filing.id, language)} download>{t('candidate:more.calendar')}</TextLink>,
            <TextLink key="file" href={completeFileHref(filing.id, language)} download>{t('common:complete-file')}</TextLink>,
          ]}
        />
        <Text size="s" tone="muted">{t('candidate:hub.paper')}</Text>
      </Stack>
    </Section>
  );
}
