import { EXPORT_FORMATS, type DepositFile, type DepositView, type LedgerView } from '@tirkeu/contracts';
import type { DepositAmounts } from '@tirkeu/domain';
import { formatMomentWithYear } from '@tirkeu/messages';
import { Card, DataTable, ListBullets, Notice, Row, Section, Stack, StatTile, Text, TextLink, TileRow, TwoLines, type DataColumn } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { useElectionAsked, useLedger, withElection } from './deposit-queries.js';
import { StandingTag, Tenge, placeOf, whoOf } from './deposit-words.js';
import { DepositsFrame } from './deposits-frame.js';

/** Every deposit of the commission with what is due, what came in and what becomes of it; the totals are the sums of the rows. */
export function LedgerPage() {
  const { t } = useWords();
  const query = useLedger();
  return (
    <DepositsFrame title={t('deposits:title')} lead={t('deposits:lead')}>
      <Loaded query={query} rows={8}>{(ledger) => <Ledger ledger={ledger} />}</Loaded>
    </DepositsFrame>
  );
}

function Ledger({ ledger }: { readonly ledger: LedgerView }) {
  const { t, language } = useWords();
  if (ledger.rows.length === 0) return <Notice tone="info"><p>{t('deposits:empty')}</p></Notice>;
  return (
    <Stack gap={5}>
      <Totals total={ledger.total} />
      <LedgerTable ledger={ledger} />
      <Section title={t('deposits:sums')} level={2}>
        <ListBullets items={[t('deposits:sums.full'), t('deposits:sums.due'), t('deposits:sums.received')]} />
      </Section>
      <Files content="ledger" />
      <Text size="s" tone="muted">{t('deposits:report.as-of')}: {formatMomentWithYear(ledger.asOf, ledger.zone, language)}</Text>
    </Stack>
  );
}

const SHOWN = ['due', 'received', 'outstanding', 'held', 'refundable', 'forfeited', 'returned'] as const satisfies readonly (keyof DepositAmounts)[];

function Totals({ total }: { readonly total: DepositAmounts }) {
  const { t } = useWords();
  return (
    <TileRow label={t('deposits:total')}>
      {SHOWN.map((name) => <StatTile key={name} label={t(`deposits:amount.${name}`)} value={<Tenge sum={total[name]} />} tone={name === 'outstanding' && total[name] > 0 ? 'warn' : undefined} />)}
    </TileRow>
  );
}

function LedgerTable({ ledger: { rows, total } }: { readonly ledger: LedgerView }) {
  const words = useWords();
  const { t } = words;
  const election = useElectionAsked();
  const columns: DataColumn<DepositView>[] = [
    {
      id: 'who', header: t('deposits:col.who'), rowHeader: true, card: 'title', width: '30%',
      cell: (row) => <TwoLines first={<TextLink href={withElection(`/commission/deposits/filings/${row.filingId}`, election)}>{whoOf(row, words)}</TextLink>} second={row.route === 'party-list' ? t('deposits:persons', { count: row.persons }) : t(`common:route.${row.route}`)} />,
    },
    { id: 'contest', header: t('deposits:col.contest'), card: 'line', cell: (row) => placeOf(row, words) },
    { id: 'due', header: t('deposits:col.due'), align: 'end', card: 'line', cell: (row) => <TwoLines first={<Tenge sum={row.amounts.due} />} second={row.dueReason === 'full' ? undefined : t(`deposits:due.${row.dueReason}`)} /> },
    { id: 'received', header: t('deposits:col.received'), align: 'end', card: 'line', cell: (row) => <Tenge sum={row.amounts.received} /> },
    { id: 'standing', header: t('deposits:col.standing'), card: 'status', cell: (row) => <StandingTag standing={row.standing} /> },
    { id: 'fate', header: t('deposits:col.fate'), card: 'plain', cell: (row) => <Text as="span" size="s" tone="muted" className="dp-words">{t(`deposits:fate.${row.fateReason}`)}</Text> },
  ];
  return (
    <Card padded={false}>
      <DataTable
        caption={t('deposits:table')} captionHidden columns={columns} rows={[...rows]} rowKey={({ filingId }) => filingId} density="compact" cards
        footer={<tr className="dp-total"><th scope="row" colSpan={2}>{t('deposits:total')}</th><td className="t-table__end"><Tenge sum={total.due} /></td><td className="t-table__end"><Tenge sum={total.received} /></td><td colSpan={2} /></tr>}
      />
    </Card>
  );
}

/** The same rows as a file for a spreadsheet or for paper. */
export function Files({ content }: { readonly content: DepositFile }) {
  const { t, language } = useWords();
  const election = useElectionAsked();
  return (
    <Row gap={3}>
      <Text as="span" tone="muted">{t('deposits:files')}: {t(`deposits:files.${content}`)}</Text>
      {EXPORT_FORMATS.map((format) => <TextLink key={format} href={withElection('/api/deposits/file', election, { content, format, language })} download>{format.toUpperCase()}</TextLink>)}
    </Row>
  );
}
