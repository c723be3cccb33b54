import type { ReactNode } from 'react';
import { TextButton } from '../actions/button.js';
import { CrossIcon } from '../actions/icons.js';
import { Heading } from '../theme/heading.js';
import { Link } from '../theme/link.js';
import type { HeadingLevel } from '../theme/shared-types.js';
import './list-parts.css';

export interface PageStep {
  text: ReactNode;
  href?: string;
  onClick?: () => void;
}

export interface PaginationProps {
  label: string;
  newer?: PageStep;
  older?: PageStep;
  /** What is shown out of what. */
  summary?: ReactNode;
}

function StepLink({ text, href, onClick, rel }: PageStep & { rel: 'prev' | 'next' }) {
  if (href === undefined) return <button type="button" className="t-pagination__step" onClick={onClick}>{text}</button>;
  return <Link className="t-pagination__step" href={href} rel={rel} onClick={onClick}>{text}</Link>;
}

/** Pages of a list that grows: newer and older, no page numbers. */
export function Pagination({ label, newer, older, summary }: PaginationProps) {
  return (
    <nav className="t-pagination" aria-label={label}>
      {summary !== undefined && <span className="t-pagination__summary">{summary}</span>}
      <span className="t-pagination__steps">
        {newer !== undefined && <StepLink {...newer} rel="prev" />}
        {older !== undefined && <StepLink {...older} rel="next" />}
      </span>
    </nav>
  );
}

export interface Chip {
  key: string;
  label: ReactNode;
  value: ReactNode;
  /** The whole action, spoken. */
  removeLabel: string;
  onRemove: () => void;
}

export interface ChipsProps {
  label: string;
  items: Chip[];
  clear?: { text: ReactNode; onClick: () => void };
  /** At the right end, e.g. that something new has come. */
  children?: ReactNode;
}

/** Filters in force, each with its way out. */
export function Chips({ label, items, clear, children }: ChipsProps) {
  return (
    <div className="t-chips">
      {items.length > 0 && (
        <ul aria-label={label}>
          {items.map((item) => (
            <li key={item.key} className="t-chip">
              <span>{item.label}: <b>{item.value}</b></span>
              <button type="button" aria-label={item.removeLabel} onClick={item.onRemove}><CrossIcon /></button>
            </li>
          ))}
        </ul>
      )}
      {clear !== undefined && items.length > 0 && <TextButton onClick={clear.onClick}>{clear.text}</TextButton>}
      {children !== undefined && <div className="t-chips__end">{children}</div>}
    </div>
  );
}

export interface EmptyStateProps {
  title: ReactNode;
  /** Why it is empty and what to do. */
  children?: ReactNode;
  action?: ReactNode;
  level?: HeadingLevel;
}

export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  return (
    <div className="t-empty">
      <Heading level={level}>{title}</Heading>
      {children !== undefined && <div className="t-empty__text">{children}</div>}
      {action !== undefined && <div className="t-empty__action">{action}</div>}
    </div>
  );
}
