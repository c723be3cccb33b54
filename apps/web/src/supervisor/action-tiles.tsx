import type { InsightsView } from '@tirkeu/contracts';
import { getWindow, localDate, type Instant } from '@tirkeu/domain';
import { formatDate, formatNumber, formatTime, formatTimeLeft, formatZone } from '@tirkeu/messages';
import { TextLink, VisuallyHidden } from '@tirkeu/ui';
import { useServerNow } from '../shared/clock.js';
import { useWords } from '../shared/language.js';
import { closingOf, type Closing } from './closing.js';
import { useDecisions } from './insights.js';
import type { Around } from './supervisor-page.js';
import { toFilings, walkHref } from './walk.js';

interface Tile {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly href: string;
  readonly pressing?: boolean;
}

/** Counts that somebody should look into, each with its way there. Nothing where nothing waits. */
export function ActionTiles({ insights, ...around }: Around & { readonly insights: InsightsView }) {
  const { t } = useWords();
  const now = useServerNow(15_000);
  const tiles = [...useUndecided(around, insights, now), ...useReversed(around, insights), ...useAnnounced(around)];
  if (tiles.length === 0) return null;
  return (
    <ul className="sv-actions t-card" aria-label={t('supervisor:action.label')}>
      {tiles.map(({ key, title, detail, href, pressing }) => (
        <li key={key}>
          <strong className={pressing ? 't-text--bad' : undefined}>{title}</strong>
          <div>
            <span className="t-text--muted">{detail}</span>
            <TextLink href={href}>{t('supervisor:action.see')}<VisuallyHidden>: {title}</VisuallyHidden></TextLink>
          </div>
        </li>
      ))}
    </ul>
  );
}

function useUndecided({ walk, election, rulebook, map, place }: Around, { total, by, rows }: InsightsView, now: Instant): readonly Tile[] {
  const words = useWords();
  const { t, language } = words;
  if (total.undecided === 0) return [];
  const regions = by === 'region' ? rows.filter(({ counts }) => counts.undecided > 0).map(({ key }) => key) : [];
  const zones = regions.length > 0 ? map.regions.filter(({ id }) => regions.includes(id)).map(({ zone }) => zone) : [place.zone];
  const closing = closingOf(zones, (zone) => getWindow(rulebook.timetable({ electionDay: election.electionDay, zone, overrides: election.overrides }), 'registration').closesAt);
  return [{
    key: 'undecided',
    title: t('supervisor:action.undecided', { count: total.undecided, number: formatNumber(total.undecided, language) }),
    detail: closingText(closing, now, words),
    href: walkHref(toFilings(walk, { outcome: 'undecided' })),
    pressing: now >= closing.at,
  }];
}

function closingText({ at, zone }: Closing, now: Instant, { t, language }: ReturnType<typeof useWords>): string {
  const moment = `${formatDate(localDate(at, zone), language)}, ${formatTime(at, zone)} ${formatZone(at, zone)}`;
  const left = formatTimeLeft(now, at, language);
  return left === null ? t('supervisor:action.closed', { moment }) : t('supervisor:action.closes', { moment, left });
}

/** One refusal may rest on several grounds, so the sum over grounds is not the number of filings: the list is asked. */
function useReversed({ scope, walk }: Around, { grounds }: InsightsView): readonly Tile[] {
  const { t, language } = useWords();
  const to = toFilings(walk, { outcome: 'reversed' });
  const { data } = useDecisions({ ...to, election: scope.election }, grounds.some(({ reversed }) => reversed > 0));
  if (data === undefined || data.total === 0) return [];
  return [{
    key: 'reversed',
    title: t('supervisor:action.reversed', { count: data.total, number: formatNumber(data.total, language) }),
    detail: t('supervisor:action.reversed-detail'),
    href: walkHref(to),
  }];
}

function useAnnounced({ walk, election, place }: Around): readonly Tile[] {
  const { t, language } = useWords();
  const count = election.announcements.length;
  if (count === 0 || place.level !== 'country') return [];
  return [{
    key: 'announced',
    title: t('supervisor:action.announced', { count, number: formatNumber(count, language) }),
    detail: t('supervisor:action.announced-detail'),
    href: walkHref({ ...walk, stop: { at: 'announcements' } }),
  }];
}
