import type { ReceiptView } from '@tirkeu/contracts';
import { getWindow, localDate, millisBetween } from '@tirkeu/domain';
import { formatClockToMilliseconds, formatClosing, formatDateWithYear, formatMargin, formatMoney, formatWeekday, type Area } from '@tirkeu/messages';
import { Button, Card, DownloadIcon, Facts, FileIcon, Hash, Identifier, LinkButton, Notice, PageHeader, PrintIcon, Section, Stack, Steps, Text, TextLink } from '@tirkeu/ui';
import { Suspense, lazy } from 'react';
import { completeFileHref } from '../../shared/addresses.js';
import { WithWords, useWords } from '../../shared/language.js';
import { inFull, nameIn } from '../../shared/person.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { LateCase } from './late-case.js';
import { ReceiptMail } from './receipt-mail.js';
import './receipt-page.css';

const WORDS: readonly Area[] = ['receipts'];
/** Seldom there. */
const SignatureInvitation = lazy(async () => ({ default: (await import('./signature-invitation.js')).SignatureInvitation }));

interface Props {
  readonly filingCase: FilingCase;
  readonly receipt: ReceiptView;
}

/** The candidate's proof. It stays for the life of the case and prints on one sheet. */
export const ReceiptPage = (props: Pick<Props, 'filingCase'>) => <WithWords areas={WORDS} waiting={<WaitingPage />}><WholeReceipt {...props} /></WithWords>;

