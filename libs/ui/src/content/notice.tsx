import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { Tag } from '../actions/tag.js';
import { classNames } from '../theme/class-names.js';
import { Heading } from '../theme/heading.js';
import type { HeadingLevel } from '../theme/shared-types.js';
import './notice.css';

export interface NoticeProps {
  tone: 'info' | 'warn' | 'bad' | 'ok';
  title?: ReactNode;
  level?: HeadingLevel;
  children?: ReactNode;
  actions?: ReactNode;
  /** It appeared after the page did: say it. */
  live?: boolean;
  /** A word before the title. */
  tag?: ReactNode;
}

/** What is wrong (or well), what to do, and what is fine, in that order. */
export function Notice({ tone, title, level = 2, children, actions, live = false, tag }: NoticeProps) {
  const role = live ? (tone === 'bad' ? 'alert' : 'status') : undefined;
  return (
    <div className={`t-notice t-notice--${tone}`} role={role}>
      {(title !== undefined || tag !== undefined) && (
        <div className="t-notice__head">
          {tag !== undefined && <Tag tone={tone}>{tag}</Tag>}
          {title !== undefined && <Heading level={level}>{title}</Heading>}
        </div>
      )}
      {children !== undefined && <div className="t-notice__body">{children}</div>}
      {actions !== undefined && <div className="t-notice__actions">{actions}</div>}
    </div>
  );
}

export interface QuorumNoteProps {
  tone: 'ok' | 'warn' | 'plain';
  title: ReactNode;
  children?: ReactNode;
}

/** A small framed statement whose edge repeats its tone. */
export function QuorumNote({ tone, title, children }: QuorumNoteProps) {
  return <div className={`t-note t-note--${tone}`}><strong>{title}</strong>{children}</div>;
}

export interface FieldProblem {
  fieldId: string;
  message: ReactNode;
}

export interface ErrorSummaryProps {
  title: ReactNode;
  errors: FieldProblem[];
  /** Counts the attempts to send: focus returns here at each. */
  attempt?: number;
}

function focusField(event: MouseEvent, fieldId: string): void {
  const field = document.getElementById(fieldId);
  if (field === null) return;
  event.preventDefault();
  const control = field.matches('input, select, textarea, button, [tabindex]') ? field : (field.querySelector<HTMLElement>('[aria-invalid="true"]') ?? field.querySelector<HTMLElement>('input:not([tabindex="-1"]), select, textarea, button'));
  (control ?? field).focus();
}

/** All problems of a form, on top of it. Takes focus when it appears and links to the fields. */
export function ErrorSummary({ title, errors, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;
  return (
    <div className={classNames('t-notice', 't-notice--bad', 't-errors')} role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      <ul className="t-errors__list">
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId}><a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>{message}</a></li>
        ))}
      </ul>
    </div>
  );
}
