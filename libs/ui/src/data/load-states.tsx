import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../actions/button.js';
import { Identifier } from '../content/identifier.js';
import { Notice } from '../content/notice.js';
import type { HeadingLevel } from '../theme/shared-types.js';
import './load-states.css';

export interface SkeletonProps {
  rows?: number;
  /** Height of one row, px: the same as what will come, so that nothing jumps. */
  rowHeight?: number;
  /** Said and drawn only when loading takes longer than `delayMs`. */
  text: string;
  delayMs?: number;
}

export function Skeleton({ rows = 3, rowHeight = 44, text, delayMs = 1000 }: SkeletonProps) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), delayMs);
    return () => window.clearTimeout(timer);
  }, [delayMs]);
  return (
    <div className="t-skeleton" aria-busy="true">
      <p className="t-skeleton__text" role="status">{slow ? text : ''}</p>
      {Array.from({ length: rows }, (_, index) => <div key={index} className="t-skeleton__row" style={{ height: rowHeight }} aria-hidden="true"><span /></div>)}
    </div>
  );
}

export interface LoadFailedProps {
  /** What failed. */
  title: ReactNode;
  /** What is safe. */
  safe: ReactNode;
  retryText?: ReactNode;
  onRetry?: () => void | Promise<unknown>;
  referenceLabel?: string;
  /** To be read to the help desk. */
  reference?: string;
  children?: ReactNode;
  level?: HeadingLevel;
}

export function LoadFailed({ title, safe, retryText, onRetry, referenceLabel, reference, children, level = 2 }: LoadFailedProps) {
  return (
    <Notice tone="bad" title={title} level={level} live actions={onRetry !== undefined && retryText !== undefined ? <Button onClick={onRetry}>{retryText}</Button> : undefined}>
      <p>{safe}</p>
      {children}
      {reference !== undefined && <p className="t-text--s t-text--muted">{referenceLabel} <Identifier value={reference} /></p>}
    </Notice>
  );
}

export interface StaleBarProps {
  children: ReactNode;
  action?: ReactNode;
}

/** The figures in sight are older than they should be, and since when. */
export function StaleBar({ children, action }: StaleBarProps) {
  return <div className="t-stale" role="status"><span>{children}</span>{action}</div>;
}
