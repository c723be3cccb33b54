import type { Area } from '@tirkeu/messages';
import { Notice } from '@tirkeu/ui';
import { WithWords, useWords } from '../../shared/language.js';

const WORDS: readonly Area[] = ['course'];

/** On a page of something that was handed in: what is saved here takes its place at once. */
export const ReplacingNotice = () => <WithWords areas={WORDS} waiting={null}><Replacing /></WithWords>;

function Replacing() {
  const { t } = useWords();
  return <Notice tone="info" title={t('course:replacing.title')}><p>{t('course:replacing.text')}</p></Notice>;
}
