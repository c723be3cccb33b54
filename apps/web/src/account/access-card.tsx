import type { OwnAccessView } from '@tirkeu/contracts';
import type { Area } from '@tirkeu/messages';
import { Card, Stack, Text } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { AccessStateTag, AccessTerm } from '../shared/access/access-term.js';
import { apiGet } from '../shared/api.js';
import { WithWords, useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { ACCOUNT_ZONE } from './day-of.js';

const WORDS: readonly Area[] = ['access'];

/** What the person may see and do, until when, and who gave it. */
export const AccessCard = () => <WithWords areas={WORDS} waiting={null}><Listed /></WithWords>;

function Listed() {
  const { t } = useWords();
  const query = useQuery({ queryKey: ['account', 'access'], queryFn: ({ signal }) => apiGet<readonly OwnAccessView[]>('/api/account/access', signal) });
  return (
    <Card title={t('access:own.title')}>
      <Stack gap={3}>
        <Text tone="muted">{t('access:own.text')}</Text>
        <Loaded query={query}>{(listed) => <ul className="account-keys">{listed.map((access) => <Own key={access.id} access={access} />)}</ul>}</Loaded>
      </Stack>
    </Card>
  );
}

function Own({ access }: { readonly access: OwnAccessView }) {
  const { t, text } = useWords();
  const { role, title, commissions, state } = access;
  return (
    <li>
      <Stack gap={1}>
        <Text as="strong" weight={600}>{t(`common:role.${role}`)}</Text>
        {commissions.length === 0 ? <Text size="s">{text(title)}</Text> : commissions.map(({ id, names }) => <Text key={id} size="s">{text(names)}</Text>)}
        {(commissions.length > 0 || state !== 'standing') && <AccessTerm term={access} zone={commissions[0]?.zone ?? ACCOUNT_ZONE} />}
      </Stack>
      <AccessStateTag state={state} />
    </li>
  );
}
