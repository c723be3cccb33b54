import { COMMISSION_ROLES } from '@tirkeu/domain';
import { Suspense, lazy } from 'react';
import { Route, Switch } from 'wouter';
import { NotFoundPage } from '../shared/not-found.js';
import { RequireRole } from '../shared/session.js';
import { WaitingPage } from '../shared/waiting-page.js';
import { ActPage } from './act/act-page.js';
import { CancellationPage } from './decision/cancellation-page.js';
import { DecisionConfirmPage } from './decision/decision-confirm-page.js';
import { DecisionPage } from './decision/decision-page.js';
import { CompliancePage } from './examination/compliance-page.js';
import { ExaminationPage } from './examination/examination-page.js';
import { ProposalPage } from './examination/proposal-page.js';
import { HistoryPage } from './history/history-page.js';
import { NoticePage } from './notice/notice-page.js';
import { QueuePage } from './queue/queue-page.js';
import { RefusalPage } from './refusal/refusal-page.js';
import './commission.css';

/** Seldom needed. */
const InformalRoutes = lazy(async () => ({ default: (await import('./informal/informal-routes.js')).InformalRoutes }));
const CounterRoutes = lazy(async () => ({ default: (await import('./counter/counter-routes.js')).CounterRoutes }));
const ConfirmPage = lazy(async () => ({ default: (await import('./people/confirm-page.js')).ConfirmPage }));
const LostTimePage = lazy(async () => ({ default: (await import('./lost-time/lost-time-page.js')).LostTimePage }));
const AfterRoutes = lazy(async () => ({ default: (await import('./after/after-routes.js')).AfterRoutes }));
const DeathPage = lazy(async () => ({ default: (await import('./decision/death-page.js')).DeathPage }));
const BallotRoutes = lazy(async () => ({ default: (await import('./ballot/ballot-routes.js')).BallotRoutes }));
const MeetingRoutes = lazy(async () => ({ default: (await import('./meeting/meeting-routes.js')).MeetingRoutes }));
const AccessPage = lazy(async () => ({ default: (await import('./access/access-page.js')).AccessPage }));
const AccessLogPage = lazy(async () => ({ default: (await import('./access-log-page.js')).AccessLogPage }));
const SignaturesPage = lazy(async () => ({ default: (await import('./signatures/signatures-page.js')).SignaturesPage }));
const DataRequestsPage = lazy(async () => ({ default: (await import('./privacy/data-requests-page.js')).DataRequestsPage }));
const DepositsRoutes = lazy(async () => ({ default: (await import('./deposits/deposits-routes.js')).DepositsRoutes }));

const CASE = '/commission/filings/:id';

/** Every page under /commission: what clerks, secretaries, members and chairs see. */
export function CommissionRoutes() {
  return (
    <RequireRole roles={COMMISSION_ROLES}>
      <Switch>
        <Route path="/commission"><QueuePage /></Route>
        <Route path="/commission/people"><Suspense fallback={<WaitingPage />}><ConfirmPage /></Suspense></Route>
        <Route path="/commission/counter/*?"><Suspense fallback={null}><CounterRoutes /></Suspense></Route>
        <Route path="/commission/informal/*?"><Suspense fallback={<WaitingPage />}><InformalRoutes /></Suspense></Route>
        <Route path="/commission/ballot/*?"><Suspense fallback={<WaitingPage />}><BallotRoutes /></Suspense></Route>
        <Route path="/commission/meetings/*?"><Suspense fallback={<WaitingPage />}><MeetingRoutes /></Suspense></Route>
        <Route path="/commission/deposits/*?"><Suspense fallback={<WaitingPage />}><DepositsRoutes /></Suspense></Route>
        <Route path="/commission/access"><RequireRole roles={['chair']}><Suspense fallback={<WaitingPage />}><AccessPage /></Suspense></RequireRole></Route>
        <Route path="/commission/access-log"><RequireRole roles={['chair']}><Suspense fallback={<WaitingPage />}><AccessLogPage /></Suspense></RequireRole></Route>
        <Route path="/commission/lost-time"><Suspense fallback={<WaitingPage />}><LostTimePage /></Suspense></Route>
        <Route path="/commission/contests/*?"><Suspense fallback={<WaitingPage />}><AfterRoutes /></Suspense></Route>
        <Route path={`${CASE}/after/*?`}><Suspense fallback={<WaitingPage />}><AfterRoutes /></Suspense></Route>
        <Route path={CASE}>{({ id }) => <ExaminationPage key={id} filingId={id} />}</Route>
        <Route path={`${CASE}/compliance`}>{({ id }) => <CompliancePage filingId={id} />}</Route>
        <Route path={`${CASE}/proposal`}>{({ id }) => <ProposalPage filingId={id} />}</Route>
        <Route path={`${CASE}/notice`}>{({ id }) => <NoticePage filingId={id} />}</Route>
        <Route path={`${CASE}/refusal`}>{({ id }) => <RefusalPage filingId={id} />}</Route>
        <Route path={`${CASE}/decision`}>{({ id }) => <DecisionPage key={id} filingId={id} />}</Route>
        <Route path={`${CASE}/decision/confirm`}>{({ id }) => <DecisionConfirmPage filingId={id} />}</Route>
        <Route path={`${CASE}/cancellation`}>{({ id }) => <CancellationPage filingId={id} />}</Route>
        <Route path={`${CASE}/death`}>{({ id }) => <Suspense fallback={<WaitingPage />}><DeathPage key={id} filingId={id} /></Suspense>}</Route>
        <Route path={`${CASE}/signatures`}>{({ id }) => <Suspense fallback={<WaitingPage />}><SignaturesPage key={id} filingId={id} /></Suspense>}</Route>
        <Route path={`${CASE}/data-requests`}>{({ id }) => <Suspense fallback={<WaitingPage />}><DataRequestsPage key={id} filingId={id} /></Suspense>}</Route>
        <Route path={`${CASE}/history`}>{({ id }) => <HistoryPage filingId={id} />}</Route>
        <Route path={`${CASE}/acts/:which`}>{({ id, which }) => <ActPage filingId={id} which={which} />}</Route>
        <Route><NotFoundPage /></Route>
      </Switch>
    </RequireRole>
  );
}
