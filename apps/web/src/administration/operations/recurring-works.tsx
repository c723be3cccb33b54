import type { RecurringWorkView } from '@tirkeu/contracts';
import type { Instant } from '@tirkeu/domain';
import { formatElapsed, formatNumber, type MessageKey } from '@tirkeu/messages';
import { Card, DataTable, EmptyState, Tag, TwoLines, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';

const NAMES: Readonly<Record<string, MessageKey>> = {
  relay: 'operations:work.relay', reconcile: 'operations:work.reconcile', sweep: 'operations:work.sweep', remind: 'operations:work.remind', fold: 'operations:work.fold',
  'clear-exports': 'operations:work.clear-exports', 'forget-copies': 'operations:work.forget-copies', 'forget-people': 'operations:work.forget-people', 'grow-log': 'operations:work.grow-log', 'send-mail': 'operations:work.send-mail',
};

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Work that recurs, and when each last ran. */
export function RecurringWorks({ rows, now }: { readonly rows: readonly RecurringWorkView[]; readonly now: Instant }) {
  const { t, language } = useWords();
  if (rows.length === 0) return <EmptyState title={t('operations:work.none')} />;
  const every = (ms: number): string => {
    if (ms >= HOUR) return t('operations:hours', { count: formatNumber(ms / HOUR, language) });
    if (ms < SECOND) return t('operations:millis', { count: formatNumber(ms, language) });
    return ms >= MINUTE ? t('operations:minutes', { count: formatNumber(ms / MINUTE, language) }) : t('operations:seconds', { count: formatNumber(ms / SECOND, language) });
  };
  const columns: DataColumn<RecurringWorkView>[] = [
    { id: 'work', header: t('operations:col.work'), rowHeader: true, card: 'title', width: '38%', cell: ({ name }) => { const key = NAMES[name]; return key === undefined ? <span className="ops-id">{name}</span> : t(key); } },
    { id: 'every', header: t('operations:col.every'), align: 'end', card: 'line', cell: ({ everyMs }) => every(everyMs) },
    { id: 'last', header: t('operations:col.last'), card: 'line', cell: ({ finishedAt, fault }) => <TwoLines first={finishedAt === null ? t('operations:work.never') : formatElapsed(finishedAt, now, language)} second={fault ?? undefined} /> },
    { id: 'runs', header: t('operations:col.runs'), align: 'end', card: 'line', cell: ({ runs }) => formatNumber(runs, language) },
    { id: 'state', header: t('operations:col.state'), card: 'status', cell: (row) => <WorkState row={row} /> },
  ];
  return <Card padded={false}><DataTable caption={t('operations:work.title')} columns={columns} rows={[...rows]} rowKey={({ name }) => name} density="compact" cards /></Card>;
}

function WorkState({ row: { overdue, fault } }: { readonly row: RecurringWorkView }) {
  const { t } = useWords();
  if (overdue) return <Tag tone="bad">{t('operations:work.overdue')}</Tag>;
  return fault === null ? <Tag tone="ok">{t('operations:work.ok')}</Tag> : <Tag tone="bad">{t('operations:work.failed')}</Tag>;
}
