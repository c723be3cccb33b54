import type { OthersAccountView, PasswordResetView } from '@tirkeu/contracts';
import { formatMomentWithYear } from '@tirkeu/messages';
import { Button, Card, DataTable, EmptyState, Notice, Row, SearchField, Stack, Tag, Text, TextField, type DataColumn } from '@tirkeu/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { apiGet, apiPost } from '../shared/api.js';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { ProblemNotice } from '../shared/problem.js';
import { useSession } from '../shared/session.js';
import { SetUpFrame } from './set-up-frame.js';

const ACCOUNTS = ['others-accounts'];
const ZONE = 'Asia/Almaty';
const SHORTEST_REASON = 3;

type Deed = 'disable' | 'enable' | 'end-sessions' | 'password-reset';

/** Accounts of others: who has one, and what an administrator may do to it. */
export function AccountsPage() {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const query = useQuery({ queryKey: [...ACCOUNTS, wanted], queryFn: ({ signal }) => apiGet<readonly OthersAccountView[]>('/api/administration/accounts', signal, wanted) });
  return (
    <SetUpFrame title={t('administration:accounts.title')} lead={t('administration:accounts.lead')}>
      <Stack gap={4}>
        <div className="su-form"><SearchField id="accounts-search" label={t('administration:accounts.search')} labelHidden={false} clearText={t('common:clear')} value={typed} onChange={setTyped} /></div>
        <Loaded query={query} rows={6}>{(accounts) => <Found accounts={accounts} />}</Loaded>
      </Stack>
    </SetUpFrame>
  );
}

function Found({ accounts }: { readonly accounts: readonly OthersAccountView[] }) {
  const { t } = useWords();
  const { session } = useSession();
  if (accounts.length === 0) return <EmptyState title={t('administration:accounts.none')} />;
  const columns: DataColumn<OthersAccountView>[] = [
    { id: 'name', header: t('administration:accounts.name'), rowHeader: true, card: 'title', width: '26%', cell: ({ name, login }) => <>{name}<Text size="s" tone="muted">{login}</Text></> },
    { id: 'roles', header: t('administration:accounts.roles'), card: 'line', cell: ({ roles }) => roles.map((role) => t(`common:role.${role}`)).join(', ') },
    { id: 'state', header: t('administration:accounts.state'), card: 'line', width: '20%', cell: ({ disabledAt, hasSecondFactor, sessions }) => (
      <Stack gap={1}>
        {disabledAt !== null && <div><Tag tone="bad">{t('administration:accounts.disabled')}</Tag></div>}
        <Text size="s">{t(hasSecondFactor ? 'administration:accounts.factor' : 'administration:accounts.no-factor')}</Text>
        <Text size="s">{t('administration:accounts.sessions')}: {sessions}</Text>
      </Stack>
    ) },
    { id: 'change', header: t('administration:accounts.change'), headerHidden: true, card: 'plain', cell: (account) => account.id !== session?.account.id && <Change account={account} /> },
  ];
  return <Card padded={false}><DataTable caption={t('administration:accounts.title')} columns={columns} rows={[...accounts]} rowKey={({ id }) => id} density="compact" cards /></Card>;
}

/** Every change has a reason, which is kept. */
function Change({ account: { id, name, login, disabledAt } }: { readonly account: OthersAccountView }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [given, setGiven] = useState<PasswordResetView | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const isShort = reason.trim().length < SHORTEST_REASON;
  const act = async (deed: Deed) => {
    setAsked(true);
    if (isShort) return;
    setFailure(null);
    try {
      const answer = await apiPost<PasswordResetView | undefined>(`/api/administration/accounts/${encodeURIComponent(id)}/${deed}`, { reason: reason.trim() });
      setGiven(deed === 'password-reset' ? answer ?? null : null);
      if (deed !== 'password-reset') setOpen(false);
      await client.invalidateQueries({ queryKey: ACCOUNTS });
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const button = (deed: Deed, kind?: 'danger') => <Button size="s" {...(kind && { kind })} onClick={() => act(deed)} pendingText={t('administration:saving')}>{t(`administration:accounts.${deed}`)}</Button>;
  if (!isOpen) return <Button kind="quiet" size="s" onClick={() => setOpen(true)} aria-label={`${t('administration:accounts.change')}: ${name}, ${login}`}>{t('administration:accounts.change')}</Button>;
  return (
    <Stack gap={2}>
      <ProblemNotice failure={failure} />
      {given !== null && (
        <Notice tone="warn" live title={t('administration:accounts.code')}>
          <p><code>{given.code}</code></p>
          <p>{t('administration:accounts.code.text')} {t('administration:accounts.code.until')}: {formatMomentWithYear(given.until, ZONE, language)}</p>
        </Notice>
      )}
      <TextField id={`reason-${id}`} label={t('administration:accounts.reason')} value={reason} onChange={setReason} maxLength={500} autoComplete="off" error={isAsked && isShort ? t('administration:accounts.reason.missing') : undefined} />
      <Row gap={2}>{button('password-reset')}{button('end-sessions')}{disabledAt === null ? button('disable', 'danger') : button('enable')}</Row>
      <div><Button kind="quiet" size="s" onClick={() => setOpen(false)}>{t('administration:keep')}</Button></div>
    </Stack>
  );
}
