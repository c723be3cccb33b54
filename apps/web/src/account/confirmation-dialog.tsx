import type { AccountView, PersonaView, SessionView } from '@tirkeu/contracts';
import { Button, Dialog, Form, Notice, Stack, Text, TextField } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiGet, apiPost } from '../shared/api.js';
import { NoWindow, onConfirmedElsewhere, openToConfirm } from '../shared/identities.js';
import { useWords } from '../shared/language.js';
import { NoPasskey, confirmWithPasskey, hasPasskeys } from '../shared/passkeys.js';
import { ProblemNotice } from '../shared/problem.js';
import { usePlatform } from '../shared/queries.js';
import { useSession } from '../shared/session.js';
import { ACCOUNT_KEY } from './account-query.js';

/** Asks for password, code or passkey before a decision is sent once more. In training one press is enough. */
export function ConfirmationDialog({ onDone }: { readonly onDone: (confirmed: boolean) => void }) {
  const { t, text } = useWords();
  const { session } = useSession();
  const platform = usePlatform().data;
  const training = platform?.mode === 'training';
  const personas = useQuery({ queryKey: ['personas'], queryFn: ({ signal }) => apiGet<readonly PersonaView[]>('/api/personas', signal), enabled: training });
  const account = useQuery({ queryKey: ACCOUNT_KEY, queryFn: ({ signal }) => apiGet<AccountView>('/api/account', signal) });
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const persona = personas.data?.find(({ login }) => login === session?.account.login);
  useEffect(() => onConfirmedElsewhere(() => onDone(true)), [onDone]);
  const attempt = async (prove: () => Promise<SessionView>) => {
    setFailure(null);
    await prove().then(() => onDone(true), setFailure);
  };
  const leave = async (provider: string) => {
    setFailure(null);
    await openToConfirm(provider).catch(setFailure);
  };
  const withProof = (proof: object) => attempt(() => apiPost<SessionView>('/api/session/confirmation', proof));
  const submit = async () => {
    setIsEmpty(password === '' && code.trim() === '');
    if (password !== '') await withProof({ password });
    else if (code.trim() !== '') await withProof({ code: code.trim() });
  };
  const { oneTimeCodesSince = null, passkeys = [], identities = [] } = account.data ?? {};
  const providers = (platform?.identityProviders ?? []).filter(({ id }) => identities.some(({ provider }) => provider === id));
  return (
    <Dialog open onClose={() => onDone(false)} title={t('security:confirm.title')} closeText={t('common:close')} size="s">
      <Form onSubmit={submit} label={t('security:confirm.title')}>
        <Stack gap={4}>
          <Text>{t('security:confirm.text')}</Text>
          <Failure failure={failure} />
          {persona && <div><Button onClick={() => withProof({ password: persona.password })}>{t('security:confirm.training')}</Button></div>}
          {passkeys.length > 0 && hasPasskeys() && <div><Button onClick={() => attempt(confirmWithPasskey)} pendingText={t('security:passkeys.adding')}>{t('security:confirm.passkey')}</Button></div>}
          {providers.map(({ id, name }) => <div key={id}><Button onClick={() => leave(id)}>{t('security:confirm.identity', { name: text(name) })}</Button></div>)}
          <TextField id="confirm-password" label={t('security:confirm.password')} type="password" value={password} onChange={setPassword} autoComplete="current-password" error={isEmpty ? t('security:confirm.password.missing') : undefined} revealTexts={{ show: t('security:show'), hide: t('security:hide') }} />
          {oneTimeCodesSince !== null && <TextField id="confirm-code" label={t('security:confirm.code')} value={code} onChange={setCode} autoComplete="one-time-code" width={24} maxLength={40} />}
          <div><Button kind="primary" type="submit" pendingText={t('security:confirm.pending')}>{t('security:confirm.button')}</Button></div>
        </Stack>
      </Form>
    </Dialog>
  );
}

function Failure({ failure }: { readonly failure: unknown }) {
  const { t } = useWords();
  if (failure instanceof NoPasskey) return <Notice tone="bad" title={t('security:passkeys.stopped')} live />;
  if (failure instanceof NoWindow) return <Notice tone="bad" title={t('security:confirm.no-window')} live />;
  return <ProblemNotice failure={failure} />;
}
