import type { ClosingView, OutagesView, RestoredView } from '@tirkeu/contracts';
import { localDate } from '@tirkeu/domain';
import { formatClosingWithYear, formatDateWithYear, formatZone } from '@tirkeu/messages';
import { Card, DataTable, Section, Stack, Text, TextLink, TwoLines, type DataColumn } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { ZONE } from './outages-data.js';

/** What lost minutes may do to closings, what they have done, and where the law says so, or does not. */
export function LawSection({ view }: { readonly view: OutagesView }) {
  const { t, text } = useWords();
  const { rule, basis, closings, restored, electionTitle } = view;
  return (
    <Section title={t('outages:law.title')}>
      <Stack gap={4}>
        <Text>{t('outages:law.rule', { hours: rule.hoursBeforeClosing, least: rule.atLeastMinutes, most: rule.atMostMinutes })} {t('outages:law.nothing-by-itself')}</Text>
        <Text size="s">{t('outages:law.basis')}: <Citation citation={basis} /></Text>
        <Text size="s" tone="muted">{t('outages:law.election', { election: text(electionTitle) })}</Text>
        <Closings closings={closings} asOf={view.asOf} />
        <Restored restored={restored} />
      </Stack>
    </Section>
  );
}

/** Zones whose clocks agree close at one moment. */
const atOneMoment = (closings: readonly ClosingView[]): ClosingView[] => [...new Map(closings.map((closing) => [`${closing.window} ${closing.closesAt}`, closing])).values()];

/** A closing that has come leads to its day, minute by minute. */
function ClosingDay({ closesAt, text, asOf }: Pick<ClosingView, 'closesAt'> & Pick<OutagesView, 'asOf'> & { readonly text: string }) {
  if (closesAt > asOf) return text;
  return <TextLink href={`/outages?until=${localDate(closesAt, ZONE)}`}>{text}</TextLink>;
}

function Closings({ closings, asOf }: Pick<OutagesView, 'closings' | 'asOf'>) {
  const { t, language } = useWords();
  const columns: DataColumn<ClosingView>[] = [
    { id: 'window', header: t('outages:col.window'), rowHeader: true, card: 'title', width: '32%', cell: ({ window, zone, closesAt }) => <TwoLines first={t(`common:window.${window}`)} second={formatZone(closesAt, zone)} /> },
    { id: 'closes', header: t('outages:col.closes'), card: 'line', cell: ({ closesAt, zone }) => <ClosingDay closesAt={closesAt} text={formatClosingWithYear(closesAt, zone, language)} asOf={asOf} /> },
    { id: 'lost', header: t('outages:col.lost'), card: 'line', cell: ({ lostMinutes }) => t('outages:lost.minutes', { count: lostMinutes }) },
    {
      id: 'may', header: t('outages:col.may'), card: 'line', width: '28%',
      cell: ({ restoration, zone }) => (restoration ? t('outages:may.until', { minutes: t('outages:lost.minutes', { count: restoration.minutes }), until: formatClosingWithYear(restoration.until, zone, language) }) : t('outages:may.none')),
    },
  ];
  return <Card padded={false}><DataTable caption={t('outages:closings.title')} columns={columns} rows={atOneMoment(closings)} rowKey={({ window, closesAt }) => `${window} ${closesAt}`} density="compact" cards /></Card>;
}

function Restored({ restored }: Pick<OutagesView, 'restored'>) {
  const { t, text, language } = useWords();
  if (restored.length === 0) return <Text tone="muted">{t('outages:restored.none')}</Text>;
  const columns: DataColumn<RestoredView>[] = [
    { id: 'commission', header: t('outages:col.commission'), rowHeader: true, card: 'title', width: '30%', cell: ({ commission, window }) => <TwoLines first={text(commission)} second={t(`common:window.${window}`)} /> },
    { id: 'resolution', header: t('outages:col.resolution'), card: 'line', cell: ({ resolution: { number, on } }) => t('outages:restored.resolution', { number, date: formatDateWithYear(on, language) }) },
    { id: 'minutes', header: t('outages:col.restored'), card: 'line', cell: ({ minutes, evidence }) => <TwoLines first={t('outages:lost.minutes', { count: minutes })} second={formatClosingWithYear(evidence.closesAt, ZONE, language)} /> },
    { id: 'evidence', header: t('outages:col.evidence'), card: 'plain', width: '30%', cell: ({ evidence }) => <code className="outages-key">{evidence.readingsHash}</code> },
  ];
  return <Card padded={false}><DataTable caption={t('outages:restored.title')} columns={columns} rows={[...restored]} rowKey={({ at, commission, window }) => `${at} ${commission.kk} ${window}`} density="compact" cards /></Card>;
}
