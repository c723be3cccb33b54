import type { DeadlineRow, DeadlinesView } from '@tirkeu/contracts';
import { formatNumber } from '@tirkeu/messages';
import { Card, DataTable, EmptyState, Section, Stack, StatusMark, Tag, Text, TextLink, TwoLines, VisuallyHidden, type DataColumn } from '@tirkeu/ui';
import { Citation } from '../shared/citation.js';
import { useServerNow } from '../shared/clock.js';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { Page } from '../shared/page.js';
import { useSession } from '../shared/session.js';
import { ALARM_TONES, distanceWords, momentWords } from './deadline-words.js';
import { behindHref, useDeadlines } from './deadlines-data.js';

/** What was missed, what comes next and what has passed: every legal moment that concerns whoever is signed in. */
export function DeadlinesPage() {
  const { t } = useWords();
  const { session } = useSession();
  const query = useDeadlines();
  const isApplicant = session?.active.role === 'candidate' || session?.active.role === 'agent';
  return (
    <Page title={t('deadlines:title')} lead={t(isApplicant ? 'deadlines:lead.applicant' : 'deadlines:lead')} width="page">
      <Stack gap={5}>
        <Loaded query={query} rows={6}>{(view) => <Deadlines {...view} />}</Loaded>
        <div><TextLink href="/calendar">{t('deadlines:public')}</TextLink></div>
      </Stack>
    </Page>
  );
}

function Deadlines({ rows, asOf }: DeadlinesView) {
  const { t } = useWords();
  if (rows.length === 0) return <EmptyState title={t('deadlines:none.title')}>{t('deadlines:none.text')}</EmptyState>;
  const missed = rows.filter(({ alarm }) => alarm === 'missed');
  const ahead = rows.filter(({ at }) => at > asOf);
  const past = rows.filter((row) => row.at <= asOf && row.alarm !== 'missed').toReversed();
  return (
    <>
      <Moments title={t('deadlines:missed.title')} rows={missed} />
      <Moments title={t('deadlines:ahead.title')} rows={ahead} />
      <Moments title={t('deadlines:past.title')} rows={past} />
    </>
  );
}

function Moments({ title, rows }: { readonly title: string; readonly rows: readonly DeadlineRow[] }) {
  const { t, text, language } = useWords();
  const now = useServerNow(15_000);
  if (rows.length === 0) return null;
  const elections = new Set(rows.map(({ electionId }) => electionId)).size;
  const place = ({ electionTitle, contest }: DeadlineRow) => [...(contest ? [text(contest)] : []), ...(elections > 1 ? [text(electionTitle)] : [])].join('. ');
  const columns: DataColumn<DeadlineRow>[] = [
    { id: 'what', header: t('deadlines:col.what'), rowHeader: true, card: 'title', cell: (row) => <TwoLines first={t(`deadlines:kind.${row.kind}`)} second={place(row) || undefined} /> },
    { id: 'when', header: t('deadlines:col.when'), width: '24%', cell: (row) => <TwoLines first={momentWords(row, language)} second={distanceWords(row, now, language)} /> },
    { id: 'state', header: t('deadlines:col.state'), card: 'status', width: '16%', cell: (row) => <State row={row} isAhead={row.at > now} /> },
    { id: 'waiting', header: t('deadlines:col.waiting'), width: '15%', cell: (row) => <Waiting row={row} /> },
    { id: 'basis', header: t('common:legal-basis'), width: '24%', cell: ({ basis }) => <Citation citation={basis} markOnly /> },
  ];
  return (
    <Section title={title}>
      <Card padded={false}><DataTable caption={title} columns={columns} rows={[...rows]} rowKey={({ electionId, kind, zone, at, contest }) => [electionId, kind, zone, at, contest?.kk].join(' ')} cards /></Card>
    </Section>
  );
}

function State({ row: { alarm }, isAhead }: { readonly row: DeadlineRow; readonly isAhead: boolean }) {
  const { t } = useWords();
  if (alarm !== null) return <Tag tone={ALARM_TONES[alarm]}>{t(`deadlines:alarm.${alarm}`)}</Tag>;
  return isAhead ? <Text as="span" tone="muted">{t('deadlines:state.ahead')}</Text> : <StatusMark>{t('deadlines:state.over')}</StatusMark>;
}

function Waiting({ row }: { readonly row: DeadlineRow }) {
  const { t, language } = useWords();
  const { session } = useSession();
  if (row.waiting === null) return <Text as="span" tone="muted">–</Text>;
  const href = behindHref(row, session?.active.role);
  const number = formatNumber(row.waiting, language);
  if (href === null) return <>{number}</>;
  return <TextLink href={href}>{t('deadlines:waiting', { number })}<VisuallyHidden>: {t(`deadlines:kind.${row.kind}`)}</VisuallyHidden></TextLink>;
}
