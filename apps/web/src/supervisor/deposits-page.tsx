import type { DepositView, LedgerView, MapView } from '@tirkeu/contracts';
import type { DepositAmounts } from '@tirkeu/domain';
import { formatMoney, formatMomentWithYear, type Area } from '@tirkeu/messages';
import { Card, DataTable, Notice, Row, Select, Stack, StatTile, Tag, Text, TextLink, TileRow, TwoLines, type DataColumn } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import { EXPORT_FORMATS } from '@tirkeu/contracts';
import { apiGet } from '../shared/api.js';
import { WithWords, useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { Page } from '../shared/page.js';
import { useMap } from '../shared/queries.js';
import { useSession } from '../shared/session.js';
import { WaitingPage } from '../shared/waiting-page.js';

const WORDS: readonly Area[] = ['deposits'];
const HOME = '/supervisor/deposits';
const SHOWN = ['due', 'received', 'outstanding', 'held', 'refundable', 'forfeited', 'returned'] as const satisfies readonly (keyof DepositAmounts)[];

/** The deposit ledger of one maslikhat of the territory, for those who oversee it: nothing can be changed here. */
export const DepositsPage = () => <WithWords areas={WORDS} waiting={<WaitingPage />}><Overseen /></WithWords>;

const addressOf = (path: string, asked: Readonly<Record<string, string | null>>): string =>
  `${path}?${new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))}`;

function Overseen() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const [maslikhat, election] = [search.get('maslikhat'), search.get('election')];
  const map = useMap();
  const ledger = useQuery({
    queryKey: ['overseen-deposits', maslikhat, election], enabled: maslikhat !== null,
    queryFn: ({ signal }) => apiGet<LedgerView>(addressOf('/api/deposits', { maslikhat, election }), signal),
  });
  return (
    <Page title={t('deposits:overseen.title')} lead={t('deposits:overseen.lead')} width="full" back={{ href: addressOf('/supervisor', { election }), text: t('deposits:overseen.back') }} zone={ledger.data?.zone}>
      <Stack gap={5}>
        <Loaded query={map} rows={1}>{(known) => <Maslikhats map={known} chosen={maslikhat} onChoose={(id) => navigate(addressOf(HOME, { maslikhat: id, election }))} />}</Loaded>
        {maslikhat !== null && <Loaded query={ledger} rows={8}>{(found) => <Ledger ledger={found} maslikhat={maslikhat} election={election} />}</Loaded>}
      </Stack>
    </Page>
  );
}

function Maslikhats({ map, chosen, onChoose }: { readonly map: MapView; readonly chosen: string | null; readonly onChoose: (id: string) => void }) {
  const { t, text } = useWords();
  const { session } = useSession();
  const own = session?.active.regionIds ?? [];
  const options = map.regions.filter(({ id }) => own.length === 0 || own.includes(id)).flatMap((region) => [
    { value: region.id, label: t('deposits:overseen.region', { name: text(region.names) }) },
    ...map.localities.filter(({ regionId }) => regionId === region.id).map(({ id, names }) => ({ value: id, label: `${text(region.names)}: ${text(names)}` })),
  ]);
  return <Select id="maslikhat" label={t('deposits:overseen.maslikhat')} emptyText={t('deposits:overseen.choose')} value={chosen ?? ''} options={options} onChange={onChoose} />;
}

function Ledger({ ledger, maslikhat, election }: { readonly ledger: LedgerView; readonly maslikhat: string; readonly election: string | null }) {
  const { t, language } = useWords();
  if (ledger.rows.length === 0) return <Notice tone="info"><p>{t('deposits:overseen.empty')}</p></Notice>;
  return (
    <Stack gap={5}>
      <TileRow label={t('deposits:total')}>{SHOWN.map((name) => <StatTile key={name} label={t(`deposits:amount.${name}`)} value={formatMoney(ledger.total[name], language)} tone={name === 'outstanding' && ledger.total[name] > 0 ? 'warn' : undefined} />)}</TileRow>
      <Rows ledger={ledger} />
      <Row gap={3}>
        <Text as="span" tone="muted">{t('deposits:files')}: {t('deposits:files.ledger')}</Text>
        {EXPORT_FORMATS.map((format) => <TextLink key={format} href={addressOf('/api/deposits/file', { maslikhat, election, content: 'ledger', format, language })} download>{format.toUpperCase()}</TextLink>)}
      </Row>
      <Text size="s" tone="muted">{t('deposits:report.as-of')}: {formatMomentWithYear(ledger.asOf, ledger.zone, language)}</Text>
    </Stack>
  );
}

function Rows({ ledger: { rows, total } }: { readonly ledger: LedgerView }) {
  const { t, text, language } = useWords();
  const money = (sum: number) => formatMoney(sum, language);
  const who = ({ person, nominator }: DepositView) => (person ? person[language === 'ru' ? 'ru' : 'kk'] : t('deposits:list-of', { name: nominator ? text(nominator) : '' }));
  const columns: DataColumn<DepositView>[] = [
    { id: 'who', header: t('deposits:col.who'), rowHeader: true, card: 'title', width: '28%', cell: (row) => <TwoLines first={who(row)} second={t(`common:route.${row.route}`)} /> },
    { id: 'contest', header: t('deposits:col.contest'), card: 'line', cell: ({ contest }) => text(contest) },
    { id: 'due', header: t('deposits:col.due'), align: 'end', card: 'line', cell: ({ amounts }) => money(amounts.due) },
    { id: 'received', header: t('deposits:col.received'), align: 'end', card: 'line', cell: ({ amounts }) => money(amounts.received) },
    { id: 'standing', header: t('deposits:col.standing'), card: 'status', cell: ({ standing }) => <Tag tone="plain">{t(`deposits:standing.${standing}`)}</Tag> },
    { id: 'fate', header: t('deposits:col.fate'), card: 'plain', cell: ({ fateReason }) => <Text as="span" size="s" tone="muted">{t(`deposits:fate.${fateReason}`)}</Text> },
  ];
  return (
    <Card padded={false}>
      <DataTable
        caption={t('deposits:table')} columns={columns} rows={[...rows]} rowKey={({ filingId }) => filingId} density="compact" cards
        footer={<tr><th scope="row" colSpan={2}>{t('deposits:total')}</th><td className="t-table__end">{money(total.due)}</td><td className="t-table__end">{money(total.received)}</td><td colSpan={2} /></tr>}
      />
    </Card>
  );
}
