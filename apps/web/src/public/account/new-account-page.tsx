import type { SessionView } from '@tirkeu/contracts';
import { checkNameScript } from '@tirkeu/domain';
import { Button, Card, ErrorSummary, Form, Stack, Text, TextButton, TextField, TextLink } from '@tirkeu/ui';
import { useState } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import { safeReturn } from '../../shared/addresses.js';
import { apiPost } from '../../shared/api.js';
import { useWords, type Translate } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { homeOf, useSession } from '../../shared/session.js';

type FieldId = 'name' | 'login' | 'password';
type Values = Readonly<Record<FieldId, string>>;
interface Fault {
  readonly fieldId: FieldId;
  readonly message: string;
}

const E_MAIL_OR_PHONE = /^(?:[^\s@]+@[^\s@]+\.[^\s@]+|\+?[0-9][0-9 ()-]{8,20})$/u;
const SHORTEST_PASSWORD = 8;

/** A Latin letter among Cyrillic ones; papers and ballots would carry it on. */
const isMixed = (name: string): boolean => {
  const check = checkNameScript(name.trim());
  return check.outcome === 'reject' && check.reason === 'mixed-script';
};

function proposedName(name: string): string | null {
  const check = checkNameScript(name.trim());
  return check.outcome === 'reject' ? check.normalised ?? null : null;
}

function faultsOf({ name, login, password }: Values, t: Translate): readonly Fault[] {
  return [
    ...(name.trim().length < 2 ? [{ fieldId: 'name' as const, message: t('accounts:name.missing') }] : isMixed(name) ? [{ fieldId: 'name' as const, message: t('accounts:name.mixed') }] : []),
    ...(E_MAIL_OR_PHONE.test(login.trim()) ? [] : [{ fieldId: 'login' as const, message: t(login.trim() === '' ? 'accounts:login.missing' : 'accounts:login.wrong') }]),
    ...(password.length < SHORTEST_PASSWORD ? [{ fieldId: 'password' as const, message: t('accounts:password.short', { count: SHORTEST_PASSWORD }) }] : []),
  ];
}

/** A candidate makes an account. Nobody else can: the accounts of commissions are given out. */
export function NewAccountPage() {
  const { t, language } = useWords();
  const [search] = useSearchParams();
  const { session, adopt } = useSession();
  const [values, setValues] = useState<Values>({ name: '', login: '', password: '' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const set = (fieldId: FieldId) => (value: string) => setValues((previous) => ({ ...previous, [fieldId]: value }));
  const proposal = faults.some(({ fieldId }) => fieldId === 'name') ? proposedName(values.name) : null;
  const faultAt = (fieldId: FieldId) => faults.find((fault) => fault.fieldId === fieldId)?.message;
  const submit = async () => {
    const found = faultsOf(values, t);
    setFaults(found);
    setAttempt(attempt + 1);
    setFailure(null);
    if (found.length > 0) return;
    try {
      adopt(await apiPost<SessionView>('/api/accounts', { name: values.name.trim(), login: values.login.trim(), password: values.password, language }));
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  if (session) return <Redirect to={safeReturn(search.get('return')) ?? homeOf(session.active.role)} replace />;
  return (
    <Page title={t('accounts:new.title')} lead={t('accounts:new.lead')} hasErrors={faults.length > 0 || failure !== null} width="reading">
      <Stack gap={4}>
        {faults.length > 0 && <ErrorSummary title={t('common:error-summary')} errors={faults.map(({ fieldId, message }) => ({ fieldId, message }))} attempt={attempt} />}
        <ProblemNotice failure={failure} />
        <Card>
          <Form onSubmit={submit} label={t('accounts:new.title')}>
            <Stack gap={4}>
              <TextField id="name" label={t('accounts:name')} hint={t('accounts:name.hint')} value={values.name} onChange={set('name')} autoComplete="name" error={faultAt('name')} maxLength={200} />
              {proposal !== null && <div><TextButton onClick={() => set('name')(proposal)}>{t('accounts:name.use', { name: proposal })}</TextButton></div>}
              <TextField id="login" label={t('accounts:new.login')} hint={t('accounts:new.login.hint')} value={values.login} onChange={set('login')} autoComplete="username" inputMode="email" error={faultAt('login')} maxLength={254} width={36} />
              <TextField id="password" label={t('accounts:password')} hint={t('accounts:password.hint', { count: SHORTEST_PASSWORD })} type="password" value={values.password} onChange={set('password')} autoComplete="new-password" error={faultAt('password')} maxLength={200} width={36} revealTexts={{ show: t('accounts:password.show'), hide: t('accounts:password.hide') }} />
              <Text size="s" tone="muted">{t('accounts:new.data')}</Text>
              <div><Button kind="primary" type="submit" pendingText={t('accounts:new.pending')}>{t('accounts:new.button')}</Button></div>
            </Stack>
          </Form>
        </Card>
        <TextLink href="/sign-in">{t('accounts:have-account')}</TextLink>
      </Stack>
    </Page>
  );
}
