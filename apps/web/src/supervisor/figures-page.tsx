import type { InsightsView } from '@tirkeu/contracts';
import { getGround } from '@tirkeu/domain';
import { formatNumber } from '@tirkeu/messages';
import { EmptyState, LinkButton, type Breadcrumb } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { useSession } from '../shared/session.js';
import { ActionTiles } from './action-tiles.js';
import { crumbsOf, scopeAbove } from './crumbs.js';
import { FilingsCard } from './filings-card.js';
import { GroundTiles } from './ground-tiles.js';
import { GroundsCard } from './grounds-card.js';
import { useCommissionName, useInsights } from './insights.js';
import { capitalised, placeName } from './names.js';
import { OutcomeTiles } from './outcome-tiles.js';
import { countedRows } from './outcomes.js';
import { PlacesTable } from './places-table.js';
import { ReasonsCard } from './reasons-card.js';
import { RoutesCard } from './routes-card.js';
import { SupervisorPage, type Around } from './supervisor-page.js';
import { walkHref } from './walk.js';

const SHORT = 10;

/** The figures of the country, a region, a locality, a commission or a ground, and what lies below. */
export function FiguresPage(around: Around) {
  const words = useWords();
  const { text } = words;
  const { walk, scope, place } = around;
  const figures = useInsights(scope, place.next);
  const { data } = figures;
  const found = useCommissionName(scope);
  const commission = found === null ? null : text(found);
  const groundTitle = walk.ground === null ? null : text(getGround(around.rulebook, walk.ground).title);
  const crumbs = useCrumbs(around, commission, groundTitle);
  return (
    <SupervisorPage
      {...around}
      title={headingOf(around, commission, groundTitle, words)}
      crumbs={crumbs}
      note={data === undefined || walk.ground !== null ? undefined : decidedNote(data, words)}
      asOf={data?.asOf}
    >
      <Loaded query={figures} zone={place.zone} rows={8}>
        {(insights) => (insights.total.submitted === 0 ? <NoFilings {...around} /> : <Figures {...around} insights={insights} commission={commission} />)}
      </Loaded>
    </SupervisorPage>
  );
}

function Figures({ insights, commission, ...around }: Around & { readonly insights: InsightsView; readonly commission: string | null }) {
  const { walk, place } = around;
  // A short table leaves room below it.
  const short = place.level !== 'commission' && countedRows(insights.rows).length <= SHORT;
  return (
    <>
      {walk.ground === null ? <OutcomeTiles counts={insights.total} walk={walk} /> : <GroundTiles {...around} insights={insights} />}
      {walk.ground === null && <ActionTiles {...around} insights={insights} />}
      <div className="sv-grid">
        <div className="sv-column">
          {place.level === 'commission' ? <FilingsCard {...around} /> : <PlacesTable {...around} insights={insights} commission={commission} />}
          {short && <RoutesCard {...around} />}
        </div>
        <div className="sv-column">
          {walk.ground === null && <ReasonsCard insights={insights} walk={walk} />}
          {walk.ground === null && <GroundsCard {...around} insights={insights} />}
          {!short && <RoutesCard {...around} />}
          {walk.ground !== null && place.level !== 'commission' && <FilingsCard {...around} few />}
        </div>
      </div>
    </>
  );
}

/** Where the person sees the whole country the path begins there. */
export function useCrumbs({ walk, place }: Around, commission: string | null, ground: string | null, filings?: number, deeper?: readonly string[]): readonly Breadcrumb[] {
  const words = useWords();
  const { session } = useSession();
  const whole = session?.active.regionIds.length !== 1;
  const counted = filings === undefined ? words.t('supervisor:crumb.filings') : words.t('supervisor:filings', { count: filings, number: formatNumber(filings, words.language) });
  return crumbsOf(walk, place, { commission, ground, filings: counted, deeper }, words, whole);
}

function headingOf({ walk, place }: Around, commission: string | null, ground: string | null, words: WordsInUse): string {
  if (walk.ground !== null) return ground ?? words.t('supervisor:crumb.ground');
  if (place.level === 'country') return words.t('supervisor:title.country');
  const name = walk.commission !== null ? commission ?? words.t('supervisor:crumb.commission') : placeName(place, null, words);
  return words.t('supervisor:title.place', { place: capitalised(name) });
}

function decidedNote({ total }: InsightsView, { t, language }: WordsInUse): string | undefined {
  if (total.submitted === 0) return undefined;
  const number = formatNumber(total.submitted, language);
  if (total.undecided === 0) return t('supervisor:note.all-decided', { count: total.submitted, number });
  return t('supervisor:note.undecided', { part: formatNumber(total.undecided, language), whole: number });
}

/** Nothing was filed here: says so, and what there is instead. */
function NoFilings({ walk, election, place }: Around) {
  const { t, language } = useWords();
  const above = scopeAbove(walk);
  const filtered = walk.route !== null || walk.ground !== null;
  return (
    <div className="t-card">
      <EmptyState
        title={t('supervisor:empty.title')}
        action={filtered || above !== null ? <LinkButton href={walkHref(filtered ? { ...walk, route: null, ground: null } : above ?? walk)}>{t(filtered ? 'supervisor:empty.all-routes' : 'supervisor:empty.above')}</LinkButton> : undefined}
      >
        {!filtered && place.level === 'country'
          ? t('supervisor:empty.election', { contests: formatNumber(election.contests, language), seats: formatNumber(election.seats, language) })
          : t('supervisor:empty.place')}
      </EmptyState>
    </div>
  );
}
