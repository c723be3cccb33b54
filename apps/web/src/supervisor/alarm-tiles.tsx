import type { AlarmKind, AlarmsView } from '@tirkeu/contracts';
import type { Instant } from '@tirkeu/domain';
import { formatClosingDate, formatNumber, formatTime, formatTimeLeft, formatZone } from '@tirkeu/messages';
import { TextLink, VisuallyHidden } from '@tirkeu/ui';
import { useServerNow } from '../shared/clock.js';
import { useWords, type WordsInUse } from '../shared/language.js';
import { useAlarms } from './insights.js';
import type { Around } from './supervisor-page.js';
import { toFilings, walkHref, type Walk } from './walk.js';

type Alarm = AlarmsView['alarms'][number];
/** What has gone wrong already, as against what can still be kept from it. */
const PRESSING: readonly AlarmKind[] = ['undecided-near-deadline', 'decided-late'];

/** Counts that somebody should act on, each with its way to exactly the filings counted. Nothing where nothing waits. */
export function AlarmTiles({ walk, scope, place }: Around) {
  const words = useWords();
  const { t } = words;
  const now = useServerNow(15_000);
  const { data } = useAlarms(scope);
  const alarms = data?.alarms.filter(({ count }) => count > 0) ?? [];
  if (alarms.length === 0) return null;
  return (
    <ul className="sv-actions t-card" aria-label={t('supervisor:alarms')}>
      {alarms.map((alarm) => {
        const title = titleOf(alarm, now, words);
        return (
          <li key={`${alarm.kind}-${alarm.ground?.id ?? ''}`}>
            <strong className={PRESSING.includes(alarm.kind) ? 't-text--bad' : undefined}>{title}</strong>
            <div>
              <span className="t-text--muted">{detailOf(alarm, place.zone, words)}</span>
              <TextLink href={walkHref(filingsOf(walk, alarm))}>{t('supervisor:alarm.see')}<VisuallyHidden>: {title}</VisuallyHidden></TextLink>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const filingsOf = (walk: Walk, { kind, ground }: Alarm): Walk => toFilings(walk, { alarm: kind, ...(ground === null ? {} : { ground: ground.id }) });

function titleOf({ kind, count, by }: Alarm, now: Instant, { t, language }: WordsInUse): string {
  const title = t(`supervisor:alarm.${kind}`, { count, number: formatNumber(count, language) });
  if (kind !== 'undecided-near-deadline' || by === null) return title;
  return t('supervisor:alarm.until', { title, left: formatTimeLeft(now, by, language) ?? t('supervisor:alarm.over') });
}

/** Where it is, or what it is measured by. */
function detailOf({ kind, commissions, by, ground }: Alarm, zone: string, { t, text, language }: WordsInUse): string {
  if (ground !== null) return text(ground.title);
  const where = commissions > 0 ? [t('supervisor:alarm.commissions', { count: commissions, number: formatNumber(commissions, language) })] : [];
  const closing = by === null ? [] : [t('supervisor:alarm.by', { moment: `${formatClosingDate(by, zone, language)}, ${closingTime(by, zone)} ${formatZone(by, zone)}` })];
  const why = kind === 'notice-unread' ? [t('supervisor:alarm.unread-detail')] : [];
  return [...why, ...where, ...closing].join(', ');
}

/** Midnight is the end of the day before. */
const closingTime = (at: Instant, zone: string): string => {
  const time = formatTime(at, zone);
  return time === '00:00' ? '24:00' : time;
};
