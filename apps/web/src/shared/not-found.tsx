import { LinkButton } from '@tirkeu/ui';
import { useWords } from './language.js';
import { Page } from './page.js';

/** The page of an address that leads nowhere, in every area. */
export function NotFoundPage() {
  const { t } = useWords();
  return (
    <Page title={t('common:not-found.title')} lead={t('common:not-found.text')}>
      <p><LinkButton href="/">{t('common:nav.start')}</LinkButton></p>
    </Page>
  );
}
