import type { NamedView } from '@tirkeu/contracts';
import { EmptyState, Section, Stack, StatusMark, Tag, TaskList, TaskRow, Text, Notice } from '@tirkeu/ui';
import { useId } from 'react';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { answerWords, isAwaited, namedHref, useNamings } from '../shared/named.js';
import { Page } from '../shared/page.js';
import { useSession } from '../shared/session.js';
import { NumberForm } from './number-form.js';

/** Where the person is named by others; before that, whose account it is. */
export function NamingsPage() {
  const { t } = useWords();
  const { session } = useSession();
  const number = session?.account.number ?? null;
  return (
    <Page title={t('named:list.title')} lead={t('named:list.lead')} back={{ href: '/candidate', text: t('common:role.candidate') }} width="reading">
      {number === null && <NumberForm />}
      {number !== null && !number.isConfirmed && <Notice tone="warn" title={t('named:number.unconfirmed')}><p>{t('named:number.unconfirmed.text')}</p></Notice>}
      {number?.isConfirmed && <Namings />}
      {number !== null && <Text size="s" tone="muted">{t('named:number.known', { lastFour: number.lastFour })}</Text>}
    </Page>
  );
}

function Namings() {
  const { t } = useWords();
  const titleId = useId();
  return (
    <Loaded query={useNamings()} rows={3}>
      {(namings) => (namings.length === 0 ? <EmptyState title={t('named:list.none')}>{t('named:list.none.text')}</EmptyState> : (
        <Section title={t('named:list.label')} titleId={titleId}>
          <TaskList labelledBy={titleId}>{namings.map((naming) => <Naming key={naming.filingId} naming={naming} />)}</TaskList>
        </Section>
      ))}
    </Loaded>
  );
}

function Naming({ naming }: { readonly naming: NamedView }) {
  const { t, text } = useWords();
  const { filingId, contest, nominator, status } = naming;
  const answer = answerWords(naming);
  const words = answer === null ? t(`common:status.${status}`) : t(answer);
  return (
    <TaskRow
      name={text(contest.title)} hint={nominator === null ? t('named:self') : text(nominator)} href={namedHref(filingId)}
      status={isAwaited(naming) ? <Tag tone="warn">{words}</Tag> : <Stack gap={1}><StatusMark kind="dot">{words}</StatusMark></Stack>}
    />
  );
}
