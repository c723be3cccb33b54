import type { DeadlineRow } from '@tirkeu/contracts';
import { formatNumber, type Area } from '@tirkeu/messages';
import { Tag, TextLink, VisuallyHidden } from '@tirkeu/ui';
import { useServerNow } from '../shared/clock.js';
import { useWords, WithWords } from '../shared/language.js';
import { useSession } from '../shared/session.js';
import { ALARM_TONES, distanceWords } from './deadline-words.js';
import { behindHref, useDeadlines } from './deadlines-data.js';
import './deadlines.css';

const DEADLINES: readonly Area[] = ['deadlines'];
/** Alarms in sight; the page of deadlines has them all. */
const IN_SIGHT = 3;

/** On a first page: the deadlines that are near or missed while something waits for them. Nothing where nothing does. */
export const DeadlineAlarms = () => <WithWords areas={DEADLINES} waiting={null}><Alarms /></WithWords>;

function Alarms() {
  const { t, language } = useWords();
  const { data } = useDeadlines();
  const alarms = data?.rows.filter(({ alarm }) => alarm !== null) ?? [];
  if (alarms.length === 0) return null;
  return (
    <section className="dl-alarms" aria-label={t('deadlines:alarms')}>
      <ul>{alarms.slice(0, IN_SIGHT).map((row) => <Alarm key={`${row.electionId}-${row.kind}-${row.zone}-${row.at}`} row={row} />)}</ul>
      <TextLink href="/deadlines">{t('deadlines:alarms.all')}</TextLink>
      {alarms.length > IN_SIGHT && <span className="t-text--muted"> {t('deadlines:alarms.more', { number: formatNumber(alarms.length - IN_SIGHT, language) })}</span>}
    </section>
  );
}

function Alarm({ row }: { readonly row: DeadlineRow }) {
  const { t, language } = useWords();
  const { session } = useSession();
  const now = useServerNow(15_000);
  const href = behindHref(row, session?.active.role);
  const waiting = t('deadlines:waiting', { number: formatNumber(row.waiting ?? 0, language) });
  return (
    <li>
      {row.alarm !== null && <Tag tone={ALARM_TONES[row.alarm]}>{t(`deadlines:alarm.${row.alarm}`)}</Tag>}
      <span><strong>{t(`deadlines:kind.${row.kind}`)}</strong> · {distanceWords(row, now, language)} · {href === null ? waiting : <TextLink href={href}>{waiting}<VisuallyHidden>: {t(`deadlines:kind.${row.kind}`)}</VisuallyHidden></TextLink>}</span>
    </li>
  );
}
