import { Button, Card, Form, Stack, TextButton, TextField } from '@tirkeu/ui';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../shared/language.js';

interface CodeStepProps {
  readonly onCode: (code: string) => Promise<void>;
  readonly onBack: () => void;
}

/** After the right password: the code of an app, or a recovery code. */
export function CodeStep({ onCode, onBack }: CodeStepProps) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = async () => {
    setIsMissing(code.trim() === '');
    if (code.trim() !== '') await onCode(code.trim());
  };
  return (
    <Card title={t('accounts:code.title')}>
      <Form onSubmit={submit} label={t('accounts:code.title')}>
        <Stack gap={4}>
          <TextField id="code" label={t('accounts:code')} hint={t('accounts:code.hint')} value={code} onChange={setCode} autoComplete="one-time-code" maxLength={40} width={24} inputRef={field} error={isMissing ? t('accounts:code.missing') : undefined} />
          <div><Button kind="primary" type="submit" pendingText={t('accounts:sign-in.pending')}>{t('accounts:code.button')}</Button></div>
          <div><TextButton onClick={onBack}>{t('accounts:code.back')}</TextButton></div>
        </Stack>
      </Form>
    </Card>
  );
}
