import { PageFrame, Skeleton } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { ServiceBar } from '../shared/service-bar.js';

/** While the code and the words of an area are on their way: the frame stands already. */
export function Opening() {
  const { t } = useWords();
  return <PageFrame skip={t('common:skip')} topBar={<ServiceBar />}><Skeleton rows={6} text={t('common:loading')} /></PageFrame>;
}
