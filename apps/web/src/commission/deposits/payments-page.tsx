import type { DepositView, StatementLinesView, StatementLineView } from '@tirkeu/contracts';
import { formatMoney } from '@tirkeu/messages';
import { Card, LinkButton, Notice, Stack, Tabs, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useElectionAsked, useLedger, useStatementLines, withElection } from './deposit-queries.js';
import { DepositsFrame } from './deposits-frame.js';
import { PaymentCard } from './payment-card.js';

const STATUSES = ['open', 'matched', 'set-aside'] as const satisfies readonly StatementLineView['status'][];

/** The payments of all statements: proposed by the machine, confirmed by a clerk, each matched once. */
export function PaymentsPage() {
  const { t } = useWords();
  const ledger = useLedger();
  const lines = useStatementLines();
  return (
    <DepositsFrame title={t('deposits:payments.title')} lead={t('deposits:payments.lead')}>
      <Loaded query={lines} rows={8}>{(found) => <Loaded query={ledger} rows={8}>{({ rows, zone }) => <Payments lines={found} deposits={rows} zone={zone} />}</Loaded>}</Loaded>
    </DepositsFrame>
  );
}

function Payments({ lines: { rows, sums }, deposits, zone }: { readonly lines: StatementLinesView; readonly deposits: readonly DepositView[]; readonly zone: string }) {
  const { t, language } = useWords();
  const election = useElectionAsked();
  const [shown, setShown] = useState<string>('open');
  const [failure, setFailure] = useState<unknown>(null);
  const money = (sum: number) => formatMoney(sum, language);
  if (rows.length === 0) {
    return (
      <Stack gap={4}>
        <Notice tone="info"><p>{t('deposits:payments.empty')}</p></Notice>
        <div><LinkButton kind="primary" href={withElection('/commission/deposits/statements', election)}>{t('deposits:nav.statements')}</LinkButton></div>
      </Stack>
    );
  }
  const sumOf = { open: sums.open, matched: sums.matched, 'set-aside': sums.setAside };
  const tabs = STATUSES.map((status) => {
    const own = rows.filter((row) => row.status === status);
    return {
      key: status, text: `${t(`deposits:payments.${status}`)}: ${own.length}`,
      panel: (
        <Stack gap={3}>
          <Text tone="muted">{t('deposits:payments.group', { count: own.length, sum: money(sumOf[status]) })}</Text>
          {own.length === 0 ? <Text>{t('deposits:payments.none')}</Text> : <Card>{own.map((row) => <PaymentCard key={row.hash} line={row} deposits={deposits} zone={zone} onFailure={setFailure} />)}</Card>}
        </Stack>
      ),
    };
  });
  return (
    <Stack gap={4}>
      <ProblemNotice failure={failure} />
      <Tabs label={t('deposits:payments.title')} tabs={tabs} value={shown} onChange={setShown} />
      <Text size="s" tone="muted">{t('deposits:payments.balance', { all: money(sums.all), open: money(sums.open), matched: money(sums.matched), aside: money(sums.setAside) })}</Text>
    </Stack>
  );
}
