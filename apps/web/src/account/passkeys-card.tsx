import type { AccountView, RecoveryCodesView } from '@tirkeu/contracts';
import { formatDateWithYear } from '@tirkeu/messages';
import { Button, Card, Form, Notice, Stack, Text, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { apiDelete } from '../shared/api.js';
import { useWords } from '../shared/language.js';
import { NoPasskey, addPasskey, hasPasskeys } from '../shared/passkeys.js';
import { ProblemNotice } from '../shared/problem.js';
import { dayOf } from './day-of.js';

interface PasskeysCardProps {
  readonly passkeys: AccountView['passkeys'];
  readonly onChanged: (codes: RecoveryCodesView) => Promise<void>;
}

/** Passkeys of the account, each with the name that its owner gave it. */
export function PasskeysCard({ passkeys, onChanged }: PasskeysCardProps) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    await work().catch(setFailure);
  };
  const add = async () => {
    setIsMissing(name.trim() === '');
    if (name.trim() === '') return;
    await attempt(async () => {
      await onChanged(await addPasskey(name.trim()));
      setName('');
    });
  };
  const remove = (id: string) => attempt(async () => {
    await apiDelete(`/api/account/passkeys/${id}`);
    await onChanged({ recoveryCodes: null });
  });
  return (
    <Card title={t('security:passkeys.title')}>
      <Stack gap={3}>
        <Text tone="muted">{t('security:passkeys.text')}</Text>
        {failure instanceof NoPasskey ? <Notice tone="bad" title={t('security:passkeys.stopped')} live /> : <ProblemNotice failure={failure} />}
        {passkeys.length === 0 ? <Text>{t('security:passkeys.none')}</Text> : <ul className="account-keys">{passkeys.map((passkey) => <Passkey key={passkey.id} passkey={passkey} onRemove={() => remove(passkey.id)} />)}</ul>}
        {hasPasskeys() ? (
          <Form onSubmit={add} label={t('security:passkeys.add')}>
            <Stack gap={3}>
              <TextField id="passkey-name" label={t('security:passkeys.name')} hint={t('security:passkeys.name.hint')} value={name} onChange={setName} maxLength={60} width={24} autoComplete="off" error={isMissing ? t('security:passkeys.name.missing') : undefined} />
              <div><Button type="submit" pendingText={t('security:passkeys.adding')}>{t('security:passkeys.add')}</Button></div>
            </Stack>
          </Form>
        ) : <Text tone="muted">{t('security:passkeys.impossible')}</Text>}
      </Stack>
    </Card>
  );
}

function Passkey({ passkey: { name, createdAt, usedAt }, onRemove }: { readonly passkey: AccountView['passkeys'][number]; readonly onRemove: () => Promise<void> }) {
  const { t, language } = useWords();
  const day = (at: typeof createdAt) => formatDateWithYear(dayOf(at), language);
  return (
    <li>
      <div>
        <Text weight={500}>{name}</Text>
        <Text size="s" tone="muted">{t('security:passkeys.added', { date: day(createdAt) })} · {usedAt === null ? t('security:passkeys.never') : t('security:passkeys.used', { date: day(usedAt) })}</Text>
      </div>
      <Button size="s" onClick={onRemove} aria-label={t('security:passkeys.remove-one', { name })}>{t('security:passkeys.remove')}</Button>
    </li>
  );
}
