import type { ReceiptView } from '@tirkeu/contracts';
import { formatClockToMilliseconds, formatClosing, formatDateWithYear } from '@tirkeu/messages';
import { localDate } from '@tirkeu/domain';
import { ListBullets, Notice, Section, Stack, Text } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { useWords } from '../../shared/language.js';
import type { FilingCase } from '../case/filing-case.js';

/** What it means that a filing came late: what happened, what is kept, what it is not, and what can be done. */
export function LateCase({ filingCase: { view }, receipt: { receivedAt, deadline }, actions }: { readonly filingCase: FilingCase; readonly receipt: ReceiptView; readonly actions?: ReactNode }) {
  const { t, text, language } = useWords();
  const { commission, zone } = view.contest;
  const received = `${formatDateWithYear(localDate(receivedAt, zone), language)}, ${formatClockToMilliseconds(receivedAt, zone)}`;
  return (
    <Stack gap={4}>
      <Notice tone="warn" title={t('receipts:case.what')} actions={actions}>
        <p>{t('receipts:case.what.text', { received, deadline: formatClosing(deadline, zone, language) })}</p>
        <p>{t('receipts:case.not')}</p>
      </Notice>
      <Section title={t('receipts:case.safe')}><Text>{t('receipts:case.safe.text')}</Text></Section>
      <Section title={t('receipts:case.do')}>
        <ListBullets items={[t('receipts:case.do.paper', { commission: text(commission.names) }), t('receipts:case.do.appeal'), t('receipts:case.do.extension')]} />
      </Section>
    </Stack>
  );
}
