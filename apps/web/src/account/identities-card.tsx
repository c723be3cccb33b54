import type { AccountView } from '@tirkeu/contracts';
import { formatDateWithYear } from '@tirkeu/messages';
import { Button, Card, Stack, Text } from '@tirkeu/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiDelete } from '../shared/api.js';
import { leaveToLink } from '../shared/identities.js';
import { useWords } from '../shared/language.js';
import { ProblemNotice } from '../shared/problem.js';
import { usePlatform } from '../shared/queries.js';
import { ACCOUNT_KEY } from './account-query.js';
import { dayOf } from './day-of.js';

type Linked = AccountView['identities'][number];

/** Providers that may say who the owner is; nothing where the installation has none and none was linked. */
export function IdentitiesCard({ identities }: { readonly identities: readonly Linked[] }) {
  const { t, text } = useWords();
  const client = useQueryClient();
  const providers = usePlatform().data?.identityProviders ?? [];
  const [failure, setFailure] = useState<unknown>(null);
  if (providers.length === 0 && identities.length === 0) return null;
  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    await work().catch(setFailure);
  };
  const remove = (id: string) => attempt(async () => {
    await apiDelete(`/api/account/identities/${id}`);
    await client.invalidateQueries({ queryKey: ACCOUNT_KEY });
  });
  const nameOf = ({ provider, issuer }: Linked): string => {
    const known = providers.find(({ id }) => id === provider);
    return known ? text(known.name) : issuer;
  };
  return (
    <Card title={t('security:identities.title')}>
      <Stack gap={3}>
        <Text tone="muted">{t('security:identities.text')}</Text>
        <ProblemNotice failure={failure} />
        {identities.length > 0 && <ul className="account-keys">{identities.map((identity) => <Identity key={identity.id} identity={identity} name={nameOf(identity)} onRemove={() => remove(identity.id)} />)}</ul>}
        {providers.map(({ id, name }) => <div key={id}><Button onClick={() => attempt(() => leaveToLink(id))}>{t('security:identities.link', { name: text(name) })}</Button></div>)}
      </Stack>
    </Card>
  );
}

function Identity({ identity: { linkedAt, usedAt }, name, onRemove }: { readonly identity: Linked; readonly name: string; readonly onRemove: () => Promise<void> }) {
  const { t, language } = useWords();
  const day = (at: Linked['linkedAt']) => formatDateWithYear(dayOf(at), language);
  return (
    <li>
      <div>
        <Text weight={500}>{name}</Text>
        <Text size="s" tone="muted">{t('security:passkeys.added', { date: day(linkedAt) })} · {usedAt === null ? t('security:passkeys.never') : t('security:passkeys.used', { date: day(usedAt) })}</Text>
      </div>
      <Button size="s" onClick={onRemove} aria-label={`${t('security:passkeys.remove')}: ${name}`}>{t('security:passkeys.remove')}</Button>
    </li>
  );
}
