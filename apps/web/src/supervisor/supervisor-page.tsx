import type { ElectionView, MapView } from '@tirkeu/contracts';
import { localDate, type Instant, type Rulebook } from '@tirkeu/domain';
import { formatClock, formatDateWithYear, formatNumber, formatZone } from '@tirkeu/messages';
import { Breadcrumbs, InlineSelect, TextLink, type Breadcrumb } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords, type WordsInUse } from '../shared/language.js';
import { Page } from '../shared/page.js';
import { ActiveFilters } from './active-filters.js';
import { ExportTray } from './export-panel.js';
import { FilterBar } from './filter-bar.js';
import type { Scope } from './filters.js';
import type { Place } from './insights.js';
import { shortDay } from './names.js';
import { toFigures, toList, walkHref, type Walk } from './walk.js';
import './supervisor.css';

/** What every page of the walk stands on. */
export interface Around {
  readonly walk: Walk;
  /** The walk's scope with the election that is meant. */
  readonly scope: Scope & { readonly election: string };
  readonly election: ElectionView;
  /** The law of that election. */
  readonly rulebook: Rulebook;
  readonly elections: readonly ElectionView[];
  /** The election meant when the address names none. */
  readonly current: string;
  readonly map: MapView;
  readonly place: Place;
}

export interface SupervisorPageProps extends Around {
  readonly title: string;
  readonly titleLang?: string;
  /** Where the heading names a person. */
  readonly tabTitle?: string;
  readonly crumbs: readonly Breadcrumb[];
  /** One line beside the heading. */
  readonly note?: ReactNode;
  /** Under the heading. */
  readonly lead?: ReactNode;
  readonly asOf?: Instant;
  /** The last entry of the record that the figures rest on. */
  readonly recordEntries?: number;
  /** At the right end of the path instead of the filters. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of the pages of the walk: path and filters on one line, heading and what it speaks of on the next, then cards. */
export function SupervisorPage({ title, titleLang, tabTitle, crumbs, note, lead, asOf, recordEntries, tools, children, ...around }: SupervisorPageProps) {
  const words = useWords();
  const { t, text } = words;
  const here = crumbs.findIndex(({ current }) => current);
  const moment = asOf === undefined ? undefined : <AsOf at={asOf} zone={around.place.zone} recordEntries={recordEntries} />;
  return (
    <Page title={title} tabTitle={tabTitle} ownHead width="full" context={[t('supervisor:area.title'), text(around.election.title)]} moment={moment}>
      <div className="sv">
        <div className="sv-bar">
          <Breadcrumbs label={t('common:path')} items={[...crumbs]} repeatsHeading={here === crumbs.length - 1} />
          {tools === undefined ? <FilterBar {...around} /> : tools}
        </div>
        {/* The top bar does not print; a sheet must still say of which election and moment it speaks. */}
        <div className="sv-print">{t('supervisor:area.title')} · {text(around.election.title)}{moment}</div>
        <div className="sv-head">
          <div>
            <h1 tabIndex={-1} lang={titleLang}>{title}</h1>
            {lead !== undefined && <p className="sv-lead">{lead}</p>}
          </div>
          {note !== undefined && <div className="sv-head__note">{note}</div>}
        </div>
        {tools === undefined && <Views {...around} />}
        <ExportTray />
        {tools === undefined && <ActiveFilters {...around} />}
        {children}
      </div>
    </Page>
  );
}

interface AsOfProps {
  readonly at: Instant;
  readonly zone: string;
  readonly recordEntries?: number;
}

/** The moment the figures were counted, in the time of the place, and how far the record went. */
function AsOf({ at, zone, recordEntries }: AsOfProps) {
  const { t, language } = useWords();
  const on = localDate(at, zone);
  const moment = `${shortDay(on)}.${on.slice(0, 4)}, ${formatClock(at, zone)} ${formatZone(at, zone)}`;
  return (
    <div className="sv-asof">
      <time dateTime={at}>{t('supervisor:as-of', { moment })}</time>
      {recordEntries !== undefined && <span>{t('supervisor:record', { number: formatNumber(recordEntries, language) })}</span>}
    </div>
  );
}

const VIEWS = ['figures', 'backlog', 'alike', 'announcements'] as const;

/** The deposit ledger of the maslikhat in sight, or the choice of one. */
function depositsHref({ locality, region, election }: Around['walk']): string {
  const asked = [['maslikhat', locality ?? region], ['election', election]].flatMap(([name, value]) => (name && value ? [[name, value]] : []));
  return `/supervisor/deposits?${new URLSearchParams(asked)}`;
}

/** The views of one scope, and the election that all of them speak of. */
function Views({ walk, scope, elections, current, place }: Around) {
  const words = useWords();
  const { t } = words;
  const [, navigate] = useLocation();
  const at = walk.stop.at === 'filings' ? 'figures' : walk.stop.at;
  const shown = VIEWS.filter((view) => view !== 'announcements' || place.level === 'country');
  return (
    <div className="sv-views">
      <nav aria-label={t('supervisor:views')}>
        <ul>
          {shown.map((view) => (
            <li key={view}><TextLink href={walkHref(view === 'figures' ? toFigures(walk) : toList(walk, view))} aria-current={at === view ? 'page' : undefined}>{t(`supervisor:view.${view}`)}</TextLink></li>
          ))}
          <li><TextLink href={depositsHref(walk)}>{t('supervisor:view.deposits')}</TextLink></li>
          <li><TextLink href="/supervisor/access-log">{t('supervisor:view.access-log')}</TextLink></li>
        </ul>
      </nav>
      {elections.length > 1 && (
        <InlineSelect
          label={t('supervisor:filter.election')}
          value={scope.election}
          options={elections.map((each) => ({ value: each.id, label: electionName(each, words) }))}
          onChange={(value) => navigate(walkHref({ ...toFigures(walk, { district: null, party: null, from: null, to: null }), election: value === current ? null : value }))}
        />
      )}
    </div>
  );
}

/** An election by its day; its whole title stands in the top bar. */
const electionName = ({ electionDay, kind, madeUp }: ElectionView, { t, language }: WordsInUse): string => {
  const day = formatDateWithYear(electionDay, language);
  if (kind === 'training') return t('supervisor:election.training', { day });
  return madeUp ? t('supervisor:election.replayed', { day }) : day;
};
