import type { TroubledMessageView } from '@tirkeu/contracts';
import { formatClock, formatMomentWithYear, formatNumber } from '@tirkeu/messages';
import { Button, Card, DataTable, EmptyState, Stack, Tag, TwoLines, useAnnouncer, type DataColumn, type Tone } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useTryAgain } from './operations-queries.js';

const ZONE = 'Asia/Almaty';
const TONES: Readonly<Record<TroubledMessageView['state'], Tone>> = { 'given-up': 'bad', failing: 'wait', lost: 'bad', long: 'wait' };

/** Messages whose effect does not come about; those that were put aside can be asked for again. */
export function TroubledMessages({ rows }: { readonly rows: readonly TroubledMessageView[] }) {
  const { t, language } = useWords();
  const announce = useAnnouncer();
  const tryAgain = useTryAgain();
  const [failure, setFailure] = useState<unknown>(null);
  const again = async ({ id, key }: TroubledMessageView) => {
    setFailure(null);
    await tryAgain(id).then(() => announce(t('operations:again.done', { key })), setFailure);
  };
  const columns: DataColumn<TroubledMessageView>[] = [
    { id: 'message', header: t('operations:col.message'), rowHeader: true, card: 'title', width: '28%', cell: ({ topic, key }) => <TwoLines first={<span className="ops-id">{topic}</span>} second={<span className="ops-id">{key}</span>} /> },
    { id: 'fault', header: t('operations:col.fault'), card: 'line', width: '16%', cell: ({ fault }) => <span className="ops-id">{fault ?? '–'}</span> },
    {
      id: 'tries', header: t('operations:col.tries'), card: 'line',
      cell: ({ attempts, lost }) => <TwoLines first={formatNumber(attempts, language)} second={lost > 0 ? t('operations:lost', { count: lost }) : undefined} />,
    },
    { id: 'since', header: t('operations:col.since'), card: 'line', cell: ({ recordedAt, tryAt }) => <TwoLines first={formatMomentWithYear(recordedAt, ZONE, language)} second={tryAt === null ? undefined : t('operations:next', { time: formatClock(tryAt, ZONE) })} /> },
    { id: 'state', header: t('operations:col.state'), card: 'status', width: '14%', cell: ({ state }) => <Tag tone={TONES[state]}>{t(`operations:state.${state}`)}</Tag> },
    {
      id: 'action', header: t('operations:col.action'), headerHidden: true, card: 'plain',
      cell: (row) => row.state === 'given-up' && <Button size="s" pendingText={t('operations:again.pending')} aria-label={t('operations:again.of', { key: row.key })} onClick={() => again(row)}>{t('operations:again')}</Button>,
    },
  ];
  return (
    <Stack gap={3}>
      <ProblemNotice failure={failure} />
      {rows.length === 0
        ? <EmptyState title={t('operations:troubled.none')} />
        : <Card padded={false}><DataTable caption={t('operations:troubled.title')} columns={columns} rows={[...rows]} rowKey={({ id }) => String(id)} density="compact" cards /></Card>}
    </Stack>
  );
}
