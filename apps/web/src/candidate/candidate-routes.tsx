import { Suspense, lazy, type ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { useWords } from '../shared/language.js';
import { Page } from '../shared/page.js';
import { RequireRole } from '../shared/require-role.js';
import type { FilingCase } from './case/filing-case.js';
import { WithCase } from './case/with-case.js';
import { BackgroundPage } from './details/background-page.js';
import { ContactPage } from './details/contact-page.js';
import { FamilyPage } from './details/family-page.js';
import { IdentityPage } from './details/identity-page.js';
import { DocumentPage } from './documents/document-page.js';
import { MyFilingsPage } from './entry/my-filings-page.js';
import { OpenFilingPage } from './entry/open-filing-page.js';
import { CheckPage } from './finish/check-page.js';
import { PreCheckPage } from './finish/pre-check-page.js';
import { ReceiptPage } from './finish/receipt-page.js';
import { HubPage } from './hub/hub-page.js';
import { DiscardPage } from './outcome/discard-page.js';
import { HistoryPage } from './outcome/history-page.js';
import { NoticePage } from './outcome/notice-page.js';
import { WhyPage } from './outcome/why-page.js';
import { WithdrawPage } from './outcome/withdraw-page.js';

/** The act brings its own typeface: fetched by those few who have a decision. */
const DecisionPage = lazy(async () => ({ default: (await import('./outcome/decision-page.js')).DecisionPage }));

type CasePageComponent = ComponentType<{ readonly filingCase: FilingCase }>;

const PAGES: Readonly<Record<string, CasePageComponent>> = {
  identity: IdentityPage,
  contact: ContactPage,
  family: FamilyPage,
  background: BackgroundPage,
  'pre-check': PreCheckPage,
  check: CheckPage,
  receipt: ReceiptPage,
  notice: NoticePage,
  decision: DecisionPage,
  withdraw: WithdrawPage,
  discard: DiscardPage,
  history: HistoryPage,
  why: WhyPage,
};

/** Every page under /candidate. */
export const CandidateRoutes = () => (
  <RequireRole roles={['candidate']}>
    <Switch>
      <Route path="/candidate"><MyFilingsPage /></Route>
      <Route path="/candidate/new"><Suspense fallback={<Waiting />}><OpenFilingPage /></Suspense></Route>
      <Route path="/candidate/filings/:filingId">{({ filingId }) => <WithCase filingId={filingId}>{(filingCase) => <HubPage filingCase={filingCase} />}</WithCase>}</Route>
      <Route path="/candidate/filings/:filingId/documents/:requirement">
        {({ filingId, requirement }) => <WithCase filingId={filingId}>{(filingCase) => <DocumentPage key={requirement} filingCase={filingCase} requirementId={requirement} />}</WithCase>}
      </Route>
      {Object.entries(PAGES).map(([page, PageOfCase]) => (
        <Route key={page} path={`/candidate/filings/:filingId/${page}`}>{({ filingId }) => <WithCase filingId={filingId ?? ''}>{(filingCase) => <PageOfCase filingCase={filingCase} />}</WithCase>}</Route>
      ))}
      <Route><NoSuchPage /></Route>
    </Switch>
  </RequireRole>
);

function Waiting() {
  const { t } = useWords();
  return <Page title={t('candidate:open.title')} />;
}

function NoSuchPage() {
  const { t } = useWords();
  return <Page title={t('candidate:no-page')} back={{ href: '/candidate', text: t('candidate:filings.title') }}><p>{t('candidate:no-page.text')}</p></Page>;
}
