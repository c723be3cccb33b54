import type { WaitingFilingsView } from '@tirkeu/contracts';
import { formatClosingWithYear, formatNumber, formatZone } from '@tirkeu/messages';
import { Breadcrumbs, Card, DataTable, EmptyState, Stack, StatusMark, Text, TextLink, type DataColumn } from '@tirkeu/ui';
import { useSearchParams } from 'wouter';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { Page } from '../shared/page.js';
import { useSession } from '../shared/session.js';
import { filingHref, momentIn, useWaitingFilings, type NamedMoment } from './deadlines-data.js';

type Row = WaitingFilingsView['rows'][number];

/** The filings that wait for one moment, each leading to its page. */
export function WaitingFilingsPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const moment = momentIn(search);
  return (
    <Page title={t('deadlines:filings.title')} width="page">
      <Stack gap={5}>
        <Breadcrumbs label={t('common:path')} items={[{ label: t('deadlines:title'), href: '/deadlines' }, { label: t('deadlines:filings.title'), current: true }]} repeatsHeading />
        {moment === null ? <Text>{t('deadlines:filings.wrong')}</Text> : <Filings moment={moment} />}
      </Stack>
    </Page>
  );
}

function Filings({ moment }: { readonly moment: NamedMoment }) {
  const { t, language } = useWords();
  const query = useWaitingFilings(moment);
  return (
    <Loaded query={query} rows={6}>
      {({ rows, total }) => {
        const [first] = rows;
        if (first === undefined) return <EmptyState title={t('deadlines:filings.none.title')}>{t('deadlines:filings.none.text')}</EmptyState>;
        const { at, kind } = moment;
        return (
          <Stack gap={3}>
            <Text>{t(`deadlines:kind.${kind}`)}: {formatClosingWithYear(at, first.zone, language)} ({formatZone(at, first.zone)}).</Text>
            <Text tone="muted" size="s">{t('deadlines:filings.shown', { shown: formatNumber(rows.length, language), total: formatNumber(total, language) })}</Text>
            <FilingTable rows={rows} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

function FilingTable({ rows }: { readonly rows: readonly Row[] }) {
  const { t, text, language } = useWords();
  const { session } = useSession();
  const nameOf = ({ candidate, nominator }: Row) => (language === 'kk' ? candidate.kk : candidate.ru) ?? candidate.kk ?? (nominator ? text(nominator) : t('deadlines:filings.nobody'));
  const columns: DataColumn<Row>[] = [
    {
      id: 'candidate', header: t('deadlines:filings.col.candidate'), rowHeader: true, card: 'title', width: '34%',
      cell: (row) => {
        const href = filingHref(session?.active.role, row.filingId);
        return href === null ? nameOf(row) : <TextLink href={href}>{nameOf(row)}</TextLink>;
      },
    },
    { id: 'contest', header: t('deadlines:filings.col.contest'), card: 'line', cell: ({ contest }) => text(contest) },
    { id: 'commission', header: t('deadlines:filings.col.commission'), card: 'line', cell: ({ commission }) => text(commission) },
    { id: 'status', header: t('deadlines:filings.col.status'), card: 'status', width: '18%', cell: ({ status }) => <StatusMark kind="dot">{t(`common:status.${status}`)}</StatusMark> },
  ];
  return <Card padded={false}><DataTable caption={t('deadlines:filings.title')} columns={columns} rows={[...rows]} rowKey={({ filingId }) => filingId} density="compact" cards /></Card>;
}
