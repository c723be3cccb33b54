import type { ReactNode } from 'react';
import { Hash } from '../content/identifier.js';
import { ProgressBar } from '../content/progress.js';
import { classNames } from '../theme/class-names.js';
import { Heading } from '../theme/heading.js';
import type { HeadingLevel } from '../theme/shared-types.js';
import { useAnnouncer } from '../theme/announcer.js';
import './file-card.css';

export interface FileCardsProps {
  children: ReactNode;
  label: string;
}

export function FileCards({ children, label }: FileCardsProps) {
  return <ul className="t-filecards" aria-label={label}>{children}</ul>;
}

export interface FileCardProps {
  name: ReactNode;
  size?: ReactNode;
  hash?: string;
  detail?: ReactNode;
  /** A `Tag` or a `StatusMark`. */
  status?: ReactNode;
  progress?: { value: number; max?: number; label: string; text: string };
  error?: ReactNode;
  /** An image element of the first page. */
  thumbnail?: ReactNode;
  /** A `ToolGroup` or buttons. */
  actions?: ReactNode;
  level?: HeadingLevel;
}

/** One file or one page: what it is, how it fares, what can be done with it. Inside `FileCards`. */
export function FileCard({ name, size, hash, detail, status, progress, error, thumbnail, actions, level = 3 }: FileCardProps) {
  return (
    <li className={classNames('t-filecard', thumbnail !== undefined && 't-filecard--thumb')}>
      {thumbnail !== undefined && <div className="t-filecard__thumb">{thumbnail}</div>}
      <div className="t-filecard__body">
        <div className="t-filecard__head">
          <Heading level={level}>{name}</Heading>
          {status !== undefined && <div className="t-filecard__status">{status}</div>}
        </div>
        {size !== undefined && <p className="t-filecard__detail">{size}</p>}
        {detail !== undefined && <p className="t-filecard__detail">{detail}</p>}
        {error !== undefined && <p className="t-filecard__error">{error}</p>}
        {progress !== undefined && <ProgressBar {...progress} />}
        {hash !== undefined && <div><Hash value={hash} /></div>}
      </div>
      {actions !== undefined && <div className="t-filecard__actions">{actions}</div>}
    </li>
  );
}

export interface ToolButtonProps {
  icon: ReactNode;
  text: ReactNode;
  /** The whole action, spoken; it begins with the words drawn. */
  label: string;
  onClick: () => void;
  /** Why it cannot act, spoken when pressed. */
  blocked?: string | boolean;
}

export function ToolButton({ icon, text, label, onClick, blocked = false }: ToolButtonProps) {
  const announce = useAnnouncer();
  const isBlocked = blocked !== false && blocked !== '';
  const press = () => {
    if (!isBlocked) onClick();
    else if (typeof blocked === 'string') announce(blocked);
  };
  return <button type="button" className="t-tool" aria-label={label} aria-disabled={isBlocked || undefined} onClick={press}>{icon}<span aria-hidden="true">{text}</span></button>;
}

export interface ToolGroupProps {
  label: string;
  children: ReactNode;
}

/** Up to four tools of equal width. */
export function ToolGroup({ label, children }: ToolGroupProps) {
  return <div className="t-tools" role="group" aria-label={label}>{children}</div>;
}
