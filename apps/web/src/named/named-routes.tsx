import { Skeleton } from '@tirkeu/ui';
import { Suspense, lazy } from 'react';
import { Route, Switch } from 'wouter';
import { useWords } from '../shared/language.js';
import { NotFoundPage } from '../shared/not-found.js';
import { Page } from '../shared/page.js';
import { RequireRole } from '../shared/require-role.js';

const NamingsPage = lazy(async () => ({ default: (await import('./namings-page.js')).NamingsPage }));
const NamingPage = lazy(async () => ({ default: (await import('./naming-page.js')).NamingPage }));
const AgainstPage = lazy(async () => ({ default: (await import('./against-page.js')).AgainstPage }));

/** Every page under /named: for a person whom somebody else nominates. */
export const NamedRoutes = () => (
  <RequireRole roles={['candidate']}>
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/named"><NamingsPage /></Route>
        <Route path="/named/:filingId">{({ filingId }) => <NamingPage filingId={filingId} />}</Route>
        <Route path="/named/:filingId/refuse">{({ filingId }) => <AgainstPage filingId={filingId} />}</Route>
        <Route><NotFoundPage /></Route>
      </Switch>
    </Suspense>
  </RequireRole>
);

function Waiting() {
  const { t } = useWords();
  return <Page title={t('named:list.title')} width="reading"><Skeleton rows={6} text={t('common:loading')} /></Page>;
}
