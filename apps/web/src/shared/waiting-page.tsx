import { Skeleton } from '@tirkeu/ui';
import { useWords } from './language.js';
import { Page } from './page.js';

/** A whole page whose code or words are on their way: its frame and a heading stand already. */
export function WaitingPage() {
  const { t } = useWords();
  return <Page title={t('common:loading')}><Skeleton rows={6} text={t('common:loading')} /></Page>;
}
