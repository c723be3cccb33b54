import type { Area } from '@tirkeu/messages';
import { Route, Switch } from 'wouter';
import { WithWords } from '../../shared/language.js';
import { NotFoundPage } from '../../shared/not-found.js';
import { RequireRole } from '../../shared/session.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CheckPage } from './check-page.js';
import { ChecksPage } from './checks-page.js';

const WORDS: readonly Area[] = ['informal'];

/** The drafts that a commission was asked to look at, for those who answer. */
export const InformalRoutes = () => (
  <RequireRole roles={['clerk', 'secretary']}>
    <WithWords areas={WORDS} waiting={<WaitingPage />}>
      <Switch>
        <Route path="/commission/informal"><ChecksPage /></Route>
        <Route path="/commission/informal/:filingId">{({ filingId }) => <CheckPage key={filingId} filingId={filingId} />}</Route>
        <Route><NotFoundPage /></Route>
      </Switch>
    </WithWords>
  </RequireRole>
);
