import type { ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import type { Tone } from '../theme/shared-types.js';
import { CheckIcon, CrossIcon, DotIcon } from './icons.js';
import './tag.css';

export interface TagProps {
  tone?: Tone;
  /** The word of the state: colour only underlines it. */
  children: ReactNode;
  className?: string;
}

export function Tag({ tone = 'plain', children, className }: TagProps) {
  return <span className={classNames('t-tag', `t-tag--${tone}`, className)}>{children}</span>;
}

const MARKS = { tick: CheckIcon, cross: CrossIcon, dot: DotIcon };

export interface StatusMarkProps {
  kind?: keyof typeof MARKS;
  children: ReactNode;
}

/** The ordinary state: plain ink, a small drawing, and its word. */
export function StatusMark({ kind = 'tick', children }: StatusMarkProps) {
  const Mark = MARKS[kind];
  return <span className="t-mark"><Mark />{children}</span>;
}

export interface NumberBadgeProps {
  tone?: 'plain' | 'bad';
  children: ReactNode;
}

/** A number that repeats at its place on an image. */
export function NumberBadge({ tone = 'plain', children }: NumberBadgeProps) {
  return <span className={`t-badge t-badge--${tone}`}>{children}</span>;
}
