import type { Filing } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { ListBullets, Notice } from '@tirkeu/ui';
import { WithWords, useWords } from '../language.js';
import { isReplaced, remarksAt, type RemarkPlace } from './remarks.js';

const WORDS: readonly Area[] = ['informal'];

export interface RemarksHereProps extends RemarkPlace {
  readonly filing: Filing;
}

/** What the commission noticed about this very paper or person, until the paper was replaced. */
export function RemarksHere({ filing, ...place }: RemarksHereProps) {
  const remarks = remarksAt(filing, place).filter((remark) => !isReplaced(filing, remark));
  return remarks.length === 0 ? null : <WithWords areas={WORDS} waiting={null}><Remarks texts={remarks.map(({ text }) => text)} /></WithWords>;
}

function Remarks({ texts }: { readonly texts: readonly string[] }) {
  const { t } = useWords();
  return (
    <Notice tone="warn" title={t('informal:here.title')}>
      <ListBullets items={[...texts]} />
      <p>{t('informal:here.text')}</p>
    </Notice>
  );
}
