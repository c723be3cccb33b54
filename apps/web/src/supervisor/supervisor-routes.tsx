import { Skeleton } from '@tirkeu/ui';
import { Suspense, lazy } from 'react';
import { Route, Switch, useLocation, useSearch } from 'wouter';
import { useWords } from '../shared/language.js';
import { NotFoundPage } from '../shared/not-found.js';
import { Page } from '../shared/page.js';
import { ProblemNotice } from '../shared/problem.js';
import { RequireRole, useSession } from '../shared/session.js';
import type { MapView } from '@tirkeu/contracts';
import type { WrongFilter } from './filters.js';
import { placeOf, useSurroundings } from './insights.js';
import { OutOfScope } from './measured.js';
import type { Around } from './supervisor-page.js';
import { COUNTRY, parseWalk, toFigures, walkHref, type Walk } from './walk.js';
import { WrongFilters } from './wrong-filters.js';

const FiguresPage = lazy(async () => ({ default: (await import('./figures-page.js')).FiguresPage }));
const FilingsPage = lazy(async () => ({ default: (await import('./filings-page.js')).FilingsPage }));
const BacklogPage = lazy(async () => ({ default: (await import('./backlog-page.js')).BacklogPage }));
const AlikePage = lazy(async () => ({ default: (await import('./alike-page.js')).AlikePage }));
const AnnouncementsPage = lazy(async () => ({ default: (await import('./announcements-page.js')).AnnouncementsPage }));
const DecisionPage = lazy(async () => ({ default: (await import('./decision-page.js')).DecisionPage }));
const DepositsPage = lazy(async () => ({ default: (await import('./deposits-page.js')).DepositsPage }));
const AccessLogPage = lazy(async () => ({ default: (await import('./access-log-page.js')).AccessLogPage }));
const EvidencePage = lazy(async () => ({ default: (await import('./evidence-page.js')).EvidencePage }));

/** Every page under /supervisor: the walk from the country down to one piece of evidence. */
export function SupervisorRoutes() {
  return (
    <RequireRole roles={['supervisor', 'auditor']}>
      <Switch>
        <Route path="/supervisor/deposits"><Suspense fallback={<Waiting />}><DepositsPage /></Suspense></Route>
        <Route path="/supervisor/access-log"><Suspense fallback={<Waiting />}><AccessLogPage /></Suspense></Route>
        <Route path="/supervisor/*?"><Addressed /></Route>
      </Switch>
    </RequireRole>
  );
}

function Addressed() {
  const [path] = useLocation();
  const search = useSearch();
  const walk = parseWalk(path, search);
  return walk === null ? <NotFoundPage /> : <Surrounded asked={walk} />;
}

/** Whoever may see one region only begins there: the country would show the same figures under a wrong name. */
function useOwnRegion(walk: Walk): Walk {
  const { session } = useSession();
  const [only, ...others] = session?.active.regionIds ?? [];
  return walk.region === null && only !== undefined && others.length === 0 ? { ...walk, region: only } : walk;
}

/** Places of the address that the map does not have; the page without them is the level above. */
function wrongPlaces({ region, locality }: Walk, map: MapView): readonly WrongFilter[] {
  if (region !== null && !map.regions.some(({ id }) => id === region)) return [{ name: 'region', value: region }];
  const own = locality === region;
  return locality === null || own || map.localities.some(({ id, regionId }) => id === locality && regionId === region) ? [] : [{ name: 'locality', value: locality }];
}

function Surrounded({ asked }: { readonly asked: Walk }) {
  const { t } = useWords();
  const { session } = useSession();
  const walk = useOwnRegion(asked);
  const { failure, found, isElectionKnown } = useSurroundings(walk);
  if (failure !== null && found === null) return <Page title={t('supervisor:area.title')}><ProblemNotice failure={failure} /></Page>;
  if (found === null) return <Waiting />;
  const election = isElectionKnown ? [] : [{ name: 'election', value: walk.election ?? '' }];
  const places = wrongPlaces(walk, found.map);
  const wrong = [...election, ...places, ...walk.wrong];
  const place = placeOf(walk, found.map);
  if (place === null || wrong.length > 0) return <Page title={t('supervisor:title.country')} tabTitle={t('supervisor:wrong.title')} context={[t('supervisor:area.title')]}><WrongFilters wrong={wrong} href={walkHref(without(walk, wrong))} /></Page>;
  const regionIds = session?.active.regionIds ?? [];
  if (walk.region !== null && regionIds.length > 0 && !regionIds.includes(walk.region)) return <Page title={t('supervisor:title.country')} tabTitle={t('supervisor:scope.title')} context={[t('supervisor:area.title')]}><OutOfScope walk={COUNTRY} /></Page>;
  return <Suspense fallback={<Waiting />}><Stopped {...found} walk={walk} scope={{ ...walk, election: found.election.id }} place={place} /></Suspense>;
}

/** The same page without what is wrong in its address. */
function without(walk: Walk, wrong: readonly WrongFilter[]): Walk {
  const isWrong = (name: string) => wrong.some((each) => each.name === name);
  const election = isWrong('election') ? null : walk.election;
  if (isWrong('region')) return { ...toFigures(walk, { region: null, locality: null, commission: null }), election };
  return isWrong('locality') ? { ...toFigures(walk, { locality: null, commission: null }), election } : { ...walk, election };
}

function Waiting() {
  const { t } = useWords();
  return <Page title={t('supervisor:area.title')} width="full"><Skeleton rows={8} text={t('common:loading')} /></Page>;
}

function Stopped(around: Around) {
  const { stop } = around.walk;
  switch (stop.at) {
    case 'figures':
      return <FiguresPage {...around} />;
    case 'filings':
      return <FilingsPage {...around} />;
    case 'backlog':
      return <BacklogPage {...around} />;
    case 'alike':
      return <AlikePage {...around} />;
    case 'announcements':
      return <AnnouncementsPage {...around} />;
    case 'decision':
      return <DecisionPage {...around} filingId={stop.filingId} />;
    case 'evidence':
      return <EvidencePage {...around} filingId={stop.filingId} number={stop.evidence} />;
  }
}
