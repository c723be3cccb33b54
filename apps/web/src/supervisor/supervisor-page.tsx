import type { ElectionView, MapView } from '@tirkeu/contracts';
import { ROUTES, localDate, type Instant, type Route, type Rulebook } from '@tirkeu/domain';
import { formatClock, formatDateWithYear, formatZone } from '@tirkeu/messages';
import { Breadcrumbs, InlineSelect, type Breadcrumb } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../shared/language.js';
import { Page } from '../shared/page.js';
import type { Place } from './insights.js';
import { ROUTE_WORDS } from './names.js';
import { walkHref, type Scope, type Walk } from './walk.js';
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
  /** At the right end of the path instead of the filters. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of the pages of the walk: path and filters on one line, heading and the time of the figures on the next. */
export function SupervisorPage({ title, titleLang, tabTitle, crumbs, note, lead, asOf, tools, children, ...around }: SupervisorPageProps) {
  const { t, text } = useWords();
  const here = crumbs.findIndex(({ current }) => current);
  return (
    <Page title={title} tabTitle={tabTitle} ownHead width="full" context={[t('supervisor:area.title'), text(around.election.title)]}>
      <div className="sv">
        <div className="sv-bar">
          <Breadcrumbs label={t('common:path')} items={[...crumbs]} repeatsHeading={here === crumbs.length - 1} />
          {tools === undefined ? <Filters {...around} /> : tools}
        </div>
        {/* The top bar does not print; a sheet must still say of which election it speaks. */}
        <p className="sv-print">{t('supervisor:area.title')} · {text(around.election.title)}</p>
        <div className="sv-head">
          <div>
            <h1 tabIndex={-1} lang={titleLang}>{title}</h1>
            {lead !== undefined && <p className="sv-lead">{lead}</p>}
          </div>
          <div className="sv-head__note">{note}{note !== undefined && asOf !== undefined && ' · '}{asOf !== undefined && <AsOf at={asOf} zone={around.place.zone} />}</div>
        </div>
        {children}
      </div>
    </Page>
  );
}

/** The moment the figures were counted, in the time of the place. */
function AsOf({ at, zone }: { readonly at: Instant; readonly zone: string }) {
  const { t, language } = useWords();
  const moment = `${formatDateWithYear(localDate(at, zone), language)}, ${formatClock(at, zone)} ${formatZone(at, zone)}`;
  return <time dateTime={at}>{t('supervisor:as-of', { moment })}</time>;
}

function Filters({ walk, scope, elections, current }: Around) {
  const { t, text } = useWords();
  const [, navigate] = useLocation();
  const go = (change: Partial<Walk>) => navigate(walkHref({ ...walk, cursor: null, before: 0, ...change }));
  const route = (value: string): Route | null => ROUTES.find((each) => each === value) ?? null;
  return (
    <div className="sv-filters" role="group" aria-label={t('supervisor:filter.label')}>
      {elections.length > 1 && (
        <InlineSelect
          label={t('supervisor:filter.election')}
          value={scope.election}
          options={elections.map(({ id, title }) => ({ value: id, label: text(title) }))}
          onChange={(value) => go({ election: value === current ? null : value })}
        />
      )}
      <InlineSelect
        label={t('supervisor:filter.route')}
        value={walk.route ?? ''}
        options={[{ value: '', label: t('supervisor:filter.any') }, ...ROUTES.map((value) => ({ value, label: t(ROUTE_WORDS[value]) }))]}
        onChange={(value) => go({ route: route(value) })}
      />
    </div>
  );
}
