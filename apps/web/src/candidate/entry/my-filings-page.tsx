import type { FilingSummary } from '@tirkeu/contracts';
import type { FilingStatus } from '@tirkeu/domain';
import { formatMoment } from '@tirkeu/messages';
import { EmptyState, LinkButton, Section, Stack, StatusMark, Tag, TaskList, TaskRow, type Tone } from '@tirkeu/ui';
import { Suspense, lazy, useId } from 'react';
import { useWords } from '../../shared/language.js';
import { LaterAlarms } from '../../shared/later-alarms.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { useFilings } from '../../shared/queries.js';
import { hrefOf } from '../case/filing-case.js';

/** Comes after the page: most people nominate themselves. */
const NamedCard = lazy(async () => ({ default: (await import('../../shared/named-card.js')).NamedCard }));

/** What wants attention is tinted; the ordinary course of a case is not. */
const STATUS_TONES: Readonly<Partial<Record<FilingStatus, Tone>>> = {
  draft: 'todo', 'awaiting-cure': 'warn', refused: 'bad', cancelled: 'bad', withdrawn: 'plain', revoked: 'plain', died: 'plain', late: 'warn', discarded: 'plain',
};

const ENDED: readonly FilingStatus[] = ['withdrawn', 'revoked', 'died', 'discarded'];

/** The filings of the person who is signed in, and the way to a new one. */
export function MyFilingsPage() {
  const { t } = useWords();
  const query = useFilings();
  const start = <LinkButton kind="primary" href="/candidate/new">{t('candidate:filings.start')}</LinkButton>;
  return (
    <Page title={t('candidate:filings.title')} lead={t('candidate:filings.lead')} width="reading">
      <Suspense fallback={null}><NamedCard /></Suspense>
      <LaterAlarms />
      <Loaded query={query} rows={3}>
        {(filings) => (filings.length === 0 ? <EmptyState title={t('candidate:filings.none')} action={start}>{t('candidate:filings.none.text')}</EmptyState> : (
          <Stack gap={5}>
            <Filings title={t('candidate:filings.current')} filings={filings.filter(({ status }) => !ENDED.includes(status))} />
            <div>{start}</div>
            <Filings title={t('candidate:filings.ended')} filings={filings.filter(({ status }) => ENDED.includes(status))} />
          </Stack>
        ))}
      </Loaded>
    </Page>
  );
}

function Status({ status }: Pick<FilingSummary, 'status'>) {
  const { t } = useWords();
  const tone = STATUS_TONES[status];
  const words = t(`common:status.${status}`);
  return tone === undefined ? <StatusMark kind="dot">{words}</StatusMark> : <Tag tone={tone}>{words}</Tag>;
}

function Filings({ title, filings }: { readonly title: string; readonly filings: readonly FilingSummary[] }) {
  const { t, text, language } = useWords();
  const titleId = useId();
  if (filings.length === 0) return null;
  const hint = ({ submittedAt, openedAt, contest: { zone } }: FilingSummary) => (submittedAt === null
    ? t('candidate:filings.opened', { moment: formatMoment(openedAt, zone, language) })
    : t('candidate:filings.submitted', { moment: formatMoment(submittedAt, zone, language) }));
  return (
    <Section title={title} titleId={titleId}>
      <TaskList labelledBy={titleId}>
        {filings.map((filing) => <TaskRow key={filing.id} name={text(filing.contest.title)} hint={hint(filing)} href={hrefOf(filing.id)} status={<Status status={filing.status} />} />)}
      </TaskList>
    </Section>
  );
}
