import type { CommissionAccessView, GranteeView } from '@tirkeu/contracts';
import { isBefore, plusDays } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { Button, Form, Notice, Row, Select, Stack, Text, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { ApiProblem } from '../api.js';
import { useWords } from '../language.js';
import { ProblemNotice } from '../problem.js';
import { findGrantee, useAccessAction } from './access-data.js';

/** Days of access that are asked for most, the first one included. */
const TERMS = [1, 3, 7, 14, 30, 90] as const;

interface GrantFormProps {
  readonly view: CommissionAccessView;
  readonly onDone: (told: string) => void;
}

/** Gives somebody access: first whose login it is, then the role, for how long and what for. */
export function GrantForm({ view, onDone }: GrantFormProps) {
  const [person, setPerson] = useState<GranteeView | null>(null);
  const given = (told: string) => {
    setPerson(null);
    onDone(told);
  };
  return person === null ? <FindForm commissionId={view.commission.id} onFound={setPerson} /> : <TermForm view={view} person={person} onDone={given} onOther={() => setPerson(null)} />;
}

function FindForm({ commissionId, onFound }: { readonly commissionId: string; readonly onFound: (person: GranteeView) => void }) {
  const { t } = useWords();
  const [login, setLogin] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const find = async () => {
    setFailure(null);
    setMissing(login.trim() === '');
    if (login.trim() !== '') await findGrantee(commissionId, login.trim()).then(onFound, setFailure);
  };
  const isUnknown = failure instanceof ApiProblem && failure.problem.code === 'absent';
  return (
    <Form onSubmit={find}>
      <Stack gap={3}>
        <Text tone="muted">{t('access:grant.text')}</Text>
        {isUnknown ? <Notice tone="warn" live title={t('access:grant.unknown')} /> : <ProblemNotice failure={failure} />}
        <TextField id="login" label={t('access:grant.login')} hint={t('access:grant.login.hint')} error={isMissing ? t('access:grant.login.missing') : undefined} value={login} onChange={setLogin} autoComplete="off" maxLength={254} width={36} />
        <div><Button type="submit" pendingText={t('access:grant.finding')}>{t('access:grant.find')}</Button></div>
      </Stack>
    </Form>
  );
}

function TermForm({ view, person, onDone, onOther }: GrantFormProps & { readonly person: GranteeView; readonly onOther: () => void }) {
  const { t, language } = useWords();
  const { commission, today, latestOn, gives } = view;
  const action = useAccessAction(commission.id);
  const [actionId] = useState(() => crypto.randomUUID());
  const terms = TERMS.flatMap((days) => {
    const endsOn = plusDays(today, days - 1);
    return isBefore(endsOn, latestOn) ? [{ value: endsOn, label: t('access:grant.term.days', { count: days, date: formatDateWithYear(endsOn, language) }) }] : [];
  });
  const options = [...terms, { value: latestOn, label: t('access:grant.term.latest', { date: formatDateWithYear(latestOn, language) }) }];
  const [role, setRole] = useState<string>(gives[0] ?? 'clerk');
  const [endsOn, setEndsOn] = useState<string>(options[1]?.value ?? latestOn);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const give = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    await action.mutateAsync({ grant: { actionId, accountId: person.accountId, role, startsOn: today, endsOn, reason: reason.trim() } }).then(() => onDone(t('access:grant.done', { name: person.name })), () => undefined);
  };
  return (
    <Form onSubmit={give}>
      <Stack gap={3}>
        <ProblemNotice failure={action.error} />
        <Text as="strong" weight={600}>{t('access:grant.person', { name: person.name })}</Text>
        <Select id="role" label={t('access:grant.role')} value={role} onChange={setRole} options={gives.map((each) => ({ value: each, label: t(`common:role.${each}`) }))} />
        <Select id="term" label={t('access:grant.term')} value={endsOn} onChange={setEndsOn} options={options} />
        <TextField id="reason" label={t('access:grant.reason')} hint={t('access:grant.reason.hint')} error={isMissing ? t('access:grant.reason.missing') : undefined} value={reason} onChange={setReason} maxLength={500} />
        <Row gap={2}>
          <Button kind="primary" type="submit" pendingText={t('access:grant.giving')}>{t('access:grant.give')}</Button>
          <Button onClick={onOther}>{t('access:grant.other')}</Button>
        </Row>
      </Stack>
    </Form>
  );
}
