import type { IssuedPaperView, PublicReceiptView, ReceiptKeysView } from '@tirkeu/contracts';
import { groupedReceiptNumber } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Notice, Skeleton, Stack } from '@tirkeu/ui';
import { useCallback, useEffect, useState } from 'react';
import { ApiProblem, apiGet } from '../../shared/api.js';
import { WithWords, useWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { IssuedReceipt } from './issued-receipt.js';
import { PaperVerdict } from './issued-paper.js';
import { judge, type Verdict } from './judge.js';
import { LogCheck } from './log/log-check.js';
import { LogStanding } from './log/log-standing.js';
import { PaperCheck } from './paper-check.js';
import { Question } from './question.js';
import { readPaperFragment, type Shown, type ShownPaper } from './shown-paper.js';
import { readFragment, type ShownReceipt } from './shown-receipt.js';

const WORDS: readonly Area[] = ['receipts', 'issued', 'record'];

type Progress =
  | { readonly phase: 'idle' } | { readonly phase: 'checking' } | { readonly phase: 'fragment-lost' }
  | { readonly phase: 'failed'; readonly failure: unknown } | { readonly phase: 'judged'; readonly verdict: Verdict }
  | { readonly phase: 'paper'; readonly shown: ShownPaper; readonly issued: IssuedPaperView };

const numberOf = (shown: Shown): string => (shown.kind === 'receipt' ? shown.receipt.number : shown.kind === 'paper' ? shown.paper.number : shown.number);

/** Shows anybody whether a receipt, an act or a certificate is genuine: by its number, by the code on it, or by its file. */
export const VerifyPage = () => <WithWords areas={WORDS} waiting={<WaitingPage />}><Verify /></WithWords>;

async function found<View>(address: string): Promise<View | null> {
  try {
    return await apiGet<View>(address);
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.problem.status === 404) return null;
    throw failure;
  }
}

async function checkReceipt(shown: ShownReceipt): Promise<Progress> {
  const [issued, { keys }] = await Promise.all([found<PublicReceiptView>(`/api/receipts/${shown.number}`), apiGet<ReceiptKeysView>('/api/receipts/keys')]);
  return { phase: 'judged', verdict: await judge(shown, issued, keys) };
}

async function checkPaper(shown: ShownPaper): Promise<Progress> {
  const issued = await found<IssuedPaperView>(`/api/issued/${shown.number}`);
  return issued ? { phase: 'paper', shown, issued } : { phase: 'judged', verdict: { kind: 'unknown', provedBy: null, issued: null } };
}

async function check(shown: Shown): Promise<Progress> {
  try {
    if (shown.kind === 'receipt') return await checkReceipt(shown.receipt);
    if (shown.kind === 'paper') return await checkPaper(shown.paper);
    const asReceipt = await checkReceipt(shown);
    return asReceipt.phase === 'judged' && asReceipt.verdict.kind === 'unknown' ? await checkPaper(shown) : asReceipt;
  } catch (failure) {
    return { phase: 'failed', failure };
  }
}

function Verify() {
  const { t } = useWords();
  const [progress, setProgress] = useState<Progress>({ phase: 'idle' });
  const [byCode, setByCode] = useState(false);
  const [scanned, setScanned] = useState('');
  const [refused, setRefused] = useState(false);

  const begin = useCallback(async (shown: Shown) => {
    setRefused(false);
    setProgress({ phase: 'checking' });
    setProgress(await check(shown));
  }, []);
  const refuse = () => {
    setRefused(true);
    setProgress({ phase: 'idle' });
  };
  const beginByCode = useCallback((shown: Shown | null) => {
    setByCode(true);
    setScanned(shown ? groupedReceiptNumber(numberOf(shown)) : '');
    if (shown) void begin(shown);
    else setProgress({ phase: 'fragment-lost' });
  }, [begin]);
  useCodeInAddress(beginByCode);

  const outcome = (
    <>
      <div role="status">{progress.phase === 'checking' && <Skeleton rows={3} text={t('receipts:verify.checking')} />}</div>
      <Outcome progress={progress} />
    </>
  );
  // Who scanned a code has asked already: the answer comes first.
  return (
    <Page title={t('receipts:verify.title')} lead={t('receipts:verify.lead')} hasErrors={refused} width="reading">
      <Stack gap={5}>
        {byCode && outcome}
        <Question key={scanned} scanned={scanned} onShown={begin} onRefused={refuse} />
        {!byCode && outcome}
        <LogCheck />
      </Stack>
    </Page>
  );
}

/** A code leads here with number and signature, or number and hash, behind the #; also when another one is scanned while the page is open. */
function shownIn(fragment: string): Shown | null {
  const paper = readPaperFragment(fragment);
  const receipt = readFragment(fragment);
  return paper ? { kind: 'paper', paper } : receipt && { kind: 'receipt', receipt };
}

function useCodeInAddress(begin: (shown: Shown | null) => void): void {
  useEffect(() => {
    const read = () => {
      const { hash } = window.location;
      if (hash.length < 2 || hash === '#main') return;
      begin(shownIn(hash));
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [begin]);
}

function Outcome({ progress }: { readonly progress: Progress }) {
  const { t } = useWords();
  if (progress.phase === 'fragment-lost') return <Notice tone="warn" live title={t('receipts:verify.fault.address')} />;
  if (progress.phase === 'failed') return <ProblemNotice failure={progress.failure} />;
  if (progress.phase === 'paper') return <PaperVerdict shown={progress.shown} issued={progress.issued} />;
  if (progress.phase !== 'judged') return null;
  const { verdict } = progress;
  return (
    <>
      <VerdictNotice verdict={verdict} />
      {verdict.kind === 'genuine' && verdict.issued && <LogStanding receipt={verdict.issued.receipt} />}
      {verdict.issued && <IssuedReceipt issued={verdict.issued} />}
      {verdict.kind === 'genuine' && verdict.issued && verdict.issued.receipt.papers.length > 0 && <PaperCheck papers={verdict.issued.receipt.papers} />}
    </>
  );
}

const TONES = { genuine: 'ok', differs: 'bad', unknown: 'warn', lost: 'bad', broken: 'bad' } as const;

function VerdictNotice({ verdict: { kind, provedBy, issued } }: { readonly verdict: Verdict }) {
  const { t } = useWords();
  const late = kind === 'genuine' && issued?.receipt.standing === 'late';
  return (
    <Notice tone={TONES[kind]} live title={t(late ? 'receipts:verdict.genuine-late' : `receipts:verdict.${kind}`)}>
      <p>{t(`receipts:verdict.${kind}.text`, { entry: issued?.receipt.record.entry ?? '' })}</p>
      {late && <p>{t('receipts:late.meaning')}</p>}
      {provedBy && <p>{t(`receipts:proved.${provedBy}`)}</p>}
    </Notice>
  );
}
