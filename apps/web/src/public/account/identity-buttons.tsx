import type { PlatformView } from '@tirkeu/contracts';
import { Button, Stack } from '@tirkeu/ui';
import { useState } from 'react';
import { leaveToSignIn } from '../../shared/identities.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';

interface IdentityButtonsProps {
  readonly providers: NonNullable<PlatformView['identityProviders']>;
  readonly returnTo: string | null;
}

/** One button for each provider that signs people in here. */
export function IdentityButtons({ providers, returnTo }: IdentityButtonsProps) {
  const { t, text } = useWords();
  const [failure, setFailure] = useState<unknown>(null);
  const leave = async (id: string) => {
    setFailure(null);
    await leaveToSignIn(id, returnTo).catch(setFailure);
  };
  return (
    <Stack gap={3}>
      <ProblemNotice failure={failure} />
      {providers.map(({ id, name }) => <div key={id}><Button onClick={() => leave(id)} pendingText={t('accounts:sign-in.pending')}>{t('accounts:identity.button', { name: text(name) })}</Button></div>)}
    </Stack>
  );
}
