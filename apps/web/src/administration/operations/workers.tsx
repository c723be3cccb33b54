import type { WorkerView } from '@tirkeu/contracts';
import type { Instant } from '@tirkeu/domain';
import { formatElapsed, formatMomentWithYear } from '@tirkeu/messages';
import { Card, DataTable, EmptyState, Tag, TwoLines, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { PLACES } from './queue-states.js';

const ZONE = 'Asia/Almaty';

/** The worker processes of the last day. */
export function Workers({ rows, now }: { readonly rows: readonly WorkerView[]; readonly now: Instant }) {
  const { t, language } = useWords();
  if (rows.length === 0) return <EmptyState title={t('operations:workers.none')} />;
  const columns: DataColumn<WorkerView>[] = [
    { id: 'worker', header: t('operations:col.worker'), rowHeader: true, card: 'title', cell: ({ host, pid, queue }) => <TwoLines first={<span className="ops-id">{host}:{pid}</span>} second={PLACES[queue]} /> },
    { id: 'version', header: t('operations:col.version'), card: 'line', cell: ({ version }) => version },
    { id: 'started', header: t('operations:col.started'), card: 'line', cell: ({ startedAt }) => formatMomentWithYear(startedAt, ZONE, language) },
    { id: 'seen', header: t('operations:col.seen'), card: 'line', cell: ({ seenAt }) => formatElapsed(seenAt, now, language) },
    { id: 'state', header: t('operations:col.state'), card: 'status', cell: (row) => <WorkerState row={row} /> },
  ];
  return <Card padded={false}><DataTable caption={t('operations:workers.title')} columns={columns} rows={[...rows]} rowKey={({ id }) => id} density="compact" cards /></Card>;
}

function WorkerState({ row: { alive, stoppedAt } }: { readonly row: WorkerView }) {
  const { t } = useWords();
  if (alive) return <Tag tone="ok">{t('operations:worker.alive')}</Tag>;
  return stoppedAt === null ? <Tag tone="bad">{t('operations:worker.silent')}</Tag> : <Tag tone="plain">{t('operations:worker.stopped')}</Tag>;
}
