import type { DepositView, LedgerView, RefundRunView } from '@tirkeu/contracts';
import { Button, Card, DataTable, Notice, Section, Stack, Text, type DataColumn } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useSession } from '../../shared/session.js';
import { postDeposit, useChangeDeposits, useElectionAsked, useLedger, useRefundRuns } from './deposit-queries.js';
import { Tenge, placeOf, whoOf } from './deposit-words.js';
import { DepositsFrame } from './deposits-frame.js';
import { Files } from './ledger-page.js';
import { RefundRun } from './refund-run.js';

/** Who gets what back and who does not; the runs by which it is paid. */
export function RefundsPage() {
  const { t } = useWords();
  const ledger = useLedger();
  const runs = useRefundRuns();
  return (
    <DepositsFrame title={t('deposits:refunds.title')} lead={t('deposits:refunds.lead')}>
      <Loaded query={ledger} rows={8}>{(found) => <Loaded query={runs} rows={4}>{(list) => <Refunds ledger={found} runs={list} />}</Loaded>}</Loaded>
    </DepositsFrame>
  );
}

function Refunds({ ledger, runs }: { readonly ledger: LedgerView; readonly runs: readonly RefundRunView[] }) {
  const { t } = useWords();
  const { session } = useSession();
  const election = useElectionAsked();
  const change = useChangeDeposits();
  const [failure, setFailure] = useState<unknown>(null);
  const back = ledger.rows.filter(({ amounts, refund }) => amounts.refundable > 0 && refund === null);
  const paid = ledger.rows.filter(({ amounts }) => amounts.received > 0 && amounts.refundable + amounts.returned === 0);
  const kept = paid.filter(({ fate }) => fate !== 'open');
  const open = paid.filter(({ fate }) => fate === 'open');
  const propose = async () => {
    setFailure(null);
    await change(() => postDeposit('refunds', election === null ? {} : { election })).catch(setFailure);
  };
  return (
    <Stack gap={6}>
      <ProblemNotice failure={failure} />
      <Section title={t('deposits:refunds.who')}>
        {back.length === 0 ? <Notice tone="info"><p>{t('deposits:refunds.none')}</p></Notice> : (
          <Stack gap={4}>
            <Reasons caption={t('deposits:refunds.who')} rows={back} amount="refundable" />
            {session?.active.role !== 'member' && <div><Button kind="primary" pendingText={t('deposits:sending')} onClick={propose}>{t('deposits:refunds.propose')}</Button></div>}
          </Stack>
        )}
      </Section>
      {runs.length > 0 && (
        <Section title={t('deposits:refunds.runs')}>
          <Stack gap={4}>{runs.map((run) => <RefundRun key={run.id} run={run} deposits={ledger.rows} zone={ledger.zone} onFailure={setFailure} />)}</Stack>
        </Section>
      )}
      {kept.length > 0 && <Section title={t('deposits:refunds.why-not')}><Reasons caption={t('deposits:refunds.why-not')} rows={kept} amount="received" /></Section>}
      {open.length > 0 && <Section title={t('deposits:report.open')}><Reasons caption={t('deposits:report.open')} rows={open} amount="received" /></Section>}
      <Files content="refunds" />
    </Stack>
  );
}

function Reasons({ caption, rows, amount }: { readonly caption: string; readonly rows: readonly DepositView[]; readonly amount: 'refundable' | 'received' }) {
  const words = useWords();
  const { t } = words;
  const columns: DataColumn<DepositView>[] = [
    { id: 'who', header: t('deposits:col.who'), rowHeader: true, card: 'title', cell: (row) => whoOf(row, words) },
    { id: 'contest', header: t('deposits:col.contest'), card: 'line', cell: (row) => placeOf(row, words) },
    { id: 'amount', header: t(`deposits:amount.${amount}`), align: 'end', card: 'status', cell: ({ amounts }) => <Tenge sum={amounts[amount]} /> },
    {
      id: 'reason', header: t('deposits:col.reason'), card: 'plain',
      cell: ({ fateReason, amounts: { overpaid } }) => (
        <Text as="span" className="dp-words">{t(`deposits:fate.${fateReason}`)}{amount === 'refundable' && overpaid > 0 && <>. {t('deposits:amount.overpaid')}: <Tenge sum={overpaid} /></>}</Text>
      ),
    },
  ];
  return <Card padded={false}><DataTable caption={caption} captionHidden columns={columns} rows={[...rows]} rowKey={({ filingId }) => filingId} density="compact" cards /></Card>;
}
