import { ROLES } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Skeleton } from '@tirkeu/ui';
import { Suspense, lazy, type ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { WithWords, useWords } from '../shared/language.js';
import { Page } from '../shared/page.js';
import { RequireRole } from '../shared/require-role.js';
import type { Nomination } from './nomination/nomination.js';
import { WithNomination } from './nomination/with-nomination.js';

/** Each page is fetched when it is opened. */
const NominationsPage = lazy(async () => ({ default: (await import('./nominations/nominations-page.js')).NominationsPage }));
const OpenPage = lazy(async () => ({ default: (await import('./open/open-page.js')).OpenPage }));
const NominationPage = lazy(async () => ({ default: (await import('./nomination/nomination-page.js')).NominationPage }));
const PersonPage = lazy(async () => ({ default: (await import('./person/person-page.js')).PersonPage }));
const PapersPage = lazy(async () => ({ default: (await import('./papers/papers-page.js')).PapersPage }));
const SubmitPage = lazy(async () => ({ default: (await import('./nomination/submit-page.js')).SubmitPage }));
const ListTablePage = lazy(async () => ({ default: (await import('./tables/list-table-page.js')).ListTablePage }));
const AgencyPage = lazy(async () => ({ default: (await import('./agency/agency-page.js')).AgencyPage }));
const AgentsPage = lazy(async () => ({ default: (await import('./agency/agents-page.js')).AgentsPage }));
const NoAgentPage = lazy(async () => ({ default: (await import('./agency/no-agent-page.js')).NoAgentPage }));
const DistrictsTablePage = lazy(async () => ({ default: (await import('./tables/districts-table-page.js')).DistrictsTablePage }));

const AGENCY = ['agency'] as const satisfies readonly Area[];

const PAGES: Readonly<Record<string, ComponentType<{ readonly nomination: Nomination }>>> = { papers: PapersPage, submit: SubmitPage, table: ListTablePage };

/** Every page under /nominator. */
export const NominatorRoutes = () => (
  <Suspense fallback={<Waiting />}>
    <Switch>
      <Route path="/nominator/agency"><RequireRole roles={ROLES}><WithWords areas={AGENCY} waiting={<Waiting />}><AgencyPage /></WithWords></RequireRole></Route>
      <Route path="/nominator/agents"><RequireRole roles={['secretary', 'administrator']}><WithWords areas={AGENCY} waiting={<Waiting />}><AgentsPage /></WithWords></RequireRole></Route>
      <Route><RequireRole roles={['agent']} otherRole={<WithWords areas={AGENCY} waiting={<Waiting />}><NoAgentPage /></WithWords>}><Workspace /></RequireRole></Route>
    </Switch>
  </Suspense>
);

/** What agents see. */
const Workspace = () => (
  <Switch>
    <Route path="/nominator"><NominationsPage /></Route>
    <Route path="/nominator/new"><OpenPage /></Route>
    <Route path="/nominator/table"><DistrictsTablePage /></Route>
    <Route path="/nominator/filings/:filingId">{({ filingId }) => <WithNomination filingId={filingId}>{(nomination) => <NominationPage nomination={nomination} />}</WithNomination>}</Route>
    <Route path="/nominator/filings/:filingId/people/:candidateId">
      {({ filingId, candidateId }) => <WithNomination filingId={filingId}>{(nomination) => <PersonPage key={candidateId} nomination={nomination} candidateId={candidateId} />}</WithNomination>}
    </Route>
    {Object.entries(PAGES).map(([page, PageOfNomination]) => (
      <Route key={page} path={`/nominator/filings/:filingId/${page}`}>{({ filingId }) => <WithNomination filingId={filingId ?? ''}>{(nomination) => <PageOfNomination nomination={nomination} />}</WithNomination>}</Route>
    ))}
    <Route><NoSuchPage /></Route>
  </Switch>
);

function Waiting() {
  const { t } = useWords();
  return <Page title={t('nominator:title')} width="page"><Skeleton rows={8} text={t('common:loading')} /></Page>;
}

function NoSuchPage() {
  const { t } = useWords();
  return <Page title={t('common:not-found.title')} back={{ href: '/nominator', text: t('nominator:title') }}><p>{t('common:not-found.text')}</p></Page>;
}
