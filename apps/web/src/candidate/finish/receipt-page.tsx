import type { ReceiptView } from '@tirkeu/contracts';
import { getWindow, localDate, millisBetween } from '@tirkeu/domain';
import { formatClockToMilliseconds, formatClosing, formatDateWithYear, formatDuration, formatMoney, formatNumber, formatWeekday } from '@tirkeu/messages';
import { Button, Card, Facts, Hash, Identifier, LinkButton, Notice, PageHeader, PrintIcon, Section, Stack, Steps, Text } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { inFull, nameIn } from '../../shared/person.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import './receipt-page.css';

interface Props {
  readonly filingCase: FilingCase;
  readonly receipt: ReceiptView;
}

/** The candidate's proof. It stays for the life of the case and prints on one sheet. */
export function ReceiptPage({ filingCase }: Pick<Props, 'filingCase'>) {
  const { t, text, language } = useWords();
  const { view, candidate } = filingCase;
  const { receipt } = view;
  if (receipt === null) {
    return <CasePage filingCase={filingCase} title={t('candidate:receipt.none')}><Text>{t('candidate:receipt.none.text')}</Text></CasePage>;
  }
  const person = candidate && inFull(nameIn(candidate, language));
  const late = receipt.receivedAt >= receipt.deadline;
  const head = { title: t(late ? 'candidate:receipt.title.late' : 'candidate:receipt.title'), lead: text(view.contest.title), meta: person };
  return (
    <CasePage
      filingCase={filingCase}
      title={head.title}
      tabTitle={t('candidate:receipt.label')}
      ownHead
    >
      <PageHeader {...head} breadcrumbs={late ? undefined : <ReceivedMark />} />
      <ReceiptFacts filingCase={filingCase} receipt={receipt} />
      <Button kind="primary" wide icon={<PrintIcon />} className="receipt__print" onClick={() => window.print()}>{t('candidate:receipt.print')}</Button>
      <Text size="s" tone="muted" className="receipt__print">{t('candidate:receipt.print.hint')}</Text>
      <WhatNext filingCase={filingCase} />
      <Papers filingCase={filingCase} receipt={receipt} />
      <Text size="s" tone="muted">{t('candidate:receipt.stays')}</Text>
      <div className="receipt__print"><LinkButton href={hrefOf(filingCase.filing.id)}>{t('candidate:receipt.to-case')}</LinkButton></div>
    </CasePage>
  );
}

function ReceivedMark() {
  return (
    <svg className="receipt__mark" width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="15" /><path d="M9.5 16.5l4.5 4.5 8.5-10" />
    </svg>
  );
}

/** Until when, to the millisecond where it was close. */
function marginWords(milliseconds: number, language: 'kk' | 'ru' | 'en'): string {
  if (milliseconds >= 600_000) return formatDuration(milliseconds, language);
  const minutes = Math.floor(milliseconds / 60_000);
  const seconds = formatNumber((milliseconds % 60_000) / 1000, language, 3);
  const units = { kk: ['мин', 'с'], ru: ['мин', 'с'], en: ['min', 's'] }[language];
  return [...(minutes > 0 ? [`${minutes}\u00A0${units[0]}`] : []), `${seconds}\u00A0${units[1]}`].join(' ');
}

function ReceiptFacts({ filingCase, receipt }: Props) {
  const { t, text, language } = useWords();
  const { zone, commission } = filingCase.view.contest;
  const { receivedAt, deadline, number } = receipt;
  const day = localDate(receivedAt, zone);
  const margin = millisBetween(receivedAt, deadline);
  return (
    <Card padded={false} aria-label={t('candidate:receipt.label')} as="section">
      <div className="receipt__number">
        <Text size="s" tone="muted">{t('candidate:receipt.number')}</Text>
        <Identifier value={number} size="l" />
      </div>
      <Facts
        items={[
          {
            key: 'at',
            label: t('candidate:receipt.received'),
            value: <><strong>{formatDateWithYear(day, language)}, {formatWeekday(day, language)}</strong><br /><strong className="receipt__time">{formatClockToMilliseconds(receivedAt, zone)}</strong></>,
          },
          { key: 'deadline', label: t('candidate:receipt.deadline'), value: formatClosing(deadline, zone, language) },
          {
            key: 'margin',
            label: t('candidate:receipt.in-time'),
            value: margin > 0 ? <><strong>{t('candidate:yes')}.</strong> {t('candidate:receipt.margin', { margin: marginWords(margin, language) })}</> : t('candidate:receipt.late'),
          },
          { key: 'commission', label: t('candidate:receipt.commission'), value: text(commission.names) },
        ]}
      />
    </Card>
  );
}

function WhatNext({ filingCase }: Pick<Props, 'filingCase'>) {
  const { t, language } = useWords();
  const { rulebook, timetable, filing } = filingCase;
  const { closesAt } = getWindow(timetable, 'registration');
  const deposit = rulebook.deposit({ route: 'self', onDate: localDate(filing.submittedAt ?? filingCase.now, timetable.zone) });
  return (
    <Section title={t('candidate:next.title')}>
      <Steps
        items={[
          { key: 'check', title: t('candidate:next.check'), text: t('candidate:next.check.text') },
          { key: 'deposit', title: deposit.outcome === 'due' ? t('candidate:next.deposit', { amount: formatMoney(deposit.amountKzt, language) }) : t('candidate:next.deposit.open'), text: t('candidate:next.deposit.text') },
          { key: 'decision', title: t('candidate:next.decision'), text: t('candidate:next.decision.text', { moment: formatClosing(closesAt, timetable.zone, language) }) },
          { key: 'published', title: t('candidate:next.published'), text: t('candidate:next.published.text', { count: rulebook.limits.publicationDays.value }) },
        ]}
      />
    </Section>
  );
}

function Papers({ filingCase, receipt }: Props) {
  const { t, text } = useWords();
  const titleOf = (id: string) => filingCase.rulebook.documents.find((paper) => paper.id === id)?.title;
  return (
    <Section title={t('candidate:receipt.papers', { count: receipt.documents.length })}>
      <Stack gap={3}>
        <Text size="s" tone="muted">{t('candidate:receipt.papers.text')}</Text>
        <Card as="ol" padded={false} className="receipt__papers">
          {receipt.documents.map(({ requirement, sha256, fileName }, index) => {
            const title = titleOf(requirement);
            return (
              <li key={requirement}>
                <p><strong>{index + 1}. {title ? text(title) : requirement}</strong> <Text as="span" size="s" tone="muted">{fileName}</Text></p>
                <Hash value={sha256} />
              </li>
            );
          })}
          <li><p><strong>{t('candidate:receipt.together')}</strong></p><Hash value={receipt.hash} /></li>
        </Card>
        {receipt.documents.length === 0 && <Notice tone="info"><p>{t('candidate:receipt.no-papers')}</p></Notice>}
      </Stack>
    </Section>
  );
}
