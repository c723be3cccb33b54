import { checkIin, digitsFromKazakhLayout, localDate } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Button, Card, Checkbox, DigitsField, Form, Notice, Stack, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { apiPost } from '../../shared/api.js';
import { useWords, WithWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { serverClock } from '../../shared/server-clock.js';
import { WaitingPage } from '../../shared/waiting-page.js';

const NAMED: readonly Area[] = ['named'];
const ZONE = 'Asia/Almaty';

/** At the counter: on sight of the identity card it is noted whose account one is. */
export const ConfirmPage = () => <WithWords areas={NAMED} waiting={<WaitingPage />}><Content /></WithWords>;

type Fault = 'login' | 'iin' | 'seen';

function Content() {
  const { t } = useWords();
  return (
    <Page title={t('named:confirm.title')} lead={t('named:confirm.lead')} back={{ href: '/commission', text: t('commission:queue.queues') }} width="reading">
      <Card><ConfirmForm /></Card>
    </Page>
  );
}

function ConfirmForm() {
  const { t } = useWords();
  const [login, setLogin] = useState('');
  const [iin, setIin] = useState('');
  const [seen, setSeen] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [outcome, setOutcome] = useState<{ readonly done: boolean; readonly failure: unknown } | null>(null);
  const confirm = async () => {
    setOutcome(null);
    const valid = checkIin(iin, localDate(serverClock.nowInstant(), ZONE)).valid;
    const found: readonly Fault[] = [...(login.trim() === '' ? ['login'] as const : []), ...(valid ? [] : ['iin'] as const), ...(seen ? [] : ['seen'] as const)];
    setFaults(found);
    const [first] = found;
    if (first) {
      document.getElementById(first)?.focus();
      return;
    }
    await apiPost('/api/account/confirmations', { login: login.trim(), iin }).then(() => {
      setOutcome({ done: true, failure: null });
      setLogin('');
      setIin('');
      setSeen(false);
    }, (failure: unknown) => setOutcome({ done: false, failure }));
  };
  const error = (fault: Fault, words: string) => (faults.includes(fault) ? words : undefined);
  return (
    <Form onSubmit={confirm}>
      <Stack gap={4}>
        {outcome?.done && <Notice tone="ok" live title={t('named:confirm.done')} />}
        <ProblemNotice failure={outcome?.failure ?? null} />
        <TextField id="login" label={t('named:confirm.login')} hint={t('named:confirm.login.hint')} error={error('login', t('named:confirm.login.missing'))} value={login} onChange={setLogin} autoComplete="off" maxLength={254} width={36} />
        <DigitsField id="iin" label={t('named:confirm.iin')} hint={t('named:number.hint')} error={error('iin', t('named:number.wrong'))} value={iin} maxLength={12} width={14} autoComplete="off" transform={digitsFromKazakhLayout} onChange={setIin} />
        <Checkbox id="seen" label={t('named:confirm.seen')} error={error('seen', t('named:confirm.seen.missing'))} checked={seen} onChange={setSeen} />
        <Button kind="primary" type="submit" pendingText={t('named:sending')}>{t('named:confirm.button')}</Button>
      </Stack>
    </Form>
  );
}
