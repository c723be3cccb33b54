import { Page } from '../shared/page.js';
import { useWords } from '../shared/language.js';

/** Every page under /candidate. */
export function CandidateRoutes() {
  const { t } = useWords();
  return <Page title={t('candidate:area.title')} />;
}
