import type { PublicReceiptView, ReceiptKeysView } from '@tirkeu/contracts';
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
import { judge, type Verdict } from './judge.js';
import { PaperCheck } from './paper-check.js';
import { Question } from './question.js';
import { readFragment, type ShownReceipt } from './shown-receipt.js';

const WORDS: readonly Area[] = ['receipts'];

type Progress =
  | { readonly phase: 'idle' } | { readonly phase: 'checking' } | { readonly phase: 'fragment-lost' }
  | { readonly phase: 'failed'; readonly failure: unknown } | { readonly phase: 'judged'; readonly verdict: Verdict };

/** Shows anybody whether a receipt is genuine: by its number, by the code on it, or by its file. */
export const VerifyPage = () => <WithWords areas={WORDS} waiting={<WaitingPage />}><Verify /></WithWords>;

async function issuedUnder(number: string): Promise<PublicReceiptView | null> {
  try {
    return await apiGet<PublicReceiptView>(`/api/receipts/${number}`);
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.problem.status === 404) return null;
    throw failure;
  }
}

async function check(shown: ShownReceipt): Promise<Progress> {
  try {
    const [issued, { keys }] = await Promise.all([issuedUnder(shown.number), apiGet<ReceiptKeysView>('/api/receipts/keys')]);
    return { phase: 'judged', verdict: await judge(shown, issued, keys) };
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

  const begin = useCallback(async (shown: ShownReceipt) => {
    setRefused(false);
    setProgress({ phase: 'checking' });
    setProgress(await check(shown));
  }, []);
  const refuse = () => {
    setRefused(true);
    setProgress({ phase: 'idle' });
  };
  const beginByCode = useCallback((shown: ShownReceipt | null) => {
    setByCode(true);
    setScanned(shown ? groupedReceiptNumber(shown.number) : '');
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
      </Stack>
    </Page>
  );
}

/** A code leads here with number and signature behind the #; also when another one is scanned while the page is open. */
function useCodeInAddress(begin: (shown: ShownReceipt | null) => void): void {
  useEffect(() => {
    const read = () => {
      const { hash } = window.location;
      if (hash.length < 2 || hash === '#main') return;
      begin(readFragment(hash));
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
  if (progress.phase !== 'judged') return null;
  const { verdict } = progress;
  return (
    <>
      <VerdictNotice verdict={verdict} />
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
