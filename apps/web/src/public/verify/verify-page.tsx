import type { PublicReceiptView, ReceiptKeysView } from '@tirkeu/contracts';
import { groupedReceiptNumber, readReceiptNumber, type ReceiptNumberFault } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Button, Card, ErrorSummary, FilePicker, Form, Notice, Skeleton, Stack, TextField } from '@tirkeu/ui';
import { useCallback, useEffect, useState } from 'react';
import { ApiProblem, apiGet } from '../../shared/api.js';
import { WithWords, useWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { IssuedReceipt } from './issued-receipt.js';
import { judge, type Verdict } from './judge.js';
import { PaperCheck } from './paper-check.js';
import { readFragment, readReceiptFile, type ShownReceipt } from './shown-receipt.js';

const WORDS: readonly Area[] = ['receipts'];
const LARGEST_RECEIPT = 5 * 1024 * 1024;

type Fault = { readonly at: 'number'; readonly kind: ReceiptNumberFault } | { readonly at: 'file' };
type Progress =
  | { readonly phase: 'idle' } | { readonly phase: 'checking' } | { readonly phase: 'fragment-lost' }
  | { readonly phase: 'failed'; readonly failure: unknown } | { readonly phase: 'judged'; readonly verdict: Verdict };

/** Shows anybody whether a receipt is genuine: by its number, by the code on it, or by its file. */
export const VerifyPage = () => <WithWords areas={WORDS}><Verify /></WithWords>;

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
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [progress, setProgress] = useState<Progress>({ phase: 'idle' });

  const begin = useCallback(async (shown: ShownReceipt) => {
    setFault(null);
    setTyped(groupedReceiptNumber(shown.number));
    setProgress({ phase: 'checking' });
    setProgress(await check(shown));
  }, []);
  const refuse = (found: Fault) => {
    setProgress({ phase: 'idle' });
    setFault(found);
    setAttempt((count) => count + 1);
  };
  useCodeInAddress(begin, useCallback(() => setProgress({ phase: 'fragment-lost' }), []));

  const submit = async () => {
    const number = readReceiptNumber(typed);
    if (number.ok) await begin({ number: number.value });
    else refuse({ at: 'number', kind: number.error });
  };
  const takeFile = async ([file]: readonly File[]) => {
    const shown = file ? readReceiptFile(new Uint8Array(await file.arrayBuffer())) : null;
    if (shown) await begin(shown);
    else refuse({ at: 'file' });
  };
  const message = fault && (fault.at === 'file' ? t('receipts:verify.fault.file') : t(`receipts:verify.fault.${fault.kind}`));
  return (
    <Page title={t('receipts:verify.title')} lead={t('receipts:verify.lead')} hasErrors={fault !== null} width="reading">
      <Stack gap={5}>
        {fault && message && <ErrorSummary title={t('common:error-summary')} errors={[{ fieldId: fault.at === 'file' ? 'receipt-file' : 'receipt-number', message }]} attempt={attempt} />}
        <Card>
          <Form onSubmit={submit} label={t('receipts:verify.title')}>
            <Stack gap={4}>
              <TextField
                id="receipt-number" label={t('receipts:verify.number')} hint={t('receipts:verify.number.hint')} value={typed} onChange={setTyped} inputMode="numeric" autoComplete="off" width={24}
                error={fault?.at === 'number' ? message ?? undefined : undefined}
              />
              <div><Button kind="primary" type="submit" pendingText={t('receipts:verify.checking')}>{t('receipts:verify.button')}</Button></div>
              <FilePicker
                id="receipt-file" label={t('receipts:verify.file')} hint={t('receipts:verify.file.hint')} accept=".pdf,.json,application/pdf,application/json" maxBytes={LARGEST_RECEIPT}
                onFiles={(files) => void takeFile(files)} error={fault?.at === 'file' ? message ?? undefined : undefined}
                texts={{ choose: t('receipts:verify.file.choose'), drop: t('receipts:verify.file.drop') }}
                messages={{
                  wrongType: () => t('receipts:verify.fault.file'), tooBig: () => t('receipts:verify.fault.file-too-large'), empty: () => t('receipts:verify.fault.file'),
                  tooMany: () => t('receipts:paper.one'),
                }}
              />
            </Stack>
          </Form>
        </Card>
        <div role="status">{progress.phase === 'checking' && <Skeleton rows={3} text={t('receipts:verify.checking')} />}</div>
        <Outcome progress={progress} />
      </Stack>
    </Page>
  );
}

/** A code leads here with number and signature behind the #; also when another one is scanned while the page is open. */
function useCodeInAddress(begin: (shown: ShownReceipt) => Promise<void>, lost: () => void): void {
  useEffect(() => {
    const read = () => {
      const { hash } = window.location;
      if (hash.length < 2 || hash === '#main') return;
      const shown = readFragment(hash);
      if (shown) void begin(shown);
      else lost();
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [begin, lost]);
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
