import type { DepositView } from '@tirkeu/contracts';
import { digitsFromKazakhLayout, type PreviousResult } from '@tirkeu/domain';
import { Button, DigitsField, Form, Notice, RadioGroup, Stack, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useRecording } from './result-form.js';

const KINDS = ['percent', 'did-not-take-part', 'settled'] as const satisfies readonly PreviousResult['kind'][];

/** "4,99" and "4.99" are 499 hundredths of a percent; null: no percentage. */
function readHundredths(typed: string): number | null {
  const [, whole = '', part = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/u.exec(typed.trim()) ?? [];
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return whole === '' || hundredths > 10_000 ? null : hundredths;
}

/** What the party of a list had at the previous election of the body: what is due rests on it. */
export function PreviousForm({ deposit: { filingId, previous } }: { readonly deposit: DepositView }) {
  const { t } = useWords();
  const [kind, setKind] = useState<string | null>(previous?.value.kind ?? null);
  const [share, setShare] = useState(previous?.value.kind === 'percent' ? String(previous.value.hundredths / 100) : '');
  const [amount, setAmount] = useState(previous?.value.kind === 'settled' ? String(previous.value.amountKzt) : '');
  const [source, setSource] = useState(previous?.source ?? '');
  const [asked, setAsked] = useState(false);
  const { record, failure, isSaved } = useRecording(filingId, 'previous');
  const hundredths = readHundredths(share);
  const isAmount = /^\d{1,10}$/u.test(amount);
  const isWhole = kind !== null && (kind !== 'percent' || hundredths !== null) && (kind !== 'settled' || isAmount) && source.trim().length >= 3;
  const save = async () => {
    setAsked(true);
    if (isWhole) await record({ kind, source: source.trim(), ...(kind === 'percent' && { hundredths }), ...(kind === 'settled' && { amountKzt: Number(amount) }) });
  };
  const contents = {
    percent: <TextField id="share" label={t('deposits:previous.hundredths')} hint={t('deposits:previous.hundredths.hint')} inputMode="decimal" width={8} value={share} onChange={setShare} error={asked && hundredths === null ? t('deposits:field.percent') : undefined} />,
    'did-not-take-part': undefined,
    settled: <DigitsField id="settled-amount" label={t('deposits:previous.amount')} value={amount} onChange={setAmount} transform={digitsFromKazakhLayout} maxLength={10} error={asked && !isAmount ? t('deposits:field.number') : undefined} />,
  };
  return (
    <Form onSubmit={save} label={t('deposits:previous.title')}>
      <Stack gap={4}>
        {isSaved && <Notice tone="ok" live title={t('deposits:saved')} level={3} />}
        <ProblemNotice failure={failure} />
        <RadioGroup
          id="previous-kind" label={t('deposits:previous.kind')} value={kind} onChange={setKind} error={asked && kind === null ? t('deposits:field.missing') : undefined}
          options={KINDS.map((each) => ({ value: each, label: t(`deposits:previous.${each}`), content: contents[each] }))}
        />
        <TextField id="previous-source" label={t('deposits:source')} hint={t('deposits:source.hint')} value={source} onChange={setSource} maxLength={200} error={asked && source.trim().length < 3 ? t('deposits:field.missing') : undefined} />
        <div><Button type="submit" kind="primary" pendingText={t('deposits:sending')}>{t('deposits:previous.save')}</Button></div>
      </Stack>
    </Form>
  );
}
