import { Route, Switch } from 'wouter';
import { NotFoundPage } from '../shared/not-found.js';
import { RequireRole } from '../shared/require-role.js';
import { WITH_DEADLINES } from './deadlines-data.js';
import { DeadlinesPage } from './deadlines-page.js';
import { WaitingFilingsPage } from './waiting-filings-page.js';

/** Every page under /deadlines, for everybody whom a deadline concerns. */
export function DeadlinesRoutes() {
  return (
    <RequireRole roles={WITH_DEADLINES}>
      <Switch>
        <Route path="/deadlines"><DeadlinesPage /></Route>
        <Route path="/deadlines/filings"><WaitingFilingsPage /></Route>
        <Route><NotFoundPage /></Route>
      </Switch>
    </RequireRole>
  );
}
