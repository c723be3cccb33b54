import type { NoticeMailView, ReceiptMailView } from '@tirkeu/contracts';
import { formatMoment, type MessageKey } from '@tirkeu/messages';
import { Button, ListBullets, Stack, Text, TextLink } from '@tirkeu/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { NetworkFailure, apiGet, apiPostOnce } from '../../shared/api.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import type { FilingCase } from '../case/filing-case.js';

const EVERY_MS = 3_000;

const MAIL_WORDS: Readonly<Record<NoticeMailView['status'], MessageKey>> = {
  waiting: 'receipts:mail.waiting', sent: 'receipts:mail.sent', failed: 'receipts:mail.failed', dropped: 'receipts:mail.dropped',
};

/** Sends the receipt to the address that is known of the person, and shows when the mail server took it. */
export function ReceiptMail({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t } = useWords();
  const path = `/api/filings/${encodeURIComponent(filingCase.filing.id)}/receipt/mail`;
  const key = ['filing', filingCase.filing.id, 'receipt-mail'];
  const { data } = useQuery({
    queryKey: key, queryFn: ({ signal }) => apiGet<ReceiptMailView>(path, signal),
    refetchInterval: ({ state }) => (state.data?.mails.some(({ status }) => status === 'waiting') ? EVERY_MS : false),
  });
  if (data === undefined) return null;
  if (!data.sendsMail) return <Text size="s" tone="muted">{t('receipts:mail.no-server')}</Text>;
  if (data.address === null) return <Text size="s" tone="muted">{t('receipts:mail.no-address')} <TextLink href="/messages">{t('receipts:mail.no-address.link')}</TextLink></Text>;
  return (
    <Stack gap={2}>
      {data.left > 0 ? <Ask path={path} queryKey={key} address={data.address} filingCase={filingCase} /> : <Text size="s" tone="muted">{t('receipts:mail.used-up')}</Text>}
      <Sent mails={data.mails} filingCase={filingCase} />
    </Stack>
  );
}

interface AskProps {
  readonly path: string;
  readonly queryKey: readonly string[];
  readonly address: string;
  readonly filingCase: FilingCase;
}

function Ask({ path, queryKey, address, filingCase }: AskProps) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const actionId = useRef<string | null>(null);
  const ask = async () => {
    // What may have arrived is asked for under the same id again, so that one wish is one mail.
    actionId.current ??= crypto.randomUUID();
    setAsking(true);
    setFailure(null);
    try {
      client.setQueryData(queryKey, await apiPostOnce<ReceiptMailView, { actionId: string; language: string }>(path, { actionId: actionId.current, language }));
      actionId.current = null;
    } catch (thrown) {
      if (!(thrown instanceof NetworkFailure)) actionId.current = null;
      setFailure(thrown);
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      <Button wide onClick={() => void ask()} pending={asking} pendingText={t('receipts:mail.sending')}>{t('receipts:mail.button')}</Button>
      <Text size="s" tone="muted">{t('receipts:mail.to', { address })}</Text>
      <ProblemNotice failure={failure} timetable={filingCase.timetable} />
    </>
  );
}

function Sent({ mails, filingCase: { timetable: { zone } } }: { readonly mails: ReceiptMailView['mails']; readonly filingCase: FilingCase }) {
  const { t, language } = useWords();
  if (mails.length === 0) return null;
  return (
    <div role="status">
      <Text size="s">{t('receipts:mail.proof')}</Text>
      <ListBullets items={mails.map(({ status, address, at }) => <Text key={`${status} ${at}`} as="span" size="s">{t(MAIL_WORDS[status], { address, moment: formatMoment(at, zone, language) })}</Text>)} />
    </div>
  );
}
