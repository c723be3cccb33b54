import type { SessionView } from '@tirkeu/contracts';
import { Button, Card, ErrorSummary, Form, Notice, Stack, Text, TextField } from '@tirkeu/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiPost, rememberCsrfTokenOf } from '../shared/api.js';
import { useWords } from '../shared/language.js';
import { ProblemNotice } from '../shared/problem.js';
import { queryKeys } from '../shared/queries.js';
import { SESSIONS_KEY } from './account-query.js';

const SHORTEST = 8;

interface Fault {
  readonly fieldId: 'old-password' | 'new-password';
  readonly message: string;
}

/** Another password, with the old one. Every other session ends. */
export function PasswordCard({ login }: { readonly login: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const [isDone, setIsDone] = useState(false);
  const faultAt = (fieldId: Fault['fieldId']) => faults.find((fault) => fault.fieldId === fieldId)?.message;
  const reveal = { show: t('security:show'), hide: t('security:hide') };
  const submit = async () => {
    const found: Fault[] = [
      ...(oldPassword === '' ? [{ fieldId: 'old-password' as const, message: t('security:password.old.missing') }] : []),
      ...(newPassword.length < SHORTEST ? [{ fieldId: 'new-password' as const, message: t('security:password.new.short') }] : []),
    ];
    setFaults(found);
    setAttempt(attempt + 1);
    setFailure(null);
    setIsDone(false);
    if (found.length > 0) return;
    try {
      const session = await apiPost<SessionView>('/api/account/password', { oldPassword, newPassword });
      rememberCsrfTokenOf(session);
      client.setQueryData(queryKeys.session, session);
      await client.invalidateQueries({ queryKey: SESSIONS_KEY });
      setOld('');
      setNew('');
      setIsDone(true);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return (
    <Card title={t('security:password.title')}>
      <Form onSubmit={submit} label={t('security:password.title')}>
        <Stack gap={3}>
          <Text tone="muted">{t('security:password.text')}</Text>
          {faults.length > 0 && <ErrorSummary title={t('common:error-summary')} errors={[...faults]} attempt={attempt} />}
          <ProblemNotice failure={failure} />
          {isDone && <Notice tone="ok" title={t('security:password.changed')} live />}
          <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
          <TextField id="old-password" label={t('security:password.old')} type="password" value={oldPassword} onChange={setOld} autoComplete="current-password" maxLength={200} width={36} error={faultAt('old-password')} revealTexts={reveal} />
          <TextField id="new-password" label={t('security:password.new')} hint={t('security:password.new.hint')} type="password" value={newPassword} onChange={setNew} autoComplete="new-password" maxLength={200} width={36} error={faultAt('new-password')} revealTexts={reveal} />
          <div><Button type="submit" pendingText={t('security:password.changing')}>{t('security:password.change')}</Button></div>
        </Stack>
      </Form>
    </Card>
  );
}
