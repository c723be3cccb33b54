import type { OwnSessionView } from '@tirkeu/contracts';
import { formatMomentWithYear } from '@tirkeu/messages';
import { Button, Card, Stack, Tag, Text } from '@tirkeu/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiDelete } from '../shared/api.js';
import { useWords, type WordsInUse } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { ProblemNotice } from '../shared/problem.js';
import { SESSIONS_KEY, useOwnSessions } from './account-query.js';
import { ACCOUNT_ZONE } from './day-of.js';

/** Browsers and systems by their own names. */
const NAMES: Readonly<Record<string, string>> = {
  edge: 'Microsoft Edge', opera: 'Opera', yandex: 'Yandex Browser', samsung: 'Samsung Internet', firefox: 'Firefox', chrome: 'Chrome', safari: 'Safari',
  android: 'Android', ios: 'iOS', windows: 'Windows', macos: 'macOS', linux: 'Linux',
};

function deviceName({ browser }: OwnSessionView, { t }: WordsInUse): string {
  if (browser === null) return t('security:sessions.unknown');
  const [family = '', system = ''] = browser.split('/');
  return [NAMES[family] ?? t('security:sessions.other-browser'), NAMES[system]].filter((part) => part !== undefined).join(', ');
}

/** Where the person is signed in; each other session can be ended, and all of them. */
export function SessionsCard() {
  const { t } = useWords();
  const client = useQueryClient();
  const sessions = useOwnSessions();
  const [failure, setFailure] = useState<unknown>(null);
  const end = async (path: string) => {
    setFailure(null);
    await apiDelete(path).then(() => client.invalidateQueries({ queryKey: SESSIONS_KEY }), setFailure);
  };
  return (
    <Card title={t('security:sessions.title')}>
      <Stack gap={3}>
        <Text tone="muted">{t('security:sessions.text')}</Text>
        <ProblemNotice failure={failure} />
        <Loaded query={sessions}>
          {(listed) => (
            <>
              <ul className="account-keys">{listed.map((session) => <Session key={session.id} session={session} onEnd={() => end(`/api/account/sessions/${session.id}`)} />)}</ul>
              {listed.length > 1 && <div><Button onClick={() => end('/api/account/sessions')}>{t('security:sessions.end-others')}</Button></div>}
            </>
          )}
        </Loaded>
      </Stack>
    </Card>
  );
}

function Session({ session, onEnd }: { readonly session: OwnSessionView; readonly onEnd: () => Promise<void> }) {
  const words = useWords();
  const { t, language } = words;
  const device = deviceName(session, words);
  const at = (moment: OwnSessionView['seenAt']) => formatMomentWithYear(moment, ACCOUNT_ZONE, language);
  return (
    <li>
      <div>
        <Text weight={500}>{device} {session.isThis && <Tag tone="ok">{t('security:sessions.this')}</Tag>}</Text>
        <Text size="s" tone="muted">{t('security:sessions.since')}: {at(session.signedInAt)} · {t('security:sessions.seen')}: {at(session.seenAt)}</Text>
      </div>
      {!session.isThis && <Button size="s" onClick={onEnd} aria-label={t('security:sessions.end-one', { device })}>{t('security:sessions.end')}</Button>}
    </li>
  );
}
