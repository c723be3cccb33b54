import type { PersonaView } from '@tirkeu/contracts';
import { Button, Card, Columns, ErrorSummary, Form, Notice, Stack, Tag, Text, TextField, TextLink } from '@tirkeu/ui';
import { Suspense, lazy, useState } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import { safeReturn } from '../../shared/addresses.js';
import { ApiProblem } from '../../shared/api.js';
import { useWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { NoPasskey, hasPasskeys, signInWithPasskey } from '../../shared/passkeys.js';
import { ProblemNotice } from '../../shared/problem.js';
import { usePlatform } from '../../shared/queries.js';
import { homeOf, useSession } from '../../shared/session.js';
import { usePersonas } from '../public-queries.js';
import { CodeStep } from './code-step.js';
import './sign-in-page.css';

const IdentityButtons = lazy(async () => ({ default: (await import('./identity-buttons.js')).IdentityButtons }));

/** Sign-in by login and password; in training also with one press as an invented person. */
export function SignInPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const { session, signIn, adopt } = useSession();
  const platform = usePlatform();
  const [failure, setFailure] = useState<unknown>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempt, setAttempt] = useState(0);
  const refuse = (found: readonly Fault[]) => {
    setFaults(found);
    setAttempt((count) => count + 1);
  };
  const [credentials, setCredentials] = useState<Known | null>(null);
  const enter = async (login: string, password: string, code?: string) => {
    setFailure(null);
    try {
      await signIn(login, password, code);
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.problem.code === 'code-needed') setCredentials({ login, password });
      else setFailure(thrown);
    }
  };
  const enterWithKey = async () => {
    setFailure(null);
    await signInWithPasskey().then(adopt, setFailure);
  };
  const back = () => {
    setCredentials(null);
    setFailure(null);
  };
  // Led on once the session is known to every page: one that asks for it earlier would lead back here.
  if (session) return <Redirect to={safeReturn(search.get('return')) ?? homeOf(session.active.role)} replace />;
  const training = platform.data?.mode === 'training';
  return (
    <Page title={t('accounts:sign-in.title')} lead={search.get('return') === null ? undefined : t('accounts:sign-in.to-continue')} hasErrors={faults.length > 0 || failure !== null} width="page">
      <Columns aside={training ? <Personas onEnter={enter} /> : <NewHere />} asideWidth={400}>
        <Stack gap={4}>
          {faults.length > 0 && <ErrorSummary title={t('common:error-summary')} errors={faults.map(({ fieldId, message }) => ({ fieldId, message }))} attempt={attempt} />}
          {failure instanceof NoPasskey ? <Notice tone="bad" title={t('accounts:passkey.stopped')} live /> : <ProblemNotice failure={failure} />}
          {credentials === null
            ? <Credentials onEnter={enter} faults={faults} onFaults={refuse} />
            : <CodeStep onCode={(code) => enter(credentials.login, credentials.password, code)} onBack={back} />}
          {hasPasskeys() && <div><Button onClick={enterWithKey} pendingText={t('accounts:passkey.pending')}>{t('accounts:passkey.button')}</Button></div>}
          {platform.data?.identityProviders && <Suspense><IdentityButtons providers={platform.data.identityProviders} returnTo={search.get('return')} /></Suspense>}
          {training && <NewHere />}
        </Stack>
      </Columns>
    </Page>
  );
}

/** What was right already, while a code is asked for. */
interface Known {
  readonly login: string;
  readonly password: string;
}

interface Fault {
  readonly fieldId: 'login' | 'password';
  readonly message: string;
}

interface CredentialsProps {
  readonly onEnter: (login: string, password: string) => Promise<void>;
  readonly faults: readonly Fault[];
  readonly onFaults: (faults: readonly Fault[]) => void;
}

function Credentials({ onEnter, faults, onFaults }: CredentialsProps) {
  const { t } = useWords();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const faultAt = (fieldId: Fault['fieldId']) => faults.find((fault) => fault.fieldId === fieldId)?.message;
  const submit = async () => {
    const found: Fault[] = [
      ...(login.trim() === '' ? [{ fieldId: 'login' as const, message: t('accounts:login.missing') }] : []),
      ...(password === '' ? [{ fieldId: 'password' as const, message: t('accounts:password.missing') }] : []),
    ];
    onFaults(found);
    if (found.length === 0) await onEnter(login.trim(), password);
  };
  return (
    <Card>
      <Form onSubmit={submit} label={t('accounts:sign-in.title')}>
        <Stack gap={4}>
          <TextField id="login" label={t('accounts:login')} hint={t('accounts:login.hint')} value={login} onChange={setLogin} autoComplete="username" inputMode="email" error={faultAt('login')} width={36} />
          <TextField id="password" label={t('accounts:password')} type="password" value={password} onChange={setPassword} autoComplete="current-password" error={faultAt('password')} width={36} revealTexts={{ show: t('accounts:password.show'), hide: t('accounts:password.hide') }} />
          <div><Button kind="primary" type="submit" pendingText={t('accounts:sign-in.pending')}>{t('accounts:sign-in.button')}</Button></div>
          <div><TextLink href="/password">{t('accounts:reset.link')}</TextLink></div>
        </Stack>
      </Form>
    </Card>
  );
}

function NewHere() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const wanted = safeReturn(search.get('return'));
  return (
    <Stack gap={2}>
      <Text>{t('accounts:new-here')}</Text>
      <TextLink href={wanted === null ? '/account/new' : `/account/new?return=${encodeURIComponent(wanted)}`}>{t('accounts:new.link')}</TextLink>
    </Stack>
  );
}

/** The invented people of the training installation, each one press away. */
function Personas({ onEnter }: { readonly onEnter: (login: string, password: string) => Promise<void> }) {
  const { t } = useWords();
  const personas = usePersonas(true);
  if (personas.data === undefined || personas.data.length === 0) return null;
  return (
    <Card title={t('accounts:personas')} aside={<Tag tone="info">{t('common:training')}</Tag>}>
      <Stack gap={3}>
        <Text size="s" tone="muted">{t('accounts:personas.text')}</Text>
        <ul className="personas">{personas.data.map((persona) => <Persona key={persona.id} persona={persona} onEnter={onEnter} />)}</ul>
      </Stack>
    </Card>
  );
}

function Persona({ persona, onEnter }: { readonly persona: PersonaView; readonly onEnter: (login: string, password: string) => Promise<void> }) {
  const { t, text } = useWords();
  const { name, role, about, login, password } = persona;
  return (
    <li className="personas__row">
      <div className="personas__who">
        <b>{text(name)}</b> <span>{t(`common:role.${role}`)}</span>
        <Text size="s" tone="muted">{text(about)}</Text>
        <Text size="s" tone="muted"><code>{login}</code> · <code>{password}</code></Text>
      </div>
      <Button size="s" onClick={() => onEnter(login, password)} aria-label={t('accounts:personas.enter-as', { name: text(name) })}>{t('accounts:sign-in.button')}</Button>
    </li>
  );
}
