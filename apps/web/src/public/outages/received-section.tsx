import type { OutagesView } from '@tirkeu/contracts';
import { formatMoment } from '@tirkeu/messages';
import { Card, DataTable, Section, Stack, Text, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { ZONE } from './outages-data.js';

type Received = OutagesView['received'][number];

/** How many filings came in in each minute, in time and late. Sums alone. */
export function ReceivedSection({ received }: Pick<OutagesView, 'received'>) {
  const { t, language } = useWords();
  const columns: DataColumn<Received>[] = [
    { id: 'minute', header: t('outages:col.minute'), rowHeader: true, card: 'title', cell: ({ minute }) => formatMoment(minute, ZONE, language) },
    { id: 'in-time', header: t('outages:received.in-time'), align: 'end', card: 'line', cell: ({ inTime }) => inTime },
    { id: 'late', header: t('outages:received.late'), align: 'end', card: 'line', cell: ({ late }) => late },
  ];
  const sum = (of: 'inTime' | 'late'): number => received.reduce((count, minute) => count + minute[of], 0);
  return (
    <Section title={t('outages:received.title')}>
      <Stack gap={3}>
        <Text size="s" tone="muted">{t('outages:received.lead')}</Text>
        {received.length === 0 ? <Text tone="muted">{t('outages:received.none')}</Text> : (
          <>
            <Text>{t('outages:received.in-time')}: {sum('inTime')}. {t('outages:received.late')}: {sum('late')}.</Text>
            <details>
              <summary>{t('outages:received.show')}</summary>
              <Card padded={false}><DataTable caption={t('outages:received.title')} captionHidden columns={columns} rows={[...received].reverse()} rowKey={({ minute }) => minute} density="compact" cards /></Card>
            </details>
          </>
        )}
      </Stack>
    </Section>
  );
}
