import type { Area } from '@tirkeu/messages';
import { Route, Switch } from 'wouter';
import { NotFoundPage } from '../../shared/not-found.js';
import { WithWords } from '../../shared/language.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { BallotPage } from './ballot-page.js';
import { BallotsPage } from './ballots-page.js';
import { LotPage } from './lot-page.js';
import './ballot.css';

const WORDS: readonly Area[] = ['ballots'];

/** Every page under /commission/ballot. */
export const BallotRoutes = () => (
  <WithWords areas={WORDS} waiting={<WaitingPage />}>
    <Switch>
      <Route path="/commission/ballot"><BallotsPage /></Route>
      <Route path="/commission/ballot/lot"><LotPage /></Route>
      <Route path="/commission/ballot/:id">{({ id }) => <BallotPage key={id} contestId={id} />}</Route>
      <Route><NotFoundPage /></Route>
    </Switch>
  </WithWords>
);
