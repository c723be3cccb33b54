import type { AccessGrantView, CommissionAccessView } from '@tirkeu/contracts';
import { Button, Card, Form, Notice, Row, Section, Stack, Text, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../language.js';
import { ProblemNotice } from '../problem.js';
import { useAccessAction } from './access-data.js';
import { AccessStateTag, AccessTerm } from './access-term.js';
import { GrantForm } from './grant-form.js';

/** Who works in one commission, until when and by whose leave; with the means to give and take it for whoever may. */
export function AccessRoll({ view }: { readonly view: CommissionAccessView }) {
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
