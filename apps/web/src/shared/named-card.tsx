import type { Area } from '@tirkeu/messages';
import { Notice, TextLink } from '@tirkeu/ui';
import { useWords, WithWords } from './language.js';
import { isAwaited, namedHref, useNamings } from './named.js';
import { useSession } from './session.js';

const NAMED: readonly Area[] = ['named'];

/** On a candidate's first page: whether somebody else nominates them, and the way to answer. */
export const NamedCard = () => <WithWords areas={NAMED}><Card /></WithWords>;

function Card() {
  const { t } = useWords();
  const { session } = useSession();
  const isCandidate = session?.active.role === 'candidate';
  const { data = [] } = useNamings(isCandidate && session.account.number?.isConfirmed === true);
  if (!isCandidate) return null;
  const awaited = data.filter(isAwaited);
  const [only] = awaited;
  if (!only) return <TextLink href="/named">{t(data.length > 0 ? 'named:list.title' : 'named:card.ask')}</TextLink>;
  return (
    <Notice tone="warn" title={t('named:card.title', { count: awaited.length })} actions={<TextLink href={awaited.length === 1 ? namedHref(only.filingId) : '/named'}>{t('named:card.link')}</TextLink>}>
      <p>{t('named:card.text')}</p>
    </Notice>
  );
}
