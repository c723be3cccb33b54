import type { OperationsView, QueueStateView } from '@tirkeu/contracts';
import { formatNumber, type MessageKey } from '@tirkeu/messages';
import { Card, DataTable, Stack, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { BOARD } from './operations-queries.js';

/** Where a queue is, as such systems are called everywhere. */
export const PLACES = { redis: 'Redis', postgresql: 'PostgreSQL' } as const;

const NAMES: Readonly<Record<string, MessageKey>> = {
  clockwork: 'operations:queue.clockwork', mail: 'operations:queue.mail', effects: 'operations:queue.effects', registers: 'operations:queue.registers', exports: 'operations:queue.exports',
  'dry-runs': 'operations:queue.dry-runs',
};

/** What stands in each queue, as far as the queue answers, and the way to the board. */
export function QueueStates({ queue: { backend, queues } }: Pick<OperationsView, 'queue'>) {
  const { t, language } = useWords();
  const figure = (id: 'waiting' | 'active' | 'delayed'): DataColumn<QueueStateView> => ({ id, header: t(`operations:col.${id}`), align: 'end', card: 'line', cell: (row) => formatNumber(row[id], language) });
  const columns: DataColumn<QueueStateView>[] = [
    { id: 'queue', header: t('operations:col.queue'), rowHeader: true, card: 'title', width: '40%', cell: ({ name }) => { const key = NAMES[name]; return key === undefined ? name : t(key); } },
    figure('waiting'), figure('active'), figure('delayed'),
  ];
  return (
    <Stack gap={3}>
      <p>{t('operations:queues.backend', { place: PLACES[backend] })}</p>
      {queues !== null && <Card padded={false}><DataTable caption={t('operations:queues.title')} columns={columns} rows={[...queues]} rowKey={({ name }) => name} density="compact" cards /></Card>}
      {queues !== null && <p><a href={BOARD} target="_blank" rel="noopener">{t('operations:queues.board')}</a> {t('operations:queues.board.hint')}</p>}
    </Stack>
  );
}
