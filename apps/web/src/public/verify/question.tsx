import { readReceiptNumber, type ReceiptNumberFault } from '@tirkeu/domain';
import { Button, Card, ErrorSummary, FilePicker, Form, Stack, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { fingerprintOf } from './prove.js';
import { numberInFile, type Shown } from './shown-paper.js';
import { readReceiptFile } from './shown-receipt.js';

const LARGEST_RECEIPT = 5 * 1024 * 1024;

type Fault = ReceiptNumberFault | 'file';

/** What a file proves, worked out on this device. */
async function shownBy(bytes: Uint8Array<ArrayBuffer>): Promise<Shown | null> {
  const number = numberInFile(bytes);
  if (number !== null) return { kind: 'paper', paper: { number, fileHash: await fingerprintOf(bytes) } };
  const receipt = readReceiptFile(bytes);
  return receipt && { kind: 'receipt', receipt };
}

export interface QuestionProps {
  /** The number of the code that led here; empty without one. */
  readonly scanned: string;
  readonly onShown: (shown: Shown) => Promise<void>;
  readonly onRefused: () => void;
}

/** What is to be checked: its number, or its file. A slip is noticed here, before anybody is asked. */
export function Question({ scanned, onShown, onRefused }: QuestionProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(scanned);
  const [fault, setFault] = useState<Fault | null>(null);
  const [attempt, setAttempt] = useState(0);
  const ask = async (shown: Shown | null, otherwise: Fault) => {
    setFault(shown ? null : otherwise);
    if (shown) return onShown(shown);
    setAttempt((count) => count + 1);
    onRefused();
  };
  const submit = () => {
    const number = readReceiptNumber(typed);
    return number.ok ? ask({ kind: 'number', number: number.value }, 'length') : ask(null, number.error);
  };
  const takeFile = async ([file]: readonly File[]) => {
    if (file) await ask(await shownBy(new Uint8Array(await file.arrayBuffer())), 'file');
  };
  const message = fault === null ? undefined : t(`receipts:verify.fault.${fault}`);
  const wrongFile = () => t('receipts:verify.fault.file');
  return (
    <>
      {message !== undefined && <ErrorSummary title={t('common:error-summary')} errors={[{ fieldId: fault === 'file' ? 'receipt-file' : 'receipt-number', message }]} attempt={attempt} />}
      <Card>
        <Form onSubmit={submit} label={t('receipts:verify.title')}>
          <Stack gap={4}>
            <TextField
              id="receipt-number" label={t('receipts:verify.number')} hint={t('receipts:verify.number.hint')} value={typed} onChange={setTyped} inputMode="numeric" autoComplete="off" width={24}
              error={fault === 'file' ? undefined : message}
            />
            <div><Button kind="primary" type="submit" pendingText={t('receipts:verify.checking')}>{t('receipts:verify.button')}</Button></div>
            <FilePicker
              id="receipt-file" label={t('receipts:verify.file')} hint={t('receipts:verify.file.hint')} accept=".pdf,.json,application/pdf,application/json" maxBytes={LARGEST_RECEIPT}
              onFiles={(files) => void takeFile(files)} error={fault === 'file' ? message : undefined} texts={{ choose: t('receipts:verify.file.choose'), drop: t('receipts:verify.file.drop') }}
              messages={{ wrongType: wrongFile, tooBig: () => t('receipts:verify.fault.file-too-large'), empty: wrongFile, tooMany: () => t('receipts:paper.one') }}
            />
          </Stack>
        </Form>
      </Card>
    </>
  );
}
