import { Skeleton } from '@tirkeu/ui';
import { Suspense, lazy, type ComponentType, type ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useWords } from '../shared/language.js';
import { Page } from '../shared/page.js';
import { RequireRole } from '../shared/require-role.js';
import { homeOf, useSession } from '../shared/session-context.js';
import type { FilingCase } from './case/filing-case.js';
import { WithCase } from './case/with-case.js';

/** Each page is fetched when it is opened: a phone loads no more than the page in sight needs. */
const BackgroundPage = lazy(async () => ({ default: (await import('./details/background-page.js')).BackgroundPage }));
const ContactPage = lazy(async () => ({ default: (await import('./details/contact-page.js')).ContactPage }));
const FamilyPage = lazy(async () => ({ default: (await import('./details/family-page.js')).FamilyPage }));
const IdentityPage = lazy(async () => ({ default: (await import('./details/identity-page.js')).IdentityPage }));
const DocumentPage = lazy(async () => ({ default: (await import('./documents/document-page.js')).DocumentPage }));
const MyFilingsPage = lazy(async () => ({ default: (await import('./entry/my-filings-page.js')).MyFilingsPage }));
const OpenFilingPage = lazy(async () => ({ default: (await import('./entry/open-filing-page.js')).OpenFilingPage }));
const CheckPage = lazy(async () => ({ default: (await import('./finish/check-page.js')).CheckPage }));
const PreCheckPage = lazy(async () => ({ default: (await import('./finish/pre-check-page.js')).PreCheckPage }));
const ReceiptPage = lazy(async () => ({ default: (await import('./finish/receipt-page.js')).ReceiptPage }));
const SignaturePage = lazy(async () => ({ default: (await import('./finish/signature-page.js')).SignaturePage }));
const HubPage = lazy(async () => ({ default: (await import('./hub/hub-page.js')).HubPage }));
const DiscardPage = lazy(async () => ({ default: (await import('./outcome/discard-page.js')).DiscardPage }));
const HistoryPage = lazy(async () => ({ default: (await import('./outcome/history-page.js')).HistoryPage }));
const ReadsPage = lazy(async () => ({ default: (await import('./outcome/reads-page.js')).ReadsPage }));
const NoticePage = lazy(async () => ({ default: (await import('./outcome/notice-page.js')).NoticePage }));
const RegistersPage = lazy(async () => ({ default: (await import('./outcome/registers-page.js')).RegistersPage }));
const DataPage = lazy(async () => ({ default: (await import('./data/data-page.js')).DataPage }));
const WhyPage = lazy(async () => ({ default: (await import('./outcome/why-page.js')).WhyPage }));
const WithdrawPage = lazy(async () => ({ default: (await import('./outcome/withdraw-page.js')).WithdrawPage }));
const RevokePage = lazy(async () => ({ default: (await import('./outcome/revoke-page.js')).RevokePage }));
const LaterPage = lazy(async () => ({ default: (await import('./counter/later-page.js')).LaterPage }));
const ComparePage = lazy(async () => ({ default: (await import('./counter/compare-page.js')).ComparePage }));
const ScansPage = lazy(async () => ({ default: (await import('./counter/scans-page.js')).ScansPage }));
/** The act brings its own typeface too. */
const DecisionPage = lazy(async () => ({ default: (await import('./outcome/decision-page.js')).DecisionPage }));
const BallotPage = lazy(async () => ({ default: (await import('./outcome/ballot-page.js')).BallotPage }));
const ActPage = lazy(async () => ({ default: (await import('./outcome/act-page.js')).ActPage }));

type CasePageComponent = ComponentType<{ readonly filingCase: FilingCase }>;

const PAGES: Readonly<Record<string, CasePageComponent>> = {
  identity: IdentityPage,
  contact: ContactPage,
  family: FamilyPage,
  background: BackgroundPage,
  'pre-check': PreCheckPage,
  check: CheckPage,
  receipt: ReceiptPage,
  signature: SignaturePage,
  notice: NoticePage,
  decision: DecisionPage,
  act: ActPage,
  ballot: BallotPage,
  withdraw: WithdrawPage,
  revoke: RevokePage,
  discard: DiscardPage,
  history: HistoryPage,
  reads: ReadsPage,
  registers: RegistersPage,
  why: WhyPage,
  data: DataPage,
  later: LaterPage,
  scans: ScansPage,
  compare: ComparePage,
};

/** Every page under /candidate. Clerks and secretaries fill in there what came on paper. */
export const CandidateRoutes = () => (
  <RequireRole roles={['candidate', 'agent', 'clerk', 'secretary']}>
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/candidate"><ForThemselves><MyFilingsPage /></ForThemselves></Route>
        <Route path="/candidate/new"><ForThemselves><OpenFilingPage /></ForThemselves></Route>
        <Route path="/candidate/filings/:filingId">{({ filingId }) => <WithCase filingId={filingId}>{(filingCase) => <HubPage filingCase={filingCase} />}</WithCase>}</Route>
        <Route path="/candidate/filings/:filingId/documents/:requirement">
          {({ filingId, requirement }) => <WithCase filingId={filingId}>{(filingCase) => <DocumentPage key={requirement} filingCase={filingCase} requirementId={requirement} />}</WithCase>}
        </Route>
        {Object.entries(PAGES).map(([page, PageOfCase]) => (
          <Route key={page} path={`/candidate/filings/:filingId/${page}`}>{({ filingId }) => <WithCase filingId={filingId ?? ''}>{(filingCase) => <PageOfCase filingCase={filingCase} />}</WithCase>}</Route>
        ))}
        <Route><NoSuchPage /></Route>
      </Switch>
    </Suspense>
  </RequireRole>
);

/** Agents begin in their own workspace; what was handed in has the same pages for both. */
function ForThemselves({ children }: { readonly children: ReactNode }) {
  const { session } = useSession();
  const role = session?.active.role ?? 'candidate';
  return role === 'candidate' ? children : <Redirect to={homeOf(role)} replace />;
}

function Waiting() {
  const { t } = useWords();
  return <Page title={t('candidate:filings.title')}><Skeleton rows={6} text={t('common:loading')} /></Page>;
}

function NoSuchPage() {
  const { t } = useWords();
  return <Page title={t('candidate:no-page')} back={{ href: '/candidate', text: t('candidate:filings.title') }}><p>{t('candidate:no-page.text')}</p></Page>;
}
