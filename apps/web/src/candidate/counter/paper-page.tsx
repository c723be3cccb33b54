import type { ReceiptView } from '@tirkeu/contracts';
import { fullName, type Language } from '@tirkeu/domain';
import { formatClosing, formatMomentWithYear, type Area } from '@tirkeu/messages';
import { Button, Card, DownloadIcon, Facts, LinkButton, ListBullets, Notice, Row, Section, Stack, Text, TextLink } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { counterHref } from '../../shared/counter/counter-address.js';
import { useActAtCounter } from '../../shared/counter/use-at-counter.js';
import { WithWords, useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useWorkingCopies } from '../../shared/working-copy/working-copy-queries.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { TaskGroup } from '../hub/task-group.js';
import { taskWords } from '../hub/task-words.js';
import { detailTasks, missingToSubmit, paperTasks, typedPages } from '../hub/tasks.js';

const WORDS: readonly Area[] = ['counter', 'decisions'];

interface Props {
  readonly filingCase: FilingCase;
}

/** A filing that came on paper: what is entered of it and what it lacks; once it is received, its receipt. */
export const PaperPage = (props: Props) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Paper {...props} /></WithWords>;

function Paper({ filingCase }: Props) {
  const { t, text } = useWords();
  const { view, filing, candidate } = filingCase;
  return (
    <CasePage
      filingCase={filingCase} title={t('counter:page.title')} back={{ href: counterHref(), text: t('counter:title') }} lead={text(view.contest.title)}
      meta={<>{candidate && filing.route !== 'party-list' && <span lang="kk">{fullName(candidate.nameKk)}</span>}{candidate && filing.route !== 'party-list' && filing.nominator && ' · '}{filing.nominator && text(filing.nominator.name)}</>}
    >
      <Came filingCase={filingCase} />
      {filing.status === 'draft' && <Entering filingCase={filingCase} />}
      {filing.status === 'discarded' && <Notice tone="info" title={t('counter:page.discarded')} />}
      {view.receipt && <Received filingCase={filingCase} receipt={view.receipt} />}
    </CasePage>
  );
}

function Came({ filingCase: { filing, timetable } }: Props) {
  const { t, language } = useWords();
  if (filing.counter === null) return null;
  return (
    <Notice tone="info" title={t('counter:page.came', { moment: formatMomentWithYear(filing.counter.receivedAt, timetable.zone, language) })}>
      {filing.counter.reason !== '' && <p>{t('counter:page.reason', { reason: filing.counter.reason })}</p>}
      {filing.status === 'draft' && <p>{t('counter:page.all')}</p>}
    </Notice>
  );
}

function Entering({ filingCase }: Props) {
  const { t } = useWords();
  const typed = typedPages(useWorkingCopies(filingCase.filing.id, filingCase.allowed.includes('record-identity')).data);
  return (
    <>
      {filingCase.filing.route === 'party-list' ? <People filingCase={filingCase} /> : <TaskGroup title={t('counter:page.about')} tasks={detailTasks(filingCase, typed)} />}
      <TaskGroup title={t('candidate:hub.nomination')} tasks={paperTasks(filingCase, 'nomination')} />
      <TaskGroup title={t('candidate:hub.registration')} tasks={paperTasks(filingCase, 'registration')} />
      <Helpers filingCase={filingCase} />
      <Receive filingCase={filingCase} />
    </>
  );
}

/** Who stands on a list, in its order; each is entered from the paper form. */
function People({ filingCase: { filing } }: Props) {
  const { t } = useWords();
  const href = (of: string) => `${hrefOf(filing.id, 'compare')}?${new URLSearchParams({ of })}`;
  return (
    <Section title={t('counter:list.people', { count: filing.candidates.length })}>
      <Stack gap={3}>
        {filing.candidates.map(({ id, nameKk }, place) => <div key={id}>{place + 1}. <TextLink href={href(id)}><span lang="kk">{fullName(nameKk)}</span></TextLink></div>)}
        <div><LinkButton href={href('new')}>{t('counter:list.add')}</LinkButton></div>
      </Stack>
    </Section>
  );
}

