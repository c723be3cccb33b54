import { Button, Card, Form, LinkButton, Notice, Stack, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { apiPost } from '../../shared/api.js';
import { useWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';

const SHORTEST_PASSWORD = 8;

/** The owner of an account sets a new password with a code that an administrator handed over. */
export function NewPasswordPage() {
  const { t } = useWords();
  const [login, setLogin] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isDone, setDone] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const isMissing = { login: login.trim() === '', code: code.trim() === '', password: password.length < SHORTEST_PASSWORD };
  const submit = async () => {
    setAsked(true);
    setFailure(null);
    if (isMissing.login || isMissing.code || isMissing.password) return;
    await apiPost<void>('/api/accounts/password', { login: login.trim(), code: code.trim(), newPassword: password }).then(() => setDone(true), setFailure);
  };
  return (
    <Page title={t('accounts:reset.title')} lead={t('accounts:reset.lead')} hasErrors={failure !== null} width="reading">
      <Stack gap={4}>
        <ProblemNotice failure={failure} />
        {isDone ? <Notice tone="ok" live title={t('accounts:reset.done')} actions={<LinkButton href="/sign-in">{t('accounts:sign-in.title')}</LinkButton>} /> : (
          <Card>
            <Form onSubmit={submit} label={t('accounts:reset.title')}>
              <Stack gap={4}>
                <TextField id="login" label={t('accounts:login')} hint={t('accounts:login.hint')} value={login} onChange={setLogin} autoComplete="username" error={isAsked && isMissing.login ? t('accounts:login.missing') : undefined} maxLength={254} width={36} />
                <TextField id="code" label={t('accounts:reset.code')} value={code} onChange={setCode} autoComplete="one-time-code" error={isAsked && isMissing.code ? t('accounts:code.missing') : undefined} maxLength={40} width={36} />
                <TextField id="password" label={t('accounts:reset.password')} hint={t('accounts:password.hint', { count: SHORTEST_PASSWORD })} type="password" value={password} onChange={setPassword} autoComplete="new-password" error={isAsked && isMissing.password ? t('accounts:password.short', { count: SHORTEST_PASSWORD }) : undefined} maxLength={200} width={36} revealTexts={{ show: t('accounts:password.show'), hide: t('accounts:password.hide') }} />
                <div><Button kind="primary" type="submit" pendingText={t('accounts:sign-in.pending')}>{t('accounts:reset.button')}</Button></div>
              </Stack>
            </Form>
          </Card>
        )}
      </Stack>
    </Page>
  );
}
