import type { PublicReceiptView } from '@tirkeu/contracts';
import { groupedReceiptNumber, localDate, millisBetween } from '@tirkeu/domain';
import { formatClockToMilliseconds, formatClosingWithYear, formatDateWithYear, formatMargin, formatWeekday, formatZone } from '@tirkeu/messages';
import { Card, Facts, Hash, Identifier, Section, Stack, Text } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import './verify-page.css';

/** What the record holds under a number: everything that anybody may know of it, and nobody's name. */
export function IssuedReceipt({ issued }: { readonly issued: PublicReceiptView }) {
  const { t, text, language } = useWords();
  const { receipt: { number, receivedAt, clockDoubtMs, deadline, zone, standing, record, papers, keyId }, contestTitle, electionTitle, commission } = issued;
  const day = localDate(receivedAt, zone);
  const margin = formatMargin(millisBetween(receivedAt, deadline), language);
  return (
    <>
      <Card padded={false}>
        <Facts
          items={[
            { key: 'number', label: t('receipts:fact.number'), value: <Identifier value={groupedReceiptNumber(number)} size="l" /> },
            { key: 'received', label: t('receipts:fact.received'), value: <><strong>{formatDateWithYear(day, language)}, {formatWeekday(day, language)}, {formatClockToMilliseconds(receivedAt, zone)}</strong>{clockDoubtMs !== undefined && <><br />{t('receipts:clock-doubt', { milliseconds: clockDoubtMs })}</>}</> },
            { key: 'deadline', label: t('receipts:fact.deadline'), value: `${formatClosingWithYear(deadline, zone, language)} (${formatZone(deadline, zone)})` },
            { key: 'in-time', label: t('receipts:fact.in-time'), value: t(standing === 'late' ? 'receipts:in-time.no' : 'receipts:in-time.yes', { margin }) },
            { key: 'contest', label: t('receipts:fact.contest'), value: text(contestTitle) },
            { key: 'election', label: t('receipts:fact.election'), value: text(electionTitle) },
            { key: 'commission', label: t('receipts:fact.commission'), value: text(commission) },
            { key: 'record', label: t('receipts:fact.record'), value: t('receipts:record.entry', { entry: record.entry }) },
            { key: 'hash', label: t('receipts:fact.hash'), value: <Hash value={record.hash} /> },
            { key: 'key', label: t('receipts:fact.key'), value: <span className="t-hash">{keyId}</span> },
          ]}
        />
      </Card>
      <Section title={t('receipts:papers', { count: papers.length })}>
        <Stack gap={2}>
          {papers.length === 0 ? <Text>{t('receipts:papers.none')}</Text> : <ol className="verify__papers">{papers.map((sha256, place) => <li key={place}><Hash value={sha256} /></li>)}</ol>}
        </Stack>
      </Section>
    </>
  );
}