function WholeReceipt({ filingCase }: Pick<Props, 'filingCase'>) {
  const { t, text, language } = useWords();
  const { view, candidate } = filingCase;
  const { receipt } = view;
  if (receipt === null) {
    return <CasePage filingCase={filingCase} title={t('receipts:own.none')}><Text>{t('receipts:own.none.text')}</Text></CasePage>;
  }
  const person = view.filing.form === 'party-list' ? view.filing.nominator && text(view.filing.nominator.name) : candidate && inFull(nameIn(candidate, language));
  const late = receipt.receipt.standing === 'late';
  const head = { title: t(late ? 'receipts:own.title.late' : 'candidate:receipt.title'), lead: text(view.contest.title), meta: person };
  return (
    <CasePage
      filingCase={filingCase}
      title={head.title}
      tabTitle={t('candidate:receipt.label')}
      ownHead
    >
      <PageHeader {...head} breadcrumbs={late ? undefined : <ReceivedMark />} />
      <ReceiptFacts filingCase={filingCase} receipt={receipt} />
      <Suspense fallback={null}><SignatureInvitation filingCase={filingCase} /></Suspense>
      <TakeAway filingCase={filingCase} />
      {late ? <LateCase filingCase={filingCase} receipt={receipt} /> : <WhatNext filingCase={filingCase} />}
      <Proof filingId={filingCase.filing.id} receipt={receipt} />
      <Papers filingCase={filingCase} receipt={receipt} />
      <CompleteFile filingId={filingCase.filing.id} />
      <Text size="s" tone="muted">{t('receipts:own.stays')}</Text>
      <div className="receipt__print"><LinkButton href={hrefOf(filingCase.filing.id)}>{t('receipts:own.to-case')}</LinkButton></div>
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

/** One filled button for the paper, and the proof beside the printer. */
function TakeAway({ filingCase }: Pick<Props, 'filingCase'>) {
  const { t, language } = useWords();
  const filingId = filingCase.filing.id;
  const fileOf = (name: string) => `/api/filings/${filingId}/${name}`;
  return (
    <div className="receipt__take">
      <LinkButton kind="primary" wide icon={<DownloadIcon />} href={fileOf(`receipt.pdf?language=${language}`)} download>{t('receipts:own.pdf')}</LinkButton>
      <div className="receipt__take-more">
        <LinkButton wide icon={<FileIcon />} href={fileOf('receipt.json')} download>{t('receipts:own.proof')}</LinkButton>
        <Button wide icon={<PrintIcon />} onClick={() => window.print()}>{t('receipts:own.print')}</Button>
      </div>
      <Text size="s" tone="muted">{t('receipts:own.proof.hint')}</Text>
      <ReceiptMail filingCase={filingCase} />
    </div>
  );
}

function CompleteFile({ filingId }: { readonly filingId: string }) {
  const { t, language } = useWords();
  return (
    <div className="receipt__print">
      <Section title={t('receipts:file.title')}>
        <Stack gap={2}>
          <Text size="s" tone="muted">{t('receipts:file.text')}</Text>
          <div><LinkButton icon={<DownloadIcon />} href={completeFileHref(filingId, language)} download>{t('common:complete-file')}</LinkButton></div>
        </Stack>
      </Section>
    </div>
  );
}

/** The code that leads anybody to the check, drawn by the server. */
function Proof({ filingId, receipt: { receipt: { number }, signature } }: { readonly filingId: string; readonly receipt: ReceiptView }) {
  const { t } = useWords();
  return (
    <Card as="section">
      <div className="receipt__code">
        <img src={`/api/filings/${filingId}/receipt.svg`} alt={t('receipts:own.code')} width={132} height={132} />
        <Stack gap={2}>
          <h2>{t('receipts:own.check')}</h2>
          <Text size="s" tone="muted">{t('receipts:own.check.text')}</Text>
          <Text size="s" className="receipt__print"><TextLink href={`/verify#${number}.${signature}`}>{t('receipts:own.check.link')}</TextLink></Text>
        </Stack>
      </div>
    </Card>
  );
}

function ReceiptFacts({ filingCase, receipt }: Props) {
  const { t, text, language } = useWords();
  const { zone, commission } = filingCase.view.contest;
  const { receivedAt, deadline, number } = receipt;
  const day = localDate(receivedAt, zone);
  const { standing, record, keyId, clockDoubtMs } = receipt.receipt;
  const margin = formatMargin(millisBetween(receivedAt, deadline), language);
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
            label: t('receipts:fact.received'),
            value: <><strong>{formatDateWithYear(day, language)}, {formatWeekday(day, language)}</strong><br /><strong className="receipt__time">{formatClockToMilliseconds(receivedAt, zone)}</strong>{clockDoubtMs !== undefined && <><br />{t('receipts:clock-doubt', { milliseconds: clockDoubtMs })}</>}</>,
          },
          { key: 'deadline', label: t('receipts:fact.deadline'), value: formatClosing(deadline, zone, language) },
          {
            key: 'margin',
            label: t('receipts:fact.in-time'),
            value: t(standing === 'late' ? 'receipts:in-time.no' : 'receipts:in-time.yes', { margin }),
          },
          { key: 'commission', label: t('candidate:receipt.commission'), value: text(commission.names) },
          { key: 'record', label: t('receipts:fact.record'), value: t('receipts:record.entry', { entry: record.entry }) },
          { key: 'signed', label: t('receipts:own.signed'), value: <Text as="span" size="s">{t('receipts:own.signed.text', { key: keyId })}</Text> },
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
    <Section title={t('receipts:next.title')}>
      <Steps
        items={[
          { key: 'check', title: t('receipts:next.check'), text: t('receipts:next.check.text') },
          { key: 'deposit', title: deposit.outcome === 'due' ? t('receipts:next.deposit', { amount: formatMoney(deposit.amountKzt, language) }) : t('receipts:next.deposit.open'), text: t('receipts:next.deposit.text') },
          { key: 'decision', title: t('receipts:next.decision'), text: t('receipts:next.decision.text', { moment: formatClosing(closesAt, timetable.zone, language) }) },
          { key: 'published', title: t('receipts:next.published'), text: t('receipts:next.published.text', { count: rulebook.limits.publicationDays.value }) },
        ]}
      />
    </Section>
  );
}

function Papers({ filingCase, receipt }: Props) {
  const { t, text } = useWords();
  const titleOf = (id: string) => filingCase.rulebook.documents.find((paper) => paper.id === id)?.title;
  return (
    <Section title={t('receipts:papers', { count: receipt.documents.length })}>
      <Stack gap={3}>
        <Text size="s" tone="muted">{t('receipts:papers.text')}</Text>
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
          <li><p><strong>{t('receipts:papers.together')}</strong></p><Hash value={receipt.hash} /></li>
        </Card>
        {receipt.documents.length === 0 && <Notice tone="info"><p>{t('receipts:papers.none')}</p></Notice>}
      </Stack>
    </Section>
  );
}
