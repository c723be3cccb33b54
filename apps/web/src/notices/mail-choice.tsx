import type { MailChoiceView } from '@tirkeu/contracts';
import { LANGUAGES, isCommissionRole } from '@tirkeu/domain';
import { Button, Card, Checkbox, ErrorSummary, Form, Notice, Select, Stack, Text, TextField } from '@tirkeu/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiGet, apiPost } from '../shared/api.js';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { ProblemNotice } from '../shared/problem.js';
import { LANGUAGE_NAMES } from '../shared/service-bar.js';
import { useSession } from '../shared/session-context.js';

const PATH = '/api/notices/mail';
const KEY = ['notices', 'mail'];
const E_MAIL = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/u;

/** Whether, where and in which language the person is written to. */
export function MailChoice() {
  const { t } = useWords();
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => apiGet<MailChoiceView>(PATH, signal) });
  return <Card title={t('notices:settings.title')}><Loaded query={query}>{(choice) => <ChoiceForm choice={choice} />}</Loaded></Card>;
}

function ChoiceForm({ choice }: { readonly choice: MailChoiceView }) {
  const { t } = useWords();
  const { session } = useSession();
  const official = session ? isCommissionRole(session.active.role) : false;
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (wanted: Omit<MailChoiceView, 'sendsMail'>) => apiPost<MailChoiceView>(PATH, wanted),
    onSuccess: (saved) => client.setQueryData(KEY, saved),
  });
  const [wantsMail, setWantsMail] = useState(choice.wantsMail);
  const [email, setEmail] = useState(choice.email ?? '');
  const [language, setLanguage] = useState(choice.language);
  const [fault, setFault] = useState<string | undefined>();
  const [attempt, setAttempt] = useState(0);
  const submit = async () => {
    const address = email.trim();
    const wrong = address !== '' && !E_MAIL.test(address) ? t('notices:settings.address.wrong') : undefined;
    setFault(wrong);
    setAttempt(attempt + 1);
    if (wrong === undefined) await save.mutateAsync({ wantsMail, language, email: address === '' ? null : address }).catch(() => undefined);
  };
  return (
    <Form onSubmit={submit} label={t('notices:settings.title')}>
      <Stack gap={4}>
        <Text tone="muted">{t(choice.sendsMail ? 'notices:settings.lead' : 'notices:settings.off')}</Text>
        {fault !== undefined && <ErrorSummary title={t('common:error-summary')} errors={[{ fieldId: 'mail-address', message: fault }]} attempt={attempt} />}
        <ProblemNotice failure={save.error} />
        <Checkbox id="wants-mail" label={t('notices:settings.wants.mail')} checked={wantsMail} onChange={setWantsMail} />
        <TextField
          id="mail-address" type="email" inputMode="email" autoComplete="email" maxLength={254} width={36} label={t('notices:settings.address')} hint={official ? undefined : t('notices:settings.address.hint')}
          value={email} onChange={setEmail} error={fault}
        />
        <Select
          id="mail-language" label={t('notices:settings.language')} value={language} width={12} onChange={(code) => setLanguage(LANGUAGES.find((known) => known === code) ?? language)}
          options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code], lang: code }))}
        />
        <div role="status">{save.isSuccess && <Notice tone="ok" title={t('notices:settings.saved')} />}</div>
        <div><Button kind="primary" type="submit" pendingText={t('notices:settings.saving')}>{t('notices:settings.save')}</Button></div>
      </Stack>
    </Form>
  );
}
