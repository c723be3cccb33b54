import { Page } from '../shared/page.js';
import { useWords } from '../shared/language.js';

/** Every page under /supervisor. */
export function SupervisorRoutes() {
  const { t } = useWords();
  return <Page title={t('supervisor:area.title')} />;
}
