import type { OutagesView } from '@tirkeu/contracts';
import { formatMomentWithYear } from '@tirkeu/messages';
import { Card, DataTable, Section, Text, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { ZONE } from './outages-data.js';

type Lost = OutagesView['lost'][number];

/** The spans in which nobody could hand in a filing, the latest first. */
export function LostSection({ lost }: Pick<OutagesView, 'lost'>) {
  const { t, language } = useWords();
  const columns: DataColumn<Lost>[] = [
    { id: 'from', header: t('outages:col.from'), rowHeader: true, card: 'title', cell: ({ from }) => formatMomentWithYear(from, ZONE, language) },
    { id: 'until', header: t('outages:col.until'), card: 'line', cell: ({ until }) => formatMomentWithYear(until, ZONE, language) },
    { id: 'minutes', header: t('outages:col.minutes'), card: 'line', cell: ({ minutes }) => t('outages:lost.minutes', { count: minutes }) },
  ];
  return (
    <Section title={t('outages:lost.title')}>
      {lost.length === 0 ? <Text tone="muted">{t('outages:lost.none')}</Text> : (
        <Card padded={false}><DataTable caption={t('outages:lost.title')} captionHidden columns={columns} rows={[...lost].reverse()} rowKey={({ from }) => from} density="compact" cards /></Card>
      )}
    </Section>
  );
}
