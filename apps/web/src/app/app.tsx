import { UiProvider } from '@tirkeu/ui';
import type { Area } from '@tirkeu/messages';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { ConfirmationHost } from '../shared/confirmation-host.js';
import { LanguageProvider, WithWords } from '../shared/language.js';
import { createQueryClient } from '../shared/queries.js';
import { SessionProvider } from '../shared/session.js';
import { useShortcutPreference } from '../shared/shortcut-preference.js';
import { ErrorBoundary } from './error-boundary.js';
import { Opening } from './opening.js';

const PublicRoutes = lazy(async () => ({ default: (await import('../public/public-routes.js')).PublicRoutes }));
const CandidateRoutes = lazy(async () => ({ default: (await import('../candidate/candidate-routes.js')).CandidateRoutes }));
const CommissionRoutes = lazy(async () => ({ default: (await import('../commission/commission-routes.js')).CommissionRoutes }));
const NominatorRoutes = lazy(async () => ({ default: (await import('../nominator/nominator-routes.js')).NominatorRoutes }));
const SupervisorRoutes = lazy(async () => ({ default: (await import('../supervisor/supervisor-routes.js')).SupervisorRoutes }));
const AdministrationRoutes = lazy(async () => ({ default: (await import('../administration/administration-routes.js')).AdministrationRoutes }));
const NamedRoutes = lazy(async () => ({ default: (await import('../named/named-routes.js')).NamedRoutes }));
const DeadlinesRoutes = lazy(async () => ({ default: (await import('../deadlines/deadlines-routes.js')).DeadlinesRoutes }));
const NoticesRoutes = lazy(async () => ({ default: (await import('../notices/notices-routes.js')).NoticesRoutes }));

const AccountRoutes = lazy(async () => ({ default: (await import('../account/account-routes.js')).AccountRoutes }));

const PUBLIC: readonly Area[] = ['public', 'accounts'];
const CANDIDATE: readonly Area[] = ['candidate'];
const COMMISSION: readonly Area[] = ['commission', 'decisions', 'denials'];
const NOMINATOR: readonly Area[] = ['nominator', 'tables', 'denials'];
const SUPERVISOR: readonly Area[] = ['supervisor', 'reports'];
const ADMINISTRATION: readonly Area[] = ['administration', 'decisions', 'denials'];
const NAMED: readonly Area[] = ['named'];
const DEADLINES: readonly Area[] = ['deadlines'];
const NOTICES: readonly Area[] = ['notices'];
const ACCOUNT: readonly Area[] = ['security'];

/** The areas, each its own chunk of code and words. */
function Areas() {
  const [path] = useLocation();
  return (
    <ErrorBoundary path={path}>
      <Suspense fallback={<Opening />}>
        <Switch>
          <Route path="/candidate/*?"><WithWords areas={CANDIDATE} waiting={<Opening />}><CandidateRoutes /></WithWords></Route>
          <Route path="/commission/*?"><WithWords areas={COMMISSION} waiting={<Opening />}><CommissionRoutes /></WithWords></Route>
          <Route path="/nominator/*?"><WithWords areas={NOMINATOR} waiting={<Opening />}><NominatorRoutes /></WithWords></Route>
          <Route path="/supervisor/*?"><WithWords areas={SUPERVISOR} waiting={<Opening />}><SupervisorRoutes /></WithWords></Route>
          <Route path="/administration/*?"><WithWords areas={ADMINISTRATION} waiting={<Opening />}><AdministrationRoutes /></WithWords></Route>
          <Route path="/named/*?"><WithWords areas={NAMED} waiting={<Opening />}><NamedRoutes /></WithWords></Route>
          <Route path="/deadlines/*?"><WithWords areas={DEADLINES} waiting={<Opening />}><DeadlinesRoutes /></WithWords></Route>
          <Route path="/messages"><WithWords areas={NOTICES} waiting={<Opening />}><NoticesRoutes /></WithWords></Route>
          <Route path="/account"><WithWords areas={ACCOUNT} waiting={<Opening />}><AccountRoutes /></WithWords></Route>
          <Route><WithWords areas={PUBLIC} waiting={<Opening />}><PublicRoutes /></WithWords></Route>
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
        <LanguageProvider>
          <SessionProvider>
            <Areas />
            <ConfirmationHost />
          </SessionProvider>
        </LanguageProvider>
      </UiProvider>
    </QueryClientProvider>
  );
}
