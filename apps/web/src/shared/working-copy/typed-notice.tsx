import type { Area } from '@tirkeu/messages';
import { ListBullets, Notice, TextLink } from '@tirkeu/ui';
import { WithWords, useWords } from '../language.js';

const WORDS: readonly Area[] = ['drafts'];

export interface TypedNoticeProps {
  /** Where something stands typed and not recorded. */
  readonly pages: readonly { readonly href: string; readonly name: string }[];
}

/** What stands typed on a page and was not saved is no part of what is checked or handed in. */
export const TypedNotice = ({ pages }: TypedNoticeProps) => (pages.length === 0 ? null : <WithWords areas={WORDS} waiting={null}><Told pages={pages} /></WithWords>);

function Told({ pages }: TypedNoticeProps) {
  const { t } = useWords();
  return (
    <Notice tone="warn" title={t('drafts:typed')}>
      <p>{t('drafts:typed.text')}</p>
      <ListBullets items={pages.map(({ href, name }) => <TextLink key={href} href={href}>{name}</TextLink>)} />
    </Notice>
  );
}
