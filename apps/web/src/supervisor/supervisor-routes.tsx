import { Skeleton } from '@tirkeu/ui';
import { useLocation, useSearch } from 'wouter';
import { useWords } from '../shared/language.js';
import { NotFoundPage } from '../shared/not-found.js';
import { Page } from '../shared/page.js';
import { ProblemNotice } from '../shared/problem.js';
import { RequireRole, useSession } from '../shared/session.js';
import { AnnouncementsPage } from './announcements-page.js';
import { DecisionPage } from './decision-page.js';
import { EvidencePage } from './evidence-page.js';
import { FiguresPage } from './figures-page.js';
import { FilingsPage } from './filings-page.js';
import { placeOf, useSurroundings } from './insights.js';
import type { Around } from './supervisor-page.js';
import { parseWalk, type Walk } from './walk.js';

/** Every page under /supervisor: the walk from the country down to one piece of evidence. */
export function SupervisorRoutes() {
  return <RequireRole roles={['supervisor', 'auditor']}><Addressed /></RequireRole>;
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

function Surrounded({ asked }: { readonly asked: Walk }) {
  const { t } = useWords();
  const walk = useOwnRegion(asked);
  const { failure, absent, found } = useSurroundings(walk);
  if (failure !== null && found === null) return <Page title={t('supervisor:area.title')}><ProblemNotice failure={failure} /></Page>;
  if (absent) return <NotFoundPage />;
  if (found === null) return <Page title={t('supervisor:area.title')} width="full"><Skeleton rows={8} text={t('common:loading')} /></Page>;
  const place = placeOf(walk, found.map);
  return place === null ? <NotFoundPage /> : <Stopped {...found} walk={walk} scope={{ ...walk, election: found.election.id }} place={place} />;
}

function Stopped(around: Around) {
  const { stop } = around.walk;
  switch (stop.at) {
    case 'figures':
      return <FiguresPage {...around} />;
    case 'filings':
      return <FilingsPage {...around} />;
    case 'announcements':
      return <AnnouncementsPage {...around} />;
    case 'decision':
      return <DecisionPage {...around} filingId={stop.filingId} />;
    case 'evidence':
      return <EvidencePage {...around} filingId={stop.filingId} number={stop.evidence} />;
  }
}