/** What saves typing and paper: many scans at once, the printed form and its comparison with what was entered. */
function Helpers({ filingCase: { filing, candidate } }: Props) {
  const { t } = useWords();
  const isOnePerson = filing.route !== 'party-list';
  return (
    <Stack gap={2}>
      <Row gap={3}>
        {candidate && <LinkButton href={hrefOf(filing.id, 'scans')}>{t('counter:page.scans')}</LinkButton>}
        {isOnePerson && <LinkButton href={hrefOf(filing.id, 'compare')}>{t('counter:form.compare')}</LinkButton>}
        {isOnePerson && <LinkButton icon={<DownloadIcon />} href={`/api/filings/${encodeURIComponent(filing.id)}/form.pdf`} download>{t('counter:form.print')}</LinkButton>}
      </Row>
      {isOnePerson && <Text size="s" tone="muted">{t('counter:form.print.text')}</Text>}
    </Stack>
  );
}

/** Receives the filing as it stands, with a word on what it lacks. */
function Receive({ filingCase }: Props) {
  const words = useWords();
  const { t } = words;
  const [, navigate] = useLocation();
  const { view, filing, candidate, allowed, timetable } = filingCase;
  const act = useActAtCounter(view);
  const [failure, setFailure] = useState<unknown>(null);
  const missing = missingToSubmit(filingCase);
  const isEmpty = filing.candidates.length + filing.documents.length === 0;
  const blocked = candidate === undefined ? t('counter:page.name-first') : !allowed.includes('submit') && t('counter:page.closed');
  const send = async (type: 'submit' | 'discard') => {
    setFailure(null);
    await act({ type }).then(() => { if (type === 'discard') navigate(counterHref()); }, setFailure);
  };
  return (
    <Section title={t('counter:page.receive')}>
      <Stack gap={3}>
        <ProblemNotice failure={failure} timetable={timetable} />
        {missing.length > 0 && <Notice tone="warn" title={t('counter:page.lacks')}><ListBullets items={missing.map((hint) => taskWords(hint, words))} /><p>{t('counter:page.lacks.text')}</p></Notice>}
        <Row gap={3} align="start">
          <Button kind="primary" blocked={blocked} showReason onClick={() => send('submit')} pendingText={t('counter:pending')}>{t('counter:page.button')}</Button>
          {isEmpty && allowed.includes('discard') && <Button kind="quiet" onClick={() => send('discard')} pendingText={t('counter:pending')}>{t('counter:page.discard')}</Button>}
        </Row>
      </Stack>
    </Section>
  );
}

function Received({ filingCase: { filing, timetable: { zone } }, receipt: { number, receipt } }: Props & { readonly receipt: ReceiptView }) {
  const { t, language } = useWords();
  const late = receipt.standing === 'late';
  const pdf = (of: Language) => `/api/filings/${encodeURIComponent(filing.id)}/receipt.pdf?language=${of}`;
  return (
    <>
      <Notice tone={late ? 'warn' : 'ok'} live title={t(late ? 'counter:page.received.late' : 'counter:page.received')} />
      <Card padded={false}>
        <Facts
          items={[
            { key: 'number', label: t('counter:page.number'), value: <strong>{number}</strong> },
            { key: 'at', label: t('counter:page.received-at'), value: formatMomentWithYear(receipt.receivedAt, zone, language) },
            { key: 'deadline', label: t('counter:page.deadline'), value: formatClosing(receipt.deadline, zone, language) },
          ]}
        />
      </Card>
      <Section title={t('counter:page.print')}>
        <Stack gap={3}>
          <Text size="s" tone="muted">{t('counter:page.print.text')}</Text>
          <Row gap={3}>
            <LinkButton kind="primary" icon={<DownloadIcon />} href={pdf('kk')} download>{t('counter:page.print.kk')}</LinkButton>
            <LinkButton icon={<DownloadIcon />} href={pdf('ru')} download>{t('counter:page.print.ru')}</LinkButton>
          </Row>
        </Stack>
      </Section>
      <Row gap={3}>
        <LinkButton href={`/commission/filings/${filing.id}`}>{t('counter:page.case')}</LinkButton>
        <LinkButton href={hrefOf(filing.id, 'later')}>{t('counter:page.later')}</LinkButton>
      </Row>
    </>
  );
}
