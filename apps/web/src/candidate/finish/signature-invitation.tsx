import type { Area } from '@tirkeu/messages';
import { Notice, TextLink } from '@tirkeu/ui';
import { WithWords, useWords } from '../../shared/language.js';
import { useElections } from '../../shared/queries.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';

const WORDS: readonly Area[] = ['signatures'];

/** Where the election offers it: the way to sign. Elsewhere nothing. */
export function SignatureInvitation({ filingCase: { filing, allowed } }: { readonly filingCase: FilingCase }) {
  const { data = [] } = useElections();
  const term = data.find(({ id }) => id === filing.electionId)?.esignature ?? null;
  if (term === null || (!allowed.includes('attach-signature') && !filing.signatures?.length)) return null;
  return <WithWords areas={WORDS} waiting={null}><Invitation href={`${hrefOf(filing.id)}/signature`} /></WithWords>;
}

function Invitation({ href }: { readonly href: string }) {
  const { t } = useWords();
  return <Notice tone="info" title={t('signatures:invite')}><p><TextLink href={href}>{t('signatures:invite.link')}</TextLink></p></Notice>;
}
