import { Page } from '../shared/page.js';
import { useWords } from '../shared/language.js';

/** The pages that anybody may read, and sign-in. */
export function PublicRoutes() {
  const { t } = useWords();
  return <Page title={t('public:start.title')} />;
}
