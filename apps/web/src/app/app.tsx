import { UiProvider } from '@tirkeu/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { LanguageProvider, WithWords } from '../shared/language.js';
import { createQueryClient } from '../shared/queries.js';
import { SessionProvider } from '../shared/session.js';
import { useShortcutPreference } from '../shared/shortcut-preference.js';
import { ErrorBoundary } from './error-boundary.js';
import { Opening } from './opening.js';

const PublicRoutes = lazy(async () => ({ default: (await import('../public/public-routes.js')).PublicRoutes }));
const CandidateRoutes = lazy(async () => ({ default: (await import('../candidate/candidate-routes.js')).CandidateRoutes }));
const CommissionRoutes = lazy(async () => ({ default: (await import('../commission/commission-routes.js')).CommissionRoutes }));
const SupervisorRoutes = lazy(async () => ({ default: (await import('../supervisor/supervisor-routes.js')).SupervisorRoutes }));

/** The four areas, each its own chunk of code and words. */
function Areas() {
  const [path] = useLocation();
  return (
    <ErrorBoundary path={path}>
      <Suspense fallback={<Opening />}>
        <Switch>
          <Route path="/candidate/*?"><WithWords areas={['candidate']}><CandidateRoutes /></WithWords></Route>
          <Route path="/commission/*?"><WithWords areas={['commission']}><CommissionRoutes /></WithWords></Route>
          <Route path="/supervisor/*?"><WithWords areas={['supervisor']}><SupervisorRoutes /></WithWords></Route>
          <Route><WithWords areas={['public', 'accounts']}><PublicRoutes /></WithWords></Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

/** The whole program. */
export function App() {
  const [queries] = useState(createQueryClient);
  const shortcuts = useShortcutPreference();
  return (
    <QueryClientProvider client={queries}>
      <UiProvider link={Link} shortcuts={shortcuts}>
        <Suspense fallback={null}>
          <LanguageProvider>
            <SessionProvider>
              <Areas />
            </SessionProvider>
          </LanguageProvider>
        </Suspense>
      </UiProvider>
    </QueryClientProvider>
  );
}
