import type { Area } from '@tirkeu/messages';
import { Route, Switch } from 'wouter';
import { NotFoundPage } from '../../shared/not-found.js';
import { WithWords } from '../../shared/language.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { DepositPage } from './deposit-page.js';
import { LedgerPage } from './ledger-page.js';
import { PaymentsPage } from './payments-page.js';
import { RefundsPage } from './refunds-page.js';
import { StatementPage } from './statement-page.js';
import './deposits.css';

const WORDS: readonly Area[] = ['deposits'];

/** Every page under /commission/deposits. */
export const DepositsRoutes = () => (
  <WithWords areas={WORDS} waiting={<WaitingPage />}>
    <Switch>
      <Route path="/commission/deposits"><LedgerPage /></Route>
      <Route path="/commission/deposits/statements"><StatementPage /></Route>
      <Route path="/commission/deposits/payments"><PaymentsPage /></Route>
      <Route path="/commission/deposits/refunds"><RefundsPage /></Route>
      <Route path="/commission/deposits/filings/:id">{({ id }) => <DepositPage filingId={id} />}</Route>
      <Route><NotFoundPage /></Route>
    </Switch>
  </WithWords>
);
