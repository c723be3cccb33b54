import type { ElectionDraftSummary } from '@tirkeu/contracts';
import type { DraftStatus } from '@tirkeu/domain';
import { formatDateWithYear, formatNumber } from '@tirkeu/messages';
import { Card, DataTable, EmptyState, LinkButton, Stack, Tag, TextLink, type DataColumn, type Tone } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { LaterAlarms } from '../shared/later-alarms.js';
import { Loaded } from '../shared/loading.js';
import { SetUpFrame } from './set-up-frame.js';
import { useElectionDrafts } from './set-up-queries.js';

const TONES: Readonly<Record<DraftStatus, Tone>> = { 'in-preparation': 'todo', 'awaiting-approval': 'wait', approved: 'ok', discarded: 'plain' };

export function DraftStatusTag({ status }: { readonly status: DraftStatus }) {
  const { t } = useWords();
  return <Tag tone={TONES[status]}>{t(`administration:status.${status}`)}</Tag>;
}

/** The elections that are being set up, and were. */
export function ElectionDraftsPage() {
  const { t } = useWords();
  const query = useElectionDrafts();
  return (
    <SetUpFrame title={t('administration:list.title')} lead={t('administration:list.lead')}>
      <LaterAlarms />
      <Stack gap={5}>
        <div><LinkButton kind="primary" href="/administration/new">{t('administration:list.new')}</LinkButton></div>
        <Loaded query={query} rows={4}>{(rows) => <Drafts rows={rows} />}</Loaded>
      </Stack>
    </SetUpFrame>
  );
}

function Drafts({ rows }: { readonly rows: readonly ElectionDraftSummary[] }) {
  const { t, text, language } = useWords();
  if (rows.length === 0) return <EmptyState title={t('administration:list.none')} />;
  const columns: DataColumn<ElectionDraftSummary>[] = [
    { id: 'election', header: t('administration:col.election'), rowHeader: true, card: 'title', width: '40%', cell: ({ id, title }) => <TextLink href={`/administration/elections/${id}`}>{text(title) || t('administration:list.untitled')}</TextLink> },
    { id: 'day', header: t('administration:col.day'), card: 'line', cell: ({ electionDay }) => formatDateWithYear(electionDay, language) },
    { id: 'contests', header: t('administration:col.contests'), align: 'end', card: 'line', cell: ({ contests }) => formatNumber(contests, language) },
    { id: 'seats', header: t('administration:col.seats'), align: 'end', card: 'line', cell: ({ seats }) => formatNumber(seats, language) },
    { id: 'status', header: t('administration:col.status'), card: 'status', cell: ({ status }) => <DraftStatusTag status={status} /> },
  ];
  return <Card padded={false}><DataTable caption={t('administration:list.title')} columns={columns} rows={[...rows]} rowKey={({ id }) => id} density="compact" cards /></Card>;
}
