import { Page } from '../shared/page.js';
import { useWords } from '../shared/language.js';

/** Every page under /commission. */
export function CommissionRoutes() {
  const { t } = useWords();
  return <Page title={t('commission:area.title')} />;
}
