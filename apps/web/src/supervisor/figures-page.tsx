import type { FiguresView } from '@tirkeu/contracts';
import { getGround, getWindow, type Instant } from '@tirkeu/domain';
import { formatClosingWithYear, formatNumber, formatZone } from '@tirkeu/messages';
import { EmptyState, LinkButton, Notice } from '@tirkeu/ui';
import { useState, type ReactNode } from 'react';
import { useServerNow } from '../shared/clock.js';
import { LaterAlarms } from '../shared/later-alarms.js';
import { useWords, type WordsInUse } from '../shared/language.js';
import { AlarmTiles } from './alarm-tiles.js';
import { BreakdownCard } from './breakdown-card.js';
import { lastClosingOf } from './closing.js';
import { scopeAbove, useCrumbs } from './crumbs.js';
import { DaysCard } from './days-card.js';
import { FilingsCard } from './filings-card.js';
import { NO_FILTERS, isFiltered } from './filters.js';
import { FunnelCard } from './funnel-card.js';
import { GroundTiles } from './ground-tiles.js';
import { GroundsCard } from './grounds-card.js';
import { GroupsCard } from './groups-card.js';
import { HeadlineTiles } from './headline-tiles.js';
import { useCommissionName, useFigures } from './insights.js';
import { LedgerCard } from './ledger-card.js';
import { Measured } from './measured.js';
import { countedRows } from './measures.js';
import { capitalised, placeName } from './names.js';
import { PlacesCard } from './places-card.js';
import { ReasonsCard } from './reasons-card.js';
import { SupervisorPage, type Around } from './supervisor-page.js';
import { COUNTRY, toFilings, walkHref } from './walk.js';

const SHORT = 17;
/** The course of the days says nothing of a handful of nominees: their list does. */
const LEAST_FOR_DAYS = 10;

/** The figures of the country, a region, a locality, a commission or a ground, and what lies below. */
export function FiguresPage(around: Around) {
  const words = useWords();
  const { walk, scope, place } = around;
  const figures = useFigures(scope, place.next);
  const { data } = figures;
  const found = useCommissionName(scope);
  const commission = found === null ? null : words.text(found);
  const groundTitle = walk.ground === null ? null : words.text(getGround(around.rulebook, walk.ground).title);
  const crumbs = useCrumbs(around, commission, groundTitle);
  return (
    <SupervisorPage
      {...around}
      title={headingOf(around, commission, groundTitle, words)}
      crumbs={crumbs}
      note={data === undefined || walk.ground !== null ? undefined : decidedNote(around, data, words)}
      asOf={data?.asOf}
      recordEntries={data?.recordEntries}
    >
      <Measured query={figures} walk={walk} zone={place.zone} rows={8}>
        {(view) => (view.total.tally.nominated === 0 ? <NobodyNominated {...around} /> : <Figures {...around} view={view} commission={commission} />)}
      </Measured>
    </SupervisorPage>
  );
}

interface FiguresProps extends Around {
  readonly view: FiguresView;
  readonly commission: string | null;
}

function Figures({ view, commission, ...around }: FiguresProps) {
  const { walk } = around;
  const [pointed, setPointed] = useState<string | null>(null);
  const places = { ...around, view, commission, pointed, onPoint: setPointed };
  if (walk.ground !== null) return <GroundFigures {...around} view={view} places={<PlacesCard {...places} />} />;
  const { tally } = view.total;
  const comparisonOf = (by: 'sex' | 'nomination') => view.comparisons.filter((each) => each.by === by && each.groups.filter(({ tally: { nominated } }) => nominated > 0).length > 1);
  const isCommission = around.place.level === 'commission';
  // A short table leaves room below it.
  const short = countedRows(view.rows).length < SHORT;
  return (
    <>
      <DeadlinePassed {...around} view={view} />
      <HeadlineTiles tally={tally} walk={walk} />
      {walk.locality === null && walk.commission === null && <LaterAlarms />}
      <AlarmTiles {...around} />
      <div className="sv-grid">
        <div className="sv-column">
          {isCommission && <FilingsCard {...around} />}
          {(!isCommission || countedRows(view.rows).length > 1) && <PlacesCard {...places} />}
          {short && <BreakdownCard {...around} />}
        </div>
        <div className="sv-column">
          <FunnelCard {...around} view={view} pointed={pointed} onPoint={setPointed} />
          <div className="sv-pair">
            <ReasonsCard tally={tally} walk={walk} />
            {comparisonOf('sex').map((comparison) => <GroupsCard key={comparison.by} comparison={comparison} walk={walk} />)}
          </div>
        </div>
      </div>
      {tally.nominated >= LEAST_FOR_DAYS && <DaysCard {...around} />}
      <div className="sv-thirds">
        <LedgerCard total={view.total} walk={walk} />
        {comparisonOf('nomination').map((comparison) => <GroupsCard key={comparison.by} comparison={comparison} walk={walk} />)}
        <GroundsCard {...around} view={view} />
      </div>
      {!short && <BreakdownCard {...around} />}
    </>
  );
}

