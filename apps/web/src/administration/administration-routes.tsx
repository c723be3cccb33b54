import type { Area } from '@tirkeu/messages';
import { Route, Switch } from 'wouter';
import { WithWords } from '../shared/language.js';
import { NotFoundPage } from '../shared/not-found.js';
import { RequireRole } from '../shared/session.js';
import { AccountsPage } from './accounts-page.js';
import { CalendarPage } from './calendar-page.js';
import { ChairPage } from './chair-page.js';
import { ChangeCallPage, NewCallPage } from './call-page.js';
import { DistrictsPage } from './districts-page.js';
import { DryRunPage } from './dry-run-page.js';
import { DryRunsPage } from './dry-runs-page.js';
import { ElectionDraftPage } from './election-draft-page.js';
import { ElectionDraftsPage } from './election-drafts-page.js';
import { LotPage } from './lot-page.js';
import { MembersPage } from './members-page.js';
import { OperationsPage } from './operations/operations-page.js';
import './administration.css';

const ADMINISTRATORS = ['administrator'] as const;
const OPERATIONS: readonly Area[] = ['operations'];
const ELECTION = '/administration/elections/:id';

/** Every page under /administration: setting up elections, commissions' members, trying other versions of the law, and how the system's work goes. */
export function AdministrationRoutes() {
  return (
    <RequireRole roles={ADMINISTRATORS}>
      <Switch>
        <Route path="/administration"><ElectionDraftsPage /></Route>
        <Route path="/administration/new"><NewCallPage /></Route>
        <Route path="/administration/members"><MembersPage /></Route>
        <Route path="/administration/members/:id">{({ id }) => <ChairPage key={id} commissionId={id} />}</Route>
        <Route path="/administration/accounts"><AccountsPage /></Route>
        <Route path="/administration/lot"><LotPage /></Route>
        <Route path="/administration/operations"><WithWords areas={OPERATIONS}><OperationsPage /></WithWords></Route>
        <Route path="/administration/dry-runs"><DryRunsPage /></Route>
        <Route path="/administration/dry-runs/:id">{({ id }) => <DryRunPage key={id} id={id} />}</Route>
        <Route path={ELECTION}>{({ id }) => <ElectionDraftPage key={id} id={id} />}</Route>
        <Route path={`${ELECTION}/call`}>{({ id }) => <ChangeCallPage key={id} id={id} />}</Route>
        <Route path={`${ELECTION}/districts`}>{({ id }) => <DistrictsPage key={id} id={id} />}</Route>
        <Route path={`${ELECTION}/calendar`}>{({ id }) => <CalendarPage key={id} id={id} />}</Route>
        <Route><NotFoundPage /></Route>
      </Switch>
    </RequireRole>
  );
}
