import type { Area } from '@tirkeu/messages';
import { Route, Switch } from 'wouter';
import { NotFoundPage } from '../../shared/not-found.js';
import { WithWords } from '../../shared/language.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { AcceptancePage } from './acceptance-page.js';
import { ContestsPage } from './contests-page.js';
import { ExclusionPage } from './exclusion-page.js';
import { ExtensionPage } from './extension-page.js';
import { ReinstatementPage } from './reinstatement-page.js';
import { StayPage } from './stay-page.js';

const WORDS: readonly Area[] = ['rulings'];
const CASE = '/commission/filings/:id/after';

/** Pages of what follows a decision, and of districts in which too few stand. */
export const AfterRoutes = () => (
  <WithWords areas={WORDS} waiting={<WaitingPage />}>
    <Switch>
      <Route path="/commission/contests"><ContestsPage /></Route>
      <Route path="/commission/contests/:id">{({ id }) => <ExtensionPage key={id} contestId={id} />}</Route>
      <Route path={`${CASE}/stay`}>{({ id }) => <StayPage key={id} filingId={id} />}</Route>
      <Route path={`${CASE}/reinstatement`}>{({ id }) => <ReinstatementPage key={id} filingId={id} />}</Route>
      <Route path={`${CASE}/exclusion`}>{({ id }) => <ExclusionPage key={id} filingId={id} />}</Route>
      <Route path={`${CASE}/acceptance`}>{({ id }) => <AcceptancePage key={id} filingId={id} />}</Route>
      <Route><NotFoundPage /></Route>
    </Switch>
  </WithWords>
);
