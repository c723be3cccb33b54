import { getWindow, type Filing } from '@tirkeu/domain';
import { formatMoment } from '@tirkeu/messages';
import { Columns, Notice, Section, Stack, Text, TextLink } from '@tirkeu/ui';
import { Deadline } from '../../shared/deadline.js';
import { useWords } from '../../shared/language.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { CaseMeta, districtWords } from './case-head.js';
import { TaskGroup } from './task-group.js';
import { detailTasks, finishTasks, paperTasks, progressOf } from './tasks.js';

interface Props {
  readonly filingCase: FilingCase;
}

/** The task list of a draft, with both deadlines. */
export function DraftHub({ filingCase }: Props) {
  const words = useWords();
  const { t, text, language } = words;
  const { timetable, view, now } = filingCase;
  const nomination = getWindow(timetable, 'nomination');
  const registration = getWindow(timetable, 'registration');
  const by = (at: typeof nomination.closesAt) => t('candidate:hub.by', { moment: formatMoment(at, timetable.zone, language) });
  return (
    <CasePage
      filingCase={filingCase}
      width="page"
      title={t('candidate:hub.title', { maslikhat: text(view.contest.maslikhat) })}
      tabTitle={t('candidate:hub.tab')}
      lead={districtWords(filingCase, words)}
      meta={<CaseMeta filingCase={filingCase} />}
      back={{ href: '/candidate', text: t('candidate:filings.title') }}
    >
      <Columns asideFirst aside={<Aside filingCase={filingCase} />}>
        <Stack gap={5}>
          <Ended filing={filingCase.filing} closed={now >= nomination.closesAt} />
          <TaskGroup title={t('candidate:hub.about')} tasks={detailTasks(filingCase)} />
          <TaskGroup title={t('candidate:hub.nomination')} aside={by(nomination.closesAt)} tasks={paperTasks(filingCase, 'nomination')} />
          <TaskGroup title={t('candidate:hub.registration')} aside={by(registration.closesAt)} tasks={paperTasks(filingCase, 'registration')} />
          <TaskGroup title={t('candidate:hub.finish')} tasks={finishTasks(filingCase)} />
          <Help filingCase={filingCase} />
        </Stack>
      </Columns>
    </CasePage>
  );
}

function Ended({ filing, closed }: { readonly filing: Filing; readonly closed: boolean }) {
  const { t } = useWords();
  if (filing.status === 'discarded') return <Notice tone="info" title={t('candidate:hub.discarded')}><p>{t('candidate:hub.discarded.text')}</p></Notice>;
  return closed ? <Notice tone="warn" title={t('candidate:hub.late')}><p>{t('candidate:hub.late.text')}</p></Notice> : null;
}

function Aside({ filingCase }: Props) {
  const { t, language } = useWords();
  const { timetable, now } = filingCase;
  const { opensAt, closesAt, citation } = getWindow(timetable, 'nomination');
  const { completed, of } = progressOf(filingCase);
  return (
    <Stack gap={4}>
      <Deadline what={t('candidate:deadline.nomination')} at={closesAt} zone={timetable.zone} citation={citation}>
        {now < opensAt && <p>{t('candidate:deadline.opens', { moment: formatMoment(opensAt, timetable.zone, language) })}</p>}
        {now < closesAt && <p>{t('candidate:deadline.until-then')}</p>}
      </Deadline>
      <Text><strong>{t('candidate:hub.completed', { completed, of })}</strong> <Text as="span" tone="muted">{t('candidate:hub.any-order')}</Text></Text>
    </Stack>
  );
}

function Help({ filingCase }: Props) {
  const { t } = useWords();
  const { filing, allowed } = filingCase;
  return (
    <Section title={t('candidate:hub.help')}>
      <Stack gap={2}>
        <Text size="s" tone="muted">{t('candidate:hub.why')} <TextLink href={hrefOf(filing.id, 'why')}>{t('candidate:hub.why.link')}</TextLink></Text>
        <Text size="s" tone="muted">{t('candidate:hub.paper')}</Text>
        {allowed.includes('discard') && <Text size="s"><TextLink href={hrefOf(filing.id, 'discard')}>{t('candidate:discard.link')}</TextLink></Text>}
      </Stack>
    </Section>
  );
}
