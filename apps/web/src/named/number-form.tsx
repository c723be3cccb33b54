import type { SessionView } from '@tirkeu/contracts';
import { checkIin, digitsFromKazakhLayout, localDate } from '@tirkeu/domain';
import { Button, Card, DigitsField, Form, Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { apiPost } from '../shared/api.js';
import { useWords } from '../shared/language.js';
import { ProblemNotice } from '../shared/problem.js';
import { serverClock } from '../shared/server-clock.js';
import { useSession } from '../shared/session.js';

const ZONE = 'Asia/Almaty';

/** Says once whose account it is. */
export function NumberForm() {
  const { t } = useWords();
  const { adopt } = useSession();
  const [iin, setIin] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const state = async () => {
    setFailure(null);
    const valid = checkIin(iin, localDate(serverClock.nowInstant(), ZONE)).valid;
    setWrong(!valid);
    if (!valid) {
      document.getElementById('iin')?.focus();
      return;
    }
    await apiPost<SessionView>('/api/account/number', { iin }).then(adopt, setFailure);
  };
  return (
    <Card title={t('named:number.title')}>
      <Form onSubmit={state}>
        <Stack gap={4}>
          <Text>{t('named:number.text')}</Text>
          <DigitsField
            id="iin" label={t('named:number.label')} hint={t('named:number.hint')} error={isWrong ? t('named:number.wrong') : undefined} value={iin} maxLength={12} width={14}
            autoComplete="off" transform={digitsFromKazakhLayout} onChange={setIin}
          />
          <Text size="s" tone="muted">{t('named:number.safe')}</Text>
          <ProblemNotice failure={failure} />
          <Button kind="primary" type="submit" pendingText={t('named:number.saving')}>{t('named:number.button')}</Button>
        </Stack>
      </Form>
    </Card>
  );
}
