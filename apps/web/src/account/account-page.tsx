import type { AccountView, RecoveryCodesView } from '@tirkeu/contracts';
import { Button, Card, Facts, LinkButton, Notice, Stack, Text } from '@tirkeu/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiPost } from '../shared/api.js';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { Page } from '../shared/page.js';
import { ProblemNotice } from '../shared/problem.js';
import { queryKeys } from '../shared/queries.js';
import { homeOf, useSession } from '../shared/session.js';
import { ACCOUNT_KEY, useAccount } from './account-query.js';
import './account-page.css';
import { AccessCard } from './access-card.js';
import { CodesCard } from './codes-card.js';
import { IdentitiesCard } from './identities-card.js';
import { PasskeysCard } from './passkeys-card.js';
import { PasswordCard } from './password-card.js';
import { SessionsCard } from './sessions-card.js';

/** How the person signs in, and where they are signed in. */
export function AccountPage() {
  const { t } = useWords();
  const account = useAccount();
  return (
    <Page title={t('security:title')} lead={t('security:lead')} width="reading">
      <Loaded query={account} rows={8}>{(data) => <Cards account={data} />}</Loaded>
    </Page>
  );
}

function Cards({ account }: { readonly account: AccountView }) {
  const { t } = useWords();
  const client = useQueryClient();
  const { session } = useSession();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const hasFactor = account.oneTimeCodesSince !== null || account.passkeys.length > 0;
  const changed = async ({ recoveryCodes }: RecoveryCodesView) => {
    if (recoveryCodes !== null) setCodes(recoveryCodes);
    await Promise.all([client.invalidateQueries({ queryKey: ACCOUNT_KEY }), client.invalidateQueries({ queryKey: queryKeys.session })]);
  };
  return (
    <Stack gap={4}>
      {account.isDemanded && !hasFactor && <Notice tone="warn" title={t('security:demanded.title')}><p>{t('security:demanded.text')}</p></Notice>}
      {account.isDemanded && hasFactor && codes === null && session && <Notice tone="ok" title={t('security:demanded.done')} actions={<LinkButton href={homeOf(session.active.role)}>{t('security:demanded.go')}</LinkButton>} />}
      {codes !== null && <NewCodes codes={codes} onKept={() => setCodes(null)} />}
      <Card><Facts layout="row" items={[{ key: 'login', label: t('security:login'), value: account.login }]} /></Card>
      <AccessCard />
      <PasskeysCard passkeys={account.passkeys} onChanged={changed} />
      <CodesCard since={account.oneTimeCodesSince} onChanged={changed} />
      {hasFactor && <RecoveryCard left={account.recoveryCodes} onChanged={changed} />}
      <IdentitiesCard identities={account.identities} />
      <PasswordCard login={account.login} />
      <SessionsCard />
    </Stack>
  );
}

/** Shown this once; the person says when they are kept. */
function NewCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useWords();
  return (
    <Notice tone="warn" title={t('security:recovery.once.title')} live actions={<Button kind="primary" onClick={onKept}>{t('security:recovery.kept')}</Button>}>
      <p>{t('security:recovery.once.text')}</p>
      <ul className="account-codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
    </Notice>
  );
}

function RecoveryCard({ left, onChanged }: { readonly left: number; readonly onChanged: (codes: RecoveryCodesView) => Promise<void> }) {
  const { t } = useWords();
  const [failure, setFailure] = useState<unknown>(null);
  const renew = async () => {
    setFailure(null);
    await apiPost<RecoveryCodesView>('/api/account/recovery-codes').then(onChanged, setFailure);
  };
  return (
    <Card title={t('security:recovery.title')}>
      <Stack gap={3}>
        <Text tone="muted">{t('security:recovery.text')}</Text>
        <Text>{t('security:recovery.left', { count: left })}</Text>
        <ProblemNotice failure={failure} />
        <div><Button onClick={renew}>{t('security:recovery.renew')}</Button></div>
      </Stack>
    </Card>
  );
}
