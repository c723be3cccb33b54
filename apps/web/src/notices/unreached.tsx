import type { UnreachedView } from '@tirkeu/contracts';
import type { MessageKey } from '@tirkeu/messages';
import { Card, DataTable, Stack, Text, TextLink, TwoLines, type DataColumn } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../shared/api.js';
import { useWords } from '../shared/language.js';

type Row = UnreachedView['rows'][number];

/** The applicants of one's commissions whom the last e-mail has not reached; nothing where all were reached. */
export function Unreached() {
  const { t } = useWords();
  const { data } = useQuery({ queryKey: ['notices', 'unreached'], queryFn: ({ signal }) => apiGet<UnreachedView>('/api/notices/unreached', signal) });
  if (data === undefined || data.rows.length === 0) return null;
  const columns: DataColumn<Row>[] = [
    {
      id: 'who', header: t('notices:unreached.who'), rowHeader: true, card: 'title',
      cell: ({ filingId, candidate, district }) => (
        <TwoLines first={<TextLink href={`/commission/filings/${filingId}`}>{candidate ?? t('common:not-given')}</TextLink>} second={district === null ? undefined : t('notices:unreached.district', { number: district })} />
      ),
    },
    { id: 'what', header: t('notices:unreached.what'), width: '34%', cell: ({ kind }) => t(`notices:kind.${kind}` as MessageKey) },
    { id: 'why', header: t('notices:unreached.why'), width: '30%', cell: ({ failure }) => t(`notices:unreached.${failure}`) },
  ];
  return (
    <Card title={t('notices:unreached.title')}>
      <Stack gap={3}>
        <Text tone="muted">{t('notices:unreached.lead')}</Text>
        <DataTable caption={t('notices:unreached.title')} columns={columns} rows={[...data.rows]} rowKey={({ filingId }) => filingId} />
      </Stack>
    </Card>
  );
}
