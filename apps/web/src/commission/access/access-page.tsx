import type { AccessGrantView, CommissionAccessView } from '@tirkeu/contracts';
import type { Area } from '@tirkeu/messages';
import { Button, Card, Form, Notice, Row, Section, Select, Stack, Text, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { AccessStateTag, AccessTerm } from '../../shared/access/access-term.js';
import { WithWords, useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useSession } from '../../shared/session.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { useAccessAction, useAccessOf } from './access-data.js';
import { GrantForm } from './grant-form.js';

const WORDS: readonly Area[] = ['access', 'decisions'];

/** Who works in a commission: for its chair, who gives and takes access. */
export const AccessPage = () => <WithWords areas={WORDS} waiting={<WaitingPage />}><Content /></WithWords>;

function Content() {
  const { t, text } = useWords();
  const { session } = useSession();
  const commissionIds = session?.active.commissionIds ?? [];
  const [chosen, setChosen] = useState(commissionIds[0] ?? '');
  const queries = useAccessOf(commissionIds);
  const query = queries[commissionIds.indexOf(chosen)];
  const options = queries.flatMap(({ data }) => (data ? [{ value: data.commission.id, label: text(data.commission.names) }] : []));
  return (
    <Page title={t('access:title')} lead={t('access:lead')} back={{ href: '/commission', text: t('commission:to-queue') }} width="reading">
      <Stack gap={5}>
        {options.length > 1 && <Select id="commission" label={t('access:commission')} value={chosen} onChange={setChosen} options={options} />}
        {query && <Loaded query={query} rows={6}>{(view) => <Roll key={chosen} view={view} />}</Loaded>}
      </Stack>
    </Page>
  );
}

function Roll({ view }: { readonly view: CommissionAccessView }) {
  const { t } = useWords();
  const [done, setDone] = useState<string | null>(null);
  const isOpen = ({ state }: AccessGrantView): boolean => state === 'ahead' || state === 'standing';
  const list = (grants: readonly AccessGrantView[]) => (grants.length === 0
    ? <Text tone="muted">{t('access:past.none')}</Text>
    : <Stack gap={3}>{grants.map((grant) => <Entry key={grant.id} grant={grant} view={view} onDone={setDone} />)}</Stack>);
  return (
    <Stack gap={5}>
      {done !== null && <Notice tone="ok" live title={done} />}
      {view.gives.length > 0 && <Section title={t('access:grant.title')}><Card><GrantForm view={view} onDone={setDone} /></Card></Section>}
      <Section title={t('access:now')}>{list(view.grants.filter(isOpen))}</Section>
      <Section title={t('access:past')}>{list(view.grants.filter((grant) => !isOpen(grant)))}</Section>
    </Stack>
  );
}

function Entry({ grant, view, onDone }: { readonly grant: AccessGrantView; readonly view: CommissionAccessView; readonly onDone: (told: string) => void }) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  const { person: { name }, role } = grant;
  return (
    <Card title={name} level={3} aside={<AccessStateTag state={grant.state} />}>
      <Stack gap={3}>
        <Text>{t(`common:role.${role}`)}</Text>
        <AccessTerm term={grant} zone={view.commission.zone} />
        {grant.mayRevoke && !isAsked && <div><Button onClick={() => setAsked(true)} aria-label={t('access:revoke.label', { name })}>{t('access:revoke')}</Button></div>}
        {isAsked && <Revocation grant={grant} commissionId={view.commission.id} onDone={onDone} onKeep={() => setAsked(false)} />}
      </Stack>
    </Card>
  );
}

interface RevocationProps {
  readonly grant: AccessGrantView;
  readonly commissionId: string;
  readonly onDone: (told: string) => void;
  readonly onKeep: () => void;
}

function Revocation({ grant: { id, person: { name } }, commissionId, onDone, onKeep }: RevocationProps) {
  const { t } = useWords();
  const action = useAccessAction(commissionId);
  const [actionId] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const revoke = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    await action.mutateAsync({ revoke: id, actionId, reason: reason.trim() }).then(() => {
      onDone(t('access:revoke.done', { name }));
      onKeep();
    }, () => undefined);
  };
  return (
    <Form onSubmit={revoke}>
      <Stack gap={3}>
        <ProblemNotice failure={action.error} />
        <TextField id={`reason-${id}`} label={t('access:revoke.reason')} hint={t('access:grant.reason.hint')} error={isMissing ? t('access:grant.reason.missing') : undefined} value={reason} onChange={setReason} maxLength={500} />
        <Row gap={2}>
          <Button kind="danger" type="submit">{t('access:revoke.sure')}</Button>
          <Button onClick={onKeep}>{t('access:revoke.keep')}</Button>
        </Row>
      </Stack>
    </Form>
  );
}
