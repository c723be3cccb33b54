import { formatClosing, formatClosingWithYear, formatTime, formatTimeLeft, formatZone } from '@tirkeu/messages';
import { localDate, localTime, millisBetween, type Citation as CitationValue, type Instant, type ZoneId } from '@tirkeu/domain';
import { DeadlineCard, VisuallyHidden, useMediaQuery, type HeadingLevel } from '@tirkeu/ui';
import { useEffect, useState, type ReactNode } from 'react';
import { Citation } from './citation.js';
import { useServerNow } from './clock.js';
import { useWords } from './language.js';

export interface DeadlineProps {
  /** What must be done by then, as a noun phrase: "Ұсыну аяқталады". */
  readonly what: string;
  /** The first moment that is too late. */
  readonly at: Instant;
  /** The zone of the commission. */
  readonly zone: ZoneId;
  readonly citation: CitationValue;
  /** One or two more small lines. */
  readonly children?: ReactNode;
  readonly level?: HeadingLevel;
  readonly compact?: boolean;
}

const MINUTE_MS = 60_000;
const FIVE_MINUTES_MS = 5 * MINUTE_MS;
/** The minutes before the end at which the time left is spoken. */
const SPOKEN_MINUTES = [60, 30, 10, 5, 1] as const;

/** The deadline of a window in the one order of the house: what for, date, time left, zone, legal basis. Nothing ticks before the last minutes. */
export function Deadline({ what, at, zone, citation, children, level, compact }: DeadlineProps) {
  const { t, language } = useWords();
  const still = useMediaQuery('(prefers-reduced-motion: reduce)');
  const slow = useServerNow(15_000);
  const close = millisBetween(slow, at);
  const ticking = !still && close > 0 && close < FIVE_MINUTES_MS + 20_000;
  const now = useServerNow(ticking ? 1000 : 15_000);
  const left = formatTimeLeft(now, at, language);
  const sameYear = localDate(now, zone).slice(0, 4) === localDate(at, zone).slice(0, 4);
  return (
    <DeadlineCard
      what={what}
      date={sameYear ? formatClosing(at, zone, language) : formatClosingWithYear(at, zone, language)}
      dateTime={at}
      left={left === null ? t('common:deadline.closed') : <><span aria-hidden={ticking}>{left}</span><SpokenTimeLeft now={now} at={at} /></>}
      zone={<ZoneLine at={at} zone={zone} />}
      basis={<>{t('common:legal-basis')}: <Citation citation={citation} /></>}
      level={level}
      compact={compact}
      tone={left === null ? 'past' : 'plain'}
    >
      {children}
    </DeadlineCard>
  );
}

function ZoneLine({ at, zone }: { readonly at: Instant; readonly zone: ZoneId }) {
  const { t } = useWords();
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const there = localTime(at, zone);
  const here = localTime(at, device);
  const same = there.date === here.date && there.hour === here.hour && there.minute === here.minute;
  const commission = t('common:deadline.zone', { zone: formatZone(at, zone) });
  return `${commission} ${same ? t('common:deadline.device-same') : t('common:deadline.device-shows', { time: formatTime(at, device) })}`;
}

/** Speaks at 60, 30, 10, 5 and 1 minutes and never in between. */
function SpokenTimeLeft({ now, at }: { readonly now: Instant; readonly at: Instant }) {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const minutes = Math.ceil(millisBetween(now, at) / MINUTE_MS);
  useEffect(() => {
    if ((SPOKEN_MINUTES as readonly number[]).includes(minutes)) setSaid(t('common:deadline.spoken', { count: minutes }));
  }, [minutes, t]);
  return <VisuallyHidden><span role="status">{said}</span></VisuallyHidden>;
}