function GroundFigures({ view, places, ...around }: Around & { readonly view: FiguresView; readonly places: ReactNode }) {
  return (
    <>
      <GroundTiles {...around} view={view} />
      <div className="sv-grid">
        <div className="sv-column">{around.place.level === 'commission' ? <FilingsCard {...around} /> : places}</div>
        <div className="sv-column">{around.place.level !== 'commission' && <FilingsCard {...around} few />}</div>
      </div>
    </>
  );
}

function headingOf({ walk, place }: Around, commission: string | null, ground: string | null, words: WordsInUse): string {
  if (walk.ground !== null) return ground ?? words.t('supervisor:crumb.ground');
  if (place.level === 'country') return words.t('supervisor:title.country');
  const name = walk.commission !== null ? commission ?? words.t('supervisor:crumb.commission') : placeName(place, null, words);
  return words.t('supervisor:title.place', { place: capitalised(name) });
}

/** What is counted, and how much of it is decided. */
function decidedNote({ walk }: Around, { total: { tally }, form }: FiguresView, { t, language }: WordsInUse): string {
  const kinds = [...(walk.tier === null ? [] : [t(`supervisor:note.tier.${walk.tier}`)]), t(`supervisor:note.form.${form}`)].join(', ');
  const number = formatNumber(tally.nominated, language);
  const { undecided } = tally.standings;
  const decided = undecided === 0 ? t('supervisor:note.all-decided', { count: tally.nominated, number }) : t('supervisor:note.undecided', { part: formatNumber(undecided, language), whole: number });
  return tally.nominated === 0 ? capitalised(kinds) : `${capitalised(kinds)}: ${decided}`;
}

/** The last of the clocks on which registration ends in a place. */
function registrationClosing({ rulebook, election, map, place }: Around): { readonly at: Instant; readonly zone: string } {
  const zones = place.region === null ? map.regions.map(({ zone }) => zone) : [place.zone];
  const closesAt = (zone: string) => getWindow(rulebook.timetable({ electionDay: election.electionDay, zone, overrides: election.overrides }), 'registration').closesAt;
  return lastClosingOf(zones, closesAt);
}

/** Registration has closed and decisions are still owed: that is said before any figure. */
function DeadlinePassed({ view, ...around }: Around & { readonly view: FiguresView }) {
  const { t, language } = useWords();
  const now = useServerNow();
  const { undecided } = view.total.tally.standings;
  const { at, zone } = registrationClosing(around);
  if (undecided === 0 || now < at) return null;
  const moment = `${formatClosingWithYear(at, zone, language)} (${formatZone(at, zone)})`;
  return (
    <Notice tone="bad" title={t('supervisor:passed.title', { count: undecided, number: formatNumber(undecided, language) })} actions={<LinkButton href={walkHref(toFilings(around.walk, { listed: 'undecided' }))}>{t('supervisor:passed.see')}</LinkButton>}>
      <p>{t('supervisor:passed.text', { moment })}</p>
    </Notice>
  );
}

/** Nobody was nominated here, or nobody whom the filters let through: says which, and what there is instead. */
function NobodyNominated({ walk, scope, election, elections, current, place }: Around) {
  const { t, text, language } = useWords();
  if (isFiltered(walk) || walk.ground !== null) {
    return <Empty title={t('supervisor:empty.filtered')} text={t('supervisor:empty.filtered-text')} href={walkHref({ ...walk, ...NO_FILTERS, ground: null })} action={t('supervisor:filter.clear')} />;
  }
  const above = scopeAbove(walk);
  if (above !== null && place.level !== 'country') return <Empty title={t('supervisor:empty.title')} text={t('supervisor:empty.place')} href={walkHref(above)} action={t('supervisor:empty.above')} />;
  const other = elections.find(({ id }) => id !== scope.election);
  const words = t('supervisor:empty.election', { contests: formatNumber(election.contests, language), seats: formatNumber(election.seats, language) });
  return <Empty title={t('supervisor:empty.title')} text={words} href={other === undefined ? undefined : walkHref({ ...COUNTRY, election: other.id === current ? null : other.id })} action={other === undefined ? '' : text(other.title)} />;
}

function Empty({ title, text, href, action }: { readonly title: string; readonly text: string; readonly href?: string; readonly action: string }) {
  return <div className="t-card"><EmptyState title={title} action={href === undefined ? undefined : <LinkButton href={href}>{action}</LinkButton>}>{text}</EmptyState></div>;
}
