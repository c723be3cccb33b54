import { useId, type ReactNode } from 'react';
import { Heading } from '../theme/heading.js';
import type { HeadingLevel } from '../theme/shared-types.js';
import './deadline-card.css';

export interface DeadlineCardProps {
  /** What must be done by then. */
  what: ReactNode;
  /** Weekday, date and hour. */
  date: ReactNode;
  /** Time left. Plain text: the card never counts down by itself. */
  left?: ReactNode;
  zone?: ReactNode;
  /** Legal basis, usually a link. */
  basis?: ReactNode;
  /** More small lines, before zone and basis. */
  children?: ReactNode;
  /** For the head of a work screen. */
  compact?: boolean;
  level?: HeadingLevel;
  /** Machine-readable instant of `date`. */
  dateTime?: string;
  tone?: 'plain' | 'past';
}

/** One order always: what for, date, time left, zone and legal basis. No red. */
export function DeadlineCard({ what, date, left, zone, basis, children, compact = false, level = 2, dateTime, tone = 'plain' }: DeadlineCardProps) {
  const id = useId();
  const more = children !== undefined || zone !== undefined || basis !== undefined;
  return (
    <section className={`t-due t-due--${tone}${compact ? ' t-due--compact' : ''}`} aria-labelledby={id}>
      <Heading level={level} id={id} className="t-due__what">{what}</Heading>
      <p className="t-due__date"><time dateTime={dateTime}>{date}</time></p>
      {left !== undefined && <p className="t-due__left">{left}</p>}
      {more && (
        <div className="t-due__more">
          {children}
          {zone !== undefined && <p>{zone}</p>}
          {basis !== undefined && <p>{basis}</p>}
        </div>
      )}
    </section>
  );
}
